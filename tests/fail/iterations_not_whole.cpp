// EXPECT: training_run
// EXPECT: iterations
#include <descent/descent.hpp>
using namespace descent;

struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
#ifdef GOOD
  static constexpr int iterations = 2;
#else
  static constexpr double iterations = 2.7;
#endif
};
static_assert(trained<run>.weight > 0.5);
