#include "../claims.hpp"

#include <descent/training/momentum.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rate.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/sign_descent.hpp>

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
