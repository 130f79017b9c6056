#include "../claims.hpp"

#include <descent/io/csv_columns.hpp>
#include <descent/network/sample.hpp>

#include <string_view>

using namespace descent;

namespace {

template <class Sample>
constexpr auto plan(std::string_view text, const csv::format<Sample>& format = {}) {
  auto reader = detail::csv_begin(text, format.separator);
  return detail::csv_columns<Sample>(reader, format);
}

/// The rule that the columns of a text break.
template <class Sample>
constexpr auto broken(std::string_view text, const csv::format<Sample>& format = {}) -> csv::rule {
  auto reader = detail::csv_begin(text, format.separator);
  static_cast<void>(detail::csv_columns<Sample>(reader, format));
  return reader.fault.rule;
}

/// The first row as a sample; a sample of zeros if a rule is broken.
template <class Sample>
constexpr auto first_row(std::string_view text, const csv::format<Sample>& format = {}) -> Sample {
  auto reader = detail::csv_begin(text, format.separator);
  const auto columns = detail::csv_columns<Sample>(reader, format);
  detail::csv_labels<char, Sample::outputs> labels;
  Sample s{};
  return detail::csv_read_row(reader, columns, format, labels, s) ? s : Sample{};
}

using measured = sample<double, 1, 2>;
constexpr csv::format<measured> targets_by_name{.targets = {"y1", "y2"}}, no_such_target{.targets = {"y1", "y3"}},
    one_target_twice{.targets = {"y1", "y1"}}, targets_before_the_first{.targets = {-4, -5}},
    after_two_lines{.skip = 2}, first_target_not_given{.targets = {csv::column{}, "y1"}},
    first_target_without_a_name{.targets = {nullptr, "y1"}}, input_without_a_name{.inputs = {nullptr}};

using flower = labelled_sample<double, 2, 3>;
constexpr csv::format<flower> label_in_the_middle{.label = 1};
constexpr csv::format<flower> label_without_a_name{.label = static_cast<const char*>(nullptr)},
    second_input_alone{.inputs = {csv::column{}, "d"}}, one_word_twice{.classes = {"no", "no", "yes"}},
    one_word_around_none{.classes = {"no", nullptr, "no"}},
    two_classes_without_a_word{.classes = {nullptr, nullptr, "no"}},
    words_of_one_beginning{.classes = {"no", "now", "n"}};
constexpr csv::format<flower> reversed{.label = "c", .inputs = {"d", "a"}};

}  // namespace

TEST_CASE("the first line is a header if no cell of it is a number") {
  STATIC_REQUIRE(plan<flower>("a,b,c\n1,2,0").header);
  STATIC_REQUIRE(plan<flower>("a,\"b,2\",c\n1,2,0").header);
  STATIC_REQUIRE_FALSE(plan<flower>("1,2,c").header);
  STATIC_REQUIRE_FALSE(plan<flower>("a,2,c").header);
  STATIC_REQUIRE_FALSE(plan<flower>("a,\"2\",c").header);
  STATIC_REQUIRE_FALSE(plan<flower>("\" 1 \",\"2 \",\" 0\"").header);
}

TEST_CASE("the columns of a plan ascend, each with the place of its number") {
  CLAIMED auto middle = plan<flower>("1,0,2", label_in_the_middle);
  STATIC_REQUIRE((middle.column[0] == 0 && middle.column[1] == 1 && middle.column[2] == 2));
  STATIC_REQUIRE((middle.place[0] == 0 && middle.place[1] == 2 && middle.place[2] == 1));
  CLAIMED auto backwards = plan<flower>("a,b,c,d\n1,2,0,3", reversed);
  STATIC_REQUIRE((backwards.column[0] == 0 && backwards.column[1] == 2 && backwards.column[2] == 3));
  STATIC_REQUIRE((backwards.place[0] == 1 && backwards.place[1] == 2 && backwards.place[2] == 0));
  STATIC_REQUIRE(backwards.width == 4);
}

TEST_CASE("targets are the columns that are named, or the last") {
  CLAIMED auto last = plan<measured>("1,2,3");
  STATIC_REQUIRE((last.place[0] == 0 && last.place[1] == 1 && last.place[2] == 2));
  CLAIMED auto named = plan("y1,x,y2\n1,2,3", targets_by_name);
  STATIC_REQUIRE((named.place[0] == 1 && named.place[1] == 0 && named.place[2] == 2));
  STATIC_REQUIRE(plan("1,2,3\n4,5,6\n7,8,9", after_two_lines).width == 3);
  STATIC_REQUIRE(broken("y1,x,y2\n1,2,3", targets_by_name) == csv::rule::none);
  STATIC_REQUIRE(broken("y1,x,y2\n1,2,3", no_such_target) == csv::rule::column_must_be_in_the_text);
  STATIC_REQUIRE(broken("y1,x,y2\n1,2,3", one_target_twice) == csv::rule::column_must_have_one_use);
  STATIC_REQUIRE(broken("y1,x,y1,y2\n1,2,3,4", targets_by_name) == csv::rule::column_must_have_one_use);
  STATIC_REQUIRE(broken("1,2,3", targets_before_the_first) == csv::rule::column_must_be_in_the_text);
  STATIC_REQUIRE(broken<measured>("1\n2") == csv::rule::row_must_have_every_column);
  STATIC_REQUIRE(broken<measured>("1,2,3,4") == csv::rule::row_must_have_every_column);
  STATIC_REQUIRE(broken("1\n2", after_two_lines) == csv::rule::text_must_have_rows);
}

TEST_CASE("of a list of columns that is given, each is given, by its index or a name") {
  STATIC_REQUIRE(broken("y1,x,y2\n1,2,3", first_target_not_given) == csv::rule::column_must_be_in_the_text);
  STATIC_REQUIRE(broken("y1,x,y2\n1,2,3", first_target_without_a_name) == csv::rule::column_must_be_in_the_text);
  STATIC_REQUIRE(broken("y1,x,y2\n1,2,3", input_without_a_name) == csv::rule::column_must_be_in_the_text);
  STATIC_REQUIRE(broken("1,2,0", label_without_a_name) == csv::rule::column_must_be_in_the_text);
  STATIC_REQUIRE(broken("a,d,c\n1,2,0", second_input_alone) == csv::rule::column_must_be_in_the_text);
}

TEST_CASE("a row's numbers are where the format has them") {
  CLAIMED auto plain = first_row<measured>("1,2,3");
  STATIC_REQUIRE((plain.x[0] == 1 && plain.y[0] == 2 && plain.y[1] == 3));
  CLAIMED auto named =
      first_row("note,y1,x,y2\n\"a,b\",1,2,3\n", csv::format<measured>{.targets = {"y1", "y2"}, .inputs = {"x"}});
  STATIC_REQUIRE((named.x[0] == 2 && named.y[0] == 1 && named.y[1] == 3));
  STATIC_REQUIRE(first_row<measured>("1,2,three").x[0] == 0);
  STATIC_REQUIRE(
      first_row("note,y1,x,y2\n\"a,1,2,3\n", csv::format<measured>{.targets = {"y1", "y2"}, .inputs = {"x"}}).x[0] ==
      0);
  STATIC_REQUIRE(first_row("1,2,3\n4,5,6\n7,8,9", after_two_lines).x[0] == 7);
}

TEST_CASE("a label is a word of the format, and a word may begin with a number") {
  constexpr csv::format<flower> words{.classes = {"rose", "tulip", "7up"}};
  STATIC_REQUIRE(first_row("1,2,tulip", words).label == 1);
  STATIC_REQUIRE(first_row("1,2,7up", words).label == 2);
  STATIC_REQUIRE(first_row("1,2,tulips", words).x[0] == 0);
  STATIC_REQUIRE(first_row<flower>("1,2,7up").x[0] == 1);
}

TEST_CASE("a class may have no word") {
  constexpr csv::format<flower> words{.classes = {nullptr, "rose", "tulip"}};
  STATIC_REQUIRE(first_row("1,2,tulip", words).label == 2);
  STATIC_REQUIRE(first_row("1,2,lily", words).x[0] == 0);
  STATIC_REQUIRE(first_row("1,2,0", words).x[0] == 0);
}

TEST_CASE("a word names one class") {
  STATIC_REQUIRE(broken("1,2,yes", one_word_twice) == csv::rule::word_must_name_one_class);
  STATIC_REQUIRE(broken("1,2,no", one_word_around_none) == csv::rule::word_must_name_one_class);
  STATIC_REQUIRE(broken("1,2,no", two_classes_without_a_word) == csv::rule::none);
  STATIC_REQUIRE(broken("1,2,no", words_of_one_beginning) == csv::rule::none);
}

TEST_CASE("there is no row after the last") {
  constexpr auto rows = [](std::string_view text) {
    auto reader = detail::csv_begin(text, ',');
    const csv::format<measured> format;
    const auto columns = detail::csv_columns<measured>(reader, format);
    detail::csv_labels<char, 2> labels;
    measured s{};
    int n = 0;
    while (detail::csv_read_row(reader, columns, format, labels, s)) ++n;
    return reader.fault.rule == csv::rule::none ? n : -1;
  };
  STATIC_REQUIRE(rows("1,2,3\n\n4,5,6\n \n") == 2);
  STATIC_REQUIRE(rows("1,2,3\n4,5") == -1);
}
