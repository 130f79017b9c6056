#include "../claims.hpp"

#include <descent/io/csv_format.hpp>
#include <descent/network/labelled_sample.hpp>

using namespace descent;

TEST_CASE("a column is an index or a name, or not given") {
  STATIC_REQUIRE_FALSE(csv::column{}.given);
  STATIC_REQUIRE(csv::column{0}.given);
  STATIC_REQUIRE(csv::column{0}.name == nullptr);
  STATIC_REQUIRE(csv::column{-1}.index == -1);
  STATIC_REQUIRE(csv::column{"y"}.name[0] == 'y');
}

TEST_CASE("without a format the label is in the last column, and a comma separates") {
  constexpr csv::format<labelled_sample<double, 2, 3>> labelled;
  STATIC_REQUIRE(labelled.label.index == -1);
  STATIC_REQUIRE(labelled.separator == ',');
  constexpr csv::format<sample<double, 2, 3>> unlabelled;
  STATIC_REQUIRE_FALSE(unlabelled.targets[2].given);
}
