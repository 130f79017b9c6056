#include "../io/printed.hpp"
#include "extremes.hpp"

#include <descent/descent.hpp>

#include <array>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace descent;
using namespace support;

namespace {

using labelled = labelled_sample<double, 1, 3>;
using samples = std::vector<labelled>;

const std::string no_sample = "sample_must_be_finite", no_class = "label_must_name_a_class",
                  no_rows = "rows_must_fill_the_table", no_weight = "weight_must_be_finite",
                  no_column = "column_must_be_in_the_text", no_text = "text_must_have_rows";

/// The label of a text with one row.
auto read_with(const csv::format<labelled>& format) -> std::size_t {
  return csv::read<samples>(std::string_view{"0.5,1"}, format)[0].label;
}

}  // namespace

TEST_CASE("io/csv_format.hpp: column, integer") {
  for (const int i : {0, -1, 2147483647, -2147483647 - 1}) CHECK(csv::integer{unknown(i)} == i);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::integer, double>);
  for (const int i : {1, -1}) CHECK(read_with({.label = unknown(i)}) == 1);
  for (const int i : {2, -3, 2147483647, -2147483647 - 1})
    CHECK(throws([](int index) { static_cast<void>(read_with({.label = index})); }, i, no_column));
  CHECK(throws([](int index) { static_cast<void>(read_with({.label = 1, .inputs = {index}})); }, 1,
               "column_must_have_one_use"));
}

TEST_CASE("io/csv.hpp: read, text_refusal") {
  CHECK(read_with({.skip = 0}) == 1);
  for (const std::size_t skip : {std::size_t{1}, most})
    CHECK(throws([](std::size_t lines) { static_cast<void>(read_with({.skip = lines})); }, skip, no_text));
  for (const int first : {2, -2, 2147483647, -2147483647 - 1})
    CHECK(throws([](int c) { static_cast<void>(read_with({.first_label = c})); }, first, no_class));
  CHECK(read_with({.first_label = unknown(-1)}) == 2);
  const auto number_of = [](const char* text) { return csv::read<samples>(std::string_view{text})[0].x[0]; };
  CHECK((same(number_of("-0,1"), -0.0) && number_of("4.9e-324,0") == smallest && same(number_of("-2e-324,0"), -0.0)));
  CHECK((number_of("1.7976931348623157e308,0") == largest && number_of("1e-99999999999,0") == 0));
  for (const char* text : {"1.7976931348623159e308,0", "-1e309,0", "1e99999999999,0"})
    CHECK(throws([&](const char* t) { static_cast<void>(number_of(t)); }, text, "number_must_be_finite"));
  for (const char* text : {"nan,0", "inf,0", "-infinity,0", "0x1p3,0", ",0"})
    CHECK(throws([&](const char* t) { static_cast<void>(number_of(t)); }, text, "cell_must_be_a_number"));
  for (const char* text : {"0,3", "0,-1", "0,0.5", "0,1e99", "0,nan"})
    CHECK(throws(
        [](const char* t) {
          static_cast<void>(
              csv::read<std::vector<labelled_sample<double, 1, 3>>>(std::string_view{t}, {.classes = {"0", "1", "2"}}));
        },
        text, no_class));
  CHECK(csv::text_refusal("rule", most, 0).value == static_cast<double>(most));
}

TEST_CASE("io/samples_from.hpp: samples_from") {
  const auto of_x = [](auto x) { return samples_from<sample<double>, 1>(std::array{x, decltype(x){1}}); };
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::greatest, given::lowest>(of_x));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(of_x, no_sample));
  CHECK(refuses<float, given::nan, given::above_all>(of_x, no_sample));
  const auto single = [](auto x) { return samples_from<sample<float>, 1>(std::array{1.0, x}); };
  CHECK(throws([&](double x) { static_cast<void>(single(x)); }, largest, no_sample));
  const auto of_label = [](auto c) { return samples_from<labelled, 1>(std::array{0.5, static_cast<double>(c)}); };
  CHECK(accepts<double, given::zero, given::negative_zero, given::one>(of_label));
  CHECK(refuses<double, given::nan, given::above_all, given::half, given::least, given::negative, given::greatest>(
      of_label, no_class));
  CHECK(refuses_counts<3, -1, most>([](auto c) { return samples_from<labelled, 1>(std::array{decltype(c){0}, c}); },
                                    no_class));
  const auto of_two = [](auto y) { return samples_from<sample<double>, 1>(std::array{1.0}, std::array{y}); };
  CHECK(accepts<double, given::zero, given::greatest>(of_two));
  CHECK(refuses<double, given::nan, given::above_all>(of_two, no_sample));
  CHECK(throws([](std::size_t n) { static_cast<void>(samples_from<samples>(std::vector<double>(n))); }, std::size_t{3},
               no_rows));
  CHECK(samples_from<samples>(std::vector<double>{}).empty());
  CHECK(throws([](std::size_t n) { static_cast<void>(samples_from<sample<double>, 1>(std::vector<double>(n))); },
               std::size_t{0}, no_rows));
}

TEST_CASE("io/source.hpp: print_source") {
  for (const double bad : {unknown(__builtin_nan("")), infinity, -infinity}) {
    neuron<double> one;
    one.weight = bad;
    network<double, layer<1, 1>> net;
    net.parameter[1] = bad;
    const std::string text = printed_by([&] {
      CHECK(throws([&](int) { print_source(one); }, 0, no_weight));
      CHECK(throws([&](int) { print_source(net, number_format::hexadecimal); }, 0, no_weight));
    });
    CHECK(text.empty());
  }
  CHECK(printed_by([] { print_source(neuron{smallest}); }) == "descent::neuron<double>{4.9406564584124654e-324}\n");
  CHECK(printed_by([] { print_source(neuron{-largest}); }) == "descent::neuron<double>{-1.7976931348623157e+308}\n");
  CHECK(printed_by([] { print_source(neuron{-0.0}); }) == "descent::neuron<double>{-0.0000000000000000e+00}\n");
}

TEST_CASE("io/plot.hpp: plot_error") {
  auto history = trace<3>(neuron{0.5}, identity, gradient_descent{1.0});
  for (auto& state : history.states) state.error = unknown(largest);
  history.states[1].error = -largest;  // further apart than the largest number
  CHECK(!printed_by([&] { plot_error(history); }).empty());
  history.states[2].error = __builtin_nan("");
  CHECK(!printed_by([&] { plot_error(history); }).empty());
  CHECK(!printed_by([] { plot_error(trace<0>(neuron{0.5}, identity, gradient_descent{1.0})); }).empty());
}

TEST_CASE("io/plot.hpp: plot_descent") {
  auto history = trace<1>(neuron{0.5}, identity, gradient_descent{1.0});
  const auto drawn = [](double weight) {
    auto states = trace<1>(neuron{0.5}, identity, gradient_descent{1.0});
    states.states[1].network.weight = weight;
    return printed_by([&] { plot_descent(states, identity); });
  };
  CHECK(drawn(unknown(0.5)).find("weight") != std::string::npos);
  for (const double weight : {1e300, -1e300}) CHECK(drawn(unknown(weight)).find("weight") != std::string::npos);
  history.states[1].network.weight = unknown(infinity);
  static_cast<void>(printed_by([&] { CHECK(throws([&](int) { plot_descent(history, identity); }, 0, no_weight)); }));
}

TEST_CASE("io/part.hpp: stored_part, value_of_part, values_of_parts") {
  const auto back = [](auto value) {
    const auto bytes = __builtin_bit_cast(part_bytes<decltype(value)>, value);
    return value_of_part(bytes);
  };
  for (const given which : every_number) CHECK(same(back(extreme<double>(which)), extreme<double>(which)));
  constexpr part_bytes<float> two[] = {{{0, 0, 0, 0}}, {{0, 0, 0, 128}}};
  STATIC_REQUIRE(same(values_of_parts(two)[0], 0.0f));
  CHECK(values_of_parts(two)[1] == 0);
  CLAIMED auto last = stored_part{99'999'999, largest};
  STATIC_REQUIRE((last.value == largest && last.index.digit[0] == '9' && last.size.digit[7] == '8'));
  CHECK(throws([](std::size_t part) { static_cast<void>(stored_part{part, 1}); }, most,
               "part_must_have_at_most_eight_digits"));
}

TEST_CASE("io/table.hpp: print_table") {
  auto history = trace<1>(neuron{0.5}, identity, gradient_descent{1.0});
  history.states[1].network.weight = unknown(infinity);
  static_cast<void>(printed_by([&] { CHECK(throws([&](int) { print_table(history, identity); }, 0, no_weight)); }));
}

TEST_CASE("number/decimal.hpp: _real, decimal") {
  const std::string words = "numeral_must_be_decimal";
  STATIC_REQUIRE(decimal("1e99999999999").upper == infinity);
  STATIC_REQUIRE(decimal("1e-99999999999").lower == 0);
  STATIC_REQUIRE(decimal("-0").lower == 0);
  STATIC_REQUIRE((4.9e-324_real).upper >= smallest);
  for (const char* text : {"", "nan", "inf", "-", ".", "0x1p3", "1e", "08"})
    CHECK(throws([](const char* t) { static_cast<void>(decimal(t)); }, text, words));
}

TEST_CASE("number/refusal.hpp: refusal") {
  CHECK(refusal("rule", largest).value == largest);
  CHECK(__builtin_isnan(refusal("rule", unknown(__builtin_nan(""))).value));
}
