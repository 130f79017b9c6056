#include "../claims.hpp"

#include <descent/network/neuron.hpp>
#include <descent/number/random.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/explain.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>

#include <cstdlib>
#include <string>
#include <string_view>

using namespace descent;

namespace {

constexpr auto says(const explanation& said, std::string_view words) -> bool {
  return std::string_view(said.data(), said.size()) == words;
}

constexpr auto printed(double number) -> explanation {
  explanation said;
  said.append(number);
  return said;
}

constexpr auto falls() { return trace<3>(neuron{0.5}, descent::identity, gradient_descent{1.0}); }

constexpr auto rises() {
  auto history = falls();
  history.states[2].error = 0.25;
  history.states[1].error = 0.125;
  return history;
}

}  // namespace

TEST_CASE("a number is printed with 17 digits, of which zeros at the end are left out") {
  STATIC_REQUIRE((says(printed(0.1), "0.10000000000000001") && says(printed(-2.5), "-2.5") && says(printed(0.0), "0")));
  STATIC_REQUIRE(
      (says(printed(120.0), "120") && says(printed(1e16), "10000000000000000") && says(printed(1e17), "1e17")));
  STATIC_REQUIRE(
      (says(printed(0x1p-13), "0.0001220703125") && says(printed(9.5367431640625e-7), "9.5367431640625e-7")));
  STATIC_REQUIRE(says(printed(1e-14), "1e-14"));  // 9.99999999999999998819… · 10⁻¹⁵
  STATIC_REQUIRE(says(printed(5e-324), "4.9406564584124654e-324"));
  STATIC_REQUIRE(says(printed(1.7976931348623157e308), "1.7976931348623157e308"));
  STATIC_REQUIRE((says(printed(-__builtin_inf()), "-infinity") && says(printed(__builtin_nan("")), "NaN")));
}

TEST_CASE("the C library reads every printed number as that number") {
  splitmix64 random{1};
  int differ = 0;
  for (int i = 0; i < 20'000; ++i) {
    const auto number = __builtin_bit_cast(double, random());
    const explanation said = printed(number);
    differ += number == number && std::strtod(std::string(said.data(), said.size()).c_str(), nullptr) != number;
  }
  CHECK(differ == 0);
}

TEST_CASE("a history is explained by its falls and the two errors at their end") {
  STATIC_REQUIRE(says(explain(falls()), "the error falls 3 times"));
  STATIC_REQUIRE(
      says(explain(rises()), "the error falls 1 times; then it is 0.125 before iteration 2 and 0.25 after it"));
}

TEST_CASE("a coverage is explained by its share and the point or the box at which it ends") {
  constexpr auto positive = [](const auto& w) { return w > 0.0; };
  constexpr auto itself = [](const auto& v, const auto& w) { return v - v + w * 0.0 >= 0.0; };
  STATIC_REQUIRE(says(explain(for_all({1.0, 2.0}, positive)), "proven on 1 of the ranges"));
  STATIC_REQUIRE(says(explain(for_all({-3.0, -1.0}, positive)), "proven on 0 of the ranges; false at (-2)"));
  constexpr auto larger = [](const auto& v, const auto& w) { return v > w; };
  STATIC_REQUIRE(
      says(explain(for_all({0.0, 1.0}, {2.0, 4.0}, larger)), "proven on 0 of the ranges; false at (0.5, 3)"));
  STATIC_REQUIRE(says(explain(for_all({0.0, 0x1p-1074}, {1.0, 1.0}, itself)),
                      "proven on 0 of the ranges; undecided on [0, 4.9406564584124654e-324] x [1, 1]"));
}

TEST_CASE("an explanation that is too long ends") {
  CLAIMED auto said = [] {
    explanation words;
    for (int i = 0; i < 100; ++i) words.append("ten letters");
    return words;
  }();
  STATIC_REQUIRE((said.size() == sizeof said.text && said.text[476] == "ten letters"[476 % 11]));
  STATIC_REQUIRE((said.text[477] == '.' && said.text[478] == '.' && said.text[479] == '.'));
}
