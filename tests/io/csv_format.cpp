#include "../claims.hpp"

#include <descent/io/csv_format.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/natural.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

using namespace descent;

namespace {

enum columns_of_mine { length_column, width_column };
enum far_columns : long long { far_column = 1LL << 33 };

template <class Number>
concept skips = std::convertible_to<Number, decltype(csv::format<sample<double>>::skip)>;

template <class Number>
concept first_label = std::convertible_to<Number, decltype(csv::format<labelled_sample<double, 2, 3>>::first_label)>;

}  // namespace

TEST_CASE("a column is an index or a name, or not given") {
  STATIC_REQUIRE_FALSE(csv::column{}.given);
  STATIC_REQUIRE(csv::column{0}.given);
  STATIC_REQUIRE(csv::column{0}.name == nullptr);
  STATIC_REQUIRE(csv::column{-1}.index == -1);
  STATIC_REQUIRE(csv::column{"y"}.name[0] == 'y');
}

TEST_CASE("an index is an int, and no number of another type becomes one in silence") {
  STATIC_REQUIRE(csv::column{width_column}.index == 1);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, far_columns>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, double>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, float>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, bool>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, char>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, long>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, std::size_t>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, long long>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<csv::column, natural>);
}

TEST_CASE("a number of lines and the first label are whole numbers") {
  STATIC_REQUIRE((skips<int> && skips<std::size_t>));
  STATIC_REQUIRE_FALSE((skips<double> || skips<bool>));
  STATIC_REQUIRE(first_label<int>);
  STATIC_REQUIRE(csv::format<labelled_sample<double, 2, 3>>{.first_label = -1}.first_label == -1);
  STATIC_REQUIRE_FALSE((first_label<double> || first_label<bool> || first_label<char> || first_label<long>));
  STATIC_REQUIRE_FALSE(first_label<far_columns>);
}

TEST_CASE("without a format the label is in the last column, and a comma separates") {
  constexpr csv::format<labelled_sample<double, 2, 3>> labelled;
  STATIC_REQUIRE(labelled.label.index == -1);
  STATIC_REQUIRE(labelled.separator == ',');
  constexpr csv::format<sample<double, 2, 3>> unlabelled;
  STATIC_REQUIRE_FALSE(unlabelled.targets[2].given);
}
