#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/concepts.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/interval.hpp>

#include <concepts>

using namespace descent;
using namespace support;

namespace own {

/// A bare number that converts to double, so that tanh of the C library would take it.
struct convertible {
  constexpr convertible(double x = 0) : value(x) {}
  constexpr operator double() const { return value; }
  friend constexpr auto operator+(convertible a, convertible b) -> convertible { return a.value + b.value; }
  friend constexpr auto operator-(convertible a, convertible b) -> convertible { return a.value - b.value; }
  friend constexpr auto operator*(convertible a, convertible b) -> convertible { return a.value * b.value; }
  friend constexpr auto square(convertible a) -> convertible { return a * a; }
  friend constexpr auto sigmoid(convertible a) -> convertible { return descent::sigmoid(a.value); }
  double value;
};

/// A number class with exp and log, and perhaps with a quotient.
template <bool HasQuotient>
struct bare_with_exp_and_log {
  using self = bare_with_exp_and_log;
  constexpr bare_with_exp_and_log(double x = 0) : value(x) {}
  friend constexpr auto operator+(self a, self b) -> self { return a.value + b.value; }
  friend constexpr auto operator-(self a, self b) -> self { return a.value - b.value; }
  friend constexpr auto operator*(self a, self b) -> self { return a.value * b.value; }
  friend constexpr auto operator/(self a, self b) -> self
    requires HasQuotient
  {
    return a.value / b.value;
  }
  friend constexpr auto square(self a) -> self { return a * a; }
  friend constexpr auto sigmoid(self a) -> self { return descent::sigmoid(a.value); }
  friend constexpr auto exp(self a) -> self { return math::exp(a.value); }
  friend constexpr auto log(self a) -> self { return math::log(a.value); }
  double value;
};

/// A number class without sigmoid.
struct incomplete {
  constexpr incomplete(double = 0) {}
  friend constexpr auto operator+(incomplete, incomplete) -> incomplete { return {}; }
  friend constexpr auto operator-(incomplete, incomplete) -> incomplete { return {}; }
  friend constexpr auto operator*(incomplete, incomplete) -> incomplete { return {}; }
  friend constexpr auto square(incomplete) -> incomplete { return {}; }
};

/// A number class that can be NaN or infinite, and says so.
struct guarded {
  double value;
  [[nodiscard]] constexpr auto finite() const -> bool { return value < 100; }
  [[nodiscard]] constexpr auto leading_value() const -> double { return value; }
};

}  // namespace own

namespace {

using real = interval<double>;

}  // namespace

TEST_CASE("floats, doubles, duals and intervals are numbers with every function") {
  STATIC_REQUIRE(number<float>);
  STATIC_REQUIRE(number<double>);
  STATIC_REQUIRE(number<dual<double>>);
  STATIC_REQUIRE(number<real>);
  STATIC_REQUIRE(number_with_tanh<float>);
  STATIC_REQUIRE(number_with_tanh<double>);
  STATIC_REQUIRE(number_with_tanh<dual<double>>);
  STATIC_REQUIRE(number_with_tanh<real>);
  STATIC_REQUIRE(number_with_relu<float>);
  STATIC_REQUIRE(number_with_relu<double>);
  STATIC_REQUIRE(number_with_relu<dual<double>>);
  STATIC_REQUIRE(number_with_relu<real>);
  STATIC_REQUIRE(number_with_exp_and_log<float>);
  STATIC_REQUIRE(number_with_exp_and_log<double>);
  STATIC_REQUIRE(number_with_exp_and_log<dual<double>>);
  STATIC_REQUIRE(number_with_exp_and_log<real>);
  STATIC_REQUIRE(number_with_exp_and_log<dual<dual<real>>>);
}

TEST_CASE("a number class needs only the required functions, and then lacks the others") {
  STATIC_REQUIRE(number<bare_number>);
  STATIC_REQUIRE_FALSE(number_with_tanh<bare_number>);
  STATIC_REQUIRE_FALSE(number_with_relu<bare_number>);
  STATIC_REQUIRE_FALSE(number_with_exp_and_log<bare_number>);
  STATIC_REQUIRE(number<own::convertible>);
  STATIC_REQUIRE_FALSE(number_with_tanh<own::convertible>);
  STATIC_REQUIRE_FALSE(number_with_exp_and_log<own::convertible>);
  STATIC_REQUIRE_FALSE(number<own::incomplete>);
  STATIC_REQUIRE(number<own::bare_with_exp_and_log<false>>);
  STATIC_REQUIRE_FALSE(number_with_exp_and_log<own::bare_with_exp_and_log<false>>);
  STATIC_REQUIRE(number_with_exp_and_log<own::bare_with_exp_and_log<true>>);
}

TEST_CASE("whole numbers, long double and pointers are no numbers") {
  STATIC_REQUIRE_FALSE(number<int>);
  STATIC_REQUIRE_FALSE(number<bool>);
  STATIC_REQUIRE_FALSE(number<long double>);
  STATIC_REQUIRE_FALSE(number<double*>);
}

TEST_CASE("a number is finite unless it says otherwise, and an enclosure may be a result with an infinite end") {
  STATIC_REQUIRE(detail::finite(bare_number{1e300}));
  STATIC_REQUIRE(detail::finite(own::guarded{1}));
  STATIC_REQUIRE_FALSE(detail::finite(own::guarded{200}));
  STATIC_REQUIRE_FALSE(detail::finite(real::whole_line()));
  STATIC_REQUIRE(detail::can_be_a_result(real::whole_line()));
  STATIC_REQUIRE_FALSE(detail::can_be_a_result(own::guarded{200}));
  STATIC_REQUIRE(detail::leading_value(own::guarded{2}) == 2);
  STATIC_REQUIRE(detail::leading_value(own::convertible{2}) == 2);
  STATIC_REQUIRE(detail::leading_value(own::incomplete{2}) == 0);
}

TEST_CASE("whole numbers are promoted to double, and two types meet in the wider one") {
  STATIC_REQUIRE(std::same_as<detail::promote_t<int>, double>);
  STATIC_REQUIRE(std::same_as<detail::promote_t<float>, float>);
  STATIC_REQUIRE(std::same_as<detail::common_t<int, double>, double>);
  STATIC_REQUIRE(std::same_as<detail::common_t<float, float>, float>);
  STATIC_REQUIRE(std::same_as<detail::common_t<int, float>, double>);
  STATIC_REQUIRE(std::same_as<detail::common_t<int, real>, real>);
  STATIC_REQUIRE(std::same_as<detail::common_t<double, dual<double>>, dual<double>>);
}
