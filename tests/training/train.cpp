#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/neuron.hpp>
#include <descent/number/dual.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

struct row {
  double first_weight, rate;
  std::size_t iteration;
  double weight, error;
};

constexpr row trajectories[] = {
#include "../reference/trajectories.inc"
};

/// The number of rows, of the trajectory from a first weight, that agree to 1e-13. Each is reached from the row before.
constexpr auto rows_that_agree(double first_weight) -> int {
  int n = 0;
  std::size_t at = 0;
  neuron net{first_weight};
  for (const row& r : trajectories) {
    if (r.first_weight != first_weight) continue;
    net = train(net, identity, gradient_descent{r.rate}, r.iteration - at);
    at = r.iteration;
    if (!near(net.weight, r.weight, 1e-13 * r.weight) || !near(error(net, identity), r.error, 1e-13 * r.error)) break;
    ++n;
  }
  return n;
}

constexpr sample<double> unreachable[] = {{1, 2}};

}  // namespace

TEST_CASE("the trajectories are those that a computation with 40 digits gives") {
  CLAIMED int from_half = rows_that_agree(0.5), from_0 = rows_that_agree(0), from_1 = rows_that_agree(1);
  STATIC_REQUIRE(from_half == 7);
  STATIC_REQUIRE(from_0 == 7);
  STATIC_REQUIRE(from_1 == 7);
}

TEST_CASE("a target that the activation cannot reach is approached") {
  STATIC_REQUIRE(decreasing_steps(trace<100>(neuron{0.5}, unreachable, gradient_descent{1.0})) == 100);
}

TEST_CASE("a network of duals is trained like any other, and its slope is that of the end by the start") {
  CLAIMED auto after = train(neuron{dual{0.5, 1.0}}, identity, gradient_descent{1.0}, 10);
  CLAIMED auto above = train(neuron{0.5 + 0x1p-20}, identity, gradient_descent{1.0}, 10);
  CLAIMED auto below = train(neuron{0.5 - 0x1p-20}, identity, gradient_descent{1.0}, 10);
  STATIC_REQUIRE(after.weight.value == train(neuron{0.5}, identity, gradient_descent{1.0}, 10).weight);
  STATIC_REQUIRE(after.weight.slope - (above.weight - below.weight) * 0x1p19 < 1e-9);
  STATIC_REQUIRE((above.weight - below.weight) * 0x1p19 - after.weight.slope < 1e-9);
}

TEST_CASE("iterations add up: a training may be continued where another ended") {
  STATIC_REQUIRE(train(train(neuron{0.5}, identity, gradient_descent{1.0}, 30), identity, gradient_descent{1.0}, 20) ==
                 train(neuron{0.5}, identity, gradient_descent{1.0}, 50));
  STATIC_REQUIRE(train(neuron{0.5}, identity, gradient_descent{1.0}, 0) == neuron{0.5});
}
