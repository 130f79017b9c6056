// EXPECT: samples_must_not_be_empty
#include <descent/descent.hpp>
using namespace descent;

#include <array>

#ifdef GOOD
constexpr std::array<sample<double>, 1> data{{{1, 1}}};
#else
constexpr std::array<sample<double>, 0> data{};
#endif
struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = data;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 4;
};
static_assert(trained<run>(1.0) > 0.5);
