// tanh, log, √, softplus, softsign and SiLU against MPFR, which computes them to 160 bits by other means. The points
// are random ones of every magnitude, those near every change of the method, and the ends of the doubles. The figures
// that functions.hpp, activation_functions.hpp and interval.hpp state are the limits here.

#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/activation_functions.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/single_precision.hpp>

#include <mpfr.h>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <random>

using namespace descent;
using support::largest, support::smallest, support::steps;

namespace {

// POINTS=5000000 takes minutes; tests/tools/faults.py sets fewer.
const long count = std::getenv("POINTS") ? std::atol(std::getenv("POINTS")) : 200'000;

struct number_160 {
  number_160() { mpfr_init2(it, 160); }
  ~number_160() { mpfr_clear(it); }
  number_160(const number_160&) = delete;
  auto operator=(const number_160&) -> number_160& = delete;
  mpfr_t it;
};

using function = int (*)(mpfr_t, const mpfr_t, mpfr_rnd_t);

/// f(x), and whether it is a number that has a last place.
auto exact(number_160& to, function f, double x) -> bool {
  mpfr_set_d(to.it, x, MPFR_RNDN);
  f(to.it, to.it, MPFR_RNDN);
  return mpfr_regular_p(to.it) != 0;
}

/// |computed − exact| in units of the last place of the exact result's binade, for numbers of so many digits.
auto ulps(double computed, number_160& exact, int digits, long least) -> double {
  const long exponent = mpfr_get_exp(exact.it) - digits;
  mpfr_sub_d(exact.it, exact.it, computed, MPFR_RNDN);
  mpfr_mul_2si(exact.it, exact.it, -(exponent < least ? least : exponent), MPFR_RNDN);
  return std::fabs(mpfr_get_d(exact.it, MPFR_RNDN));
}

/// log(1 + e^z), as z + log(1 + e⁻ᶻ) where z > 0.
auto exact_softplus(mpfr_t to, const mpfr_t z, mpfr_rnd_t rounding) -> int {
  number_160 size, base;
  mpfr_set_d(base.it, 0, MPFR_RNDN);
  if (mpfr_sgn(z) > 0) mpfr_set(base.it, z, MPFR_RNDN);
  mpfr_abs(size.it, z, MPFR_RNDN);
  mpfr_neg(size.it, size.it, MPFR_RNDN);
  mpfr_exp(size.it, size.it, rounding);
  mpfr_log1p(size.it, size.it, rounding);
  return mpfr_add(to, base.it, size.it, rounding);
}

/// The direction in which a denominator is rounded, or a factor of z.
auto turned(mpfr_rnd_t rounding) -> mpfr_rnd_t {
  return rounding == MPFR_RNDD ? MPFR_RNDU : rounding == MPFR_RNDU ? MPFR_RNDD : rounding;
}

/// z / (1 + |z|)
auto exact_softsign(mpfr_t to, const mpfr_t z, mpfr_rnd_t rounding) -> int {
  number_160 below;
  mpfr_abs(below.it, z, MPFR_RNDN);
  mpfr_add_ui(below.it, below.it, 1, mpfr_sgn(z) < 0 ? rounding : turned(rounding));
  return mpfr_div(to, z, below.it, rounding);
}

/// z / (1 + e⁻ᶻ)
auto exact_silu(mpfr_t to, const mpfr_t z, mpfr_rnd_t rounding) -> int {
  number_160 below;
  const mpfr_rnd_t of_the_sum = mpfr_sgn(z) < 0 ? rounding : turned(rounding);
  mpfr_neg(below.it, z, MPFR_RNDN);
  mpfr_exp(below.it, below.it, of_the_sum);
  mpfr_add_ui(below.it, below.it, 1, of_the_sum);
  return mpfr_div(to, z, below.it, rounding);
}

/// Visits x, and the doubles around it.
template <class Visit>
void visit_around(double x, int neighbours, Visit visit) {
  visit(x);
  double above = x, below = x;
  for (int i = 0; i < neighbours; ++i) {
    above = std::nextafter(above, largest), below = std::nextafter(below, -largest);
    visit(above), visit(below);
  }
}

/// The arguments of tanh.
template <class Visit>
void visit_points(Visit visit) {
  std::mt19937_64 random{20240229};
  std::uniform_real_distribution<double> unit{-1, 1}, middle{-3, 3}, wide{-21, 21};
  for (long i = 0; i < count / 4; ++i) {
    visit(0.2 * unit(random)), visit(middle(random)), visit(wide(random)), visit(0.55 + 0x1p-10 * unit(random));
    visit(std::ldexp(unit(random), static_cast<int>(random() % 1100) - 1074));
  }
  for (const double turn :
       {0.0, 0x1p-1022, 0x1p-27, 0x1p-5, 0.125, 0.55, 0.5493061443340549, 20.0, 22.0, 373.0, largest})
    visit_around(turn, 300, [&](double x) { visit(std::isfinite(x) ? x : 0), visit(std::isfinite(x) ? -x : 0); });
  for (int k = -1074; k < 1024; ++k) visit_around(std::ldexp(1.0, k), 2, [&](double x) { visit(x), visit(-x); });
  for (int k = -1900; k <= 1900; ++k)  // where the table's entry changes
    for (int i = -2; i <= 2; ++i) visit((k + 0.5) * 0.6931471805599453 / 64 + i * 0x1p-50);
}

/// The arguments of softplus, softsign and SiLU.
template <class Visit>
void visit_all_points(Visit visit) {
  std::mt19937_64 random{20240304};
  std::uniform_real_distribution<double> middle{-5, 5}, falling{-40, 0}, wide{-770, 770};
  for (long i = 0; i < count / 4; ++i) visit(middle(random)), visit(falling(random)), visit(wide(random));
  for (const double turn : {-0.881373587019543, -1.2784645427610737, -4.0, 36.04, 42.0, -41.6, -690.0, -700.0, -708.4,
                            -744.4, -745.2, -746.0, -751.7, -760.0, 0x1p53, 0x1p54})
    visit_around(turn, 300, [&](double x) { visit(x), visit(-x); });
  visit_points(visit);
}

/// The arguments of log and √: positive.
template <class Visit>
void visit_positive_points(Visit visit) {
  std::mt19937_64 random{20240302};
  std::uniform_real_distribution<double> unit{0, 1}, middle{0.5, 2};
  for (long i = 0; i < count / 4; ++i) {
    const double any = __builtin_bit_cast(double, static_cast<std::uint64_t>(random() >> 1));
    visit(std::isfinite(any) && any > 0 ? any : 1), visit(middle(random)), visit(4 * unit(random) + smallest);
    visit(1 + std::ldexp(unit(random) - 0.5, -static_cast<int>(random() % 52)));
    visit(1 + 0x1p-4 * (unit(random) - 0.5));
  }
  for (long i = 0; i < count / 8; ++i) {
    visit(smallest * static_cast<double>(1 + (random() >> (12 + random() % 52))));  // subnormal
    const double whole = static_cast<double>(1 + (random() >> (38 + random() % 26)));
    visit_around(whole * whole, 1, visit);
  }
  for (int k = -1074; k < 1024; ++k) {  // where the power of 2 that is taken out changes
    visit_around(std::ldexp(1.0, k), 3, [&](double x) { visit(x > 0 ? x : smallest); });
    if (k >= -1020) visit_around(std::ldexp(0x1.6a09e667f3bcdp-1, k), 3, visit);
  }
  for (const double turn : {1.0, 1 - 0x1p-5, 1 + 0x1p-5, 0x1p-1022}) visit_around(turn, 300, visit);
  visit_around(largest, 300, [&](double x) { visit(std::isfinite(x) ? x : largest); });
}

/// The largest error of a function in double.
struct worst {
  double ulp = 0, at = 0;
  void note(double x, double computed, function f) {
    number_160 right;
    if (!exact(right, f, x)) {
      if (computed != mpfr_get_d(right.it, MPFR_RNDN)) FAIL("f(" << x << ") is " << computed);
      return;
    }
    const double distance = ulps(computed, right, 53, -1074);
    if (!(distance <= ulp)) ulp = distance, at = x;
  }
};

/// The largest error of a function in float, at random bits.
template <class Computed>
auto worst_of_floats(Computed computed, function f, bool negative) -> double {
  std::mt19937 random{20240303};
  double most = 0;
  number_160 right;
  for (long i = 0; i < count; ++i) {
    const auto bits = static_cast<std::uint32_t>(random()) & (negative ? 0xffffffff : 0x7fffffff);
    const float any = __builtin_bit_cast(float, bits);
    const float x = i % 2 == 0 && std::isfinite(any) ? any : std::ldexp(static_cast<float>(bits), -30);
    if (!exact(right, f, static_cast<double>(x))) continue;
    most = std::fmax(most, ulps(static_cast<double>(computed(x)), right, 24, -149));
  }
  return most;
}

/// The number of enclosures that do not contain MPFR's result, rounded downwards and upwards, or leave its sign; and
/// the most doubles between two ends.
struct enclosed {
  long violations = 0;
  long long widest = 0;
  double at = 0;
  void note(double x, const interval<double>& got, function f) {
    number_160 low, high;
    mpfr_set_d(low.it, x, MPFR_RNDN), mpfr_set_d(high.it, x, MPFR_RNDN);
    f(low.it, low.it, MPFR_RNDD), f(high.it, high.it, MPFR_RNDU);
    const double lower = mpfr_get_d(low.it, MPFR_RNDD), upper = mpfr_get_d(high.it, MPFR_RNDU);
    const bool same_sign = (lower < 0 || got.lower >= 0) && (upper > 0 || got.upper <= 0);
    if (!(encloses(got, interval{lower, upper}) && same_sign) && violations++ == 0)
      UNSCOPED_INFO("first at " << std::hexfloat << x);
    if (const long long width = steps(got.lower, got.upper); width > widest) widest = width, at = x;
  }
};

}  // namespace

TEST_CASE("tanh x in double is as near as its comment says") {
  worst most;
  visit_points([&](double x) { most.note(x, math::tanh(x), mpfr_tanh); });
  for (const double far : {0x1.9a571e54ad54dp-3, 0x1.9a57d02914232p-3})  // worst seen
    most.note(far, math::tanh(far), mpfr_tanh);
  WARN("largest error of tanh: " << most.ulp << " ulp, at " << std::hexfloat << most.at);
  CHECK(most.ulp < 0.62);
}

TEST_CASE("log x in double is as near as its comment says") {
  worst most;
  visit_positive_points([&](double x) { most.note(x, math::log(x), mpfr_log); });
  for (const double far : {0x1.69ab912bd9ae7p-1, 0x1.69d680289a7bfp-1, 0x1.6884316e220d3p-1})  // worst seen
    most.note(far, math::log(far), mpfr_log);
  WARN("largest error of log: " << most.ulp << " ulp, at " << std::hexfloat << most.at);
  CHECK(most.ulp < 0.90);
}

TEST_CASE("√x in double is correctly rounded") {
  long wrong = 0;
  number_160 right;
  visit_positive_points([&](double x) {
    exact(right, mpfr_sqrt, x);
    if (math::sqrt(x) != mpfr_get_d(right.it, MPFR_RNDN) && wrong++ == 0) UNSCOPED_INFO("first at " << x);
  });
  CHECK(wrong == 0);
}

TEST_CASE("tanh x and log x in float are as near as their comments say, √x is correctly rounded") {
  const double of_tanh = worst_of_floats([](float x) { return math::tanh(x); }, mpfr_tanh, true),
               of_log = worst_of_floats([](float x) { return math::log(x); }, mpfr_log, false),
               of_sqrt = worst_of_floats([](float x) { return math::sqrt(x); }, mpfr_sqrt, false);
  WARN("largest error in float: tanh " << of_tanh << " ulp, log " << of_log << " ulp, sqrt " << of_sqrt << " ulp");
  CHECK(of_tanh < 0.501);
  CHECK(of_log < 0.501);
  CHECK(of_sqrt <= 0.5);
}

TEST_CASE("tanh x and A(z) by floats only are as near as their comments say") {
  const auto exact_sigmoid = [](mpfr_t to, const mpfr_t z, mpfr_rnd_t) {
    mpfr_neg(to, z, MPFR_RNDN), mpfr_exp(to, to, MPFR_RNDN);
    mpfr_add_ui(to, to, 1, MPFR_RNDN);
    return mpfr_ui_div(to, 1, to, MPFR_RNDN);
  };
  const double of_tanh = worst_of_floats([](float x) { return math::single_tanh(x); }, mpfr_tanh, true),
               of_sigmoid = worst_of_floats([](float z) { return math::single_sigmoid(z); }, exact_sigmoid, true);
  WARN("largest error by floats only: tanh " << of_tanh << " ulp, sigmoid " << of_sigmoid << " ulp");
  CHECK(of_tanh < 0.64);
  CHECK(of_sigmoid < 0.77);
}

TEST_CASE("tanh of an interval contains the exact one, and is at most 3 ulp wide") {
  enclosed all;
  visit_points([&](double x) { all.note(x, tanh(interval{x}), mpfr_tanh); });
  WARN("the widest tanh: " << all.widest << " ulp, at " << std::hexfloat << all.at);
  CHECK(all.violations == 0);
  CHECK(all.widest <= 3);
}

TEST_CASE("log of an interval contains the exact one, and is at most 3 ulp wide") {
  enclosed all;
  visit_positive_points([&](double x) { all.note(x, log(interval{x}), mpfr_log); });
  WARN("the widest log: " << all.widest << " ulp, at " << std::hexfloat << all.at);
  CHECK(all.violations == 0);
  CHECK(all.widest <= 3);
}

TEST_CASE("softplus, softsign and SiLU in double are as near as their comments say") {
  worst of_softplus, of_softsign, of_silu, far;
  const auto note = [&](double x) {
    of_softplus.note(x, math::softplus(x), exact_softplus);
    of_softsign.note(x, math::softsign(x), exact_softsign);
    (x > -700 ? of_silu : far).note(x, math::silu(x), exact_silu);
  };
  visit_all_points(note);
  for (const double seen : {-0x1.c2248722a3814p-1, -0x1.ff00973a837b1p8, -0x1.eac89030e9244p0, -0x1.61ab42a784978p9})
    note(seen);  // worst
  WARN("largest error of softplus: " << of_softplus.ulp << " ulp, at " << std::hexfloat << of_softplus.at);
  WARN("largest error of softsign: " << of_softsign.ulp << " ulp, at " << std::hexfloat << of_softsign.at);
  WARN("largest error of SiLU: " << of_silu.ulp << " ulp, at " << std::hexfloat << of_silu.at);
  WARN("largest error of SiLU below -700: " << far.ulp << " ulp, at " << std::hexfloat << far.at);
  CHECK(of_softplus.ulp < 1.8);
  CHECK(of_softsign.ulp < 1.5);
  CHECK(of_silu.ulp < 1.7);
  CHECK(far.ulp < 2.5);
}

TEST_CASE("softplus, softsign and SiLU in float are as near as their comments say") {
  const double of_softplus = worst_of_floats([](float x) { return math::softplus(x); }, exact_softplus, true),
               of_softsign = worst_of_floats([](float x) { return math::softsign(x); }, exact_softsign, true),
               of_silu = worst_of_floats([](float x) { return math::silu(x); }, exact_silu, true);
  WARN("largest error in float: softplus " << of_softplus << " ulp, softsign " << of_softsign << " ulp, SiLU "
                                           << of_silu << " ulp");
  CHECK(of_softplus < 0.501);
  CHECK(of_softsign < 0.501);
  CHECK(of_silu < 0.501);
}

TEST_CASE(
    "softplus, softsign and SiLU of an interval contain the exact ones, and are at most 6, 5 and 5 ulp wide, SiLU "
    "below −700 at most 8") {
  enclosed of_softplus, of_softsign, of_silu, far;
  const auto note = [&](double x) {
    of_softplus.note(x, math::softplus(interval{x}), exact_softplus);
    of_softsign.note(x, math::softsign(interval{x}), exact_softsign);
    (x > -700 ? of_silu : far).note(x, math::silu(interval{x}), exact_silu);
  };
  visit_all_points(note);
  note(-0x1.09ad0191bd38bp2);  // the widest softplus seen
  WARN("the widest softplus: " << of_softplus.widest << " ulp, at " << std::hexfloat << of_softplus.at);
  WARN("the widest softsign: " << of_softsign.widest << " ulp, at " << std::hexfloat << of_softsign.at);
  WARN("the widest SiLU: " << of_silu.widest << " ulp, at " << std::hexfloat << of_silu.at);
  WARN("the widest SiLU below -700: " << far.widest << " ulp, at " << std::hexfloat << far.at);
  CHECK(of_softplus.violations == 0);
  CHECK(of_softsign.violations == 0);
  CHECK(of_silu.violations == 0);
  CHECK(far.violations == 0);
  CHECK(of_softplus.widest <= 6);
  CHECK(of_softsign.widest <= 5);
  CHECK(of_silu.widest <= 5);
  CHECK(far.widest <= 8);
}
