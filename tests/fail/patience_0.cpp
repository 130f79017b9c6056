// EXPECT: patience_must_be_at_least_1
// EXPECT: \b0\b
#include <descent/descent.hpp>
using namespace descent;

struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 4, every = 2;
#ifdef GOOD
  static constexpr std::size_t patience = 1;
#else
  static constexpr std::size_t patience = 0;
#endif
};
static_assert(best_of<run>(1.0) > 0.5);
