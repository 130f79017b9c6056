#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/directed.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>

using namespace descent;
using namespace support;

namespace {

/// The most that the series of e^x may be too small by: its 17 terms, and those left out. See exp_in_words.
constexpr auto budget() -> double {
  double missing = 0;
  for (int j = 17; j > 0; --j) missing = (0.6932 * missing + 1.01 + 3) / j + (j > 1 ? 1 : 0);
  return missing + 1.03;
}

/// Σ r^k / k! · 2⁶² for k ≥ 18 and r = 0.6932.
constexpr auto left_out() -> double {
  double term = 0x1p62, sum = 0;
  for (int k = 1; k < 40; ++k) {
    term = term * 0.6932 / k;
    if (k >= 18) sum = sum + term;
  }
  return sum;
}

constexpr auto doubles_wide(const interval<double>& x) -> long long { return steps(x.lower, x.upper); }

/// The most doubles between the ends of tanh and log, near their zeros and where the way they are computed changes.
constexpr auto widest_near_0() -> long long {
  long long most = 0;
  for (double x : {0x1p-1074, 0x1p-1022, 1e-300, 1e-20, 0x1p-27, 0x1.8p-20, 0x1.ffffffffffffep-6, 0x1p-5, 0.1, 0.4, 0.5,
                   0.54905, 0.549999999999, 0.55, 1.0, 5.0, 18.0, 19.5}) {
    if (doubles_wide(tanh(interval{x})) > most) most = doubles_wide(tanh(interval{x}));
    if (doubles_wide(tanh(interval{-x})) > most) most = doubles_wide(tanh(interval{-x}));
  }
  for (double x : {1 + 0x1p-52, 1 + 0x1p-30, 1.001, 1.03, 1.03125, 1.04, 2.0, 1e10, 1e300, largest})
    if (doubles_wide(log(interval{x})) > most) most = doubles_wide(log(interval{x}));
  for (double x : {1 - 0x1p-53, 1 - 0x1p-30, 0.999, 0.97, 0.96875, 0.96, 0.5, 1e-300, 0x1p-1022, 0x1p-1074})
    if (doubles_wide(log(interval{x})) > most) most = doubles_wide(log(interval{x}));
  return most;
}

}  // namespace

TEST_CASE("the budget of e^x adds up to less than its slack") {
  STATIC_REQUIRE(budget() < static_cast<double>(detail::exp_slack));
  STATIC_REQUIRE(left_out() < 1.03);
}

TEST_CASE("tanh and log are tight near their zeros") {
  CLAIMED auto most = widest_near_0();
  STATIC_REQUIRE(most <= 3);
  STATIC_REQUIRE(identical(tanh(interval{1e-20}), interval{detail::next_down(1e-20), 1e-20}));
  STATIC_REQUIRE(encloses(tanh(interval{0.1}), 0x1.983d7795f413ap-4));
  STATIC_REQUIRE(log(interval{1 + 0x1p-52}).lower > 0);
  STATIC_REQUIRE(identical(log(interval{1}), interval{0}));
}

// (E − 1) / (E + 1) for E = e / 2⁶², by Python's fractions. For these E the guess of the quotient is too small.
TEST_CASE("a quotient that is guessed too small is corrected") {
  STATIC_REQUIRE(detail::tanh_of_exp(7375130452862643200, false) == 0x1.d825852bff05fp-3);
  STATIC_REQUIRE(detail::tanh_of_exp(7375130452862643200, true) == 0x1.d825852bff060p-3);
  STATIC_REQUIRE(detail::tanh_of_exp(5191435217701350400, false) == 0x1.e477fcfc4cb4dp-5);
  STATIC_REQUIRE(detail::tanh_of_exp(5191435217701350400, true) == 0x1.e477fcfc4cb4ep-5);
}

TEST_CASE("e^x beyond the doubles is bounded by the largest, infinity or 0") {
  STATIC_REQUIRE((detail::exp_down(710.5) == largest && detail::exp_up(710.5) == infinity));
  STATIC_REQUIRE((detail::exp_down(1e300) == largest && detail::exp_up(1e300) == infinity));
  STATIC_REQUIRE((detail::exp_down(-760) == 0 && detail::exp_up(-760) == 0x1p-1074));
  STATIC_REQUIRE((detail::exp_down(-1e300) == 0 && detail::exp_up(-1e300) == 0x1p-1074));
}

TEST_CASE("what is above the largest double is the largest or infinite, also where its significand is 2^53") {
  STATIC_REQUIRE(detail::scaled_down((1ull << 53) - 1, 971) == detail::largest);
  STATIC_REQUIRE(detail::scaled_down(1ull << 53, 971) == detail::largest);
  STATIC_REQUIRE(detail::scaled_down(1ull << 52, 972) == detail::largest);
  STATIC_REQUIRE(detail::scaled_up((1ull << 53) - 1, 971) == detail::largest);
  STATIC_REQUIRE(detail::scaled_up(1ull << 53, 971) == detail::infinity);
  STATIC_REQUIRE(detail::scaled_up(1ull << 52, 972) == detail::infinity);
}

// The double above log 2 is 0.79 · 2⁻⁵³ above it, so that its e^x is 2 + 1.58 · 2⁻⁵³; of the other x the ends are by
// Python's decimal.
TEST_CASE("e^x next to a power of 2 is between it and the next double") {
  STATIC_REQUIRE(detail::exp_down(0x1.62e42fefa39f0p-1) == 2);
  STATIC_REQUIRE(detail::exp_up(0x1.62e42fefa39f0p-1) == 0x1.0000000000001p1);
  STATIC_REQUIRE(detail::exp_down(0x1.62e42fefa3a54p-1) == 0x1.0000000000032p1);
  STATIC_REQUIRE(detail::exp_up(0x1.62e42fefa3a54p-1) == 0x1.0000000000033p1);
}

TEST_CASE("what is below all doubles is 0 or the least, and so is the rest of a number next to 0") {
  STATIC_REQUIRE(detail::scaled_down(1ull << 52, -1200) == 0);
  STATIC_REQUIRE(detail::scaled_up(1ull << 52, -1200) == 0x1p-1074);
  STATIC_REQUIRE((detail::exp_down(1e-300) <= 1 && detail::exp_down(1e-300) >= 1 - 0x1p-53));
  STATIC_REQUIRE((detail::exp_up(1e-300) > 1 && detail::exp_up(1e-300) <= 1 + 0x1p-51));
  STATIC_REQUIRE((detail::exp_down(-1e-300) < 1 && detail::exp_up(-1e-300) >= 1));
}

// −1074 log 2 = −744.440071921381262314… is between these neighbours.
TEST_CASE("log of a subnormal number is enclosed") {
  CLAIMED auto l = log(interval{0x1p-1074});
  STATIC_REQUIRE(encloses(l, interval{-0x1.74385446d71c4p+9, -0x1.74385446d71c3p+9}));
  STATIC_REQUIRE(doubles_wide(l) <= 3);
}

TEST_CASE("e^x, A(z), tanh x and log x are exact where the result is a double") {
  STATIC_REQUIRE(detail::exp_down(0) == 1);
  STATIC_REQUIRE(detail::exp_up(0) == 1);
  STATIC_REQUIRE(detail::sigmoid_down(detail::sigmoid_denominator(0)) == 0.5);
  STATIC_REQUIRE(detail::sigmoid_up(detail::sigmoid_denominator(0)) == 0.5);
  STATIC_REQUIRE(detail::tanh_down(0) == 0);
  STATIC_REQUIRE(detail::tanh_up(0) == 0);
  STATIC_REQUIRE(detail::log_down(1) == 0);
  STATIC_REQUIRE(detail::log_up(1) == 0);
}
