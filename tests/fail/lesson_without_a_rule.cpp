// EXPECT: lesson_type
// EXPECT: rule
#include <descent/descent.hpp>
using namespace descent;

struct lesson {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
#ifdef GOOD
  static constexpr gradient_descent rule{1.0};
#endif
  static constexpr std::size_t iterations = 4;
};
static_assert(trained<lesson>(1.0) > 0.5);
