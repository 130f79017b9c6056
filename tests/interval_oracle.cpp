// Every operation of interval.hpp against MPFR, which rounds each of them correctly downwards and upwards: the computed
// end must be that one or its outward neighbour. 10⁶ random and 10⁴ hard points an operation; no violation is allowed.
// The whole numbers that e^x and A(z) come from are held against their slack before they are rounded to doubles.

#include "claims.hpp"

#include <descent/interval.hpp>

#include <mpfr.h>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>

using namespace descent;

namespace {

constexpr double huge = 0x1.fffffffffffffp1023, tiny = 0x1p-1074;

struct number {
  explicit number(int precision) { mpfr_init2(it, precision); }
  ~number() { mpfr_clear(it); }
  number(const number&) = delete;
  auto operator=(const number&) -> number& = delete;
  mpfr_t it;
};

/// x rounded to a double in one direction, subnormals included.
auto rounded(mpfr_t x, mpfr_rnd_t direction) -> double { return mpfr_get_d(x, direction); }

struct tally {
  long points = 0, violations = 0;
  double widest = 0;

  /// One result against the exact lower and upper ends.
  void note(const interval<double>& got, double exact_lower, double exact_upper) {
    ++points;
    const bool encloses = got.lower <= exact_lower && exact_upper <= got.upper;
    const bool tight =
        got.lower >= std::nextafter(exact_lower, -INFINITY) && got.upper <= std::nextafter(exact_upper, INFINITY);
    if (encloses && tight) return;
    if (violations++ == 0)
      UNSCOPED_INFO("first violation: [" << got.lower << ", " << got.upper << "] for [" << exact_lower << ", "
                                         << exact_upper << "]");
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
        return sign * (huge - static_cast<double>(random() % 4) * 0x1p971);
      case 6:
        return sign * std::ldexp(static_cast<double>(random() % 16), 969);
      case 0:
        return sign * tiny * static_cast<double>(random() % 8);
      case 1:
        return sign * std::nextafter(std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074), huge);
      case 2:
        return sign * std::nextafter(std::ldexp(1.0, static_cast<int>(random() % 2098) - 1074), -huge);
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

// tests/faults.py asks for fewer.
const long count = std::getenv("POINTS") ? std::atol(std::getenv("POINTS")) : 1'010'000;

template <class Operation, class Exact>
auto of_two(Operation operation, Exact exact) -> tally {
  tally all;
  points from;
  number x(53), y(53), low(53), high(53);
  while (all.points < count) {
    const double a = from.next(), b = from.next();
    mpfr_set_d(x.it, a, MPFR_RNDN), mpfr_set_d(y.it, b, MPFR_RNDN);
    const int below = exact(low.it, x.it, y.it, MPFR_RNDD), above = exact(high.it, x.it, y.it, MPFR_RNDU);
    mpfr_subnormalize(low.it, below, MPFR_RNDD), mpfr_subnormalize(high.it, above, MPFR_RNDU);
    const double lower = mpfr_get_d(low.it, MPFR_RNDD), upper = mpfr_get_d(high.it, MPFR_RNDU);
    if (!(lower > -huge && upper < huge)) continue;  // an end may then leave the finite numbers, and is refused
    all.note(operation(interval{a}, interval{b}), lower, upper);
  }
  return all;
}

void subnormals_like_doubles() { mpfr_set_emin(-1073), mpfr_set_emax(1024); }

/// A(z) to 300 bits.
void exact_sigmoid(mpfr_t to, double z) {
  mpfr_set_d(to, -z, MPFR_RNDN);
  mpfr_exp(to, to, MPFR_RNDN);
  mpfr_add_ui(to, to, 1, MPFR_RNDN);
  mpfr_ui_div(to, 1, to, MPFR_RNDN);
}

auto argument(points& from) -> double {
  for (;;) {
    const double x = from.next();
    if (std::fabs(x) < 4e4) return std::fmod(x, 760);
  }
}

/// Within the hull of the corners, and a neighbour of it at most: where a corner underflows its own enclosure is wider.
auto same_but_a_neighbour(const interval<double>& got, const interval<double>& corners) -> bool {
  return encloses(corners, got) && encloses(interval{detail::below(got.lower), detail::above(got.upper)}, corners);
}

}  // namespace

TEST_CASE("sum, difference, product and quotient") {
  subnormals_like_doubles();
  const tally sum = of_two([](auto x, auto y) { return x + y; }, mpfr_add);
  CHECK(sum.violations == 0);
  const tally difference = of_two([](auto x, auto y) { return x - y; }, mpfr_sub);
  CHECK(difference.violations == 0);
  const tally product = of_two([](auto x, auto y) { return x * y; }, mpfr_mul);
  CHECK(product.violations == 0);
  points nonzero;
  const tally quotient = of_two([](auto x, auto y) { return y == 0 ? interval{0} : x / y; },
                                [](mpfr_t to, mpfr_t x, mpfr_t y, mpfr_rnd_t direction) {
                                  return mpfr_zero_p(y) ? mpfr_set_zero(to, 1), 0 : mpfr_div(to, x, y, direction);
                                });
  CHECK(quotient.violations == 0);
  const tally squared =
      of_two([](auto x, auto) { return square(x); },
             [](mpfr_t to, mpfr_t x, mpfr_t, mpfr_rnd_t direction) { return mpfr_sqr(to, x, direction); });
  CHECK(squared.violations == 0);
}

TEST_CASE("wide intervals: the ends of a product and a quotient are those of some pair of ends") {
  points from;
  long violations = 0;
  for (int i = 0; i < count / 3; ++i) {
    double a = std::fmod(from.next(), 100), b = std::fmod(from.next(), 100), c = std::fmod(from.next(), 100),
           d = std::fmod(from.next(), 100);
    if (b < a) std::swap(a, b);
    if (d < c) std::swap(c, d);
    const interval x{a, b}, y{c, d}, product = x * y;
    interval tight = interval{a} * interval{c};
    for (const auto& corner : {interval{a} * interval{d}, interval{b} * interval{c}, interval{b} * interval{d}})
      tight = hull(tight, corner);
    violations += !same_but_a_neighbour(product, tight);
    if ((c <= 0 && d >= 0) || std::fmin(std::fabs(c), std::fabs(d)) < 1e-290) continue;
    const interval quotient = x / y;
    interval corners = interval{a} / interval{c};
    for (const auto& corner : {interval{a} / interval{d}, interval{b} / interval{c}, interval{b} / interval{d}})
      corners = hull(corners, corner);
    violations += !same_but_a_neighbour(quotient, corners);
  }
  CHECK(violations == 0);
}

TEST_CASE("e^x") {
  subnormals_like_doubles();
  points from;
  tally all;
  number x(53), low(53), high(53);
  while (all.points < count) {
    const double z = argument(from);
    if (z > 709.78) continue;
    mpfr_set_d(x.it, z, MPFR_RNDN);
    const int below = mpfr_exp(low.it, x.it, MPFR_RNDD), above = mpfr_exp(high.it, x.it, MPFR_RNDU);
    mpfr_subnormalize(low.it, below, MPFR_RNDD), mpfr_subnormalize(high.it, above, MPFR_RNDU);
    all.note(exp(interval{z}), mpfr_get_d(low.it, MPFR_RNDD), mpfr_get_d(high.it, MPFR_RNDU));
  }
  CHECK(all.violations == 0);
}

TEST_CASE("A(z)") {
  mpfr_set_emin(mpfr_get_emin_min()), mpfr_set_emax(mpfr_get_emax_max());
  points from;
  tally all;
  number a(300);
  while (all.points < count) {
    const double z = argument(from);
    exact_sigmoid(a.it, z);
    all.note(sigmoid(interval{z}), rounded(a.it, MPFR_RNDD), rounded(a.it, MPFR_RNDU));
  }
  CHECK(all.violations == 0);
}

TEST_CASE("e^x and 1 + e^x in whole numbers, before any rounding to doubles") {
  mpfr_set_emin(mpfr_get_emin_min()), mpfr_set_emax(mpfr_get_emax_max());
  points from;
  number exact(300);
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
