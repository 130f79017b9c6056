#include "../networks.hpp"
#include "extremes.hpp"

#include <descent/descent.hpp>

#include <array>
#include <string>

using namespace descent;
using namespace support;

namespace {

const std::string no_number = "interval_must_contain_a_number", no_tolerance = "tolerance_must_be_positive",
                  no_radius = "radius_must_be_positive_and_finite", no_index = "index_must_be_below_their_number",
                  no_input = "input_must_be_one_of_the_box", no_samples = "samples_must_not_be_empty",
                  no_sample = "sample_must_be_finite", no_range = "range_must_contain_a_number_of_the_program";
constexpr double none = __builtin_nan("");

using reads = network<double, layer<1, 2, activation::linear>>;
constexpr reads reader{bias_first, {0, 1, 0, -1}};
constexpr interval<double> all = interval<double>::whole_line(), widest{-largest, largest}, unit{0, 1},
                           ray{1.0, infinity};
constexpr auto itself = [](const auto& x) { return x; };
constexpr auto squared = [](const auto& x) { return square(x); };
constexpr auto sum = [](const auto& x) { return x[0] + x[1]; };

}  // namespace

TEST_CASE("proof/bernstein.hpp: at_most_on_unit_interval") {
  const auto below = [](auto denominator) { return at_most_on_unit_interval(polynomial{0, 1}, 1, denominator); };
  CHECK(accepts_counts<1>(below));
  CHECK(refuses_counts<0, -1>(below, "denominator_must_be_positive"));
  CHECK(refuses_counts<most>(below, "coefficient_must_fit_64_bits"));
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(polynomial{0, 1}, 9223372036854775807LL, 1)));
  STATIC_REQUIRE(!possibly(at_most_on_unit_interval(polynomial{0, 1}, -9223372036854775807LL, 1)));
}

TEST_CASE("number/polynomial.hpp: derivative, operator*, operator+, operator-, operator==, square") {
  constexpr long long highest = 9223372036854775807LL, lowest = -highest - 1;
  const std::string words = "coefficient_must_fit_64_bits";
  CHECK(accepts_counts<0LL, highest, lowest>([](auto c) { return polynomial{c} + polynomial{0}; }));
  CHECK(refuses_counts<highest>([](auto c) { return polynomial{c} + 1; }, words));
  CHECK(refuses_counts<lowest>([](auto c) { return polynomial{c} - 1; }, words));
  CHECK(refuses_counts<lowest>([](auto c) { return -polynomial{c}; }, words));
  CHECK(refuses_counts<highest, lowest>([](auto c) { return 2 * polynomial{c}; }, words));
  CHECK(refuses_counts<most>([](auto c) { return c * polynomial{1}; }, words));
  CHECK(refuses_counts<highest, lowest>([](auto c) { return square(polynomial{c}); }, words));
  CHECK(refuses_counts<highest, lowest>([](auto c) { return derivative(polynomial{0LL, 0LL, c}); }, words));
  STATIC_REQUIRE(polynomial{highest} == polynomial{highest, 0});
  STATIC_REQUIRE_FALSE(polynomial{0} == polynomial{lowest});
}

TEST_CASE("proof/bounds.hpp: bounds_of") {
  const auto with_excess = [](auto excess) { return bounds_of(squared, interval{-1, 1}, excess); };
  CHECK(accepts<double, given::half, given::one, given::greatest, given::above_all>(with_excess));
  CHECK(refuses<double, given::nan, given::zero, given::negative_zero, given::negative, given::below_all>(
      with_excess, "excess_must_be_positive"));
  STATIC_REQUIRE((bounds_of(squared, all).is_whole_line() && bounds_of(squared, widest).lower == 0));
  STATIC_REQUIRE((bounds_of(itself, ray).upper == infinity && encloses(bounds_of(itself, widest), widest)));
  STATIC_REQUIRE(encloses(bounds_of(itself, interval{0.0, smallest}, smallest), interval{0.0, smallest}));
}

TEST_CASE("proof/certain_class.hpp: box_around, certified_radius, class_on") {
  const auto around = [](auto radius) {
    const double x[]{1};
    return box_around(x, radius);
  };
  CHECK(accepts<double, given::least, given::one, given::greatest>(around));
  CHECK(refuses<float, given::nan, given::above_all, given::zero, given::negative>(around, no_radius));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative_zero, given::negative>(around,
                                                                                                          no_radius));
  const auto around_x = [](auto x) {
    const decltype(x) center[]{x};
    return box_around(center, 1.0);
  };
  CHECK(accepts<double, given::zero, given::greatest, given::lowest>(around_x));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(around_x, no_number));
  CHECK(refuses<float, given::nan, given::above_all>(around_x, no_number));
  const auto radius_at_1 = [](auto most_of_all) {
    const double x[]{1};
    return certified_radius(reader, x, most_of_all);
  };
  CHECK(accepts<double, given::least, given::half, given::greatest>(radius_at_1));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>(radius_at_1, no_radius));
  CHECK((radius_at_1(largest) > 0.99 && radius_at_1(largest) <= 1 && radius_at_1(smallest) <= smallest));
  const auto radius_at = [](auto x) {
    const decltype(x) center[]{x};
    return certified_radius(reader, center, 1.0);
  };
  CHECK(refuses<double, given::nan, given::above_all>(radius_at, no_number));
  CHECK(radius_at(0.0) == 0);
  STATIC_REQUIRE(!certainly(class_on(reader, box{all}).same));
  STATIC_REQUIRE(certainly(class_on(reader, box{interval{0x1p-1000}}).same));
  STATIC_REQUIRE(possibly(class_on(reader, box{interval{smallest}}).same));
  STATIC_REQUIRE(!possibly(class_on(reader, box{widest}).same));
}

TEST_CASE("proof/certainly_classified.hpp: certainly_classified") {
  const auto within_radius = [](auto radius) {
    return certainly_classified(reader, std::array{labelled_sample<double, 1, 2>{{2}, 0}}, radius);
  };
  CHECK(accepts<double, given::least, given::one, given::greatest>(within_radius));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>(within_radius, no_radius));
  CHECK((within_radius(smallest) == 1 && within_radius(largest) == 0));
  const auto at = [](auto x) {
    labelled_sample<double, 1, 2> s;
    s.x[0] = x;
    return certainly_classified(reader, std::array{s}, 0.5);
  };
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(at, no_sample));
  CHECK((at(unknown(largest)) == 1 && at(0.0) == 0));
  CHECK(throws(
      [](int) { static_cast<void>(certainly_classified(reader, std::array<labelled_sample<double, 1, 2>, 0>{}, 1.0)); },
      0, no_samples));
}

TEST_CASE("proof/cover.hpp: box, for_all, operator[], refute_at") {
  const auto nth = [](auto i) { return box{unit, all}[static_cast<std::size_t>(i)].lower; };
  CHECK(accepts_counts<0, 1>(nth));
  CHECK(refuses_counts<2, -1, most>(nth, no_index));
  STATIC_REQUIRE(for_all(all, [](const auto&) { return verdict::proven; }).proven == 1);
  STATIC_REQUIRE(!possibly(for_all(widest, [](const auto& x) { return x < largest; }).found));
  STATIC_REQUIRE(
      (for_all(interval{0.0, smallest}, ray, [](const auto& x, const auto& y) { return x < y; }).proven == 1));
  STATIC_REQUIRE((for_all(box{all, unit}, [](const auto& x) { return x[1] >= 0; }).proven == 1));
  coverage<1> refuted;
  refuted.refute_at(box{unknown(all)});
  CHECK((refuted.point[0] == 0 && !possibly(refuted.found)));
}

TEST_CASE("proof/decreasing.hpp: certainly_decreasing_steps") {
  constexpr gradient_descent rule{1.0};
  STATIC_REQUIRE(certainly_decreasing_steps(trace<0>(neuron{0.5}, identity, rule), identity) == 0);
  CHECK(refuses<double, given::nan, given::above_all>(
      [](auto x) {
        auto history = trace<1>(neuron{0.5}, identity, gradient_descent{1.0});
        history.states[1].network.weight = x;
        return certainly_decreasing_steps(history, identity);
      },
      no_number));
  CHECK(throws(
      [&](int) {
        static_cast<void>(
            certainly_decreasing_steps(trace<0>(neuron{0.5}, identity, rule), std::array<sample<double>, 0>{}));
      },
      0, no_samples));
}

TEST_CASE("proof/descent_lemma.hpp: enclose_weights, safe_rate") {
  const std::string no_rate = "rate_must_be_positive_and_finite", no_order = "rate_must_keep_the_order_of_weights";
  const auto safe = [](auto x) { return safe_rate(std::array{sample{x, 1.0}}); };
  CHECK(accepts<double, given::one, given::half, given::negative>(safe));
  CHECK(
      refuses<double, given::zero, given::negative_zero, given::least, given::greatest, given::lowest>(safe, no_rate));
  CHECK(throws([](int) { static_cast<void>(safe_rate(std::array<sample<double>, 0>{})); }, 0, no_samples));
  const auto enclosed = [](auto n) { return enclose_weights(0.5, identity, gradient_descent{1.0}, n); };
  CHECK(accepts_counts<0, 1>(enclosed));
  CHECK(refuses_counts<-1>(enclosed, "count_must_fit_into_size_t"));
  const auto with_rate = [](auto rate) { return enclose_weights(0.5, identity, gradient_descent{rate}, 1); };
  CHECK(accepts<double, given::one, given::least>(with_rate));
  CHECK(refuses<double, given::greatest>(with_rate, no_order));
  CHECK(throws([](int) { static_cast<void>(enclose_weights(all, identity, gradient_descent{1.0}, 1)); }, 0, no_number));
}

TEST_CASE("proof/monotone.hpp: falls, rises, slope_of") {
  const auto slope = [](auto i) { return slope_of(sum, box{unit, unit}, i); };
  CHECK(accepts_counts<0u, 1u>(slope));
  CHECK(refuses_counts<2u, most>(slope, no_input));
  CHECK(refuses_counts<2u, most>([](auto i) { return rises(sum, box{unit, unit}, i); }, no_input));
  CHECK(refuses_counts<2u, most>([](auto i) { return falls(sum, box{unit, unit}, i); }, no_input));
  STATIC_REQUIRE((rises(itself, all).proven == 1 && falls(itself, widest).proven == 0));
}

TEST_CASE("proof/program.hpp: program_is_within, program_within, rounding_error") {
  const auto is = [](auto tolerance) { return program_is_within<float>(squared, squared, unit, tolerance); };
  CHECK(accepts<double, given::least, given::one, given::greatest>(is));
  CHECK(refuses<double, given::nan, given::zero, given::negative, given::below_all>(is, no_tolerance));
  CHECK(refuses<double, given::above_all>(is, no_number));
  const auto proves = [](auto tolerance) { return program_within<float>(squared, squared, unit, tolerance); };
  CHECK(accepts<double, given::one>(proves));
  CHECK(refuses<double, given::nan, given::zero, given::negative>(proves, no_tolerance));
  const auto beyond = [](auto x) { return rounding_error<float>(itself, interval{x}); };
  CHECK(accepts<double, given::zero, given::one>(beyond));
  CHECK(refuses<double, given::greatest, given::lowest>(beyond, no_range));
  STATIC_REQUIRE(
      (rounding_error<float>(squared, all) == infinity && rounding_error<double>(squared, widest) == infinity));
  CHECK(throws([](int) { static_cast<void>(program_within<float>(squared, squared, interval{0x1p200, 0x1p201}, 1.0)); },
               0, no_range));
}

TEST_CASE("proof/program_class.hpp: program_class_on") {
  STATIC_REQUIRE((!certainly(program_class_on(reader, box{all}).same) &&
                  certainly(program_class_on(reader, box{interval{1}}).same)));
  CHECK(throws([](int) { static_cast<void>(program_class_on(reader.as<float>(), box{interval{0x1p200}})); }, 0,
               no_range));
}

TEST_CASE("proof/ranges.hpp: ranges_inside, ranges_of") {
  const auto of_x = [](auto x) {
    sample<double> s;
    s.x = x;
    return ranges_of(std::array{s});
  };
  CHECK(accepts<double, given::zero, given::least, given::greatest, given::lowest>(of_x));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(of_x, no_sample));
  CHECK(throws([](int) { static_cast<void>(ranges_of(std::array<sample<double>, 0>{})); }, 0, no_samples));
  const auto inside = [](auto x) { return ranges_inside(box{unit}, box{interval{x}}); };
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::one>(inside));
  CHECK(refuses<double, given::negative, given::greatest, given::lowest>(inside, "range_must_be_inside_the_known_one"));
}

TEST_CASE("proof/root.hpp: extended_quotient, interval_newton, mean_value_form") {
  STATIC_REQUIRE((extended_quotient(all, unit).piece[0].is_whole_line() &&
                  extended_quotient(interval{0}, interval{0}).count == 1));
  STATIC_REQUIRE((extended_quotient(interval{1}, interval{0}).count == 0 &&
                  extended_quotient(interval{1}, interval{-1, 1}).count == 2));
  STATIC_REQUIRE((extended_quotient(widest, interval{smallest}).piece[0].upper == infinity));
  STATIC_REQUIRE((mean_value_form(itself, all).is_whole_line() && mean_value_form(squared, widest).lower == 0));
  STATIC_REQUIRE((certainly(interval_newton([](const auto& x) { return x - 1; }, widest).unique) &&
                  interval_newton(itself, all).root.lower <= 0));
  CHECK(refuses<double, given::one, given::greatest>(
      [](auto x) { return interval_newton([x](const auto& z) { return square(z) + x; }, unit); },
      "intersection_must_not_be_empty"));
}

TEST_CASE("proof/ulp.hpp: is_within_1_ulp") {
  STATIC_REQUIRE((certainly(is_within_1_ulp(0.5, 0.0)) && certainly(is_within_1_ulp(0.5, -0.0)) &&
                  certainly(is_within_1_ulp(0.5, smallest))));
  CHECK(!possibly(is_within_1_ulp(unknown(none), 0.0)));  // (g++ 11 compares no NaN in a constant expression)
  STATIC_REQUIRE((!possibly(is_within_1_ulp(infinity, 0.0)) && !possibly(is_within_1_ulp(-0.0, 0.0)) &&
                  !possibly(is_within_1_ulp(largest, 0.0)) && !possibly(is_within_1_ulp(-infinity, 1.0))));
  for (const double z : {none, infinity, -infinity, largest, -largest}) {
    const verdict v = is_within_1_ulp(unknown(1.0), z);
    CHECK((possibly(v) && !certainly(v)));
  }
}

TEST_CASE("proof/within.hpp: is_within, within") {
  const auto is = [](auto tolerance) { return is_within(squared, itself, unit, tolerance); };
  CHECK(accepts<double, given::least, given::half, given::greatest>(is));
  CHECK(refuses<double, given::nan, given::zero, given::negative, given::below_all>(is, no_tolerance));
  CHECK(refuses<double, given::above_all>(is, no_number));
  const auto proves = [](auto tolerance) { return within(squared, itself, unit, tolerance); };
  CHECK(accepts<double, given::half, given::greatest>(proves));
  CHECK(refuses<double, given::nan, given::zero, given::negative>(proves, no_tolerance));
  STATIC_REQUIRE(!certainly(of_a_proof(is_within(squared, itself, all, 1.0))));
}

TEST_CASE("proof/worst_of.hpp: worst_of") {
  constexpr int highest = 2147483647;
  const auto up_to = [](auto last) {
    return worst_of(highest - 2, last, [](int i) { return i == highest ? 3.0 : -0.5; }).at;
  };
  CHECK(accepts_counts<highest, highest - 2>(up_to));
  CHECK(refuses_counts<0, -highest - 1>(up_to, "range_must_not_be_empty"));
  STATIC_REQUIRE(worst_of(highest - 1, highest, [](int) { return 1.0; }).at == highest - 1);
  STATIC_REQUIRE((worst_of(0, 2, [](int i) { return i == 1 ? none : infinity; }).at == 1));
}

TEST_CASE(
    "number/verdict.hpp: certainly, of_a_proof, of_duals, operator!, operator!=, operator&&, operator==, "
    "operator||, of_rounded, possibly, possibly_a_jump, possibly_another_branch, possibly_undefined, proven_if") {
  const std::string words = "undecided_comparison_needs_select_abs_min_or_max";
  const auto of_both = [](auto x) {
    const dual<interval<double>> zero{interval{0}, unit}, other{interval{-x, x}, unit};
    return certainly(zero < other) || possibly(zero < other);
  };
  CHECK(refuses<double, given::least, given::one, given::greatest>(of_both, words));
  CHECK(throws([](double x) { return static_cast<bool>(interval{0, x} < interval{0, x}); }, infinity, words));
  STATIC_REQUIRE((possibly_undefined(!(all < unit)) && possibly_undefined(of_a_proof(all < unit) && unit >= 0)));
  STATIC_REQUIRE((possibly_undefined(all < unit || unit < 0) && possibly_undefined((all < unit) == (unit >= 0)) &&
                  possibly_undefined((all < unit) != (unit >= 0)) && possibly_a_jump(of_duals(all < unit)) &&
                  possibly_another_branch(of_rounded(all < unit)) && !possibly_another_branch(all < unit)));
  STATIC_REQUIRE((!certainly(proven_if(none == none)) && certainly(of_duals(unit >= 0)) && of_duals(true)));
}

TEST_CASE("proof/explain.hpp: append, explain") {
  const auto said = [](auto number) {
    explanation words;
    words.append(number);
    return std::string(words.data(), words.size());
  };
  CHECK(said(unknown(none)) == "NaN");
  CHECK(said(unknown(infinity)) == "infinity");
  CHECK(said(unknown(-infinity)) == "-infinity");
  CHECK(said(unknown(0.0)) == "0");
  CHECK(said(unknown(largest)) == "1.7976931348623157e308");
  CHECK(said(unknown(smallest)) == "4.9406564584124654e-324");
  CHECK(said(std::size_t{0}) == "0");
  CHECK(said(most) == std::to_string(most));
  CHECK(said("").empty());
  CHECK(said('a') == "a");
  CHECK(said(std::string(1000, 'a').c_str()) == std::string(477, 'a') + "...");
  auto history = trace<1>(neuron{0.5}, identity, gradient_descent{1.0});
  history.states[1].error = unknown(none);
  const auto words = explain(history);
  CHECK(std::string(words.data(), words.size()).find("falls 0 times") != std::string::npos);
}

TEST_CASE("proof/parts.hpp: part_of, proof_of_part") {
  const std::string no_part = "part_must_be_below_their_number";
  STATIC_REQUIRE(identical(part_of(unit, 0, 1), unit));
  STATIC_REQUIRE(part_of(all, 0, 2).upper == part_of(all, 1, 2).lower);
  STATIC_REQUIRE((part_of(widest, 0, most).lower == -largest && part_of(widest, most - 1, most).upper == largest));
  STATIC_REQUIRE(part_of(interval{0.5}, 1, 2).upper == 0.5);
  for (const std::size_t part : {std::size_t{1}, most})
    CHECK(throws([](std::size_t i) { static_cast<void>(part_of(unit, i, 1)); }, part, no_part));
  CHECK(throws([](std::size_t n) { static_cast<void>(part_of(unit, 0, n)); }, std::size_t{0}, no_part));
  STATIC_REQUIRE(proof_of_part<unit, 1, 2>([](const auto& x) { return x >= 0.5; }).proven == 1);
  STATIC_REQUIRE(proof_of_part<all, 0, 2>([](const auto& x) { return square(x) >= 0; }).proven == 1);
}
