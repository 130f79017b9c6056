#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/enclosure.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/interval.hpp>

using namespace descent;
using namespace support;

namespace {

constexpr interval<double> tenth = interval{1} / interval{10}, line = interval<double>::whole_line();
constexpr interval<double> around_0{-1, 2}, unit{0, 1}, upwards{1, infinity}, downwards{-infinity, -1};

/// The number of operations that give the whole line where an operand may not be defined.
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

/// The number of points at which the enclosures of tanh and log contain the computed double, and are narrow.
constexpr auto enclosed() -> int {
  int n = 0;
  for (; n < 200; ++n) {
    const double x = 0.1 * (n - 100), y = 0.01 * (n + 1);
    const interval t = tanh(interval{x}), l = log(interval{y});
    if (!(t.lower <= math::tanh(x) && math::tanh(x) <= t.upper && width(t) < 0x1p-50)) break;
    if (!(l.lower <= math::log(y) && math::log(y) <= l.upper && width(l) < 0x1p-48)) break;
  }
  return n;
}

}  // namespace

TEST_CASE("an interval operation gives every number that its operands can give") {
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

TEST_CASE("roots, powers, absolute values, minima and maxima of intervals are enclosed") {
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

TEST_CASE("a product by an interval around 0 or below 1 has the ends of its corners") {
  STATIC_REQUIRE(identical(interval{1, 2} * interval{-1, 0.5}, interval{-2, 1}));
  STATIC_REQUIRE(identical(interval{1, 2} * interval{0.25, 0.5}, interval{0.25, 1}));
  STATIC_REQUIRE(identical(interval{1, 2} * interval{-0.5, -0.25}, interval{-1, -0.25}));
  STATIC_REQUIRE(identical(interval{1, 2} * interval{0, 0.5}, interval{0, 1}));
  STATIC_REQUIRE(identical(interval{1, 2} * interval{1, 3}, interval{1, 6}));
  STATIC_REQUIRE(identical(interval{-2, 1} * interval{0, 3}, interval{-6, 3}));
  STATIC_REQUIRE(identical(interval{-2, -1} * interval{-1, 0.5}, interval{-1, 2}));
  STATIC_REQUIRE(identical(interval{-2, -1} * interval{0.25, 0.5}, interval{-1, -0.25}));
  STATIC_REQUIRE(identical(interval{-2, -1} * interval{-0.5, -0.25}, interval{0.25, 1}));
  STATIC_REQUIRE(identical(interval{-0.25, 0.5} * interval{-0.5, 0.75}, interval{-0.25, 0.375}));
  STATIC_REQUIRE(identical(interval{-0.5, 0.25} * interval{-0.5, 0.75}, interval{-0.375, 0.25}));
}

TEST_CASE("the leading value is the middle, or the end that is infinite") {
  STATIC_REQUIRE(interval{1, 4}.leading_value() == 2.5);
  STATIC_REQUIRE(upwards.leading_value() == infinity);
  STATIC_REQUIRE(downwards.leading_value() == -infinity);
  STATIC_REQUIRE(line.leading_value() == -infinity);
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

TEST_CASE("tanh, log and relu of an interval contain every value of the function there") {
  CLAIMED int points = enclosed();
  STATIC_REQUIRE(points == 200);
  STATIC_REQUIRE(identical(tanh(interval{0}), interval{0}));
  STATIC_REQUIRE(encloses(tanh(interval{1}), 0.7615941559557649));
  STATIC_REQUIRE(encloses(tanh(interval{-1, 2}), interval{-0.76, 0.96}));
  STATIC_REQUIRE(encloses(interval{-0.77, 0.97}, tanh(interval{-1, 2})));
  STATIC_REQUIRE(identical(tanh(interval{-largest, largest}), interval{-1, 1}));
  STATIC_REQUIRE(identical(tanh(interval{largest}), interval{1 - 0x1p-53, 1}));
  STATIC_REQUIRE(identical(tanh(interval{-largest}), interval{-1, -1 + 0x1p-53}));
  STATIC_REQUIRE(identical(log(interval{1}), interval{0}));
  STATIC_REQUIRE(encloses(log(interval{2}), 0.6931471805599453));
  STATIC_REQUIRE(encloses(log(interval{0.5, 2}), interval{-0.693, 0.693}));
  STATIC_REQUIRE(encloses(interval{-0.694, 0.694}, log(interval{0.5, 2})));
  STATIC_REQUIRE(encloses(interval{-744.45, 709.79}, log(interval{0x1p-1074, largest})));
  STATIC_REQUIRE(encloses(log(interval{0x1p-1074, largest}), interval{-744.44, 709.78}));
  STATIC_REQUIRE(identical(relu(interval{-2, 3}), interval{0, 3}));
  STATIC_REQUIRE(identical(relu(interval{-3, -2}), interval{0}));
  STATIC_REQUIRE(identical(relu(interval{2, 3}), interval{2, 3}));
  STATIC_REQUIRE(identical(relu_slope(interval{-2, 3}), interval{0, 1}));
  STATIC_REQUIRE(identical(relu_slope(interval{0}), interval{0}));
  STATIC_REQUIRE(identical(relu_slope(interval{2, 3}), interval{1}));
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

TEST_CASE("a result that may not be defined is the whole line, and remains the whole line") {
  STATIC_REQUIRE((1 / around_0).is_whole_line());
  STATIC_REQUIRE((0 / unit).is_whole_line());
  STATIC_REQUIRE(log(unit).is_whole_line());
  STATIC_REQUIRE(log(downwards).is_whole_line());
  STATIC_REQUIRE(sqrt(around_0).is_whole_line());
  CLAIMED int undefined = that_stay_undefined(line);
  STATIC_REQUIRE(undefined == 27);
}

TEST_CASE("the smaller of two is the whole line where one is") {
  STATIC_REQUIRE((min)(interval{0, 1}, interval<double>::whole_line()).is_whole_line());
  STATIC_REQUIRE((min)(interval<double>::whole_line(), interval{0, 1}).is_whole_line());
}
