#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/network.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/monotone.hpp>

using namespace descent;
using namespace support;

namespace {

// A(tanh(x₀ − 2x₁)): it rises with x₀ and falls with x₁.
constexpr network<double, layer<2, 1, activation::tanh>, layer<1, 1>> tilted{bias_first, {0, 1, -2, 0, 1}};
constexpr box around_0{interval{-3, 3}, interval{-3, 3}};

// x/2 − 5 from −10 on, by relu(x) − relu(−x) − relu(x + 10)/2: at 0 the slope of each relu is that of one side.
constexpr network<double, layer<1, 3, activation::relu>, layer<3, 1, activation::linear>> bent_at_0{
    bias_first, {0, 1, 0, -1, 10, 1, 0, 1, -1, -0.5}};

constexpr auto arch = [](const auto& x) { return x * (1 - x); };

template <class Index>
concept is_input =
    requires(Index i) { rises(tilted, around_0, i), falls(tilted, around_0, i), slope_of(tilted, around_0, i); };

}  // namespace

TEST_CASE("a network is monotone in an input where its slope has one sign") {
  CLAIMED auto up = rises(tilted, around_0, 0), down = falls(tilted, around_0, 1), no = rises(tilted, around_0, 1);
  STATIC_REQUIRE(up.proven == 1);
  STATIC_REQUIRE(down.proven == 1);
  STATIC_REQUIRE(no.proven == 0);
  STATIC_REQUIRE_FALSE(possibly(no.found));
  CLAIMED auto slope = slope_of([](const auto& x) { return x[0] * x[1] * x[1]; }, around_0, 1);
  STATIC_REQUIRE(encloses(slope, interval{-18, 18}));
}

TEST_CASE("a coverage says how far a function is monotone") {
  CLAIMED auto before = rises(arch, {0, 0.5}), after = falls(arch, {0.5, 1}), both = rises(arch, {0, 1});
  STATIC_REQUIRE(before.proven == 1);
  STATIC_REQUIRE(after.proven == 1);
  STATIC_REQUIRE(both.proven == 0.5);
  STATIC_REQUIRE_FALSE(possibly(both.found));
  STATIC_REQUIRE(both.point[0] > 0.5);
}

TEST_CASE("a kink at an end of the range refutes nothing that is true in it") {
  constexpr auto size = [](const auto& x) { return (abs)(x); };
  CLAIMED auto left = falls(size, {-1, 0}), right = rises(size, {0, 1}), point = falls(size, {0, 0});
  STATIC_REQUIRE((possibly(left.found) && possibly(point.found)));
  STATIC_REQUIRE(right.proven == 1);
  CLAIMED auto wrong = rises(size, {-1, 0}), bent = rises(size, {-1, 1});
  STATIC_REQUIRE_FALSE((possibly(wrong.found) || possibly(bent.found)));
  CLAIMED auto at_0 = slope_of(
      [](const auto& x) {
        const auto minus = -x[0];
        return relu(x[0]) - relu(minus) + x[1];
      },
      box{interval{0}, interval{-1, 1}}, 0);
  STATIC_REQUIRE((encloses(at_0, 1.0) && at_0.lower >= 0 && at_0.upper <= 2));
  CLAIMED auto at_3 = slope_of([](const auto& x) { return x * x; }, box{interval{3}}, 0);
  STATIC_REQUIRE((encloses(at_3, 6.0) && width(at_3) < 1e-14));
  CLAIMED auto bends = rises(bent_at_0, {-1, 1});
  STATIC_REQUIRE(possibly(bends.found));
  CLAIMED auto of_two =
      falls([](const auto& x) { return (abs)(x[0] + x[1]); }, box{interval{-1, 0}, interval{-1, 0}}, 0);
  STATIC_REQUIRE(possibly(of_two.found));
  CLAIMED auto cube = rises([](const auto& x) { return x * x * x; }, {-1, 1});
  STATIC_REQUIRE(cube.proven == 1);
}

TEST_CASE("a constant rises and falls, a bend may, a jump does neither") {
  CLAIMED auto flat = falls([](const auto& x) { return 0 * x; }, {-1, 1});
  CLAIMED auto bend = rises([](const auto& x) { return relu(x); }, {-1, 1});
  CLAIMED auto jump = rises([](const auto& x) { return relu_slope(x); }, {-1, 1});
  CLAIMED auto undefined = rises([](const auto& x) { return log(x); }, {0, 1});
  STATIC_REQUIRE(flat.proven == 1);
  STATIC_REQUIRE(bend.proven == 1);
  STATIC_REQUIRE(jump.proven < 1);
  STATIC_REQUIRE(undefined.proven < 1);
}

TEST_CASE("an input that is none is refused") {
  CHECK(words_of([] { static_cast<void>(rises(tilted, around_0, 2)); }, 2) == "input_must_be_one_of_the_box");
  CHECK(words_of([] { static_cast<void>(falls(tilted, around_0, 3)); }, 3) == "input_must_be_one_of_the_box");
  CHECK(words_of([] { static_cast<void>(slope_of(tilted, around_0, -1)); }, -1) == "count_must_fit_into_size_t");
  STATIC_REQUIRE((is_input<int> && is_input<std::size_t>));
  STATIC_REQUIRE_FALSE((is_input<double> || is_input<bool>));
}
