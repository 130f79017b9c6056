// EXPECT: training_run
// EXPECT: rule
#include <descent/descent.hpp>
using namespace descent;

struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
#ifdef GOOD
  static constexpr gradient_descent rule{1.0};
#endif
  static constexpr std::size_t iterations = 4;
};
static_assert(trained<run>(1.0) > 0.5);
