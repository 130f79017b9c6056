// EXPECT: batch_must_not_be_empty
#include <descent/descent.hpp>
using namespace descent;

struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
#ifdef GOOD
  static constexpr std::size_t iterations = 4, samples_per_chunk = 1;
#else
  static constexpr std::size_t iterations = 4, samples_per_chunk = 0;
#endif
};
static_assert(trained<run>.weight > 0.5);
