#include "../claims.hpp"

#include <descent/io/csv_reader.hpp>

#include <cstddef>
#include <string_view>

using namespace descent;

namespace {

/// The cells of the first line.
constexpr auto width(std::string_view text, char separator = ',') -> int {
  auto reader = detail::csv_begin(text, separator);
  return reader.find_line() ? detail::csv_width(reader) : -1;
}

constexpr auto rows(std::string_view text) -> std::size_t { return detail::csv_rows(detail::csv_begin(text, ',')); }

/// Whether the first cell is this word.
constexpr auto begins_with(std::string_view text, const char* word, char separator = ',') -> bool {
  auto reader = detail::csv_begin(text, separator);
  detail::csv_word<char> cell;
  return reader.read_word(cell) && cell == word;
}

/// Whether the first cell is no number, and is reported as this word.
constexpr auto is_reported(std::string_view text, const char* word, char separator = ',') -> bool {
  auto reader = detail::csv_begin(text, separator);
  double number = 0;
  return !reader.read_number(number) && reader.fault.found == word;
}

/// The first cell as a number; −1 if it is none, and −2 if there is no other cell but one is read.
constexpr auto first_number(std::string_view text, char separator = ',') -> double {
  auto reader = detail::csv_begin(text, separator);
  double number = 0, other = 0;
  if (!reader.read_number(number)) return -1;
  return reader.more || !reader.read_number(other) ? number : -2;
}

/// Whether the first row has so many cells.
constexpr auto is_row_of(std::string_view text, int width) -> bool {
  auto reader = detail::csv_begin(text, ',');
  return reader.end_row(width) && reader.line == 2;
}

constexpr auto sum(std::string_view text) -> double {
  double sum = 0, number = 0;
  for (auto reader = detail::csv_begin(text, ','); reader.more && reader.read_number(number);) sum += number;
  return sum;
}

}  // namespace

TEST_CASE("a cell that is no number is reported without the blanks around it") {
  STATIC_REQUIRE(is_reported(" a b \r\n1", "a b"));
  STATIC_REQUIRE(is_reported("a\t,1", "a"));
  STATIC_REQUIRE(is_reported("a\r1", "a"));
  STATIC_REQUIRE(is_reported("a", "a"));
  STATIC_REQUIRE(is_reported(" ,1", ""));
  STATIC_REQUIRE(is_reported("a\tb c", "a", ' '));
}

TEST_CASE("a number may have quotes and blanks around it") {
  STATIC_REQUIRE(first_number("\" 2.5 \"") == 2.5);
  STATIC_REQUIRE(first_number(" \t2.5\t \n3") == 2.5);
  STATIC_REQUIRE(first_number("2.5 3", ' ') == 2.5);
  STATIC_REQUIRE(first_number("2.5\t3", ' ') == 2.5);
  STATIC_REQUIRE(first_number("2.5\t3", '\t') == 2.5);
  STATIC_REQUIRE(first_number("2.5 \t3", '\t') == 2.5);
  STATIC_REQUIRE(first_number("\"2.5") == -1);
  STATIC_REQUIRE(first_number("\"2.5x\"") == -1);
  STATIC_REQUIRE(first_number("2.5x", ' ') == -1);
  STATIC_REQUIRE(first_number("\t2.5", '\t') == -1);
  STATIC_REQUIRE(first_number("1e999") == -1);
  STATIC_REQUIRE(first_number("") == -1);
}

TEST_CASE("a row has as many cells as the first, and a separator may end it") {
  STATIC_REQUIRE(is_row_of("a,b", 2));
  STATIC_REQUIRE(is_row_of("a,b, \nc", 2));
  STATIC_REQUIRE(is_row_of("a,b\rc", 2));
  STATIC_REQUIRE(is_row_of("a,b\r\nc", 2));
  STATIC_REQUIRE_FALSE(is_row_of("a,b,c", 2));
  STATIC_REQUIRE_FALSE(is_row_of("a", 2));
  STATIC_REQUIRE_FALSE(is_row_of("\"a,b", 1));
  STATIC_REQUIRE_FALSE(is_row_of("\"a\rb\"", 1));
}

TEST_CASE("nothing is read beyond the end of a text") {
  static constexpr char text[] = {'1', ',', '2', ',', '4'};
  static constexpr char quoted[] = {'"', 'a', '"'};
  STATIC_REQUIRE(begins_with({quoted, 3}, "a"));
  STATIC_REQUIRE(sum({text, 1}) == 1);
  STATIC_REQUIRE(sum({text, 3}) == 3);
  STATIC_REQUIRE(sum({text, 5}) == 7);
}

TEST_CASE("cells are counted, but for an empty one at the end") {
  STATIC_REQUIRE(width("1") == 1);
  STATIC_REQUIRE(width("1,\n3") == 1);
  STATIC_REQUIRE(width(",\n3") == 1);
  STATIC_REQUIRE(width("1,2\n3") == 2);
  STATIC_REQUIRE(width("1,2,\n3") == 2);
  STATIC_REQUIRE(width(",,3\r\n") == 3);
  STATIC_REQUIRE(width("\n \n\"1,2\",3") == 2);
  STATIC_REQUIRE(width(" 1  2 3 ", ' ') == 3);
  STATIC_REQUIRE(width("1\t2 \t a\tb\t\r\n", ' ') == 4);
  STATIC_REQUIRE(width("\n") == -1);
  STATIC_REQUIRE(width("1,2\r3") == 2);
  STATIC_REQUIRE(width("a\r3") == 1);
}

TEST_CASE("lines are counted that are not empty") {
  STATIC_REQUIRE(rows("") == 0);
  STATIC_REQUIRE(rows("1") == 1);
  STATIC_REQUIRE(rows("1\n\n 2\r\n \t\r\n3\n") == 3);
  STATIC_REQUIRE(rows("1\r2\r\n3\r \r\r4") == 4);
}

TEST_CASE("a word is without the blanks and the quotes around it") {
  STATIC_REQUIRE(begins_with(" day lily ,1", "day lily"));
  STATIC_REQUIRE(begins_with("\"day, lily\",1", "day, lily"));
  STATIC_REQUIRE(
      begins_with("\xEF\xBB\xBF"
                  "lily",
                  "lily"));
  STATIC_REQUIRE(begins_with(",1", ""));
  STATIC_REQUIRE_FALSE(begins_with("lil,1", "lily"));
  STATIC_REQUIRE_FALSE(begins_with("lilys,1", "lily"));
  STATIC_REQUIRE(begins_with("\xEF\xBB,1", "\xEF\xBB"));
  STATIC_REQUIRE(begins_with("\xEF\xBB \xBF,1", "\xEF\xBB \xBF"));
  STATIC_REQUIRE(begins_with("\xEF,,1", "\xEF"));
  STATIC_REQUIRE(begins_with({"ab\0", 3}, "ab"));
  STATIC_REQUIRE_FALSE(begins_with("\"lily", "lily"));
  STATIC_REQUIRE(begins_with("\"lily\"", "lily"));
  STATIC_REQUIRE(begins_with("\" \tday lily \"", "day lily"));
  STATIC_REQUIRE(begins_with("\"  \"", ""));
  STATIC_REQUIRE(begins_with("day\tlily", "day", ' '));
  STATIC_REQUIRE(begins_with("\"day\tlily\" 1", "day\tlily", ' '));
  STATIC_REQUIRE(begins_with("day lily\t1", "day lily", '\t'));
  STATIC_REQUIRE_FALSE(begins_with({"lily\0", 5}, "lily "));
  STATIC_REQUIRE_FALSE(begins_with({"lily\0s,1", 8}, "lily"));
}
