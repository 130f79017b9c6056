#include "extremes.hpp"

#include <descent/descent.hpp>

#include <cmath>
#include <cstdint>

using namespace descent;
using namespace support;

namespace {

constexpr double ln_2 = 0.6931471805599453, none = __builtin_nan("");

/// The number of extreme numbers, of 11, at which a function of lanes has the bits of the function of one.
template <class Number>
constexpr auto lanes_alike(auto of_lanes, auto of_one) -> int {
  typename lanes<Number, 16>::array each{};
  for (int i = 0; i < 11; ++i) each.lane[i] = extreme<Number>(every_number[i]);
  const auto y = of_lanes(lanes<Number, 16>{each}).each();
  int n = 0;
  while (n < 11 && same(y.lane[n], of_one(each.lane[n]))) ++n;
  return n;
}

/// The same where every lane is the number.
template <class Number>
constexpr auto all_alike(auto of_lanes, auto of_one) -> int {
  int n = 0;
  for (; n < 11; ++n) {
    const Number x = extreme<Number>(every_number[n]);
    const auto y = of_lanes(lanes<Number, 4>{typename lanes<Number, 4>::array{{x, x, x, x}}}).each();
    if (!same(y.lane[0], of_one(x)) || !same(y.lane[3], of_one(x))) break;
  }
  return n;
}

/// A dual's value is the function's, and the slope at 0, ∞ and −∞ is the limit; of NaN both are NaN.
constexpr auto slopes(auto f, double at_zero, double at_infinity, double at_below_all) -> bool {
  using real = dual<double>;
  const auto of = [f](given which) { return f(real{extreme<double>(which), 1.0}); };
  for (const given which : {given::above_all, given::below_all, given::zero, given::negative_zero, given::least,
                            given::half, given::one, given::negative})
    if (!same(of(which).value, f(extreme<double>(which)))) return false;
  return same(of(given::zero).slope, at_zero) && same(of(given::above_all).slope, at_infinity) &&
         same(of(given::below_all).slope, at_below_all) &&
         (__builtin_is_constant_evaluated() || __builtin_isnan(of(given::nan).slope));
}

/// Points whose ends are extreme numbers.
constexpr double points[] = {0.0, -0.0, smallest, -smallest, 0x1p-1022, 0.5, -1.0, 3.0, 0x1p1023, largest, -largest};

constexpr auto has(const interval<double>& x, double y) -> bool {
  if (__builtin_isnan(y)) return x.is_whole_line();
  return y > largest ? x.upper > largest : y < -largest ? x.lower < -largest : x.lower <= y && y <= x.upper;
}

/// The number of pairs of points at which an interval contains the rounded result. (A result within 4 ulp counts, as
/// the exact one need not be at the computed one.)
auto pairs_enclosed(auto f) -> int {
  int n = 0;
  for (const double a : points)
    for (const double b : points) {
      const double x = unknown(a), y = unknown(b), right = f(x, y);
      const interval<double> enclosure = f(interval{x}, interval{y});
      n += has(enclosure, right) || (std::isinf(right) && y != 0 && enclosure.upper >= largest) ||
                   (std::isinf(right) && y == 0 && enclosure.is_whole_line()) ||
                   (std::isinf(right) && enclosure.lower <= -largest)
               ? 1
               : 0;
    }
  return n;
}

constexpr auto ends_enclosed(auto f) -> int {
  int n = 0;
  for (const double x : points) {
    const interval<double> wide = f(interval{-largest, x}), point = f(interval{x}),
                           line = f(interval<double>::whole_line());
    if (!line.is_whole_line()) return -1;
    const double y = f(x);
    const bool here = __builtin_isnan(y)       ? point.is_whole_line()
                      : absolute(y) < 0x1p1000 ? point.lower <= y + (absolute(y) * 0x1p-50 + smallest * 2) &&
                                                     y - (absolute(y) * 0x1p-50 + smallest * 2) <= point.upper
                                               : true;
    if (here && (wide.is_whole_line() || encloses(wide, point))) ++n;
  }
  return n;
}

/// Whether the rounded number of an operation contains what the program computes, or is the whole line.
template <class Number>
auto computed_contains(auto f) -> bool {
  for (const given a : every_number)
    for (const given b : every_number) {
      const Number x = unknown(extreme<Number>(a)), y = unknown(extreme<Number>(b));
      if (!std::isfinite(x) || !std::isfinite(y)) continue;
      const rounded<Number> bound = f(rounded<Number>{x}, rounded<Number>{y});
      const auto right = static_cast<double>(f(x, y));
      if (!bound.is_whole_line() && !has(bound.computed(), right)) return false;
    }
  return true;
}

using small_fixed = fixed<std::int8_t, 4>;

/// An operation on fixed numbers is exact, rounded half up, or refused where it does not fit.
auto fixed_alike(auto f) -> bool {
  for (const int a : {-128, -127, -1, 0, 1, 16, 127})
    for (const int b : {-128, -127, -1, 0, 1, 16, 127}) {
      const auto x = small_fixed::from_raw(static_cast<std::int8_t>(unknown(a))),
                 y = small_fixed::from_raw(static_cast<std::int8_t>(unknown(b)));
      const double right = std::floor(16 * f(a / 16.0, b / 16.0) + 0.5);
      const bool fits = right >= -128 && right <= 127;
      try {
        const auto result = f(x, y);
        if (!fits || result.raw != right) return false;
      } catch (const refusal& r) {
        if (fits || std::string{"number_must_fit_into_the_fixed_number"} != r.what()) return false;
      }
    }
  return true;
}

constexpr auto plus = [](const auto& x, const auto& y) { return x + y; };
constexpr auto minus = [](const auto& x, const auto& y) { return x - y; };
constexpr auto times = [](const auto& x, const auto& y) { return x * y; };
constexpr auto over = [](const auto& x, const auto& y) { return x / y; };
constexpr auto exp_of = [](const auto& x) {
  using math::exp;
  return exp(x);
};
constexpr auto log_of = [](const auto& x) {
  using math::log;
  return log(x);
};
constexpr auto tanh_of = [](const auto& x) {
  using math::tanh;
  return tanh(x);
};
constexpr auto sqrt_of = [](const auto& x) {
  using math::sqrt;
  return sqrt(x);
};
constexpr auto sigmoid_of = [](const auto& x) { return sigmoid(x); };
constexpr auto relu_of = [](const auto& x) { return relu(x); };
constexpr auto relu_slope_of = [](const auto& x) { return relu_slope(x); };
constexpr auto abs_of = [](const auto& x) { return (abs)(x); };
constexpr auto softplus_of = [](const auto& x) {
  using math::softplus;
  return softplus(x);
};
constexpr auto softsign_of = [](const auto& x) {
  using math::softsign;
  return softsign(x);
};
constexpr auto silu_of = [](const auto& x) {
  using math::silu;
  return silu(x);
};
constexpr auto square_of = [](const auto& x) { return square(x); };
constexpr auto single_tanh_of = [](const auto& x) {
  using math::single_tanh;
  return single_tanh(x);
};
constexpr auto single_sigmoid_of = [](const auto& x) {
  using math::single_sigmoid;
  return single_sigmoid(x);
};

template <class Number>
constexpr auto functions_give() -> bool {
  return gives<Number>(exp_of, {infinity, 0, 1, 1, 1, infinity, 0}) &&
         gives<Number>(sigmoid_of, {1, 0, 0.5, 0.5, 0.5, 1, 0}) &&
         gives<Number>(tanh_of, {1, -1, 0, -0.0, smallest, 1, -1}) &&
         gives<Number>(relu_of, {infinity, 0, 0, 0, smallest, largest, 0}) &&
         gives<Number>(relu_slope_of, {1, 0, 0, 0, 1, 1, 0}) &&
         gives<Number>(abs_of, {infinity, infinity, 0, 0, smallest, largest,
                                static_cast<double>(extreme<Number>(given::greatest))}) &&
         gives<Number>(softplus_of, {infinity, 0, ln_2, ln_2, ln_2, largest, 0}) &&
         gives<Number>(softsign_of, {1, -1, 0, -0.0, smallest, 1, -1}) &&
         gives<Number>(silu_of, {infinity, -0.0, 0, -0.0, 0, largest, -0.0}) &&
         gives<Number>(single_tanh_of, {1, -1, 0, -0.0, smallest, 1, -1}) &&
         gives<Number>(single_sigmoid_of, {1, 0, 0.5, 0.5, 0.5, 1, 0});
}

template <class Number>
constexpr auto all_of_one(auto f, const double (&right)[3]) -> bool {
  return same(f(extreme<Number>(given::zero)), static_cast<Number>(right[0])) &&
         same(f(extreme<Number>(given::half)), static_cast<Number>(right[1])) &&
         same(f(extreme<Number>(given::negative)), static_cast<Number>(right[2]));
}

}  // namespace

TEST_CASE("number/exp.hpp: exp") { STATIC_REQUIRE((functions_give<double>() && functions_give<float>())); }
TEST_CASE("number/sigmoid.hpp: sigmoid") {
  STATIC_REQUIRE(all_of_one<float>(sigmoid_of, {0.5, 0.6224593312018546, 0.2689414213699951}));
}
TEST_CASE("number/single_precision.hpp: single_sigmoid, single_tanh") {
  STATIC_REQUIRE(lanes_alike<float>(single_tanh_of, single_tanh_of) == 11);
  STATIC_REQUIRE(lanes_alike<float>(single_sigmoid_of, single_sigmoid_of) == 11);
}
TEST_CASE("number/activation_functions.hpp: silu, silu_slope, softplus, softsign") {
  STATIC_REQUIRE((lanes_alike<double>(silu_of, silu_of) == 11 && lanes_alike<double>(softplus_of, softplus_of) == 11));
  STATIC_REQUIRE((same(math::silu_slope(-infinity, -0.0), 0.0) && same(math::silu_slope(0.0, 0.0), 0.5)));
  STATIC_REQUIRE(
      (same(math::silu_slope(largest, largest), 1.0) && undefined([] { return math::silu_slope(none, none); })));
}

TEST_CASE("number/functions.hpp: log, pow, relu, relu_slope, sqrt, tanh") {
  STATIC_REQUIRE(
      gives<double>(log_of, {infinity, none, -infinity, -infinity, -744.4400719213812, 709.782712893384, none}));
  STATIC_REQUIRE(gives<float>(log_of, {infinity, none, -infinity, -infinity, -103.27893, 88.72283905, none}));
  STATIC_REQUIRE(gives<double>(sqrt_of, {infinity, none, 0, -0.0, 0x1p-537, 0x1.fffffffffffffp511, none}));
  STATIC_REQUIRE(gives<float>(sqrt_of, {infinity, none, 0, -0.0, 0x1.6a09e6p-75, 0x1.fffffep63, none}));
  STATIC_REQUIRE((math::pow(none, 0) == 1 && math::pow(-infinity, 0) == 1 && math::pow(1.0, 2147483647) == 1));
  STATIC_REQUIRE((math::pow(-1.0, -2147483647 - 1) == 1 && math::pow(-1.0, 2147483647) == -1));
  STATIC_REQUIRE((same(math::pow(infinity, -1), 0.0) && same(math::pow(-infinity, 3), -infinity)));
  CHECK(same(math::pow(unknown(0.0), -1), infinity));
  CHECK(same(math::pow(unknown(-0.0), -3), -infinity));
  CHECK(same(math::pow(unknown(largest), 2), infinity));
}

TEST_CASE("number/concepts.hpp: certainly, of_a_proof, square") {
  STATIC_REQUIRE((certainly(true) && !certainly(false) && of_a_proof(true) && !of_a_proof(false)));
  STATIC_REQUIRE((same(square(smallest), 0.0) && same(square(-0.0), 0.0) && same(square(-infinity), infinity)));
  STATIC_REQUIRE(undefined([] { return square(none); }));
  CHECK(same(square(unknown(largest)), infinity));
  CHECK(same(square(unknown(-3e38f)), static_cast<float>(infinity)));
}

TEST_CASE("number/array_functions.hpp: exp, log, sigmoid, tanh") {
  // All of an array's numbers, and as many results as numbers; of another number none is written.
  double x[11], y[11];
  for (int i = 0; i < 11; ++i) x[i] = extreme<double>(every_number[i]);
  math::exp(x, y);
  for (int i = 0; i < 11; ++i) CHECK(same(y[i], math::exp(x[i])));
  math::log(x, y);
  for (int i = 0; i < 11; ++i) CHECK(same(y[i], math::log(x[i])));
  math::tanh(x, y);
  for (int i = 0; i < 11; ++i) CHECK(same(y[i], math::tanh(x[i])));
  sigmoid(x, y);
  for (int i = 0; i < 11; ++i) CHECK(same(y[i], sigmoid(x[i])));
  double others[10] = {7};
  const std::string words = "outputs_must_match_inputs";
  CHECK(throws([&](int) { math::exp(x, others); }, 0, words));
  CHECK(throws([&](int) { math::log(x, others); }, 0, words));
  CHECK(throws([&](int) { math::tanh(x, others); }, 0, words));
  CHECK(throws([&](int) { sigmoid(x, others); }, 0, words));
  CHECK(others[0] == 7);
  sigmoid(std::span<const double>{}, std::span<double>{});
  CHECK(refuses_counts<0, 1, 3>(
      [](int n) {
        double z[3]{}, a[2]{};
        sigmoid(std::span<const double>{z, static_cast<std::size_t>(n)}, a);
      },
      words));
}

TEST_CASE(
    "number/dual.hpp: absolute, dual, exp, greater, identical, lesser, log, operator*, operator+, operator-, "
    "operator/, operator<, operator<=, operator>, operator>=, pow, relu, relu_slope, select, sigmoid, sqrt, "
    "square, tanh") {
  STATIC_REQUIRE((slopes(exp_of, 1, infinity, 0) && slopes(sigmoid_of, 0.25, 0, 0) && slopes(tanh_of, 1, 0, 0)));
  STATIC_REQUIRE((slopes(softsign_of, 1, 0, 0) && slopes(softplus_of, 0.5, 1, 0)));
  using real = dual<double>;
  static constexpr real not_defined{none, 1.0}, above{infinity, 1.0}, origin{0.0, 1.0};
  STATIC_REQUIRE(
      (relu(above).slope == 1 && relu(origin).slope == 0 && undefined([] { return relu(not_defined).value; })));
  STATIC_REQUIRE((relu_slope(above).value == 1 && undefined([] { return relu_slope(not_defined).value; })));
  STATIC_REQUIRE(((abs)(real{-infinity, 1.0}).slope == -1 && undefined([] { return (abs)(not_defined).value; })));
  STATIC_REQUIRE((undefined([] { return (min)(not_defined, origin).value; }) &&
                  undefined([] { return (max)(origin, not_defined).value; })));
  STATIC_REQUIRE(((min)(above, origin).value == 0 && (max)(above, origin).value == infinity));
  STATIC_REQUIRE(
      (log(above).value == infinity && log(above).slope == 0 && undefined([] { return log(real{-1.0, 1.0}).slope; })));
  STATIC_REQUIRE((sqrt(above).value == infinity && sqrt(above).slope == 0));
  STATIC_REQUIRE((square(real{-0.0, 1.0}).slope == 0 && undefined([] { return square(not_defined).slope; })));
  STATIC_REQUIRE((pow(not_defined, 0).value == 1 && pow(origin, 0).slope == 0 && pow(origin, 1).slope == 1));
  STATIC_REQUIRE(pow(real{1.0, 1.0}, 2147483647).slope == 2147483647.0);
  STATIC_REQUIRE(pow(real{1.0, 1.0}, -2147483647 - 1).slope == -2147483648.0);
  CHECK(sqrt(unknown(origin)).slope == infinity);
  CHECK(log(unknown(origin)).value == -infinity);
  CHECK(log(unknown(origin)).slope == infinity);
  CHECK(std::isnan(plus(unknown(above), real{-infinity}).value));
  CHECK(std::isnan(minus(unknown(above), above).value));
  CHECK(std::isnan(times(unknown(above), real{0.0}).value));
  CHECK(std::isnan(over(unknown(origin), real{0.0}).value));
  CHECK(!(unknown(not_defined) < origin));
  CHECK(!(unknown(not_defined) <= origin));
  CHECK(!(unknown(not_defined) > origin));
  CHECK(!(unknown(not_defined) >= origin));
  CHECK(!identical(unknown(not_defined), not_defined));
  CHECK(identical(unknown(above), above));
  CHECK(identical(select(unknown(true), above, origin), above));
}

TEST_CASE("number/enclosure.hpp: bisect, disjoint, encloses, identical, interior, intersection, midpoint, width") {
  constexpr interval<double> all = interval<double>::whole_line(), widest{-largest, largest}, ray{largest, infinity},
                             tiny{0.0, smallest}, unit{0, 1};
  STATIC_REQUIRE((midpoint(all) == 0 && midpoint(widest) == 0 && midpoint(ray) == largest));
  STATIC_REQUIRE(
      (encloses(tiny, midpoint(tiny)) && encloses({smallest, 2 * smallest}, midpoint({smallest, 2 * smallest}))));
  STATIC_REQUIRE((width(widest) == infinity && width(all) == infinity && width(tiny) == smallest && width(0.0) == 0));
  STATIC_REQUIRE((identical(bisect(ray).left, largest) && identical(bisect(all).right, interval{0.0, infinity})));
  STATIC_REQUIRE((encloses(all, widest) && !encloses(widest, all) && encloses(0.0, -0.0) && identical(0.0, -0.0)));
  STATIC_REQUIRE((interior(all, widest) && interior(ray, interval{infinity > 1 ? 0x1.fp1023 : 0, largest}) == false));
  STATIC_REQUIRE((!disjoint(tiny, 0.0) && disjoint(tiny, 2 * smallest) && !disjoint(all, ray)));
  STATIC_REQUIRE((intersection(all, unit).is_whole_line() && identical(intersection(ray, widest), largest)));
  CHECK(accepts<double, given::half, given::one>([](auto x) { return intersection({0.25, 1}, x); }));
  CHECK(refuses<double, given::zero, given::negative, given::greatest, given::least>(
      [](auto x) { return intersection({0.25, 1}, x); }, "intersection_must_not_be_empty"));
}

TEST_CASE(
    "number/interval.hpp: absolute, exp, greater, hull, interval, lesser, log, magnitude, mignitude, operator!=, "
    "operator*, operator+, operator-, operator/, operator<, operator<=, operator==, operator>, operator>=, pow, "
    "relu, relu_slope, select, sigmoid, sqrt, square, tanh") {
  const std::string no_number = "interval_must_contain_a_number", reversed = "lower_must_not_exceed_upper";
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::greatest, given::lowest>(
      [](auto x) { return interval{x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>([](auto x) { return interval{x}; }, no_number));
  CHECK(refuses<float, given::nan, given::above_all, given::below_all>([](auto x) { return interval{x}; }, no_number));
  CHECK(accepts<double, given::above_all, given::greatest, given::zero>([](auto x) { return interval{0.0, x}; }));
  CHECK(accepts<double, given::below_all, given::lowest, given::zero>([](auto x) { return interval{x, 0.0}; }));
  CHECK(refuses<double, given::below_all>([](auto x) { return interval{x, x}; }, no_number));
  CHECK(refuses<double, given::nan>([](auto x) { return interval{0.0, x}; }, no_number));
  CHECK(refuses<double, given::negative, given::lowest>([](auto x) { return interval{0.0, x}; }, reversed));
  CHECK(accepts_counts<0, -1, 9007199254740991LL>([](auto n) { return interval{n}; }));
  CHECK(refuses_counts<9007199254740993LL, 18446744073709551615ULL>([](auto n) { return interval{n}; },
                                                                    "number_must_be_a_double"));
  CHECK(pairs_enclosed(plus) == 121);
  CHECK(pairs_enclosed(minus) == 121);
  CHECK(pairs_enclosed(times) == 121);
  CHECK(pairs_enclosed(over) == 121);
  STATIC_REQUIRE((ends_enclosed(exp_of) == 11 && ends_enclosed(sigmoid_of) == 11 && ends_enclosed(tanh_of) == 11));
  STATIC_REQUIRE((ends_enclosed(log_of) == 11 && ends_enclosed(sqrt_of) == 11 && ends_enclosed(relu_of) == 11));
  STATIC_REQUIRE((ends_enclosed(relu_slope_of) == 11 && ends_enclosed(abs_of) == 11));
  STATIC_REQUIRE(
      (ends_enclosed(softplus_of) == 11 && ends_enclosed(softsign_of) == 11 && ends_enclosed(silu_of) == 11));
  constexpr interval<double> all = interval<double>::whole_line(), widest{-largest, largest}, ray{1.0, infinity};
  STATIC_REQUIRE(
      (square(widest).lower == 0 && square(widest).upper == infinity && square(interval{smallest}).lower == 0));
  STATIC_REQUIRE((pow(widest, 2147483647).lower == -infinity && pow(widest, -2147483647 - 1).is_whole_line()));
  STATIC_REQUIRE((pow(interval{-1}, -2147483647 - 1).lower == 1 && pow(interval{0}, 0).upper == 1));
  STATIC_REQUIRE((pow(interval{smallest}, 2).upper <= 2 * smallest && pow(ray, 2147483647).lower == 1));
  STATIC_REQUIRE((magnitude(all) == infinity && mignitude(all) == 0 && magnitude(interval{-0.0}) == 0));
  STATIC_REQUIRE((possibly_undefined(all < ray) && possibly_undefined(all == all) && certainly(interval{0.0} == -0.0)));
  STATIC_REQUIRE((certainly(interval{-largest} < ray) && certainly(ray > -largest) && certainly(ray >= 1) &&
                  certainly(ray != 0) && certainly(interval{1} <= ray)));
  STATIC_REQUIRE((select(all < ray, 0, 1).is_whole_line() && hull(all, 1).is_whole_line()));
  STATIC_REQUIRE(((min)(all, 1).is_whole_line() && (max)(ray, largest).lower == largest));
}

TEST_CASE("number/lane_functions.hpp: absolute, exp, greater, lesser, log, relu, relu_slope, sigmoid, sqrt, tanh") {
  STATIC_REQUIRE((lanes_alike<double>(exp_of, exp_of) == 11 && all_alike<double>(exp_of, exp_of) == 11));
  STATIC_REQUIRE((lanes_alike<float>(exp_of, exp_of) == 11 && all_alike<float>(exp_of, exp_of) == 11));
  STATIC_REQUIRE((lanes_alike<double>(log_of, log_of) == 11 && all_alike<double>(log_of, log_of) == 11));
  STATIC_REQUIRE((lanes_alike<float>(log_of, log_of) == 11 && all_alike<float>(log_of, log_of) == 11));
  STATIC_REQUIRE((lanes_alike<double>(tanh_of, tanh_of) == 11 && all_alike<double>(tanh_of, tanh_of) == 11));
  STATIC_REQUIRE((lanes_alike<float>(tanh_of, tanh_of) == 11 && all_alike<float>(tanh_of, tanh_of) == 11));
  STATIC_REQUIRE(
      (lanes_alike<double>(sigmoid_of, sigmoid_of) == 11 && all_alike<double>(sigmoid_of, sigmoid_of) == 11));
  STATIC_REQUIRE((lanes_alike<float>(sigmoid_of, sigmoid_of) == 11 && all_alike<float>(sigmoid_of, sigmoid_of) == 11));
  STATIC_REQUIRE((lanes_alike<double>(sqrt_of, sqrt_of) == 11 && lanes_alike<double>(relu_of, relu_of) == 11));
  STATIC_REQUIRE(
      (lanes_alike<double>(relu_slope_of, relu_slope_of) == 11 && lanes_alike<double>(abs_of, abs_of) == 11));
  CHECK(lanes_alike<double>([](const auto& x) { return (min)(x, 0.5); }, [](double x) { return (min)(x, 0.5); }) == 11);
  CHECK(lanes_alike<double>([](const auto& x) { return (max)(x, 0.5); }, [](double x) { return (max)(x, 0.5); }) == 11);
}

TEST_CASE("number/lanes.hpp: identical, lanes, operator*, operator+, operator-, operator/, operator[], square") {
  const auto of_4 = [](auto f) {
    for (const given a : every_number)
      for (const given b : every_number) {
        const double x = unknown(extreme<double>(a)), y = unknown(extreme<double>(b));
        if (!same(f(lanes<double, 4>{x}, lanes<double, 4>{y}).each().lane[3], f(x, y))) return false;
      }
    return true;
  };
  CHECK(of_4(plus));
  CHECK(of_4(minus));
  CHECK(of_4(times));
  CHECK(of_4(over));
  CHECK(of_4([](const auto& x, const auto&) { return square(x); }));
  STATIC_REQUIRE(identical(lanes<double, 2>{0.0}, lanes<double, 2>{-0.0}));
  CHECK(!identical(lanes<double, 2>{unknown(none)}, lanes<double, 2>{none}));
  STATIC_REQUIRE(!lanes<float, 2>{static_cast<float>(infinity)}.finite());
  CHECK(accepts_counts<0u, 1u>([](auto i) { return lanes<double, 2>{1.0}[i]; }));
  CHECK(refuses_counts<2u, most, -1LL>([](auto i) { return lanes<double, 2>{1.0}[static_cast<std::size_t>(i)]; },
                                       "index_must_be_below_their_number"));
}

TEST_CASE("number/natural.hpp: natural") {
  CHECK(accepts_counts<0, 1, most>([](auto n) { return natural{n}; }));
  CHECK(
      refuses_counts<-1, -9223372036854775807LL - 1>([](auto n) { return natural{n}; }, "count_must_fit_into_size_t"));
  STATIC_REQUIRE((!std::is_constructible_v<natural, double> && !std::is_constructible_v<natural, bool>));
  STATIC_REQUIRE((detail::product(0, most) == 0 && detail::product(most, 0) == 0 && detail::product(1, most) == most &&
                  detail::product(most, 1) == most));
  CHECK(refuses_counts<2, most>([](auto n) { return detail::product(n, most); }, "count_must_fit_into_size_t"));
}

TEST_CASE("number/ordered.hpp: abs, clamp, max, min, select") {
  STATIC_REQUIRE(
      (same((min)(none, 1.0), none) && same((max)(1.0, none), none) && same((min)(infinity, largest), largest)));
  STATIC_REQUIRE((same((max)(-infinity, -largest), -largest) && same((abs)(-smallest), smallest)));
  STATIC_REQUIRE(
      (same(clamp(none, 0.0, 1.0), none) && clamp(infinity, 0.0, 1.0) == 1 && clamp(-infinity, 0.0, infinity) == 0));
  STATIC_REQUIRE(
      (same(clamp(1.0, none, 2.0), none) && same(select(true, none, 1.0), none) && select(false, none, 1) == 1));
  CHECK(accepts<double, given::zero, given::above_all, given::nan>([](auto x) { return clamp(0.5, 0.0, x); }));
  CHECK(refuses<double, given::negative, given::below_all>([](auto x) { return clamp(0.5, 0.0, x); },
                                                           "lower_must_not_exceed_upper"));
}

TEST_CASE("number/random.hpp: permuted_index, random_seed, splitmix64, uniform") {
  const std::string none_of_them = "index_must_be_below_their_number",
                    too_far = "ends_must_be_finite_and_not_so_far_apart";
  STATIC_REQUIRE((splitmix64{0}.state == 0 && splitmix64{most}.state == most && splitmix64{most}() != splitmix64{0}()));
  STATIC_REQUIRE((permuted_index(0, 1, 0) == 0 && permuted_index(most - 1, most, 7) < most));
  STATIC_REQUIRE((permuted_index(1, most, 7) != permuted_index(2, most, 7)));
  CHECK(accepts_counts<2, most>([](auto n) { return permuted_index(1, n, 7); }));
  CHECK(refuses_counts<0, 1>([](auto n) { return permuted_index(1, n, 7); }, none_of_them));
  CHECK(refuses_counts<-1>([](auto n) { return permuted_index(1, n, 7); }, "count_must_fit_into_size_t"));
  const char* const no_seed = "seed_must_fit_into_64_bits";
  CHECK(accepts_counts<0, 1, most>([](auto n) { return splitmix64{n}; }));
  CHECK(refuses_counts<-1>([](auto n) { return splitmix64{n}; }, no_seed));
  CHECK(refuses_counts<-1>([](auto n) { return permuted_index(1, 2, n); }, no_seed));
  STATIC_REQUIRE((std::is_convertible_v<signed char, random_seed> && !std::is_convertible_v<double, random_seed> &&
                  !std::is_convertible_v<bool, random_seed> && !std::is_constructible_v<splitmix64, float>));
  CHECK(accepts<double, given::zero, given::least, given::one>([](auto x) { return splitmix64{1}.uniform(-x, x); }));
  CHECK(
      refuses<double, given::above_all, given::greatest>([](auto x) { return splitmix64{1}.uniform(-x, x); }, too_far));
  CHECK(refuses<double, given::nan, given::negative>([](auto x) { return splitmix64{1}.uniform(-x, x); },
                                                     "lower_must_not_exceed_upper"));
  STATIC_REQUIRE(
      (splitmix64{3}.uniform(largest, largest) == largest && splitmix64{3}.uniform(0.0, smallest) <= smallest));
}

TEST_CASE(
    "number/fixed.hpp: absolute, fixed, from_raw, greater, lesser, operator*, operator+, operator-, operator<=>, "
    "operator==, relu, relu_slope, square, to, wide_product, wide_sum") {
  const std::string words = "number_must_fit_into_the_fixed_number";
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::one>(
      [](auto x) { return small_fixed{x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all, given::greatest, given::lowest>(
      [](auto x) { return small_fixed{x}; }, words));
  CHECK(refuses<float, given::nan, given::above_all, given::greatest>([](auto x) { return small_fixed{x}; }, words));
  CHECK(accepts_counts<0, 7, -8>([](auto n) { return small_fixed{n}; }));
  CHECK(refuses_counts<8, -9, most, -9223372036854775807LL - 1>([](auto n) { return small_fixed{n}; }, words));
  CHECK(fixed_alike(plus));
  CHECK(fixed_alike(minus));
  CHECK(fixed_alike(times));
  CHECK(fixed_alike([](const auto& x, const auto&) { return square(x); }));
  CHECK(fixed_alike([](const auto& x, const auto&) { return (abs)(x); }));
  CHECK(fixed_alike([](const auto& x, const auto&) { return relu(x); }));
  CHECK(fixed_alike([](const auto& x, const auto& y) { return (min)(x, y); }));
  CHECK(fixed_alike([](const auto& x, const auto& y) { return (max)(x, y); }));
  constexpr auto lowest = small_fixed::from_raw(-128), highest = small_fixed::from_raw(127);
  STATIC_REQUIRE(
      (lowest < highest && lowest == small_fixed{-8} && relu_slope(lowest).raw == 0 && relu_slope(highest).raw == 16));
  STATIC_REQUIRE((wide_product(lowest, lowest).raw == 16384 &&
                  to<small_fixed>(fixed<std::int32_t, 8>::from_raw(-2048)) == lowest));
  using wide = fixed<std::int32_t, 4>;
  CHECK(accepts_counts<2147483647>([](auto n) { return wide_sum(wide::from_raw(n), wide::from_raw(0)).raw; }));
  STATIC_REQUIRE(!constant_of_count<2147483647, decltype([](auto n) {
                                      return wide_sum(wide::from_raw(n), wide::from_raw(1)).raw;
                                    })>);
}

TEST_CASE("number/fixed_functions.hpp: sigmoid, tanh, wide_sigmoid, wide_tanh") {
  using wide = fixed<std::int32_t, 16>;
  constexpr int lowest = -2147483647 - 1, highest = 2147483647;
  STATIC_REQUIRE((wide_tanh(wide::from_raw(highest)).raw == 32767 && wide_tanh(wide::from_raw(lowest)).raw == -32767));
  STATIC_REQUIRE((wide_tanh(wide::from_raw(0)).raw == 0 && wide_sigmoid(wide::from_raw(0)).raw == 16384));
  STATIC_REQUIRE((wide_sigmoid(wide::from_raw(lowest)).raw == 0 && wide_sigmoid(wide::from_raw(highest)).raw == 32767));
  STATIC_REQUIRE(
      (tanh(small_fixed::from_raw(-128)) == small_fixed{-1} && sigmoid(small_fixed::from_raw(127)) == small_fixed{1}));
  using narrow = fixed<std::int8_t, 7>;
  CHECK(accepts_counts<0, -128>([](auto n) { return tanh(narrow::from_raw(static_cast<std::int8_t>(n))); }));
}

TEST_CASE(
    "number/rounded.hpp: absolute, computed_near, exact_near, exact_product, exp, greater, identical, lesser, log, "
    "nearest, operator!=, operator*, operator+, operator-, operator/, operator<, operator<=, operator==, "
    "operator>, operator>=, pow, relu, relu_slope, rounded, select, sigmoid, silu, single_sigmoid, single_tanh, "
    "softplus, softsign, sqrt, square, tanh") {
  const std::string negative = "error_must_not_be_negative", no_number = "interval_must_contain_a_number";
  using real = rounded<float>;
  CHECK(accepts<float, given::zero, given::negative_zero, given::least, given::greatest, given::lowest>(
      [](auto x) { return real{x}; }));
  CHECK(refuses<float, given::nan, given::above_all, given::below_all>([](auto x) { return real{x}; }, no_number));
  CHECK(refuses<double, given::nan, given::above_all>([](auto x) { return real{x}; }, no_number));
  STATIC_REQUIRE(
      (real{largest}.is_whole_line() && real{smallest}.error() >= smallest && real{smallest}.computed().lower <= 0));
  CHECK(accepts<double, given::zero, given::above_all, given::greatest>(
      [](auto x) { return real::computed_near(0.0, x); }));
  CHECK(refuses<double, given::nan, given::negative, given::below_all>(
      [](auto x) { return real::computed_near(0.0, x); }, negative));
  CHECK(
      accepts<double, given::zero, given::above_all, given::greatest>([](auto x) { return real::exact_near(0.0, x); }));
  CHECK(refuses<double, given::nan, given::negative, given::lowest>([](auto x) { return real::exact_near(0.0, x); },
                                                                    negative));
  STATIC_REQUIRE(
      (real::exact_near(0.0, infinity).is_whole_line() && real::computed_near(0.0, infinity).is_whole_line()));
  STATIC_REQUIRE(
      (real::nearest(largest).is_whole_line() && real::nearest(interval<double>::whole_line()).is_whole_line()));
  for (const bool alike :
       {computed_contains<float>(plus), computed_contains<double>(plus), computed_contains<float>(minus),
        computed_contains<double>(minus), computed_contains<float>(times), computed_contains<double>(times),
        computed_contains<float>(over), computed_contains<double>(over)})
    CHECK(alike);
  const auto one = [](auto f) { return [f](const auto& x, const auto&) { return f(x); }; };
  for (const bool alike :
       {computed_contains<float>(one(exp_of)),           computed_contains<double>(one(exp_of)),
        computed_contains<float>(one(log_of)),           computed_contains<double>(one(log_of)),
        computed_contains<float>(one(tanh_of)),          computed_contains<double>(one(tanh_of)),
        computed_contains<float>(one(sigmoid_of)),       computed_contains<double>(one(sigmoid_of)),
        computed_contains<float>(one(sqrt_of)),          computed_contains<double>(one(sqrt_of)),
        computed_contains<float>(one(relu_of)),          computed_contains<double>(one(relu_slope_of)),
        computed_contains<float>(one(abs_of)),           computed_contains<float>(one(square_of)),
        computed_contains<double>(one(square_of)),       computed_contains<float>(one(silu_of)),
        computed_contains<double>(one(silu_of)),         computed_contains<float>(one(softplus_of)),
        computed_contains<double>(one(softplus_of)),     computed_contains<float>(one(softsign_of)),
        computed_contains<double>(one(softsign_of)),     computed_contains<float>(one(single_tanh_of)),
        computed_contains<float>(one(single_sigmoid_of))})
    CHECK(alike);
  CHECK(computed_contains<float>([](const auto& x, const auto& y) { return (min)(x, y); }));
  CHECK(computed_contains<float>([](const auto& x, const auto& y) { return (max)(x, y); }));
  for (const int n : {-3, -1, 0, 1, 2, 3})
    CHECK(computed_contains<double>([n](const auto& x, const auto&) {
      using math::pow;
      return pow(x, n);
    }));
  constexpr real all = real::whole_line(), highest{3.4028234663852886e38f};
  STATIC_REQUIRE((possibly_undefined(all < highest) && possibly_undefined(all <= highest) &&
                  possibly_undefined(all > highest) && possibly_undefined(all >= highest) &&
                  possibly_undefined(all == all) && possibly_undefined(all != all)));
  STATIC_REQUIRE(
      (identical(all, all) && !identical(all, highest) && select(all < highest, all, highest).is_whole_line()));
  STATIC_REQUIRE(exact_product<double>(highest, highest).error() == 0);
}

TEST_CASE("number/rounded_fixed.hpp: to, wide_product, wide_sigmoid, wide_sum, wide_tanh") {
  using real = rounded<fixed<std::int16_t, 8>>;
  using wide = rounded<fixed<std::int32_t, 16>>;
  constexpr real lowest{interval{-128}};
  STATIC_REQUIRE((real{interval{128}}.is_whole_line() && wide_product(lowest, lowest).error() == 0));
  STATIC_REQUIRE(
      (wide_product(lowest, lowest).real().upper == 16384 && wide_product(real::whole_line(), lowest).is_whole_line()));
  STATIC_REQUIRE(wide_sum(wide{interval{-32768}}, wide{interval{-32768}}).is_whole_line());
  STATIC_REQUIRE(to<fixed<std::int16_t, 8>>(wide{interval{32767}}).is_whole_line());
  STATIC_REQUIRE((wide_tanh(wide::whole_line()).is_whole_line() && wide_sigmoid(wide::whole_line()).is_whole_line()));
  STATIC_REQUIRE(
      (wide_tanh(wide{interval{-32768}}).real().lower == -1 && wide_sigmoid(wide{interval{32767}}).real().upper == 1));
}
