// EXPECT: every_must_be_at_least_1
// EXPECT: \b0\b
#include <descent/descent.hpp>
using namespace descent;

struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 4;
#ifdef GOOD
  static constexpr int every = 2;
#else
  static constexpr int every = 0;
#endif
};
static_assert(history_of<run>[0].epoch == 0);
