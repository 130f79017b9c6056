// The sigmoid against MPFR, which computes A(z) and e^x to 160 bits by other means. The points are random ones, those
// near every change of the method, and the ends of the doubles. The figures that sigmoid.hpp states are the limits
// here.

#include "../claims.hpp"

#include <descent/number/sigmoid.hpp>

#include <mpfr.h>
#include <cmath>
#include <cstring>
#include <initializer_list>
#include <random>

using namespace descent;

namespace {

struct number_160 {
  number_160() { mpfr_init2(it, 160); }
  ~number_160() { mpfr_clear(it); }
  number_160(const number_160&) = delete;
  auto operator=(const number_160&) -> number_160& = delete;
  mpfr_t it;
};

void exact_exp(number_160& to, double x) {
  mpfr_set_d(to.it, x, MPFR_RNDN);
  mpfr_exp(to.it, to.it, MPFR_RNDN);
}

void exact_sigmoid(number_160& to, double z) {
  exact_exp(to, -z);
  mpfr_add_ui(to.it, to.it, 1, MPFR_RNDN);
  mpfr_ui_div(to.it, 1, to.it, MPFR_RNDN);
}

/// |computed − exact| in units of the last place of the exact result's binade.
auto ulps(double computed, number_160& exact) -> double {
  const long exponent = mpfr_get_exp(exact.it) - 53;
  mpfr_sub_d(exact.it, exact.it, computed, MPFR_RNDN);
  mpfr_mul_2si(exact.it, exact.it, -(exponent < -1074 ? -1074 : exponent), MPFR_RNDN);
  return std::fabs(mpfr_get_d(exact.it, MPFR_RNDN));
}

struct worst {
  double normal = 0, subnormal = 0;
  void note(double z, double computed, number_160& exact) {
    double& most = std::fabs(computed) < 0x1p-1022 ? subnormal : normal;
    const double distance = ulps(computed, exact);
    if (distance > most) {
      most = distance;
      INFO("largest so far at " << z << ": " << distance << " ulp");
      CHECK(distance < 1);
    }
  }
};

template <class Visit>
void visit_points(int count, Visit visit) {
  std::mt19937_64 random{20240229};
  std::uniform_real_distribution<double> centre{-5, 5}, wide{-50, 50}, whole{-750, 720}, small{-80, 0};
  for (int i = 0; i < count; ++i) {
    visit(centre(random)), visit(wide(random)), visit(whole(random));
    visit(std::ldexp(centre(random), static_cast<int>(small(random))));
  }
  for (const double turn : {0.0, -40.0, 40.0, -42.0, 42.0, -708.4, -745.2, -746.0, 709.782712893384})
    for (int i = -500; i <= 500; ++i) visit(turn + i * std::ldexp(turn == 0 ? 1.0 : turn, -52));
  std::uniform_real_distribution<double> subnormal{-709.1, -708.39};
  for (int i = 0; i < count; ++i) visit(subnormal(random));
  // The worst that worst_errors.cpp found, and the worst where the 1 of 1 + e⁻ᶻ was once dropped too early.
  for (const double far : {-0x1.159f270a54c3fp+9, -0x1.159f271f4577cp+9, -0x1.6236e676d2f5ap+9, -0x1.6236e68206d9p+9,
                           -0x1.0873aee22c3e8p+9, -0x1.1c34e3050f47fp+9, -0x1.6236e674a3183p+9, -0x1.41e1424b8a82fp+5,
                           -0x1.41e1557540a1bp+5, -0x1.5d9b29e68de47p+5})
    visit(far);
  for (int k = -2400; k <= 1900; ++k)  // where the table's entry changes
    for (int i = -2; i <= 2; ++i) visit((k + 0.5) * 0.6931471805599453 / 32 + i * 0x1p-50);
}

}  // namespace

TEST_CASE("A(z) in double is as near as its comment says") {
  worst most;
  number_160 exact;
  visit_points(50'000, [&](double z) {
    exact_sigmoid(exact, z);
    most.note(z, sigmoid(z), exact);
  });
  WARN("largest error of sigmoid: " << most.normal << " ulp, subnormal " << most.subnormal << " ulp");
  CHECK(most.normal < 0.57);
  CHECK(most.subnormal < 0.79);
}

TEST_CASE("e^x in double is as near as its comment says") {
  worst most;
  number_160 exact;
  visit_points(50'000, [&](double x) {
    if (x > 709.782712893384) return;
    exact_exp(exact, x);
    most.note(x, math::exp(x), exact);
  });
  WARN("largest error of exp: " << most.normal << " ulp, subnormal " << most.subnormal << " ulp");
  CHECK(most.normal < 0.57);
  CHECK(most.subnormal < 0.79);
}

TEST_CASE("the largest double whose e^x is finite, and the next") {
  const double last = 709.782712893384, next = std::nextafter(last, 1000.0);
  number_160 exact;
  exact_exp(exact, last);
  CHECK(math::exp(last) == mpfr_get_d(exact.it, MPFR_RNDN));
  exact_exp(exact, next);
  CHECK(std::isinf(mpfr_get_d(exact.it, MPFR_RNDN)));
  CHECK(std::isinf(math::exp(next)));
}

TEST_CASE("A(z) and e^x in float at random points: A(z) is correctly rounded") {
  std::mt19937 random{20240229};
  number_160 exact;
  mpfr_t rounded;
  mpfr_init2(rounded, 24);
  double most = 0;
  constexpr float hard[] = {-0x1.250c02p-10f, -0x1.2082ep-3f, 0x1.437902p-5f};  // within 1.2 ulp of a double of a tie
  for (int i = 0; i < 200'000; ++i) {
    const auto bits = static_cast<std::uint32_t>(random());
    float z;
    std::memcpy(&z, &bits, sizeof z);
    if (i < 3)
      z = hard[i];
    else if (std::isnan(z) || std::fabs(z) > 100)
      z = std::ldexp(static_cast<float>(bits), -26) - 32;
    exact_sigmoid(exact, static_cast<double>(z));
    if (sigmoid(z) != mpfr_get_flt(exact.it, MPFR_RNDN)) FAIL("A(" << z << ") is " << sigmoid(z));
    exact_exp(exact, static_cast<double>(z));
    mpfr_set(rounded, exact.it, MPFR_RNDN);
    mpfr_sub_d(exact.it, exact.it, static_cast<double>(math::exp(z)), MPFR_RNDN);
    const long exponent = mpfr_get_exp(rounded) - 24;
    mpfr_mul_2si(exact.it, exact.it, -(exponent < -149 ? -149 : exponent), MPFR_RNDN);
    if (std::isfinite(math::exp(z))) most = std::fmax(most, std::fabs(mpfr_get_d(exact.it, MPFR_RNDN)));
  }
  mpfr_clear(rounded);
  WARN("largest error of exp in float: " << most << " ulp");
  CHECK(most < 0.501);
}

TEST_CASE("A(z) in float where ½ + z/4 is a tie: the cubic term decides") {
  number_160 exact;
  int wrong = 0;
  for (int k = 0; k < 4096; ++k)
    for (const float z : {static_cast<float>(2 * k + 1) * 0x1p-23f, static_cast<float>(2 * k + 1) * -0x1p-24f}) {
      exact_sigmoid(exact, static_cast<double>(z));
      wrong += sigmoid(z) != mpfr_get_flt(exact.it, MPFR_RNDN);
    }
  CHECK(wrong == 0);
}

TEST_CASE("the rounding errors of the table of powers of 2 are right to 18 digits") {
  number_160 exact;
  for (int j = 0; j < 32; ++j) {
    double entry = 0;
    std::memcpy(&entry, &detail::table[j], sizeof entry);
    mpfr_set_d(exact.it, j / 32.0, MPFR_RNDN);
    mpfr_exp2(exact.it, exact.it, MPFR_RNDN);
    CHECK(mpfr_get_d(exact.it, MPFR_RNDN) == entry);
    mpfr_div_d(exact.it, exact.it, entry, MPFR_RNDN);
    mpfr_sub_d(exact.it, exact.it, 1, MPFR_RNDN);
    CHECK(std::fabs(mpfr_get_d(exact.it, MPFR_RNDN) - detail::table_rest[j]) < 0.51e-18);
  }
}

TEST_CASE("the table of values that the other tests use is right") {
  struct value {
    double z, nearest, rest;
  };
  constexpr value values[] = {
#include "../reference/sigmoid.inc"
  };
  number_160 exact;
  for (const auto& v : values) {
    exact_sigmoid(exact, v.z);
    INFO("z = " << v.z);
    CHECK(mpfr_get_d(exact.it, MPFR_RNDN) == v.nearest);
    mpfr_sub_d(exact.it, exact.it, v.nearest, MPFR_RNDN);
    CHECK(std::fabs(mpfr_get_d(exact.it, MPFR_RNDN) - v.rest) <=
          1e-6 * std::fabs(v.rest) + 1e-39 * v.nearest + 0x1p-1073);
  }
}
