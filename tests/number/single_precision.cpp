#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/single_precision.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr float single_infinity = __builtin_inff();

/// |computed − exact| in ulp of a float, by a function in double that is exact to 10⁻⁸ of one.
constexpr auto single_ulps(float computed, double exact) -> double {
  const auto bits = __builtin_bit_cast(unsigned long long, absolute(exact)) >> 52 << 52;
  const double ulp = __builtin_bit_cast(double, bits) * 0x1p-23;
  return absolute(static_cast<double>(computed) - exact) / (ulp < 0x1p-149 ? 0x1p-149 : ulp);
}

struct largest_errors {
  int points = 0;
  double of_tanh = 0, of_sigmoid = 0, of_subnormal = 0;
};

constexpr void note(double& most, double error) {
  if (!(error <= most)) most = error;
}

/// At 512 floats of every size, from bits that a linear congruence scatters.
constexpr auto scattered(unsigned seed) -> largest_errors {
  largest_errors most;
  for (unsigned bits = seed; most.points < 512; bits = bits * 1664525 + 1013904223) {
    const bool any = most.points % 8 == 0;
    const float x = any ? __builtin_bit_cast(float, (bits & 0xbfffffff) | 0x10000000)
                        : static_cast<float>(static_cast<int>(bits)) * (bits % 3 == 0 ? 0x1p-24f : 0x1p-28f);
    const double z = static_cast<double>(x), a = sigmoid(z);
    note(most.of_tanh, single_ulps(math::single_tanh(x), math::tanh(z)));
    note(a < 0x1p-126 ? most.of_subnormal : most.of_sigmoid, single_ulps(math::single_sigmoid(x), a));
    ++most.points;
  }
  return most;
}

/// The number of neighbours of every change of the method, from the first, at which neither function falls and tanh is
/// odd.
constexpr auto monotone_where_the_method_changes() -> int {
  int n = 0;
  for (const float turn : {0.34375f, 10.0f, 20.0f, 0.17328680f, 0.5198604f}) {
    float x = __builtin_bit_cast(float, __builtin_bit_cast(unsigned, turn) - 20), next = 0;
    for (int i = 0; i < 40; ++i, ++n, x = next) {
      next = __builtin_bit_cast(float, __builtin_bit_cast(unsigned, x) + 1);
      if (math::single_tanh(x) > math::single_tanh(next) || math::single_tanh(-x) != -math::single_tanh(x)) return n;
      if (math::single_sigmoid(x) > math::single_sigmoid(next)) return n;
      if (math::single_sigmoid(-x) < math::single_sigmoid(-next)) return n;
    }
  }
  return n;
}

constexpr auto same(const interval<double>& x, const interval<double>& y) -> bool {
  return x.lower == y.lower && x.upper == y.upper;
}

/// The number of lanes, from the first, that have the bits of each number alone.
constexpr auto single_lanes_as_alone() -> std::size_t {
  const lanes<float, 8> z{{{-60, -9, -1.5, -0.25, 0, 0.25, 1.5, 60}}}, t = math::single_tanh(z),
                                                                       a = math::single_sigmoid(z);
  std::size_t l = 0;
  while (l < 8 && t[l] == math::single_tanh(z[l]) && a[l] == math::single_sigmoid(z[l])) ++l;
  return l;
}

/// The number of 200 floats, from the first, at which a rounded number encloses what is computed and what is real.
constexpr auto enclosed_by_rounded() -> int {
  int n = 0;
  for (; n < 200; ++n) {
    const float x = 0.11f * static_cast<float>(n - 100);
    const auto t = single_tanh(rounded<float>{x}), a = single_sigmoid(rounded<float>{x});
    const double z = static_cast<double>(x);
    if (!encloses(t.computed(), interval{static_cast<double>(math::single_tanh(x))})) break;
    if (!encloses(a.computed(), interval{static_cast<double>(math::single_sigmoid(x))})) break;
    if (disjoint(t.real(), tanh(interval{z})) || disjoint(a.real(), sigmoid(interval{z}))) break;
  }
  return n;
}

}  // namespace

TEST_CASE("a rounded number knows the accuracy of tanh x and A(z) by floats only") {
  CLAIMED int n = enclosed_by_rounded();
  CLAIMED rounded<float> t = single_tanh(rounded<float>{1.0f}), a = single_sigmoid(rounded<float>{1.0f});
  STATIC_REQUIRE(n == 200);
  STATIC_REQUIRE(near(t.error(), 0.64 * 0x1p-24, 1e-14));
  STATIC_REQUIRE(near(a.error(), 0.68 * 0x1p-24, 1e-14));
  CLAIMED rounded<double> of_double = math::single_tanh(rounded<double>{1.0});
  STATIC_REQUIRE(identical(of_double, tanh(rounded<double>{1.0})));
}

TEST_CASE("tanh x and A(z) by floats only are as near as their comments say at 1,024 floats") {
  CLAIMED largest_errors some = scattered(1), others = scattered(20240229);
  STATIC_REQUIRE(some.points == 512);
  STATIC_REQUIRE(others.points == 512);
  STATIC_REQUIRE(some.of_tanh < 0.64);
  STATIC_REQUIRE(others.of_tanh < 0.64);
  STATIC_REQUIRE(some.of_sigmoid < 0.68);
  STATIC_REQUIRE(others.of_sigmoid < 0.68);
  STATIC_REQUIRE(some.of_subnormal < 0.77);
  STATIC_REQUIRE(others.of_subnormal < 0.77);
}

TEST_CASE("the largest errors of tanh x and A(z) by floats only, found among all floats") {
  STATIC_REQUIRE(single_ulps(math::single_tanh(0x1.06fa8ap-1f), math::tanh(0x1.06fa8ap-1)) < 0.64);
  STATIC_REQUIRE(single_ulps(math::single_sigmoid(-0x1.86e3bep+5f), sigmoid(-0x1.86e3bep+5)) < 0.68);
  STATIC_REQUIRE(single_ulps(math::single_sigmoid(-0x1.5edcb4p+6f), sigmoid(-0x1.5edcb4p+6)) < 0.77);
}

TEST_CASE("tanh x and A(z) by floats only do not fall where the method changes") {
  CLAIMED int rises = monotone_where_the_method_changes();
  STATIC_REQUIRE(rises == 200);
}

TEST_CASE("tanh x and A(z) by floats only are right at the ends of the floats") {
  CLAIMED float nan = __builtin_nanf(""), tanh_of_nan = math::single_tanh(nan),
                sigmoid_of_nan = math::single_sigmoid(nan);
  STATIC_REQUIRE(__builtin_isnan(tanh_of_nan));
  STATIC_REQUIRE(__builtin_isnan(sigmoid_of_nan));
  STATIC_REQUIRE(math::single_tanh(1.0f) == 0.7615942f);
  STATIC_REQUIRE(math::single_tanh(0x1p-149f) == 0x1p-149f);
  STATIC_REQUIRE(__builtin_bit_cast(unsigned, math::single_tanh(0.0f)) == 0);
  STATIC_REQUIRE(__builtin_bit_cast(unsigned, math::single_tanh(-0.0f)) == 0x80000000);
  STATIC_REQUIRE(math::single_tanh(9.0f) < 1);
  STATIC_REQUIRE(math::single_tanh(-9.5f) == -1);
  STATIC_REQUIRE(math::single_tanh(0x1.fffffep127f) == 1);
  STATIC_REQUIRE(math::single_tanh(single_infinity) == 1);
  STATIC_REQUIRE(math::single_tanh(-single_infinity) == -1);
  STATIC_REQUIRE(math::single_sigmoid(0.0f) == 0.5f);
  STATIC_REQUIRE(math::single_sigmoid(-0.0f) == 0.5f);
  STATIC_REQUIRE(math::single_sigmoid(0x1p-149f) == 0.5f);
  STATIC_REQUIRE(math::single_sigmoid(-103.0f) == 0x1p-149f);
  STATIC_REQUIRE(math::single_sigmoid(-104.0f) == 0);
  STATIC_REQUIRE(math::single_sigmoid(-105.0f) == 0);
  STATIC_REQUIRE(math::single_sigmoid(-single_infinity) == 0);
  STATIC_REQUIRE(math::single_sigmoid(16.0f) < 1);
  STATIC_REQUIRE(math::single_sigmoid(0x1.fffffep127f) == 1);
  STATIC_REQUIRE(math::single_sigmoid(single_infinity) == 1);
}

TEST_CASE("every other number than a float has the tanh and the sigmoid of itself; lanes and duals have a float's") {
  constexpr dual<float> u{1.5f, 2.0f};
  constexpr interval<double> x{-0.5, 2};
  CLAIMED std::size_t alone = single_lanes_as_alone();
  STATIC_REQUIRE(alone == 8);
  STATIC_REQUIRE(math::single_tanh(0.3) == math::tanh(0.3));
  STATIC_REQUIRE(math::single_sigmoid(0.3) == sigmoid(0.3));
  STATIC_REQUIRE(same(math::single_tanh(x), tanh(x)));
  STATIC_REQUIRE(same(math::single_sigmoid(x), sigmoid(x)));
  STATIC_REQUIRE(identical(math::single_tanh(dual{0.3, 1.0}), tanh(dual{0.3, 1.0})));
  STATIC_REQUIRE(identical(math::single_sigmoid(dual{0.3, 1.0}), sigmoid(dual{0.3, 1.0})));
  STATIC_REQUIRE(math::single_tanh(u).value == math::single_tanh(1.5f));
  STATIC_REQUIRE(math::single_sigmoid(u).value == math::single_sigmoid(1.5f));
  STATIC_REQUIRE(near(static_cast<double>(math::single_tanh(u).slope), 2 * 0.180706638923648, 1e-7));
  STATIC_REQUIRE(near(static_cast<double>(math::single_sigmoid(u).slope), 2 * 0.149146452070333, 1e-7));
}
