#include "../claims.hpp"

#include <descent/number/dual.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/polynomial.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>

#include <cstdint>
#include <limits>

using namespace descent;

namespace {

/// Whether numeric_limits answers for a Number, or only says that it does not know it.
template <class Number>
constexpr bool has_limits =
    requires { (std::numeric_limits<Number>::max)(); } || requires { (std::numeric_limits<Number>::min)(); } ||
    requires { std::numeric_limits<Number>::lowest(); } || requires { std::numeric_limits<Number>::epsilon(); } ||
    requires { std::numeric_limits<Number>::infinity(); } || requires { std::numeric_limits<Number>::quiet_NaN(); } ||
    requires { std::numeric_limits<Number>::denorm_min(); } || requires { std::numeric_limits<Number>::digits; } ||
    requires { std::numeric_limits<Number>::digits10; } || requires { std::numeric_limits<Number>::max_digits10; } ||
    requires { std::numeric_limits<Number>::radix; } || requires { std::numeric_limits<Number>::min_exponent; } ||
    requires { std::numeric_limits<Number>::max_exponent10; } || requires { std::numeric_limits<Number>::is_iec559; } ||
    requires { std::numeric_limits<Number>::has_infinity; } || std::numeric_limits<Number>::is_specialized;

}  // namespace

TEST_CASE("std::numeric_limits answers for no number class") {
  STATIC_REQUIRE_FALSE(has_limits<interval<double>>);
  STATIC_REQUIRE_FALSE(has_limits<const interval<double>>);
  STATIC_REQUIRE_FALSE(has_limits<dual<double>>);
  STATIC_REQUIRE_FALSE(has_limits<dual<interval<double>>>);
  STATIC_REQUIRE_FALSE(has_limits<rounded<float>>);
  STATIC_REQUIRE_FALSE(has_limits<rounded<fixed<std::int16_t, 12>>>);
  STATIC_REQUIRE_FALSE(has_limits<fixed<std::int16_t, 12>>);
  STATIC_REQUIRE_FALSE(has_limits<lanes<float, 8>>);
  STATIC_REQUIRE_FALSE(has_limits<polynomial<3>>);
  STATIC_REQUIRE(has_limits<double>);
}
