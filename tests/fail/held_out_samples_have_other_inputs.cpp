// EXPECT: samples_have_the_shape_of_the_network
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> others[] = {{1, 1}};
#else
constexpr sample<double, 2, 1> others[] = {{{1, 1}, {1}}};
#endif
struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 4;
  static constexpr auto& held_out = others;
};
static_assert(best_of<run>(1.0) > 0.5);
