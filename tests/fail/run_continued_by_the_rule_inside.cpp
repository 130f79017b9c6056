// EXPECT: a run is continued by a rule of the same type, which can be assigned
#include <descent/descent.hpp>
using namespace descent;

struct first {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr weight_decay rule{gradient_descent{1.0}, 0.5};
  static constexpr std::size_t iterations = 3;
};

struct second {
  static constexpr auto& start = checkpoint<first>;
  static constexpr auto& samples = identity;
#ifdef GOOD
  static constexpr weight_decay rule{gradient_descent{0.5}, 0.25};
#else
  static constexpr gradient_descent rule{0.5};
#endif
  static constexpr std::size_t iterations = 3;
};

static_assert(trained<second>.weight > 0);
