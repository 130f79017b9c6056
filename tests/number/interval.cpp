#include "../claims.hpp"

#include <descent/number/decimal.hpp>
#include <descent/number/directed.hpp>
#include <descent/number/enclosure.hpp>

using namespace descent;

namespace {

using detail::infinity, detail::largest;
constexpr interval<double> tenth = interval{1} / interval{10}, line = interval<double>::whole_line();
constexpr interval<double> around_0{-1, 2}, unit{0, 1}, upwards{1, infinity}, downwards{-infinity, -1};

/// How many of the operations give the whole line where an operand may not be defined.
constexpr auto that_stay_undefined(const interval<double>& x) -> int {
  const interval<double> results[] = {x + 1,
                                      1 - x,
                                      x * 0,
                                      0 * x,
                                      x * unit,
                                      around_0 * x,
                                      x / 2,
                                      0 / x,
                                      square(x),
                                      pow(x, 0),
                                      pow(x, 2),
                                      pow(x, 3),
                                      sqrt(x),
                                      exp(x),
                                      sigmoid(x),
                                      tanh(x),
                                      log(x),
                                      (abs)(x),
                                      (min)(x, 0),
                                      (max)(0, x),
                                      clamp(x, 0, 1),
                                      relu(x),
                                      relu_slope(x),
                                      hull(x, 0),
                                      intersection(x, unit),
                                      select(x < 0, 0, 1),
                                      select(!(x == 0) && x > 1, 0, 1)};
  int n = 0;
  for (const auto& result : results) n += result.is_whole_line() ? 1 : 0;
  return n;
}

/// The doubles between the ends, and one: 1 for a point.
constexpr auto doubles_wide(const interval<double>& x) -> long long {
  return __builtin_bit_cast(long long, x.upper) - __builtin_bit_cast(long long, x.lower);
}

/// The most doubles that tanh and log enclose at points near their zeros and where the way they are computed changes.
constexpr auto widest_near_0() -> long long {
  long long most = 0;
  for (double x : {0x1p-1074, 0x1p-1022, 1e-300, 1e-20, 0x1p-27, 0x1.8p-20, 0x1.ffffffffffffep-6, 0x1p-5, 0.1, 0.4, 0.5,
                   0.54905, 0.549999999999, 0.55, 1.0, 5.0, 18.0, 19.5}) {
    if (doubles_wide(tanh(interval{x})) > most) most = doubles_wide(tanh(interval{x}));
    if (doubles_wide(-tanh(interval{-x})) > most) most = doubles_wide(-tanh(interval{-x}));
  }
  for (double x : {1 + 0x1p-52, 1 + 0x1p-30, 1.001, 1.03, 1.03125, 1.04, 2.0, 1e10, 1e300, largest})
    if (doubles_wide(log(interval{x})) > most) most = doubles_wide(log(interval{x}));
  for (double x : {1 - 0x1p-53, 1 - 0x1p-30, 0.999, 0.97, 0.96875, 0.96, 0.5, 1e-300, 0x1p-1022, 0x1p-1074})
    if (doubles_wide(-log(interval{x})) > most) most = doubles_wide(-log(interval{x}));
  return most;
}

}  // namespace

TEST_CASE("an interval operation gives everything that it can give") {
  STATIC_REQUIRE(identical(interval{1, 2} + interval{3, 5}, interval{4, 7}));
  STATIC_REQUIRE(identical(interval{1, 2} - interval{3, 5}, interval{-4, -1}));
  STATIC_REQUIRE(identical(interval{-1, 2} * interval{-3, 5}, interval{-6, 10}));
  STATIC_REQUIRE(identical(interval{-2, -1} * interval{3, 5}, interval{-10, -3}));
  STATIC_REQUIRE(identical(interval{-2, 1} * interval{-5, -3}, interval{-5, 10}));
  STATIC_REQUIRE(identical(interval{0, 0} * interval{-largest, largest}, interval{0}));
  STATIC_REQUIRE(identical(interval{1, 2} / interval{-4, -2}, interval{-1, -0.25}));
  STATIC_REQUIRE(identical(interval{-1, 2} / interval{2, 4}, interval{-0.5, 1}));
  STATIC_REQUIRE(identical(square(interval{-1, 2}), interval{0, 4}));
  STATIC_REQUIRE(identical(square(interval{-2, -1}), interval{1, 4}));
  STATIC_REQUIRE(identical(square(interval{0}), interval{0}));
  STATIC_REQUIRE(identical(-interval{1, 2}, interval{-2, -1}));
  STATIC_REQUIRE(identical(sigmoid(interval{0}), interval{0.5}));
  STATIC_REQUIRE(identical(exp(interval{0}), interval{1}));
  STATIC_REQUIRE(identical(sigmoid(interval{-largest, largest}), interval{0, 1}));
}

TEST_CASE("roots, powers and absolute values") {
  STATIC_REQUIRE(identical(sqrt(interval{4, 9}), interval{2, 3}));
  STATIC_REQUIRE(identical(sqrt(interval{0, 2}), interval{0, 0x1.6a09e667f3bcdp0}));
  STATIC_REQUIRE(identical(sqrt(interval{0x1p-1074}), interval{0x1p-537}));
  STATIC_REQUIRE(sqrt(interval{-0x1p-1074, 1}).is_whole_line());
  STATIC_REQUIRE(identical(pow(around_0, 2), interval{0, 4}));
  STATIC_REQUIRE(identical(pow(around_0, 3), interval{-1, 8}));
  STATIC_REQUIRE(identical(pow(interval{-2, -1}, 3), interval{-8, -1}));
  STATIC_REQUIRE(identical(pow(interval{-2, -1}, 4), interval{1, 16}));
  STATIC_REQUIRE(identical(pow(interval{2, 4}, -2), interval{0.0625, 0.25}));
  STATIC_REQUIRE(identical(pow(around_0, 0), interval{1}));
  STATIC_REQUIRE(pow(around_0, -1).is_whole_line());
  STATIC_REQUIRE(identical(pow(interval{1}, -2147483647 - 1), interval{1}));
  STATIC_REQUIRE(identical(pow(interval{2}, 2000), interval{largest, infinity}));
  STATIC_REQUIRE(identical((abs)(around_0), interval{0, 2}));
  STATIC_REQUIRE(identical((abs)(interval{-3, -2}), interval{2, 3}));
  STATIC_REQUIRE(magnitude(interval{-3, 2}) == 3);
  STATIC_REQUIRE(mignitude(interval{-3, 2}) == 0);
  STATIC_REQUIRE(mignitude(interval{-3, -2}) == 2);
  STATIC_REQUIRE(identical((min)(around_0, unit), interval{-1, 1}));
  STATIC_REQUIRE(identical((max)(around_0, 0.5), interval{0.5, 2}));
  STATIC_REQUIRE(identical(clamp(around_0, 0, 1), interval{0, 1}));
}

TEST_CASE("an end is rounded outward, by one number") {
  STATIC_REQUIRE(tenth.lower == 0x1.9999999999999p-4);
  STATIC_REQUIRE(tenth.upper == 0x1.999999999999ap-4);
  STATIC_REQUIRE(identical(interval{1} + interval{0x1p-60}, interval{1, 1 + 0x1p-52}));
  STATIC_REQUIRE(identical(interval{1} - interval{0x1p-60}, interval{1 - 0x1p-53, 1}));
  STATIC_REQUIRE(identical(interval{1 + 0x1p-52} * interval{1 + 0x1p-52}, interval{1 + 0x1p-51, 1 + 0x1.8p-51}));
  STATIC_REQUIRE(identical(interval{0x1p-1074} * interval{0.5}, interval{0, 0x1p-1074}));
  STATIC_REQUIRE(identical(interval{0x1p-1074} * interval{-0x1p-1074}, interval{-0x1p-1074, 0}));
  STATIC_REQUIRE(identical(square(interval{0x1p-600}), interval{0, 0x1p-1074}));
  STATIC_REQUIRE(identical(interval{largest} - interval{0x1p900}, interval{0x1.ffffffffffffep1023, largest}));
  STATIC_REQUIRE(width(exp(interval{1})) == 0x1p-51);
  STATIC_REQUIRE(encloses(exp(interval{1}), 2.718281828459045));
}

TEST_CASE("tanh and log are tight near their zeros") {
  CLAIMED auto most = widest_near_0();
  STATIC_REQUIRE(most <= 3);
  STATIC_REQUIRE(identical(tanh(interval{1e-20}), interval{detail::next_down(1e-20), 1e-20}));
  STATIC_REQUIRE(encloses(tanh(interval{0.1}), 0x1.983d7795f413ap-4));
  STATIC_REQUIRE(log(interval{1 + 0x1p-52}).lower > 0);
  STATIC_REQUIRE(identical(log(interval{1}), interval{0}));
}

TEST_CASE("an end beyond the largest double is infinite, and the other end stays") {
  STATIC_REQUIRE(identical(interval{largest} + interval{0, largest}, interval{largest, infinity}));
  STATIC_REQUIRE(identical(interval{largest} + interval{0x1p970}, interval{largest, infinity}));
  STATIC_REQUIRE(identical(-interval{largest} - interval{1}, interval{-infinity, -largest}));
  STATIC_REQUIRE(identical(interval{1e200} * interval{-1e200, 1}, interval{-infinity, 1e200}));
  STATIC_REQUIRE(identical(interval{1e200} / interval{1e-200, 1}, interval{1e200, infinity}));
  STATIC_REQUIRE(identical(interval{largest} / interval{0.5, 1}, interval{largest, infinity}));
  STATIC_REQUIRE(identical(interval{largest} / interval{1, 2}, interval{0x1.fffffffffffffp1022, largest}));
  STATIC_REQUIRE(identical(square(interval{1, 1e200}), interval{1, infinity}));
  STATIC_REQUIRE(exp(interval{0, 1600}).lower == 1);
  STATIC_REQUIRE(exp(interval{0, 1600}).upper == infinity);
  STATIC_REQUIRE(identical(exp(interval{709.9}), interval{largest, infinity}));
  STATIC_REQUIRE(identical(upwards + 1, interval{2, infinity}));
  STATIC_REQUIRE(identical(upwards * downwards, downwards));
  STATIC_REQUIRE(identical(1 / upwards, interval{0, 1}));
  STATIC_REQUIRE(identical(0 * upwards, interval{0}));
  STATIC_REQUIRE(identical(exp(downwards), interval{0, exp(interval{-1}).upper}));
  STATIC_REQUIRE(identical(tanh(upwards), interval{tanh(interval{1}).lower, 1}));
  STATIC_REQUIRE(identical(log(upwards), interval{0, infinity}));
  STATIC_REQUIRE(identical(sqrt(upwards), upwards));
  STATIC_REQUIRE_FALSE(upwards.finite());
}

TEST_CASE("what may not be defined is the whole line, and stays it") {
  STATIC_REQUIRE((1 / around_0).is_whole_line());
  STATIC_REQUIRE((0 / unit).is_whole_line());
  STATIC_REQUIRE(log(unit).is_whole_line());
  STATIC_REQUIRE(log(downwards).is_whole_line());
  STATIC_REQUIRE(sqrt(around_0).is_whole_line());
  CLAIMED int undefined = that_stay_undefined(line);
  STATIC_REQUIRE(undefined == 27);
}

TEST_CASE("sets") {
  STATIC_REQUIRE(identical(hull(interval{1, 2}, interval{4, 5}), interval{1, 5}));
  STATIC_REQUIRE(identical(intersection(interval{1, 4}, interval{3, 5}), interval{3, 4}));
  STATIC_REQUIRE(identical(intersection(interval{1, 3}, interval{3, 5}), interval{3}));
  STATIC_REQUIRE(encloses(interval{1, 4}, interval{2, 3}));
  STATIC_REQUIRE_FALSE(encloses(interval{1, 4}, interval{2, 5}));
  STATIC_REQUIRE(interior(interval{1, 4}, interval{2, 3}));
  STATIC_REQUIRE_FALSE(interior(interval{1, 4}, interval{1, 3}));
  STATIC_REQUIRE(interior(line, upwards));
  STATIC_REQUIRE(disjoint(interval{1, 2}, interval{3, 4}));
  STATIC_REQUIRE_FALSE(disjoint(interval{1, 3}, interval{3, 4}));
  STATIC_REQUIRE_FALSE(identical(interval{1, 3}, interval{1, 2}));
  STATIC_REQUIRE(identical(bisect(interval{0, 1}).left, interval{0, 0.5}));
  STATIC_REQUIRE(identical(bisect(interval{0, 1}).right, interval{0.5, 1}));
  STATIC_REQUIRE(width(interval{-largest, 0}) == largest);
  STATIC_REQUIRE(width(interval{-largest, largest}) == infinity);
  STATIC_REQUIRE(midpoint(interval{largest}) == largest);
  STATIC_REQUIRE(midpoint(interval{0x1p-1074}) == 0x1p-1074);
  STATIC_REQUIRE(midpoint(line) == 0);
  STATIC_REQUIRE(midpoint(interval{0, infinity}) == 1);
  STATIC_REQUIRE(midpoint(interval{-infinity, -8}) == -16);
  STATIC_REQUIRE(midpoint(interval{largest, infinity}) == largest);
}

TEST_CASE("a decimal is the real number that it names") {
  STATIC_REQUIRE(identical(0.1_real, tenth));
  STATIC_REQUIRE(encloses(0.1_real, 0.1));
  STATIC_REQUIRE_FALSE(identical(0.1_real, 0.1));
  STATIC_REQUIRE(identical(0.5_real, 0.5));
  STATIC_REQUIRE(identical(1'000.25_real, 1000.25));
  STATIC_REQUIRE(identical(decimal("-25e-2"), -0.25));
  STATIC_REQUIRE(identical(decimal("0.000"), 0));
  STATIC_REQUIRE(identical(decimal("000.5"), 0.5));
  STATIC_REQUIRE(encloses(decimal("3.14159265358979323846264338327950288"), 0x1.921fb54442d18p1));
  STATIC_REQUIRE(width(decimal("3.14159265358979323846264338327950288")) < 1e-15);
  STATIC_REQUIRE(decimal("1.0000000000000000000000000000000000001").upper > 1);
  STATIC_REQUIRE(decimal("1e23").upper > 1e23);
  STATIC_REQUIRE(encloses(decimal("1e23"), 1e23));
  STATIC_REQUIRE(identical(decimal("1e999999"), interval{largest, infinity}));
  STATIC_REQUIRE(decimal("1e-999999").lower == 0);
  STATIC_REQUIRE(decimal("1e-999999").upper > 0);
  STATIC_REQUIRE(identical(decimal("0e999999"), 0));
}
