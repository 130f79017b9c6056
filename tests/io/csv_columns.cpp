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

using flower = labelled_sample<double, 2, 3>;
constexpr csv::format<flower> label_in_the_middle{.label = 1};
constexpr csv::format<flower> reversed{.label = "c", .inputs = {"d", "a"}};

}  // namespace

TEST_CASE("the first line is a header if no cell of it is a number") {
  STATIC_REQUIRE(plan<flower>("a,b,c\n1,2,0").header);
  STATIC_REQUIRE(plan<flower>("a,\"b,2\",c\n1,2,0").header);
  STATIC_REQUIRE_FALSE(plan<flower>("1,2,c").header);
  STATIC_REQUIRE_FALSE(plan<flower>("a,2,c").header);
  STATIC_REQUIRE_FALSE(plan<flower>("a,\"2\",c").header);
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
