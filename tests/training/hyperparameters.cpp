#include "../claims.hpp"

#include <descent/network/neuron.hpp>
#include <descent/training/hyperparameters.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>

using namespace descent;

namespace {

/// A rule after a step from weight 2 with slope 1, given the constants of another.
template <class Rule>
constexpr auto changed(const Rule& rule, const Rule& other) {
  auto bound = detail::bind<neuron<double>>(rule);
  static_cast<void>(bound.step(2.0, 1.0));
  detail::set_hyperparameters<double>(bound, other);
  return bound;
}

constexpr auto descending = changed(gradient_descent{0.5}, gradient_descent{0.25});
constexpr auto with_velocity = changed(momentum{0.5, 0.5}, momentum{0.25, 0.75});
constexpr auto in_bounds = changed(projected{momentum{0.5, 0.5}, -9, 9}, projected{momentum{0.25, 0.5}, -1, 1});

}  // namespace

TEST_CASE("a bound rule takes over the constants of another, and keeps its state") {
  STATIC_REQUIRE(descending.rate == 0.25);
  STATIC_REQUIRE(with_velocity.rule.rate == 0.25);
  STATIC_REQUIRE(with_velocity.rule.beta == 0.75);
  STATIC_REQUIRE(with_velocity.state[0].velocity == 1);
  STATIC_REQUIRE(in_bounds.upper == 1);
  STATIC_REQUIRE(in_bounds.rule.rule.rate == 0.25);
  STATIC_REQUIRE(in_bounds.rule.state[0].velocity == 1);
}
