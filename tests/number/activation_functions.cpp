#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/activation_functions.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>

#include <cstddef>
#include <cstdint>

using namespace descent;
using namespace support;

namespace {

struct row {
  double z, softplus, sigmoid, softsign, softsign_slope, silu, silu_slope;
};

constexpr row by_60_decimals[] = {
#include "../reference/activations.inc"
};
constexpr int rows = sizeof(by_60_decimals) / sizeof(row);

/// The number of rows, from the first, whose values are within two doubles of these functions'.
constexpr auto values_of_doubles() -> int {
  int n = 0;
  for (const row& r : by_60_decimals) {
    const auto near = [](double x, double y) { return -2 <= steps(x, y) && steps(x, y) <= 2; };
    if (!near(math::softplus(r.z), r.softplus) || !near(math::softsign(r.z), r.softsign) ||
        !near(math::silu(r.z), r.silu))
      break;
    ++n;
  }
  return n;
}

constexpr auto values_of_floats() -> int {
  int n = 0;
  for (const row& r : by_60_decimals) {
    const auto z = static_cast<float>(r.z);
    const bool exact = static_cast<double>(z) == r.z && r.z > -700;
    if (exact && (math::softplus(z) != static_cast<float>(r.softplus) ||
                  math::softsign(z) != static_cast<float>(r.softsign) || math::silu(z) != static_cast<float>(r.silu)))
      break;
    ++n;
  }
  return n;
}

/// The number of rows whose derivatives are those that duals carry, up to 2⁻⁵¹.
constexpr auto slopes_of_duals() -> int {
  int n = 0;
  for (const row& r : by_60_decimals) {
    const dual<double> z{r.z, 1.0};
    if (!near(math::softplus(z).slope, r.sigmoid, 0x1p-51) ||
        !near(math::softsign(z).slope, r.softsign_slope, 0x1p-51) || !near(math::silu(z).slope, r.silu_slope, 0x1p-51))
      break;
    ++n;
  }
  return n;
}

/// x and its neighbours: a constant of 36 digits rounds to one of them.
constexpr auto around(double x) -> interval<double> { return {detail::next_down(x), detail::next_up(x)}; }

constexpr auto meet(const interval<double>& x, double exact) -> bool { return !disjoint(x, around(exact)); }

/// The number of rows whose values and slopes are enclosed by duals of intervals: at the number, and over a box.
constexpr auto enclosed() -> int {
  int n = 0;
  for (const row& r : by_60_decimals) {
    const dual<interval<double>> z{interval{r.z}, 1.0}, box{interval{r.z - 3, r.z + 5}, 1.0};
    for (const auto& x : {z, box}) {
      if (!meet(math::softplus(x).value, r.softplus) || !meet(math::softplus(x).slope, r.sigmoid)) return n;
      if (!meet(math::softsign(x).value, r.softsign) || !meet(math::softsign(x).slope, r.softsign_slope)) return n;
      if (!meet(math::silu(x).value, r.silu) || !meet(math::silu(x).slope, r.silu_slope)) return n;
    }
    ++n;
  }
  return n;
}

/// The number of boxes, of so many, at whose points f is enclosed; the boxes overlap the minimum of SiLU.
constexpr auto boxes(const auto& f) -> int {
  int n = 0;
  for (; n < 60; ++n) {
    const double low = -4 + 0x1p-3 * n, high = low + 0x1p-2 * (n % 7);
    const interval<double> range = f(interval{low, high});
    for (int i = 0; i <= 8; ++i)
      if (!encloses(range, interval{f(low + (high - low) * i / 8)})) return n;
  }
  return n;
}

constexpr auto of_softplus = [](const auto& x) { return math::softplus(x); };
constexpr auto of_softsign = [](const auto& x) { return math::softsign(x); };
constexpr auto of_silu = [](const auto& x) { return math::silu(x); };

constexpr lanes<double, 8> eight{{{-1000, -740, -40, -1.5, -0.0, 1.5, 40, 1000}}};
constexpr lanes<float, 8> of_floats{{{-1000, -110, -100, -1.5, -0.0f, 1.5, 40, 1000}}};

/// The number of lanes, from the first, in which f has the bits of f of the number alone.
constexpr auto as_alone(const auto& x, const auto& f) -> std::size_t {
  const auto y = f(x);
  std::size_t l = 0;
  while (l < 8 && __builtin_bit_cast(unsigned long long, static_cast<double>(y[l])) ==
                      __builtin_bit_cast(unsigned long long, static_cast<double>(f(x[l]))))
    ++l;
  return l;
}

constexpr auto is_minus_0(double x) -> bool { return __builtin_bit_cast(unsigned long long, x) == 1ull << 63; }

/// Types of your own, beside `using namespace descent`.
struct softplus {};
struct softsign {};
struct silu {};

constexpr interval<double> line = interval<double>::whole_line();
constexpr float float_infinity = __builtin_inff();

}  // namespace

TEST_CASE("softplus, softsign and SiLU have the values of a computation by 60 decimals") {
  CLAIMED int doubles = values_of_doubles(), floats = values_of_floats(), slopes = slopes_of_duals();
  STATIC_REQUIRE(doubles == rows);
  STATIC_REQUIRE(floats == rows);
  STATIC_REQUIRE(slopes == rows);
}

TEST_CASE("and their limits at the ends of the doubles") {
  STATIC_REQUIRE(math::softplus(-infinity) == 0);
  STATIC_REQUIRE(math::softplus(infinity) == infinity);
  STATIC_REQUIRE(math::softplus(largest) == largest);
  STATIC_REQUIRE(math::softplus(-744.0) == 0x1p-1073);  // e⁻⁷⁴⁴ = 1.55 · 2⁻¹⁰⁷⁴
  STATIC_REQUIRE(math::softplus(-746.0) == 0);
  STATIC_REQUIRE(math::softplus(0.0) == 0.6931471805599453);
  STATIC_REQUIRE(math::softsign(largest) == 1);
  STATIC_REQUIRE(math::softsign(-largest) == -1);
  STATIC_REQUIRE(math::softsign(infinity) == 1);
  STATIC_REQUIRE(math::softsign(-infinity) == -1);
  STATIC_REQUIRE(math::softsign(smallest) == smallest);
  STATIC_REQUIRE(is_minus_0(math::softsign(-0.0)));
  STATIC_REQUIRE(math::silu(infinity) == infinity);
  STATIC_REQUIRE(math::silu(largest) == largest);
  STATIC_REQUIRE(is_minus_0(math::silu(-infinity)));
  STATIC_REQUIRE(is_minus_0(math::silu(-largest)));
  STATIC_REQUIRE(is_minus_0(math::silu(-0.0)));
  STATIC_REQUIRE(math::silu(-751.0) == -0x1p-1074);  // −751 e⁻⁷⁵¹ = −1.06 · 2⁻¹⁰⁷⁴
}

TEST_CASE("softplus, softsign and SiLU of NaN and of floats at their ends") {
  CLAIMED double a = math::softplus(not_a_number), b = math::softsign(not_a_number), c = math::silu(not_a_number);
  CLAIMED float nan = __builtin_nanf(""), d = math::softplus(nan), e = math::softsign(nan), f = math::silu(nan);
  STATIC_REQUIRE((__builtin_isnan(a) && __builtin_isnan(b) && __builtin_isnan(c)));
  STATIC_REQUIRE((__builtin_isnan(d) && __builtin_isnan(e) && __builtin_isnan(f)));
  STATIC_REQUIRE(math::softplus(-float_infinity) == 0);
  STATIC_REQUIRE(math::softplus(float_infinity) == float_infinity);
  STATIC_REQUIRE(math::softsign(-float_infinity) == -1);
  STATIC_REQUIRE(is_minus_0(static_cast<double>(math::silu(-float_infinity))));
  STATIC_REQUIRE(math::silu(float_infinity) == float_infinity);
}

TEST_CASE("intervals enclose softplus, softsign and SiLU with their slopes") {
  CLAIMED int all = enclosed(), a = boxes(of_softplus), b = boxes(of_softsign), c = boxes(of_silu);
  STATIC_REQUIRE(all == rows);
  STATIC_REQUIRE(a == 60);
  STATIC_REQUIRE(b == 60);
  STATIC_REQUIRE(c == 60);
}

TEST_CASE("the widest enclosure of softplus that was seen is 6 doubles wide") {
  CLAIMED auto widest = math::softplus(interval{-0x1.09ad0191bd38bp2});
  STATIC_REQUIRE(identical(widest, interval{0x1.ffefde54ac79bp-7, 0x1.ffefde54ac7a1p-7}));
  CLAIMED auto wide = steps(widest.lower, widest.upper);
  STATIC_REQUIRE(wide == 6);
}

TEST_CASE("the enclosure of SiLU has its minimum, −W(1/e) = −0.278464542761073795109358739022980155439…") {
  CLAIMED auto over = math::silu(interval{-2, 1});
  STATIC_REQUIRE(over.lower == -0.2784645427610738);
  STATIC_REQUIRE(over.upper < 0.7310585786300050);               // A(1) = 0.73105857863000487…
  STATIC_REQUIRE(math::silu(interval{-6, -2}).lower < -0.2384);  // at −2, the upper end: −0.23840584404423…
  STATIC_REQUIRE(math::silu(interval{-6, -2}).lower > -0.2385);
  STATIC_REQUIRE(math::silu(interval{-1, -0.5}).lower > -0.2690);  // at −1, the lower end: −0.26894142136999…
  STATIC_REQUIRE(math::silu(interval{-1, -0.5}).upper > -0.1888);  // −0.18877033439907…
  STATIC_REQUIRE(math::silu(interval{-8, 0}).upper == 0);
  CLAIMED auto slope = math::silu(dual<interval<double>>{interval{-9, 9}, 1.0}).slope;
  STATIC_REQUIRE(identical(slope, interval{-0.0998394, 1.0998394}));
}

TEST_CASE("enclosures with an infinite end, and where nothing is known") {
  STATIC_REQUIRE(identical(math::softplus(interval{-infinity, 0}), interval{0, 0.6931471805599454}));
  STATIC_REQUIRE(math::softplus(interval{0, infinity}).upper == infinity);
  STATIC_REQUIRE(identical(math::softsign(interval{-infinity, largest}), interval{-1, 1}));
  STATIC_REQUIRE(identical(math::softsign(interval{0, infinity}), interval{0, 1}));
  STATIC_REQUIRE(identical(math::silu(interval{-infinity, 0}), interval{-0.2784645427610738, 0}));
  STATIC_REQUIRE(math::silu(interval{1, infinity}).upper == infinity);
  STATIC_REQUIRE(math::silu(interval{-infinity, -800}).lower == -smallest);
  STATIC_REQUIRE(math::silu(interval{-infinity, -800}).upper == 0);
  STATIC_REQUIRE(math::softplus(line).is_whole_line());
  STATIC_REQUIRE(math::softsign(line).is_whole_line());
  STATIC_REQUIRE(math::silu(line).is_whole_line());
  STATIC_REQUIRE(math::silu(dual<interval<double>>{line, 1.0}).slope.is_whole_line());
}

TEST_CASE("lanes have the bits of each number alone") {
  CLAIMED auto a = as_alone(eight, of_softplus), b = as_alone(eight, of_softsign), c = as_alone(eight, of_silu);
  CLAIMED auto d = as_alone(of_floats, of_softplus), e = as_alone(of_floats, of_softsign),
               f = as_alone(of_floats, of_silu);
  STATIC_REQUIRE((a == 8 && b == 8 && c == 8));
  STATIC_REQUIRE((d == 8 && e == 8 && f == 8));
}

TEST_CASE("second derivatives are those of duals of duals") {
  CLAIMED dual<dual<double>> z{dual<double>{0.5, 1.0}, dual<double>{1.0, 0.0}};
  // A (1 − A), −2 / 1.5³ and A (1 − A) (2 + z (1 − 2 A)), by 30 decimals
  STATIC_REQUIRE(near(math::softplus(z).slope.slope, 0.235003712201594489, 1e-15));
  STATIC_REQUIRE(near(math::softsign(z).slope.slope, -0.592592592592592593, 1e-15));
  STATIC_REQUIRE(near(math::silu(z).slope.slope, 0.441229026977028608, 1e-15));
}

TEST_CASE("integers have none of these functions") {
  STATIC_REQUIRE_FALSE(math::number_with_softplus<fixed<std::int16_t, 12>>);
  STATIC_REQUIRE_FALSE(math::number_with_softsign<fixed<std::int16_t, 12>>);
  STATIC_REQUIRE_FALSE(math::number_with_silu<fixed<std::int16_t, 12>>);
}

TEST_CASE("activations of your own may have these names") {
  STATIC_REQUIRE(sizeof(softplus) + sizeof(softsign) + sizeof(silu) == 3);
}
