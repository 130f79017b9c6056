#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/network.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/random.hpp>
#include <descent/proof/bounds.hpp>
#include <descent/proof/cover.hpp>

#include <array>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr network<double, layer<2, 2, activation::linear>> affine{bias_first, {0.5, 1, -2, 0, 0.25, 4}};
constexpr network<double, layer<2, 3, activation::tanh>, layer<3, 1, activation::linear>> smooth{
    bias_first, {0.1, 1.5, -0.5, -0.3, 0.75, 2, 0.2, -1, 0.5, 0.4, 2, -1.5, 0.6}};
constexpr network<float, layer<2, 3, activation::relu>, layer<3, 2, activation::sigmoid>> bent{
    bias_first, {0.1f, 1.5f, -0.5f, -0.3f, 0.75f, 2, 0.2f, -1, 0.5f, 0.4f, 2, -1.5f, 0.6f, -1, 0.5f, 0.5f, -2}};
constexpr box square_box{interval{-1, 2}, interval{0, 1}}, small_box{interval{0.25, 0.375}, interval{0.5, 0.625}};

/// The least and the largest double that f has at random points of a box.
struct sampled {
  constexpr explicit sampled(const auto& f, const box<2>& ranges) {
    splitmix64 random{3};
    for (int n = 0; n < 200; ++n) {
      const double x[]{random.uniform(ranges[0].lower, ranges[0].upper),
                       random.uniform(ranges[1].lower, ranges[1].upper)};
      const double y = f(x);
      least = y < least ? y : least;
      most = y > most ? y : most;
    }
  }

  [[nodiscard]] constexpr auto inside(const interval<double>& bounds) const -> bool {
    return bounds.lower <= least && most <= bounds.upper;
  }

  double least = infinity, most = -infinity;
};

constexpr auto first_of_bent = [](const auto& x) { return bent.as<double>()(x)[0]; };

}  // namespace

TEST_CASE("the bounds of an affine function are its values at corners") {
  CLAIMED auto bounds = bounds_of(affine, square_box);
  STATIC_REQUIRE(identical(bounds[0], interval{-2.5, 2.5}));
  STATIC_REQUIRE(identical(bounds[1], interval{-0.25, 4.5}));
  // 2x − 2x is 0, which the slopes know and the function's own arithmetic does not.
  CLAIMED auto cancelled = bounds_of([](const auto& x) { return (x + x) - (x + x); }, {1, 2});
  STATIC_REQUIRE(identical(cancelled, interval{0}));
}

TEST_CASE("every value of a network over a box is within its bounds") {
  CLAIMED sampled wide{smooth, square_box}, narrow{smooth, small_box};
  CLAIMED auto of_wide = bounds_of(smooth, square_box), of_narrow = bounds_of(smooth, small_box);
  STATIC_REQUIRE(wide.inside(of_wide));
  STATIC_REQUIRE(narrow.inside(of_narrow));
  STATIC_REQUIRE(width(of_narrow) < 1.3 * (narrow.most - narrow.least));
  CLAIMED auto own = smooth({small_box[0], small_box[1]});
  STATIC_REQUIRE(width(of_narrow) < width(own));
  CLAIMED auto of_bent = bounds_of(bent.as<double>(), square_box);
  CLAIMED sampled bends{first_of_bent, square_box};
  STATIC_REQUIRE(bends.inside(of_bent[0]));
}

TEST_CASE("halving boxes brings bounds as near to the values as one asks") {
  CLAIMED auto bounds = bounds_of([](const auto& x) { return x * (1 - x); }, {0, 1}, 0x1p-10);
  STATIC_REQUIRE(bounds.lower <= 0);
  STATIC_REQUIRE(bounds.lower > -0x1p-9);
  STATIC_REQUIRE(bounds.upper >= 0.25);
  STATIC_REQUIRE(bounds.upper < 0.25 + 0x1p-9);
  CLAIMED auto close = bounds_of(smooth, square_box, 0.25);
  CLAIMED sampled points{smooth, square_box};
  STATIC_REQUIRE(points.inside(close));
  STATIC_REQUIRE(close.lower > points.least - 0.5);
  STATIC_REQUIRE(close.upper < points.most + 0.5);
  CLAIMED auto both = bounds_of([](const auto& x) { return std::array{x * (1 - x), 0 * x}; }, {0, 1}, 0x1p-10);
  STATIC_REQUIRE(both[0].lower > -0x1p-9);
  STATIC_REQUIRE(both[0].upper < 0.25 + 0x1p-9);
  STATIC_REQUIRE(identical(both[1], interval{0}));
  CLAIMED auto two = bounds_of(affine, square_box, 1);
  STATIC_REQUIRE(identical(two[1], interval{-0.25, 4.5}));
}

TEST_CASE("bounds of a function that jumps, and of one that may not be defined") {
  CLAIMED auto jump = bounds_of([](const auto& x) { return relu_slope(x[0]) * x[1]; }, square_box);
  STATIC_REQUIRE(identical(jump, interval{0, 1}));
  CLAIMED auto nowhere = bounds_of([](const auto& x) { return log(x[0]) + x[1]; }, square_box);
  STATIC_REQUIRE(nowhere.is_whole_line());
  CLAIMED auto pole = bounds_of([](const auto& x) { return 1 / x; }, {-1, 1}, 0.5);
  STATIC_REQUIRE(pole.is_whole_line());
  CLAIMED auto ray = bounds_of([](const auto& x) { return 1 / x; }, {1, infinity});
  STATIC_REQUIRE(identical(ray, interval{0, 1}));
}

TEST_CASE("a range of one number has no slope to be multiplied with") {
  CLAIMED auto at_a_point = bounds_of([](const auto& x) { return x[0] * x[1]; }, box{interval{3}, interval{5}});
  STATIC_REQUIRE(identical(at_a_point, interval{15}));
  CLAIMED auto on_a_line = bounds_of([](const auto& x) { return x[0] * x[1]; }, box{interval{1, 3}, interval{5}});
  STATIC_REQUIRE(identical(on_a_line, interval{5, 15}));
}

// Of u x (2 − x), where u is any number from 0 to 1, nothing above 0 is known to be a value. At x = 1 bounds reach
// to 1.
TEST_CASE("bounds nearer than what is known of f are those over the whole box") {
  constexpr auto f = [](const auto& x) {
    return x * (2 - x) * static_cast<std::remove_cvref_t<decltype(x)>>(interval{0, 1});
  };
  constexpr auto minus_f = [f](const auto& x) { return -f(x); };
  STATIC_REQUIRE(identical(bounds_of(f, {0, 1}, 0.5), bounds_of(f, {0, 1})));
  STATIC_REQUIRE(identical(bounds_of(minus_f, {0, 1}, 0.5), bounds_of(minus_f, {0, 1})));
  STATIC_REQUIRE(width(bounds_of(f, {0, 1}, 1.25)) < width(bounds_of(f, {0, 1})));
}

TEST_CASE("an excess that is not positive is refused") {
  const auto words = [](double excess) {
    return support::words_of([&] { static_cast<void>(bounds_of([](const auto& x) { return x; }, {0, 1}, excess)); },
                             excess);
  };
  CHECK(words(0) == "excess_must_be_positive");
  CHECK(words(-1) == "excess_must_be_positive");
  CHECK(words(support::not_a_number) == "excess_must_be_positive");
}

TEST_CASE("a range that is one number adds nothing") {
  CLAIMED auto bounds = bounds_of([](const auto& x) { return x[0] * x[1]; }, box{interval{2}, interval{1, 3}});
  STATIC_REQUIRE(encloses(bounds, interval{2, 6}));
  STATIC_REQUIRE(width(bounds) < 4.001);
}
