#include "../claims.hpp"

#include <descent/io/csv.hpp>
#include <descent/network/sample.hpp>

#include <cstddef>

using namespace descent;

namespace {

constexpr double table[] = {0, 1, 1, 1, 0, 0};
constexpr int whole[] = {0, 1, 2, 3, 1, 0};

template <class Sample, class Number, std::size_t N>
concept can_be_read = requires(const Number (&numbers)[N]) { samples_from<Sample>(numbers); };

}  // namespace

TEST_CASE("rows of a table become samples of inputs and targets") {
  CLAIMED auto samples = samples_from<sample<double, 2, 1>>(table);
  STATIC_REQUIRE(samples.size() == 2);
  STATIC_REQUIRE(samples[0].x[0] == 0);
  STATIC_REQUIRE(samples[0].x[1] == 1);
  STATIC_REQUIRE(samples[0].y[0] == 1);
  STATIC_REQUIRE(samples[1].x[0] == 1);
  STATIC_REQUIRE(samples[1].y[0] == 0);
  CLAIMED auto with_two_targets = samples_from<sample<double, 1, 2>>(table);
  STATIC_REQUIRE(with_two_targets[1].y[0] == 0);
  CLAIMED auto pairs = samples_from<sample<double>>(table);
  STATIC_REQUIRE(pairs.size() == 3);
  STATIC_REQUIRE(pairs[1].x == 1);
  STATIC_REQUIRE(pairs[1].y == 1);
}

TEST_CASE("rows of a table become samples of inputs and a label") {
  CLAIMED auto samples = samples_from<labelled_sample<double, 2, 3>>(whole);
  STATIC_REQUIRE(samples.size() == 2);
  STATIC_REQUIRE(samples[0].x[1] == 1);
  STATIC_REQUIRE(samples[0].label == 2);
  STATIC_REQUIRE(samples[1].x[0] == 3);
  STATIC_REQUIRE(samples[1].label == 0);
}

TEST_CASE("the numbers of a table may be of another type than those of the samples") {
  CLAIMED auto samples = samples_from<sample<float, 2, 1>>(table);
  STATIC_REQUIRE(samples[0].x[1] == 1.0f);
  CLAIMED auto of_whole_numbers = samples_from<sample<double, 2, 1>>(whole);
  STATIC_REQUIRE(of_whole_numbers[0].y[0] == 2);
}

TEST_CASE("the rows of a table must fill it, with numbers") {
  STATIC_REQUIRE(rows_fill_the_table<6, 3>);
  STATIC_REQUIRE_FALSE(rows_fill_the_table<7, 3>);
  STATIC_REQUIRE(can_be_read<sample<double, 2, 1>, double, 6>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 2, 1>, double, 7>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 2, 1>, const char*, 6>);
}
