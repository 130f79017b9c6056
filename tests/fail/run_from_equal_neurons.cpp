// EXPECT: hidden_neurons_must_differ_so_start_with_glorot_uniform
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr from_equal_neurons descending{momentum{0.5, 0.9}};
#else
constexpr momentum descending{0.5, 0.9};
#endif
struct run {
  static constexpr network<double, layer<1, 2, activation::relu>, layer<2, 1, activation::linear>> start{
      bias_first, {0, 1, 0, 1, 0, 2, 2}};
  static constexpr auto& samples = identity;
  static constexpr auto& rule = descending;
  static constexpr std::size_t iterations = 3;
};
constexpr auto net = trained<run>;
