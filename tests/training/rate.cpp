#include "../claims.hpp"

#include <descent/training/momentum.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rate.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/scheduled.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/weight_decay.hpp>

#include <cstddef>

using namespace descent;

namespace {

/// A rule of your own without a rate.
struct halving {
  [[nodiscard]] constexpr auto step(double weight, double) const -> double { return weight / 2; }
};

constexpr auto inside = projected{projected{momentum{2.0, 0.5}, -1, 1}, 0, 1};

constexpr auto with_another_rate() {
  auto rule = inside;
  detail::rate_of(rule) = 0.25;
  return rule;
}

}  // namespace

TEST_CASE("the rate of a rule is its own, or that of the rule inside it") {
  STATIC_REQUIRE(detail::rate_of(inside) == 2);
  STATIC_REQUIRE(with_another_rate().rule.rule.rate == 0.25);
  STATIC_REQUIRE(rule_with_a_rate<sign_descent<float>>);
  STATIC_REQUIRE_FALSE(rule_with_a_rate<halving>);
  STATIC_REQUIRE_FALSE(rule_with_a_rate<projected<halving, double>>);
}

TEST_CASE("a rule has one schedule, wherever it stands") {
  using by_steps = scheduled<double (*)(std::size_t), momentum<double>>;
  STATIC_REQUIRE(rule_without_a_schedule<momentum<double>>);
  STATIC_REQUIRE(rule_without_a_schedule<projected<momentum<double>, double>>);
  STATIC_REQUIRE_FALSE(rule_without_a_schedule<by_steps>);
  STATIC_REQUIRE_FALSE(rule_without_a_schedule<projected<by_steps, double>>);
  STATIC_REQUIRE_FALSE(rule_without_a_schedule<weight_decay<by_steps, double>>);
}
