// EXPECT: count_must_fit_into_size_t
#include <descent/descent.hpp>
using namespace descent;

struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
#ifdef GOOD
  static constexpr int iterations = 1;
#else
  static constexpr int iterations = -1;
#endif
};
static_assert(trained<run>.weight > 0.5);
