#include "../claims.hpp"

#include <descent/number/interval.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>

using namespace descent;

namespace {

constexpr interval<double> line = interval<double>::whole_line(), around_0{-1, 2};
constexpr verdict answers[] = {verdict::refuted, verdict::undecided, verdict::proven};

/// −1, 0 or 1
constexpr auto answer_of(const verdict& v) -> int {
  return certainly(of_a_proof(v)) ? 1 : possibly(of_a_proof(v)) ? 0 : -1;
}

/// The number of pairs of answers, of nine, that ! && || == and != treat as Kleene's logic does.
constexpr auto pairs_as_in_kleenes_logic() -> int {
  int n = 0;
  for (const verdict& v : answers)
    for (const verdict& w : answers) {
      const int a = answer_of(v), b = answer_of(w);
      const bool as_it_should = answer_of(!v) == -a && answer_of(v && w) == (a < b ? a : b) &&
                                answer_of(v || w) == (a > b ? a : b) && answer_of(v == w) == a * b &&
                                answer_of(v != w) == -a * b;
      n += as_it_should ? 1 : 0;
    }
  return n;
}

/// Whether a V can be used as a number or a bool by accident.
template <class V>
concept can_be_confused_with_a_number = requires(V v) { v + 1; } || requires(V v) { v < 1; } || requires(V v) {
  v == true;
} || requires(V v) { bool{v} == v; } || std::convertible_to<V, bool> || std::convertible_to<V, interval<double>>;

}  // namespace

TEST_CASE("a comparison is proven, refuted or undecided") {
  STATIC_REQUIRE(certainly(interval{1, 2} < interval{3, 4}));
  STATIC_REQUIRE(answer_of(interval{1, 3} < interval{3, 4}) == 0);
  STATIC_REQUIRE(certainly(interval{1, 3} <= interval{3, 4}));
  STATIC_REQUIRE_FALSE(possibly(interval{3, 4} < interval{1, 3}));
  STATIC_REQUIRE(answer_of(interval{1, 4} < interval{3, 5}) == 0);
  STATIC_REQUIRE(certainly(interval{3, 4} > 2));
  STATIC_REQUIRE(certainly(3 >= interval{2, 3}));
  STATIC_REQUIRE(certainly(interval{3} == 3));
  STATIC_REQUIRE(answer_of(interval{3, 4} == interval{3, 4}) == 0);
  STATIC_REQUIRE(answer_of(interval{3, 4} == interval{4, 5}) == 0);
  STATIC_REQUIRE(certainly(interval{3, 4} != interval{5, 6}));
  STATIC_REQUIRE_FALSE(possibly(interval{3} != 3));
  STATIC_REQUIRE(answer_of(line < 0) == 0);
  STATIC_REQUIRE(answer_of(line <= line) == 0);
  STATIC_REQUIRE(possibly_undefined(line < 0));
  STATIC_REQUIRE_FALSE(possibly_undefined(around_0 < 0));
}

TEST_CASE("verdicts follow Kleene's logic") {
  CLAIMED int pairs = pairs_as_in_kleenes_logic();
  STATIC_REQUIRE(pairs == 9);
  STATIC_REQUIRE(possibly_undefined(verdict::undefined_comparison || verdict::undecided));
  STATIC_REQUIRE(certainly(of_a_proof(verdict::undefined_comparison || verdict::proven)));
  STATIC_REQUIRE(certainly(proven_if(true)));
  STATIC_REQUIRE_FALSE(certainly(proven_if(false)));
  STATIC_REQUIRE(possibly(proven_if(false)));
}

TEST_CASE("a decided verdict is a bool where one is asked for") {
  STATIC_REQUIRE((interval{1, 2} < 3 ? 1 : 2) == 1);
  STATIC_REQUIRE((interval{1, 2} < 1 ? 1 : 2) == 2);
  STATIC_REQUIRE(static_cast<bool>(interval{3} == 3));
}

TEST_CASE("a verdict cannot be used as a number or a bool by accident") {
  STATIC_REQUIRE_FALSE(can_be_confused_with_a_number<verdict>);
}
