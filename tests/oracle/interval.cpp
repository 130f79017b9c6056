// Every operation of interval.hpp against MPFR, which rounds each of them correctly downwards and upwards. The computed
// end must be that one or its outward neighbour, and never on the other side of 0. Each operation has 10⁶ random and
// 10⁴ hard points, those beyond the largest double included. No violation is allowed. (tanh and log are in
// functions.cpp.) The whole numbers from which e^x and A(z) are rounded are compared with their slack.

#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/enclosure.hpp>

#include <mpfr.h>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>

using namespace descent;
using support::largest, support::smallest, support::steps;

namespace {

struct mpfr_number {
  explicit mpfr_number(int precision) { mpfr_init2(it, precision); }
  ~mpfr_number() { mpfr_clear(it); }
  mpfr_number(const mpfr_number&) = delete;
  auto operator=(const mpfr_number&) -> mpfr_number& = delete;
  mpfr_t it;
};

struct tally {
  long points = 0, violations = 0;
  long long widest = 0;

  /// One result against what MPFR gives, rounded downwards and upwards; an end may be so many doubles off.
  void note(const interval<double>& got, const mpfr_number& low, const mpfr_number& high, long long allowed = 1) {
    ++points;
    const double lower = mpfr_get_d(low.it, MPFR_RNDD), upper = mpfr_get_d(high.it, MPFR_RNDU);
    const long long under = steps(got.lower, lower), over = steps(upper, got.upper);
    const bool same_sign = (lower < 0 || got.lower >= 0) && (upper > 0 || got.upper <= 0);
    widest = std::max({widest, under, over});
    if (under >= 0 && over >= 0 && under <= allowed && over <= allowed && same_sign) return;
    if (violations++ == 0)
      UNSCOPED_INFO("first violation: [" << std::hexfloat << got.lower << ", " << got.upper << "] for [" << lower
                                         << ", " << upper << "]");
  }
};

/// Random doubles of three kinds and hard ones: powers of 2 and their neighbours, the ends of the range, subnormals.
class points {
 public:
  auto next() -> double {
    ++drawn;
    if (drawn % 101 == 0) return hard();
    if (drawn % 3 == 0) return moderate(random);
    if (drawn % 3 == 1) return std::ldexp(moderate(random), static_cast<int>(random() % 80) - 40);
    for (;;) {
      const std::uint64_t bits = random();
      const double x = __builtin_bit_cast(double, bits);
      if (std::isfinite(x)) return x;
    }
  }

 private:
  auto hard() -> double {
    const double sign = random() % 2 == 0 ? 1 : -1;
    switch (random() % 7) {
      case 5:
        return sign * (largest - static_cast<double>(random() % 4) * 0x1p971);
      case 6:
        return sign * std::ldexp(static_cast<double>(random() % 16), 969);
      case 0:
        return sign * smallest * static_cast<double>(random() % 8);
      case 1:
        return sign * std::nextafter(std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074), largest);
      case 2:
        return sign * std::nextafter(std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074), -largest);
      case 3:
        return sign * std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074);
      default:
        return sign * static_cast<double>(random() % 1000);
    }
  }

  std::mt19937_64 random{20240301};
  std::uniform_real_distribution<double> moderate{-4, 4};
  long drawn = 0;
};

// POINTS=10000000 takes minutes; tests/tools/faults.py sets fewer.
const long count = std::getenv("POINTS") ? std::atol(std::getenv("POINTS")) : 400'000;

/// An operation on two numbers, f in MPFR.
template <class Operation, class Exact>
auto of_two(Operation operation, Exact f, long long allowed = 1) -> tally {
  tally all;
  points from;
  mpfr_number x(53), y(53), low(53), high(53);
  while (all.points < count) {
    const double a = from.next(), b = from.next();
    mpfr_set_d(x.it, a, MPFR_RNDN), mpfr_set_d(y.it, b, MPFR_RNDN);
    f(low.it, x.it, y.it, MPFR_RNDD), f(high.it, x.it, y.it, MPFR_RNDU);
    if (mpfr_nan_p(low.it) != 0) continue;
    all.note(operation(interval{a}, interval{b}), low, high, allowed);
  }
  return all;
}

/// A number for e^x and A(x), which leave the doubles or round to 1 beyond ±760.
auto argument(points& from) -> double {
  const double x = from.next();
  return std::fabs(x) < 4e4 ? std::fmod(x, 760) : x;
}

/// A function that rises, f in MPFR.
template <class Operation, class Exact>
auto of_one(Operation operation, Exact f) -> tally {
  tally all;
  points from;
  mpfr_number x(53), low(300), high(300);
  while (all.points < count) {
    const double z = argument(from);
    mpfr_set_d(x.it, z, MPFR_RNDN);
    f(low.it, x.it, MPFR_RNDD), f(high.it, x.it, MPFR_RNDU);
    all.note(operation(interval{z}), low, high);
  }
  return all;
}

/// Each step is rounded so that the whole is rounded this way.
void exact_sigmoid(mpfr_t to, const mpfr_t z, mpfr_rnd_t way) {
  const mpfr_rnd_t opposite = way == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD;
  mpfr_neg(to, z, MPFR_RNDN);
  mpfr_exp(to, to, opposite);
  mpfr_add_ui(to, to, 1, opposite);
  mpfr_ui_div(to, 1, to, way);
}

/// Within the hull of the corners, and a neighbour of it at most: where a corner underflows its own enclosure is wider.
auto same_but_a_neighbour(const interval<double>& got, const interval<double>& corners) -> bool {
  return encloses(corners, got) && steps(corners.lower, got.lower) <= 1 && steps(got.upper, corners.upper) <= 1;
}

}  // namespace

TEST_CASE("sums, differences, products and quotients are enclosed within a double of the exact ones") {
  CHECK(of_two([](auto x, auto y) { return x + y; }, mpfr_add).violations == 0);
  CHECK(of_two([](auto x, auto y) { return x - y; }, mpfr_sub).violations == 0);
  CHECK(of_two([](auto x, auto y) { return x * y; }, mpfr_mul).violations == 0);
  const auto divided = [](mpfr_t to, const mpfr_t x, const mpfr_t y, mpfr_rnd_t way) {
    mpfr_zero_p(y) != 0 ? mpfr_set_nan(to) : static_cast<void>(mpfr_div(to, x, y, way));
  };
  CHECK(of_two([](auto x, auto y) { return x / y; }, divided).violations == 0);
}

TEST_CASE("squares, roots and powers are enclosed within the stated number of doubles") {
  const auto squared = [](mpfr_t to, const mpfr_t x, auto, mpfr_rnd_t way) { mpfr_sqr(to, x, way); };
  CHECK(of_two([](auto x, auto) { return square(x); }, squared).violations == 0);
  const auto root = [](mpfr_t to, const mpfr_t x, auto, mpfr_rnd_t way) { mpfr_sqrt(to, x, way); };
  CHECK(of_two([](auto x, auto) { return sqrt(x); }, root).violations == 0);
  for (const int n : {0, 1, 2, 3, 4, 5, 8, 13, 64, 1000, -1, -2, -3, -10}) {
    const auto power = [n](mpfr_t to, const mpfr_t x, auto, mpfr_rnd_t way) {
      mpfr_pow_si(to, x, n, way);
      // Where x⁻ⁿ is beyond the normal numbers, 1 / x⁻ⁿ need not be tight.
      if (n < 0 && (mpfr_regular_p(to) == 0 || std::abs(mpfr_get_exp(to)) > 1000)) mpfr_set_nan(to);
    };
    const tally all = of_two([n](auto x, auto) { return pow(x, n); }, power, n < 0 ? -4 * n : 2 * n);
    INFO("n = " << n << ", an end is off by " << all.widest << " doubles");
    CHECK(all.violations == 0);
  }
}

TEST_CASE("|x|, the smaller and the larger of two numbers are exact") {
  const auto size = [](mpfr_t to, const mpfr_t x, auto, mpfr_rnd_t way) { mpfr_abs(to, x, way); };
  CHECK(of_two([](auto x, auto) { return (abs)(x); }, size, 0).violations == 0);
  CHECK(of_two([](auto x, auto y) { return (min)(x, y); }, mpfr_min, 0).violations == 0);
  CHECK(of_two([](auto x, auto y) { return (max)(x, y); }, mpfr_max, 0).violations == 0);
}

TEST_CASE("wide intervals: the ends of a product and a quotient are those of some pair of ends") {
  points from;
  long violations = 0;
  for (int i = 0; i < count / 3; ++i) {
    double a = from.next(), b = from.next(), c = from.next(), d = from.next();
    if (b < a) std::swap(a, b);
    if (d < c) std::swap(c, d);
    const interval x{a, b}, y{c, d}, product = x * y;
    interval tight = interval{a} * interval{c};
    for (const auto& corner : {interval{a} * interval{d}, interval{b} * interval{c}, interval{b} * interval{d}})
      tight = hull(tight, corner);
    violations += !same_but_a_neighbour(product, tight);
    if (c <= 0 && d >= 0) continue;
    const interval quotient = x / y;
    interval corners = interval{a} / interval{c};
    for (const auto& corner : {interval{a} / interval{d}, interval{b} / interval{c}, interval{b} / interval{d}})
      corners = hull(corners, corner);
    violations += !same_but_a_neighbour(quotient, corners);
  }
  CHECK(violations == 0);
}

TEST_CASE("e^x is enclosed within a double of the exact one") {
  CHECK(of_one([](auto x) { return exp(x); }, mpfr_exp).violations == 0);
}

TEST_CASE("A(z) is enclosed within a double of the exact one") {
  CHECK(of_one([](auto z) { return sigmoid(z); }, exact_sigmoid).violations == 0);
}

TEST_CASE("e^x and 1 + e^x in whole numbers are within their slack, before any rounding to doubles") {
  points from;
  mpfr_number exact(300);
  double least = 100, most = 0;
  long outside = 0;
  for (long i = 0; i < count / 3; ++i) {
    const double x = std::fmod(argument(from), 746);
    if (x == 0) continue;
    const auto e = detail::exp_in_words(x);
    mpfr_set_d(exact.it, x, MPFR_RNDN);
    mpfr_exp(exact.it, exact.it, MPFR_RNDN);
    mpfr_mul_2si(exact.it, exact.it, 62 - e.power, MPFR_RNDN);
    mpfr_sub_ui(exact.it, exact.it, e.significand, MPFR_RNDN);
    const double missing = mpfr_get_d(exact.it, MPFR_RNDN);
    least = std::fmin(least, missing), most = std::fmax(most, missing);

    const auto d = detail::denominator(x);
    mpfr_set_d(exact.it, x, MPFR_RNDN);
    mpfr_exp(exact.it, exact.it, MPFR_RNDN);
    mpfr_add_ui(exact.it, exact.it, 1, MPFR_RNDN);
    mpfr_mul_2si(exact.it, exact.it, 58 - d.power, MPFR_RNDN);
    outside += mpfr_cmp_ui(exact.it, d.lower) < 0 || mpfr_cmp_ui(exact.it, d.upper) > 0;
  }
  WARN("e^x is too small by " << least << " to " << most << " units");
  CHECK(least >= 0);
  CHECK(most <= static_cast<double>(detail::exp_slack));
  CHECK(outside == 0);
}
