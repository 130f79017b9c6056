// EXPECT: beta_must_be_at_least_0_and_below_1
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
  static constexpr momentum rule{0.5, 0.999};
#else
  static constexpr momentum rule{0.5, 1 - 1e-12};
#endif
};
constexpr auto net = trained<second>;
