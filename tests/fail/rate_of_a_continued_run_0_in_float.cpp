// EXPECT: rate_must_be_positive_and_finite
#include <descent/descent.hpp>
using namespace descent;

struct first {
  static constexpr neuron start{0.5f};
  static constexpr auto& samples = identity;
  static constexpr momentum rule{0.5, 0.5};
  static constexpr std::size_t iterations = 10;
};
struct second : first {
  static constexpr auto& start = checkpoint<first>;
#ifdef GOOD
  static constexpr momentum rule{1e-30, 0.5};
#else
  static constexpr momentum rule{1e-60, 0.5};
#endif
};
constexpr auto net = trained<second>;
