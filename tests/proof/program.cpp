#include "../claims.hpp"
#include "../pointed.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>
#include <descent/number/sigmoid.hpp>
#include <descent/proof/program.hpp>

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

using namespace descent;
using namespace support;

/// Where the abs of plain numbers is that of integers, as without <cmath> it is that of C.
namespace of_integers {

template <std::floating_point Number>
[[nodiscard]] constexpr auto abs(Number x) -> Number {
  return static_cast<Number>(static_cast<int>(x < 0 ? -x : x));
}
constexpr auto magnitude = [](const auto& x) { return abs(x); };
[[nodiscard]] constexpr auto greater(std::floating_point auto x, double) { return x + 1; }
constexpr auto one_above = [](const auto& x) { return greater(x, -1e9); };
[[nodiscard]] constexpr auto relu(std::floating_point auto x) { return x > 6 ? 6 : x < 0 ? 0 : x; }
constexpr auto capped = [](const auto& x) { return relu(x); };
constexpr auto capped_below = [](const auto& x) { return relu(-x); };
constexpr auto magnitude_and_sum = [](const auto& x) { return std::array{x[0] + x[1], abs(x[1])}; };

}  // namespace of_integers

namespace {

/// x, but in float the sum rounds it to multiples of 2⁻¹³.
constexpr auto coarse = [](const auto& x) { return x + 1024 - 1024; };
constexpr auto identical_to = [](const auto& x) { return x; };

/// Its enclosure over [0, 1] contains 0 / 0.
constexpr auto bell = [](const auto& x) { return 1.0f / (x * x - x + 1.0f); };
constexpr auto real_bell = [](const auto& x) { return 1 / (square(x - 0.5) + 0.75); };

constexpr auto single_product = [](const auto& x) { return x[0] * x[1] + 0.5f; };
constexpr auto real_product = [](const auto& x) { return x[1] * x[0] + 0.5; };

constexpr auto real_bell_of_two = [](const auto& x) { return real_bell(x[0]) + x[1]; };

/// A formula above x, and one below.
constexpr auto above = [](const auto& x) { return x + 0.5; };
constexpr auto below = [](const auto& x) { return x - 0.5; };

using two_outputs = network<float, layer<1, 2>>;
constexpr two_outputs net{bias_first, {0.5f, 1.0f, -0.25f, 8.0f}};

constexpr interval<double> unit{0, 1};

}  // namespace

TEST_CASE("the rounding of a program is bounded over a box") {
  STATIC_REQUIRE(rounding_error<float>(coarse, unit) == 0x1p-14 + 0x1p-24);
  STATIC_REQUIRE(rounding_error<double>(coarse, unit) == 0x1p-43 + 0x1p-53);
  STATIC_REQUIRE(rounding_error<float>(single_product, box{unit, unit}) == 0x1p-25 + 0x1p-24);
  STATIC_REQUIRE(rounding_error<float>(bell, unit) == infinity);
  STATIC_REQUIRE(rounding_error<float>(bell, {0.5, 0.6}) < 3e-7);
  CLAIMED auto errors = rounding_error<float>(net, unit);
  STATIC_REQUIRE(errors[0] < errors[1]);
  STATIC_REQUIRE(errors[1] < 2e-7);
}

TEST_CASE("a program is within a tolerance of a formula, or only its real function is") {
  CLAIMED auto real = within(coarse, identical_to, unit, 1e-9);
  CLAIMED auto program = program_within<float>(coarse, identical_to, unit, 6.2e-5);
  CLAIMED auto in_double = program_within<double>(coarse, identical_to, unit, 1.2e-13);
  STATIC_REQUIRE(real.proven == 1);
  STATIC_REQUIRE(program.proven == 1);
  STATIC_REQUIRE(program.boxes == 1);
  STATIC_REQUIRE(in_double.proven == 1);
  CLAIMED auto no = program_within<float>(coarse, identical_to, {0x1p-14, 1}, 6e-5);
  STATIC_REQUIRE(no.proven < 1);
  STATIC_REQUIRE_FALSE(possibly(no.found));
  STATIC_REQUIRE(absolute(static_cast<double>(coarse(static_cast<float>(no.point[0]))) - no.point[0]) > 6e-5);
}

TEST_CASE("a claim about a program is refuted at one of its numbers") {
  constexpr auto twice = [](const auto& x) { return x + x; };
  CLAIMED auto no = program_within<float>(coarse, twice, {0.1f, 1}, 0.05);
  STATIC_REQUIRE_FALSE(possibly(no.found));
  STATIC_REQUIRE(static_cast<double>(static_cast<float>(no.point[0])) == no.point[0]);
  STATIC_REQUIRE(absolute(static_cast<double>(coarse(static_cast<float>(no.point[0]))) - 2 * no.point[0]) > 0.05);
}

TEST_CASE("a range is halved where its error is too coarse") {
  CLAIMED auto one = program_within<float>(bell, real_bell, unit, 1e-3);
  STATIC_REQUIRE(one.proven == 1);
  STATIC_REQUIRE(one.boxes > 1);
  CLAIMED auto two = program_within<float>(single_product, real_product, box{unit, unit}, 0.01);
  STATIC_REQUIRE(two.proven == 1);
}

TEST_CASE("a box contains the numbers of the program, down to one") {
  // Of the reals between two floats none is asked about.
  CLAIMED auto neighbours = program_within<float>(coarse, identical_to, {1, 1 + 0x1p-23}, 1.2e-7);
  STATIC_REQUIRE(neighbours.proven == 1);
  CLAIMED auto one = program_within<float>(coarse, identical_to, 0.1, 5e-5);
  STATIC_REQUIRE(one.proven == 1);
  CLAIMED auto not_one = program_within<float>(coarse, identical_to, 0.1, 1e-5);
  STATIC_REQUIRE_FALSE(possibly(not_one.found));
  CHECK(absolute(static_cast<double>(coarse(0.1f)) - 0.1) > 1e-5);
}

TEST_CASE("a verdict about the program on one box is a claim for a proof of any length") {
  STATIC_REQUIRE(certainly(program_is_within<float>(coarse, identical_to, unit, 6.2e-5)));
  STATIC_REQUIRE_FALSE(certainly(of_a_proof(program_is_within<float>(coarse, identical_to, unit, 6e-5))));
  STATIC_REQUIRE(possibly(of_a_proof(program_is_within<float>(coarse, identical_to, unit, 6e-5))));
  STATIC_REQUIRE_FALSE(possibly(program_is_within<float>(coarse, real_bell, {0, 0.125}, 0.5)));
  STATIC_REQUIRE(certainly(program_is_within<float>(coarse, real_bell, {0.1, 0.1000000001}, 0.5)));  // of no float
  CLAIMED auto all = for_all<unit>([](const auto& x) { return program_is_within<float>(bell, real_bell, x, 1e-3); });
  STATIC_REQUIRE(all.proven == 1);
}

TEST_CASE("a point that is no number of the program refutes nothing about its numbers") {
  // 0.7f is below 0.7, so that no float of the range is at or below it.
  constexpr auto falls_at_0_7 = [](const auto& x) {
    using number = std::remove_cvref_t<decltype(x)>;
    return select(x <= static_cast<number>(0.7f), static_cast<number>(1), static_cast<number>(0));
  };
  constexpr auto zero = [](const auto& x) { return static_cast<std::remove_cvref_t<decltype(x)>>(0); };
  CLAIMED auto by_points = for_all(
      {0.7, 1}, [=](const interval<double>& x) { return program_is_within<float>(falls_at_0_7, zero, x, 0.5); });
  STATIC_REQUIRE(possibly(by_points.found));
  CLAIMED auto by_floats = program_within<float>(falls_at_0_7, zero, {0.7, 1}, 0.5);
  STATIC_REQUIRE(by_floats.proven == 1);
  STATIC_REQUIRE_FALSE(possibly(program_is_within<float>(falls_at_0_7, zero, {0.7f, 0.7f}, 0.5)));
}

TEST_CASE("a point is between numbers where one of its coordinates is") {
  for (const box<2>& point :
       {box{interval{0.1}, interval{0.5}}, box{interval{0.1}, interval{0.1}}, box{interval{0.1}, interval{0.0, 1.0}}})
    CHECK(possibly(of_a_proof(program_is_within<float>(single_product, real_bell_of_two, point, 1e-3))));
  CHECK(!possibly(program_is_within<float>(single_product, real_bell_of_two, box{interval{0.5}, interval{0.5}}, 1e-3)));
}

TEST_CASE("a range of a single number is the number of the program nearest to it, and the point is that") {
  STATIC_REQUIRE(rounding_error<float>(identical_to, interval{0.1}) == 0);
  CLAIMED auto shifted = program_within<float>(identical_to, above, interval{0.1}, 0.25);
  STATIC_REQUIRE_FALSE(possibly(shifted.found));
  STATIC_REQUIRE(shifted.point[0] == 0.1f);
}

namespace {

/// tanh at multiples of 1/128, at most 0.01 off. It has no enclosure but as a program.
struct table_tanh {
  [[nodiscard]] static constexpr auto value(float z) -> float {
    return math::tanh(static_cast<float>(static_cast<int>(z * 128)) / 128);
  }
  [[nodiscard]] static constexpr auto value(const rounded<float>& z) -> rounded<float> {
    return rounded<float>::computed_near(tanh(z).real(), tanh(z).error() + 0.01);
  }
  template <class Number>
  [[nodiscard]] static constexpr auto slope(Number, Number a) -> Number {
    return static_cast<Number>(1.0) - a * a;
  }
};

/// Its outputs are others than those of the network that it holds and converts.
struct shifted {
  using inner_network = network<float, layer<1, 1, activation::linear>>;
  using layers = inner_network::layers;
  using scalar = float;
  [[nodiscard]] constexpr auto operator()(const auto& x) const {
    return inner(x) + static_cast<std::remove_cvref_t<decltype(x)>>(1.0f);
  }
  template <class Other>
  [[nodiscard]] constexpr auto as() const {
    return inner.as<Other>();
  }
  inner_network inner{bias_first, {0.0f, 1.0f}};
};

}  // namespace

TEST_CASE("a network that has no enclosure, or is held by another class, is run against its rounded numbers") {
  using word = fixed<std::int32_t, 16>;
  constexpr network<float, layer<1, 1, table_tanh>, layer<1, 1, activation::linear>> by_table{
      bias_first, {0.25f, 0.5f, 0.0f, 1.0f}};
  constexpr network<double, layer<1, 2, activation::tanh>, layer<2, 1, activation::linear>> of_doubles{
      bias_first, {0.1, 0.5, -0.3, 0.7, 0.2, 1.0, -0.5}};
  constexpr auto in_words = of_doubles.as<word>();
  STATIC_REQUIRE(rounding_error<float>(by_table, interval{-1, 2}) < 0.011);
  STATIC_REQUIRE(rounding_error<word>(in_words, interval{-2, 2}) < 2e-4);
  STATIC_REQUIRE(rounding_error<float>(shifted{}, interval{0, 4}) < 1e-6);
}

TEST_CASE("a program with an output that may overflow is not run, and one without a number is within any tolerance") {
  constexpr auto square_first = [](const auto& x) { return std::array{x * x, x}; };
  CLAIMED auto errors = rounding_error<float>(square_first, {1e30, 2e30});
  STATIC_REQUIRE(errors[0] == infinity);
  STATIC_REQUIRE(errors[1] == 0);
  constexpr interval<double> none{0.1, 0.1000000001};
  STATIC_REQUIRE(certainly(program_is_within<float>(single_product, real_bell_of_two, box{none, unit}, 1e-9)));
}

TEST_CASE("a program that may overflow is within no tolerance") {
  CLAIMED auto squared =
      program_within<float>([](const auto& x) { return x * x / 1e30f / 1e8f; }, identical_to, {1e19, 3e19}, 1e20);
  STATIC_REQUIRE(squared.proven < 1);
  STATIC_REQUIRE_FALSE(certainly(squared.found));
}

TEST_CASE("a program in integers is within a tolerance of a formula, and nowhere overflows") {
  constexpr auto line = [](const auto& x) { return 1.7 * x - 0.3; };
  constexpr auto neuron = [](const auto& x) { return integer_neuron(x); };
  for (const double beyond : {100.0, -100.0})
    CHECK(words_of([&] { static_cast<void>(rounding_error<short_16>(neuron, interval{beyond})); }, beyond) ==
          "range_must_contain_a_number_of_the_program");
  CLAIMED auto all = program_within<short_16>(neuron, line, {-4, 4}, 0.0007);
  STATIC_REQUIRE(all.proven == 1);
  CLAIMED auto too_near = program_within<short_16>(neuron, line, {-4, 4}, 0.0001);
  STATIC_REQUIRE_FALSE(possibly(too_near.found));
  const auto at = short_16(too_near.point[0]);
  CHECK(absolute(static_cast<double>(integer_neuron(at)) - line(static_cast<double>(at))) > 0.0001);
  STATIC_REQUIRE(rounding_error<short_16>(neuron, {-4, 4}) == 0x1p-13);
  STATIC_REQUIRE(rounding_error<short_16>(neuron, {-4, 5}) == infinity);
  CLAIMED auto overflows = program_within<short_16>(neuron, line, {-4, 5}, 0.1);
  STATIC_REQUIRE(overflows.proven < 1);
}

TEST_CASE("a rounding counts on either side of the real function") {
  // coarse is off by up to 2⁻¹⁴, and its real function by ½ exactly.
  for (const double too_little : {0x1p-24, 0x1p-15}) {
    CHECK(!certainly(of_a_proof(program_is_within<float>(coarse, above, unit, 0.5 + too_little))));
    CHECK(!certainly(of_a_proof(program_is_within<float>(coarse, below, unit, 0.5 + too_little))));
  }
  STATIC_REQUIRE(certainly(program_is_within<float>(coarse, above, unit, 0.5 + 0x1p-13)));
  STATIC_REQUIRE(certainly(program_is_within<float>(coarse, below, unit, 0.5 + 0x1p-13)));
}

TEST_CASE("a program that finds another function than rounded numbers do is refused: it is run") {
  using of_integers::magnitude, of_integers::magnitude_and_sum, of_integers::one_above;
  constexpr auto real = [](const auto& x) { return (descent::abs)(x); };
  const std::string words = "program_must_compute_what_its_bounds_contain";
  for (const interval<double>& range : {interval{-1, 1}, interval{0, 4}, interval{-3, 1000}, interval{0.5}}) {
    const double at = detail::point_of(range, 1);
    CHECK(words_of([&] { static_cast<void>(rounding_error<double>(magnitude, range)); }, at) == words);
    CHECK(words_of([&] { static_cast<void>(rounding_error<double>(magnitude_and_sum, box{range, range})); }, at) ==
          words);
  }
  const double at = static_cast<float>(detail::point_of(interval{0, 4}, 1));
  CHECK(words_of([&] { static_cast<void>(program_is_within<float>(magnitude, real, {0, 4}, 0.25)); }, at) == words);
  CHECK(words_of([&] { static_cast<void>(rounding_error<double>(one_above, {0, 4})); },
                 detail::point_of(interval{0, 4}, 1)) == words);
  CHECK(!possibly(program_is_within<float>(magnitude, real, 0.5, 0.25)));
  for (const double end : {4.0, 9.0, 17.0, 30.0}) {  // at the golden sections of ±17 it is within 0.1
    std::string said;
    try {
      static_cast<void>(program_within<float>(magnitude, real, interval{-end, end}, 0.1));
    } catch (const refusal& r) {
      said = r.what();
    }
    CHECK(said == words);
  }
  CHECK(words_of([&] { static_cast<void>(rounding_error<double>(of_integers::capped, {-10, 7})); }, 7) == words);
  CHECK(words_of([&] { static_cast<void>(rounding_error<double>(of_integers::capped_below, {-7, 10})); }, -7) == words);
  STATIC_REQUIRE(rounding_error<float>(magnitude, interval{2}) == 0);
  STATIC_REQUIRE(rounding_error<float>(real, {0, 4}) == 0);
}
