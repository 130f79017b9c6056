// EXPECT: scale_the_inputs_or_lower_the_rate
// EXPECT: step_must_stay_finite|e.200.. is not a constant expression
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 0.1;
#else
constexpr double rate = 1e200;
#endif
constexpr sample<double> data[] = {{1, 2}};
struct run {
  static constexpr network<double, layer<1, 1, activation::linear>> start{bias_first, {0.0, 1.0}};
  static constexpr auto& samples = data;
  static constexpr gradient_descent rule{rate};
  static constexpr std::size_t iterations = 4;
};
static_assert(trained<run>(1.0) < 3);
