// EXPECT: descent: a rule that continues a run has a const step, or set_hyperparameters
// The state would be that of the rule that the run is continued with: none.
#include <descent/descent.hpp>

using namespace descent;

struct heavy_ball {
  constexpr auto step(double weight, double slope) -> double {
    velocity = 0.5 * velocity + slope;
    return weight - 0.5 * velocity;
  }
#ifdef GOOD
  constexpr void set_hyperparameters(const heavy_ball&) {}
#endif
  double velocity = 0;
};

struct first {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr heavy_ball rule{};
  static constexpr std::size_t iterations = 10;
};
struct second : first {
  static constexpr auto& start = checkpoint<first>;
};
constexpr auto net = trained<second>;
