#include "../claims.hpp"
#include "../support.hpp"

#include <descent/io/csv.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/interval.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace descent;
using namespace support;

namespace {

using flower = labelled_sample<double, 2, 3>;
using ten_classes = labelled_sample<double, 2, 10>;
struct named_sample : sample<double, 1, 2> {
  using sample::sample;
  std::size_t label = 0;
};

constexpr char plain[] = R"(1,2.5,0
-3,4e1,2
.5,+6.,1
)";
constexpr std::string_view untidy =
    "\xEF\xBB\xBF"
    "length, width ,\"kind\"\r\n\r\n 1 ,\t2.5 ,rose\r\n\"-3\",\" 4e1 \",\"day, \"\"lily\"\"\"\r\n   \n.5,+6.,rose\r\n "
    " ";
constexpr std::string_view of_returns = "1,2,a\r3,4,b\r5,6,c\r";
using one_input = labelled_sample<double, 1, 2>;
constexpr std::string_view quoted_numbers = "0.5,\" 1 \"\n0.7,\" 0 \"\n";
constexpr std::string_view quoted_words = "0.5,\"rose \"\n0.7,rose\n0.8,\" lily\"\n";
constexpr csv::format<one_input> classes_of_words{.classes = {"lily", "rose"}};
constexpr std::string_view tabs = "made by hand\nkind\tid\twidth\tlength\nday lily\t1\t2.5\t1\nrose\t2\t40\t-3\n";
constexpr unsigned char bytes[] = {'1', ' ', ' ', '2', '\n', ' ', '3', ' ', '4', ' ', '\n'};
constexpr std::string_view numbered = "3,1,2\n1,4,5\n2,6,7";
constexpr std::string_view targets = "y1,x,y2\n1,2,3\n4,5,6,\n";
constexpr std::string_view tenths = "0.1,16777217,2\n";

/// Rows of three columns, many of them: the first is the number of the row, the last its remainder by 10.
template <std::size_t Rows>
struct long_text {
  constexpr long_text() {
    for (std::size_t row = 0; row < Rows; ++row) {
      for (std::size_t unit = 1000; unit != 0; unit /= 10) add(static_cast<char>('0' + row / unit % 10));
      for (char c : {',', '0', '.', '5', ','}) add(c);
      add(static_cast<char>('0' + row % 10)), add('\n');
    }
  }
  constexpr void add(char c) { text[used++] = c; }
  [[nodiscard]] constexpr auto data() const -> const char* { return text; }
  [[nodiscard]] constexpr auto size() const -> std::size_t { return used; }

  char text[Rows * 11]{};
  std::size_t used = 0;
};
constexpr long_text<2500> many;

constexpr csv::format<flower> by_name{.label = "kind",
                                      .classes = {"rose", "tulip", "day lily"},
                                      .inputs = {"length", "width"},
                                      .separator = '\t',
                                      .skip = 1};
constexpr csv::format<flower> label_first{.label = 0, .first_label = 1};
constexpr csv::format<sample<double>> by_blanks{.separator = ' '};
constexpr csv::format<sample<double, 1, 2>> both_sides{.targets = {"y1", -1}};
constexpr csv::format<sample<float, 1, 1>> first_two{.targets = {1}, .inputs = {0}};
constexpr csv::format<sample<double>> second_of_first{.targets = {1}, .inputs = {0}};

/// A container without a size, which keeps two samples at most.
struct first_two_samples {
  using value_type = sample<double>;
  constexpr void push_back(const value_type& s) {
    if (++given <= 2) kept[given - 1] = s;
  }

  value_type kept[2]{};
  std::size_t given = 0;
};

/// The rule that a text breaks when it is read at run time, with line and column.
template <class Sample>
auto refused(std::string_view text, const csv::format<Sample>& format = {}) -> std::string {
  try {
    static_cast<void>(csv::read<std::vector<Sample>>(text, format));
  } catch (const csv::text_refusal& r) {
    return r.what() + (" " + std::to_string(r.line)) + " " + std::to_string(r.column);
  }
  return "nothing refused";
}

}  // namespace

TEST_CASE("a text of numbers becomes samples") {
  CLAIMED auto samples = csv::read<flower, plain>();
  STATIC_REQUIRE(samples.size() == 3);
  STATIC_REQUIRE((samples[0].x[0] == 1 && samples[0].x[1] == 2.5 && samples[0].label == 0));
  STATIC_REQUIRE((samples[1].x[0] == -3 && samples[1].x[1] == 40 && samples[1].label == 2));
  STATIC_REQUIRE((samples[2].x[0] == 0.5 && samples[2].x[1] == 6 && samples[2].label == 1));
  CLAIMED auto with_targets = csv::read<sample<double, 1, 2>, plain>();
  STATIC_REQUIRE((with_targets[1].x[0] == -3 && with_targets[1].y[0] == 40 && with_targets[1].y[1] == 2));
  CLAIMED auto with_both = csv::read<named_sample, plain>();
  STATIC_REQUIRE((with_both[1].y[1] == 2 && with_both[1].label == 0));
}

TEST_CASE("a header, a byte order mark, carriage returns, blanks, quotes and empty lines are no harm") {
  CLAIMED auto samples = csv::read<flower, untidy>();
  STATIC_REQUIRE(samples.size() == 3);
  STATIC_REQUIRE((samples[0].x[0] == 1 && samples[0].x[1] == 2.5 && samples[0].label == 0));
  STATIC_REQUIRE((samples[1].x[0] == -3 && samples[1].x[1] == 40 && samples[1].label == 1));
  STATIC_REQUIRE((samples[2].x[0] == 0.5 && samples[2].x[1] == 6 && samples[2].label == 0));
}

TEST_CASE("a return alone ends a line, too") {
  CLAIMED auto samples = csv::read<sample<double>, of_returns, second_of_first>();
  STATIC_REQUIRE(samples.size() == 3);
  STATIC_REQUIRE((samples[0].x == 1 && samples[0].y == 2 && samples[2].x == 5 && samples[2].y == 6));
  CHECK(refused<sample<double>>("1,2\r3,4\r\n5\r") == "row_must_have_every_column 3 2");
}

TEST_CASE("blanks inside quotes are no part of a label") {
  CLAIMED auto numbers = csv::read<one_input, quoted_numbers>();
  STATIC_REQUIRE((numbers[0].label == 1 && numbers[1].label == 0));
  CLAIMED auto words = csv::read<one_input, quoted_words>();
  STATIC_REQUIRE((words[0].label == 0 && words[1].label == 0 && words[2].label == 1));
  CLAIMED auto named = csv::read<one_input, quoted_words, classes_of_words>();
  STATIC_REQUIRE((named[0].label == 1 && named[1].label == 1 && named[2].label == 0));
}

TEST_CASE("columns are named by the header or by their index") {
  CLAIMED auto samples = csv::read<flower, tabs, by_name>();
  STATIC_REQUIRE(samples.size() == 2);
  STATIC_REQUIRE((samples[0].x[0] == 1 && samples[0].x[1] == 2.5 && samples[0].label == 2));
  STATIC_REQUIRE((samples[1].x[0] == -3 && samples[1].x[1] == 40 && samples[1].label == 0));
  CLAIMED auto labels_first = csv::read<flower, numbered, label_first>();
  STATIC_REQUIRE((labels_first[0].label == 2 && labels_first[0].x[0] == 1 && labels_first[0].x[1] == 2));
  STATIC_REQUIRE((labels_first[1].label == 0 && labels_first[2].x[1] == 7));
  CLAIMED auto targets_around = csv::read<sample<double, 1, 2>, targets, both_sides>();
  STATIC_REQUIRE((targets_around[1].x[0] == 5 && targets_around[1].y[0] == 4 && targets_around[1].y[1] == 6));
  CLAIMED auto of_blanks = csv::read<sample<double>, bytes, by_blanks>();
  STATIC_REQUIRE((of_blanks.size() == 2 && of_blanks[0].y == 2 && of_blanks[1].x == 3));
}

TEST_CASE("a number is rounded once to the number of the samples") {
  CLAIMED auto floats = csv::read<sample<float, 1, 1>, tenths, first_two>();
  STATIC_REQUIRE((floats[0].x == 0.1f && floats[0].y == 16777216.0f));
  CLAIMED auto intervals = csv::read<sample<interval<double>, 2, 1>, tenths>();
  STATIC_REQUIRE((intervals[0].x[0].lower == 0.1 && intervals[0].y[0].upper == 2));
}

TEST_CASE("a text may be longer than one constant may be") {
  CLAIMED auto samples = csv::read<ten_classes, many>();
  STATIC_REQUIRE(samples.size() == 2500);
  STATIC_REQUIRE(detail::csv_constants<ten_classes, many, detail::csv_default_format<ten_classes>>::parts == 2);
  STATIC_REQUIRE((samples[0].x[0] == 0 && samples[2047].x[0] == 2047 && samples[2048].label == 8));
  STATIC_REQUIRE((samples[2499].x[0] == 2499 && samples[2499].x[1] == 0.5 && samples[2499].label == 9));
}

TEST_CASE("a text is read at run time too") {
  const std::string text(untidy);
  const auto samples = csv::read<std::vector<flower>>(text, {.label = "kind"});
  CHECK((samples.size() == 3 && samples[1].label == 1 && samples[2].x[1] == 6));
}

TEST_CASE("a container is given each row once, and may drop it") {
  CLAIMED auto samples = csv::read<first_two_samples>(std::string_view{"1,2\n3,4\n\n5,6\n"});
  STATIC_REQUIRE((samples.given == 3 && samples.kept[0].y == 2 && samples.kept[1].x == 3));
}

TEST_CASE("a text that cannot be read is refused, with its line and column") {
  CHECK(refused<flower>(plain) == "nothing refused");
  CHECK(refused<flower>("1,2,0\n1,x,0") == "cell_must_be_a_number 2 2");
  CHECK(refused<flower>("1,2,0\n\n1,,0") == "cell_must_be_a_number 3 2");
  CHECK(refused<flower>("1,2,0\n1,2 3,0") == "cell_must_be_a_number 2 2");
  CHECK(refused<flower>("1,2,0\n1,\"2,0") == "cell_must_be_a_number 2 2");
  CHECK(refused<flower>("1,0x2,0") == "cell_must_be_a_number 1 2");
  CHECK(refused<flower>("a,2,0\n1,2,0") == "cell_must_be_a_number 1 1");
  CHECK(refused<flower>("1,nan,0") == "cell_must_be_a_number 1 2");
  CHECK(refused<flower>("1;2;0") == "row_must_have_every_column 1 1");
  CHECK(refused<flower>("1,2,0\n1,1e999,0") == "number_must_be_finite 2 2");
  CHECK(refused<sample<float, 2, 1>>("1,1e39,0") == "number_must_be_finite 1 2");
  CHECK(refused<flower>("1,2,0\n1,2,3") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,0\n1,2,0.5") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,0\n1,2,0.99999999999999999999") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,0\n1,2,1e-400") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,0\n1,2,1e-1") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,0.0\n1,2,1.000000000000000000e+00\n1,2,0.1e1\n1,2,0.01E+2\n1,2,+1.") == "nothing refused");
  CHECK(refused<flower>("1,2,0\n1,2,-1") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,0\n1,2,rose") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,rose\n1,2,1") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("1,2,a\n1,2,b\n1,2,c\n1,2,b\n1,2,d") == "label_must_name_a_class 5 3");
  CHECK(refused<flower>("1,2,a\n1,2,") == "label_must_name_a_class 2 3");
  CHECK(refused<flower>("3,1,2\n0,1,2", label_first) == "label_must_name_a_class 2 1");
  CHECK(refused<flower>("1,2,ros\n", {.classes = {"rose", "lily"}}) == "label_must_name_a_class 1 3");
  CHECK(refused<flower>("1,2,roses\n", {.classes = {"rose", "lily"}}) == "label_must_name_a_class 1 3");
  CHECK(refused<flower>("1,2,0\n1,2") == "row_must_have_every_column 2 3");
  CHECK(refused<flower>("1,2,0\n1,2,0,4") == "row_must_have_every_column 2 4");
  CHECK(refused<flower>("1,2,3,0") == "row_must_have_every_column 1 1");
  CHECK(refused<flower>("1,2,\"rose\n1,2,rose") == "quote_must_be_closed 1 3");
  CHECK(refused<flower>("1 2 3\t0\n", {.inputs = {0, 1}, .separator = ' '}) == "nothing refused");
  CHECK(refused<flower>("a b c\n1 2\t0 0\n", {.label = "c", .separator = ' '}) == "row_must_have_every_column 2 4");
  CHECK(refused<flower>("1,2,0", {.label = 3}) == "column_must_be_in_the_text 1 1");
  CHECK(refused<flower>("a,b,c\n1,2,0", {.label = "d"}) == "column_must_be_in_the_text 1 1");
  CHECK(refused<flower>("1,2,0", {.label = "c"}) == "column_must_be_in_the_text 1 1");
  CHECK(refused<flower>("x,x,y,c\n1,2,3,0", {.inputs = {"x", "y"}}) == "column_must_have_one_use 1 1");
  CHECK(refused<flower>("x,x,y,c\n1,2,3,0", {.inputs = {0, "y"}}) == "nothing refused");
  CHECK(refused<flower>("1,2,0", {.inputs = {1, 2}}) == "column_must_have_one_use 1 1");
  CHECK(refused<flower>("1,2,0", {.inputs = {1}}) == "column_must_be_in_the_text 1 1");
  CHECK(refused<flower>("a,b,c\n1,2,0", {.inputs = {nullptr, "b"}}) == "column_must_be_in_the_text 1 1");
  CHECK(refused<flower>("1,2,no", {.classes = {"no", "no", "yes"}}) == "word_must_name_one_class 1 1");
  CHECK(refused<flower>("") == "text_must_have_rows 1 1");
  CHECK(refused<flower>("a,b,c\n \n") == "text_must_have_rows 3 1");
}

TEST_CASE("a number that its type does not take is refused as it refuses it") {
  using small = sample<fixed<std::int16_t, 12>>;  // from −8 to 8
  const std::string_view text = "1,1\n100,1\n";
  CHECK(csv::read<std::vector<small>>(text.substr(0, 3))[0].y == fixed<std::int16_t, 12>{1});
  CHECK(words_of([&] { static_cast<void>(csv::read<std::vector<small>>(text)); }, 100) ==
        "number_must_fit_into_the_fixed_number");
}

namespace {

/// Rows of one word, more than one constant reads, and then another word before the first one.
constexpr std::size_t rows_of_words = 2733;
constexpr auto words_in_parts = [] {
  std::array<char, 4 * rows_of_words> text{};
  for (std::size_t i = 0; i < rows_of_words; ++i) {
    text[4 * i] = '1';
    text[4 * i + 1] = ',';
    text[4 * i + 2] = i == rows_of_words - 3 ? 'b' : 'a';
    text[4 * i + 3] = '\n';
  }
  return text;
}();

}  // namespace

TEST_CASE("words keep their classes in a text of several constants") {
  constexpr auto samples = csv::read<labelled_sample<double, 1, 2>, words_in_parts>();
  STATIC_REQUIRE(samples.size() == rows_of_words);
  STATIC_REQUIRE(samples[rows_of_words - 4].label == 0);
  STATIC_REQUIRE(samples[rows_of_words - 3].label == 1);
  STATIC_REQUIRE(samples[rows_of_words - 1].label == 0);
}

// #embed is no part of C++20, so its warning is switched off around it, as docs/using.md shows.
#if defined(__has_embed)
#if __has_embed("../../docs/experiments/iris.csv")
#pragma GCC diagnostic push
#if defined(__clang__)
#pragma GCC diagnostic ignored "-Wc23-extensions"
#else
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wc++26-extensions"
#endif
constexpr char embedded[] = {
#embed "../../docs/experiments/iris.csv"
};
#pragma GCC diagnostic pop

TEST_CASE("a text may be embedded") {
  constexpr auto irises = csv::read<labelled_sample<double, 4, 3>, embedded>();
  STATIC_REQUIRE(irises.size() == 150);
  STATIC_REQUIRE((irises[0].x[0] == 5.1 && irises[149].x[3] == 1.8 && irises[149].label == 2));
}
#endif
#endif
