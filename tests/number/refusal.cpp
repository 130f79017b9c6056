// Bad input at run time, for every header: each refusal names its rule and contains the number. (tests/fail has the
// messages of a compiler for the same input.)

#include "../claims.hpp"
#include "../support.hpp"

#include <descent/descent.hpp>

#include <utility>
#include <vector>

using namespace descent;
using namespace support;

namespace {

/// A network of your own, ŷ = w x.
struct unguarded {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;
  constexpr auto data() -> double* { return &weight; }
  constexpr auto data() const -> const double* { return &weight; }
  constexpr auto error(const auto& s) const -> double { return square(weight * s.x - s.y) / 2; }
  constexpr void backpropagate(const auto& s, unguarded& slope) const { slope.weight += (weight * s.x - s.y) * s.x; }

  double weight = 0;
};

}  // namespace

TEST_CASE("a rate that is 0, negative, NaN or infinite is refused") {
  for (const double rate : {0.0, -0.0, -1.0, not_a_number, infinity, -infinity}) {
    CHECK(words_of([=] { static_cast<void>(gradient_descent{rate}); }, rate) == "rate_must_be_positive_and_finite");
    CHECK(words_of([=] { static_cast<void>(sign_descent{rate}); }, rate) == "rate_must_be_positive_and_finite");
  }
}

TEST_CASE("a weight or a sample that is NaN or infinite is refused") {
  for (const double bad : {not_a_number, infinity, -infinity}) {
    CHECK(words_of([=] { static_cast<void>(neuron{bad}); }, bad) == "weight_must_be_finite");
    CHECK(words_of([=] { static_cast<void>(sample{bad, 1.0}); }, bad) == "sample_must_be_finite");
    CHECK(words_of([=] { static_cast<void>(sample{1.0, bad}); }, bad) == "sample_must_be_finite");
  }
  CHECK(words_of([=] { static_cast<void>(neuron<float>{1e300}); }, infinity) == "weight_must_be_finite");
}

TEST_CASE("a step of your own network to NaN or infinity is refused") {
  const sample<double> far[] = {{10.0, 1e300}};
  const gradient_descent rule{1e10};
  CHECK(words_of([&] { static_cast<void>(train(unguarded{}, far, rule, 1)); }, infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(words_of([&] { static_cast<void>(train(unguarded{}, far, rule, 1, sequential{})); }, infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
}

TEST_CASE("an empty sample array is refused") {
  const std::vector<sample<double>> none;
  const gradient_descent rule{1.0};
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5}, none)); }, 0) == "samples_must_not_be_empty");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{0.5}, none)); }, 0) == "samples_must_not_be_empty");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, none, rule, 0)); }, 0) == "samples_must_not_be_empty");
  CHECK(words_of([&] { static_cast<void>(trace<0>(neuron{0.5}, none, rule)); }, 0) == "samples_must_not_be_empty");
}

TEST_CASE("a result beyond the finite numbers is refused") {
  const sample<double> steep[] = {{10.0, -10.0}}, far[] = {{1.0, 1e200}}, both[] = {{1000.0, 1e308}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.0}, steep, gradient_descent{1e308}, 1)); }, -infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(words_of([&] { static_cast<void>(trace<1>(neuron{0.0}, steep, gradient_descent{1e308})); }, -infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5}, far)); }, infinity) == "error_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{0.0}, both)); }, -infinity) == "slope_must_be_finite");
}

TEST_CASE("a value that is not finite is refused even if it was assigned later") {
  neuron net{0.5};
  net.weight = not_a_number;
  CHECK(words_of([&] { static_cast<void>(error(net, identity)); }, not_a_number) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(net, identity)); }, not_a_number) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(net, identity, gradient_descent{1.0}, 0)); }, not_a_number) ==
        "weight_must_be_finite");
  net.weight = infinity;
  CHECK(words_of([&] { static_cast<void>(error(net, identity)); }, infinity) == "weight_must_be_finite");
  sample<double> samples[] = {{1.0, 1.0}};
  samples[0].x = not_a_number;
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5}, samples)); }, not_a_number) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, samples, sign_descent{1.0}, 1)); }, not_a_number) ==
        "sample_must_be_finite");
}

TEST_CASE("no rule hides a step or a slope that is not finite") {
  const sample<double> steep[] = {{10.0, -10.0}}, both[] = {{1e200, -1e200}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.0}, steep, projected{gradient_descent{1e308}, -1, 1}, 1)); },
                 -infinity) == "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.0}, both, sign_descent{1.0}, 1)); }, infinity) ==
        "slope_must_be_finite");
}

TEST_CASE("a value that a narrower number cannot represent is refused") {
  const sample<double> far[] = {{1e300, 1.0}}, high[] = {{1.0, 1e300}}, near[] = {{1.0, 1.0}};
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5f}, far)); }, 1e300) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{0.5f}, high)); }, 1e300) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5f}, near, gradient_descent{1e-60}, 1)); }, 0) ==
        "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5f}, near, sign_descent{1e60}, 1)); }, infinity) ==
        "rate_must_be_positive_and_finite");
}

TEST_CASE("an interval needs a number between its ends, and doubles as ends") {
  CHECK(words_of([] { static_cast<void>(interval{0.0, not_a_number}); }, not_a_number) ==
        "interval_must_contain_a_number");
  CHECK(words_of([] { static_cast<void>(interval{not_a_number}); }, not_a_number) == "interval_must_contain_a_number");
  CHECK(words_of([] { static_cast<void>(interval{infinity}); }, infinity) == "interval_must_contain_a_number");
  CHECK(words_of([] { static_cast<void>(interval{infinity, infinity}); }, infinity) ==
        "interval_must_contain_a_number");
  CHECK(words_of([] { static_cast<void>(interval{2, 1}); }, 2) == "lower_must_not_exceed_upper");
  CHECK(words_of([] { static_cast<void>(interval{9007199254740993}); }, 0x1p53) == "number_must_be_a_double");
  CHECK(words_of([] { static_cast<void>(intersection({1, 2}, {3, 4})); }, 3) == "intersection_must_not_be_empty");
}

TEST_CASE("an interval that is not finite is refused where a number is needed") {
  const interval<double> line = interval<double>::whole_line();
  const interval high{0.0, infinity};
  using affine = network<interval<double>, layer<1, 1>>;
  CHECK(words_of([&] { static_cast<void>(neuron{exp(interval{710})}); }, infinity) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(neuron{interval{1} / interval{-1, 1}}); }, -infinity) ==
        "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(affine{bias_first, {0, high}}); }, infinity) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(neuron{dual{high, 1}}); }, infinity) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(sample{line, interval{1}}); }, -infinity) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(sample{interval{1}, high}); }, infinity) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient_descent{high}); }, infinity) == "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(sample<interval<double>, 2, 1>{{1, high}, {1}}); }, infinity) ==
        "sample_must_be_finite");
  const sample<double> far[] = {{1e200, 1.0}}, no_slope[] = {{0.0, 1.0}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{interval{-1, 1}}, far, gradient_descent{1e200}, 1)); },
                 infinity) == "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(words_of([&] { static_cast<void>(safe_rate(no_slope)); }, -infinity) == "rate_must_be_positive_and_finite");
}

TEST_CASE("an error and a slope of intervals may be infinite") {
  const sample<double> far[] = {{1.0, 1e200}};
  CHECK(error(neuron{interval{0, 1}}, far).upper == infinity);
  CHECK(error(neuron{interval{0, 1}}, far).lower > 8e307);
}

TEST_CASE("an undecided comparison is refused as a bool") {
  const interval<double> x{-1, 2};
  const auto words = "undecided_comparison_needs_select_abs_min_or_max";
  CHECK(words_of([&] { static_cast<void>(x < 0 ? -x : x); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(static_cast<bool>(!(x < 0))); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(static_cast<bool>(of_a_proof(x < 0))); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(neuron{x} == neuron{x}); }, 0) == words);
  using two = network<interval<double>, layer<1, 2, activation::linear>>;
  CHECK(words_of([&] { static_cast<void>(classify(two{bias_first, {0, 1, 0.5, 0}}, {x})); }, 0) == words);
}

TEST_CASE("a claim that is proven on a box and refuted at a point of it is refused") {
  const auto of_an_end = [](const interval<double>& x) { return interval{x.lower} < 0.5; };
  const auto by_a_branch = [](const interval<double>& x) { return (x.upper < 0 ? -x : x) <= 1; };
  CHECK(words_of([&] { static_cast<void>(for_all({0, 1}, of_an_end)); }, 0.5) ==
        "claim_must_hold_at_each_point_of_what_it_proves");
  CHECK(words_of([&] { static_cast<void>(for_all({-2, 1}, by_a_branch)); }, -2) ==
        "claim_must_hold_at_each_point_of_what_it_proves");
}

TEST_CASE("text that is no decimal number is refused, with its index") {
  for (const auto& [text, place] : {std::pair{"", 0},
                                    {"-", 1},
                                    {".", 1},
                                    {"0x1p3", 1},
                                    {"010", 0},
                                    {"1e", 2},
                                    {"1.2.3", 3},
                                    {"1 ", 1},
                                    {"1e5f", 3},
                                    {"'1", 0},
                                    {"1'", 1},
                                    {"1''0", 1},
                                    {"1.'5", 2},
                                    {"nan", 0}})
    CHECK(words_of([&, numeral = text] { static_cast<void>(decimal(numeral)); }, place) == "numeral_must_be_decimal");
}

TEST_CASE("bounds that are reversed or NaN are refused") {
  const gradient_descent rule{1.0};
  CHECK(words_of([&] { static_cast<void>(projected{rule, 1.0, 0.0}); }, 1) == "lower_must_not_exceed_upper");
  CHECK(words_of([&] { static_cast<void>(projected{rule, not_a_number, 1.0}); }, not_a_number) ==
        "lower_must_not_exceed_upper");
  CHECK(words_of([&] { static_cast<void>(projected{rule, 0.0, not_a_number}); }, not_a_number) ==
        "lower_must_not_exceed_upper");
}

TEST_CASE("values that do not fit a sample, a network or a rule are refused") {
  using line = network<double, layer<1, 1, activation::linear>>;
  using row = sample<double, 2, 1>;
  using named = labelled_sample<double, 2, 3>;
  const sample<double> one[] = {{1.0, 2.0}};
  const line start{bias_first, {0.0, 1.0}};
  CHECK(words_of([] { static_cast<void>(row{{1, 2, 3}, {1}}); }, 3) == "number_of_values_must_match");
  CHECK(words_of([] { static_cast<void>(row{{1, not_a_number}, {1}}); }, not_a_number) == "sample_must_be_finite");
  CHECK(words_of([] { static_cast<void>(named{{1, 2}, 3}); }, 3) == "label_must_name_a_class");
  CHECK(words_of([] { static_cast<void>(line{bias_first, {1.0}}); }, 1) == "number_of_values_must_match");
  CHECK(words_of([] { static_cast<void>(line{bias_first, {1.0, infinity}}); }, infinity) == "weight_must_be_finite");
  CHECK(words_of([] { static_cast<void>(momentum{0.1, 1.0}); }, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words_of([] { static_cast<void>(adam{-0.1}); }, -0.1) == "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(train(start, one, gradient_descent{1e200}, 9, sequential{})); }, infinity) !=
        "nothing refused");
  CHECK(words_of([&] { static_cast<void>(train(start, one, gradient_descent{1e200}, 9)); }, infinity) !=
        "nothing refused");
}

TEST_CASE("a function cannot branch on an undecided comparison, and a proof can on its answer") {
  const char* const words = "undecided_comparison_needs_select_abs_min_or_max";
  const interval x{-1, 2};
  const rounded<float> y{x};
  for (const verdict& v : {x < 0, x == 0, 1 / x < 0, y < 0.0f, 1.0f / y < 0.0f, 1 / dual{x, interval{1}} < 0}) {
    CHECK(words_of([&] { static_cast<void>(certainly(v)); }, 0) == words);
    CHECK(words_of([&] { static_cast<void>(possibly(v)); }, 0) == words);
    CHECK((possibly(of_a_proof(v)) && !certainly(of_a_proof(v))));
  }
  // What another comparison decides, but a program computes.
  const char* const of_meaning = "comparison_must_be_defined_for_every_number";
  const verdict of_undefined = 1.0f / y < 0.0f || verdict::proven;
  CHECK(words_of([&] { static_cast<void>(certainly(of_undefined)); }, 1) == of_meaning);
  CHECK(words_of([&] { static_cast<void>(possibly(of_undefined)); }, 1) == of_meaning);
  CHECK(words_of([&] { static_cast<void>(static_cast<bool>(of_undefined)); }, 1) == of_meaning);
  CHECK(certainly(of_a_proof(of_undefined)));
}

TEST_CASE("a comparison of duals that is undecided selects no intervals, and is no answer") {
  const dual<interval<double>> x{interval{-1, 2}, interval{1}};
  const auto words = "select_by_duals_needs_duals";
  CHECK(words_of([&] { static_cast<void>(select(x < 0, interval{1}, interval{2})); }, 1) == words);
  const dual<rounded<float>> of_floats{rounded<float>{interval{-1, 2}}, rounded<float>{1.0f}};
  CHECK(words_of([&] { static_cast<void>(select(of_floats < 0, rounded<float>{1.0f}, rounded<float>{2.0f})); }, 1) ==
        words);
  CHECK(words_of([&] { static_cast<void>(possibly(x < 0)); }, 0) == "undecided_comparison_needs_select_abs_min_or_max");
  CHECK(words_of([&] { static_cast<void>(certainly(x < 0)); }, 0) ==
        "undecided_comparison_needs_select_abs_min_or_max");
}

TEST_CASE("a comparison of rounded numbers that is undecided selects no intervals") {
  const rounded<float> x{interval{-1, 2}};
  const auto words = "select_by_rounded_numbers_needs_rounded_numbers";
  for (const verdict& v : {x < 0.0f, x <= 0.0f, x > 0.0f, x >= 0.0f, x == 0.0f, x != 0.0f, of_a_proof(!(x < 0.0f))}) {
    CHECK(words_of([&] { static_cast<void>(select(v, interval{1}, interval{2})); }, 1) == words);
    CHECK(select(v, rounded<float>{1.0f}, rounded<float>{2.0f}).error() == 1);
  }
  const dual<interval<double>> one{interval{1}}, two{interval{2}};
  CHECK(words_of([&] { static_cast<void>(select(x < 0.0f, one, two)); }, 1) == words);
  CHECK(select(x < 3.0f, interval{1}, interval{2}).upper == 1);
}

TEST_CASE("an integer below the doubles is refused as an interval, and a number below the integers as fixed") {
  CHECK(words_of([] { static_cast<void>(interval{-9007199254740993}); }, -0x1p53) == "number_must_be_a_double");
  for (const double low : {-1e300, -0x1p40, -0x1p30})
    CHECK(words_of([=] { static_cast<void>(fixed<int, 8>{low}); }, low) == "number_must_fit_into_the_fixed_number");
  for (const long double far : {-0x1p30L, 0x1p30L})
    CHECK(words_of([=] { static_cast<void>(fixed<int, 8>{far}); }, static_cast<double>(far)) ==
          "number_must_fit_into_the_fixed_number");
  CHECK(words_of([] { static_cast<void>(detail::rounded_to<signed char, 7>(fixed<short, 15>::from_raw(32767))); },
                 0x7fffp-15) == "number_must_fit_into_the_fixed_number");
}

TEST_CASE("a label that names no class is refused in a batch, and a target that is no probability in its lanes") {
  labelled_sample<double, 1, 2> samples[8]{};
  samples[5].label = 2;
  CHECK(words_of(
            [&] {
              static_cast<void>(
                  detail::batch<double, 8, labelled_sample<double, 1, 2>>{samples, detail::stored_order{}, 0, 8});
            },
            2) == "label_must_name_a_class");
  CHECK(words_of([] { detail::check_probability(lanes<double, 2>{{{0, 1}}}); }, 0) == "nothing refused");
  for (const double bad : {-0.5, 1.5})
    CHECK(words_of([=] { detail::check_probability(lanes<double, 2>{{{0.5, bad}}}); }, bad) ==
          "target_must_be_from_0_to_1");
}

TEST_CASE("a row of a deep table that is too long or too short is refused") {
  using table = std::vector<std::vector<std::vector<double>>>;
  const auto read = [](const table& rows) { static_cast<void>(samples_from<std::vector<sample<double>>>(rows)); };
  CHECK(words_of([&] { read({{{1}, {2}}, {{1}, {2, 3}}}); }, 2) == "rows_must_fill_the_table");
  CHECK(words_of([&] { read({{{1, 2}, {3, 4}}}); }, 3) == "rows_must_fill_the_table");
  const std::vector<std::vector<double>> row_of_one(1, std::vector<double>(1, 1.0));
  CHECK(words_of([&] { read(table(1, row_of_one)); }, 1) == "rows_must_fill_the_table");
  CHECK(words_of([&] { read({{{1}, {2}}, {{1}}}); }, 1) == "rows_must_fill_the_table");
}

TEST_CASE("a function whose sign is the same at both ends of a range, or is another on it, is refused") {
  // On a range it is x, at the middle too; at other points |x|.
  const auto by_its_width = [](const dual<interval<double>>& x) {
    return width(x.value) > 0 ? x : dual<interval<double>>{(abs)(x.value), x.slope};
  };
  CHECK(words_of([&] { static_cast<void>(interval_newton(by_its_width, {-1, 1})); }, 1) ==
        "sign_must_change_around_a_root");
  const auto jumps = [](const auto& x) {
    if constexpr (requires { x[0].value; })
      return x[0] + x[1];
    else
      return x[0] + x[1] + (width(x[0]) > 0 ? 0 : 50);
  };
  CHECK(words_of([&] { static_cast<void>(bounds_of(jumps, box{interval{0, 1}, interval{0, 1}})); }, 51) ==
        "value_at_the_midpoint_must_be_one_on_the_box");
}
