#include "../claims.hpp"
#include "../support.hpp"

#include <descent/io/samples_from.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/interval.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

using namespace descent;
using namespace support;

namespace {

constexpr double table[] = {0, 1, 1, 1, 0, 0};
constexpr int whole[] = {0, 1, 2, 3, 1, 0};

/// 0 0.25 0.5 … 9.75, but whole numbers at the end of each row, 0 1 … 9, and so on.
template <class Number, std::size_t Rows, std::size_t Row>
struct rows {
  constexpr rows() {
    for (std::size_t k = 0; k < Rows * Row; ++k)
      number[k] =
          static_cast<Number>(k % Row == Row - 1 ? static_cast<double>(k / Row % 10) : static_cast<double>(k % 40) / 4);
  }

  Number number[Rows * Row]{};
};

template <class Number, std::size_t Rows, std::size_t Row>
constexpr rows<Number, Rows, Row> table_of{};

template <class Sample>
constexpr std::size_t row = Sample::inputs + (requires(Sample s) { s.label; } ? 1 : Sample::outputs);

/// True if each number of the table is where a loop finds it.
template <class Sample, class Number, std::size_t N>
constexpr auto in_place(const Number (&numbers)[N]) -> bool {
  using T = typename Sample::scalar;
  const auto samples = samples_from<Sample, N / row<Sample>>(numbers);
  std::size_t k = 0;
  bool all = true;
  for (const Sample& s : samples) {
    for (std::size_t i = 0; i < Sample::inputs; ++i) all &= s.x[i] == static_cast<T>(numbers[k++]);
    if constexpr (requires { s.label; })
      all &= s.label == static_cast<std::size_t>(numbers[k++]);
    else
      for (std::size_t j = 0; j < Sample::outputs; ++j) all &= s.y[j] == static_cast<T>(numbers[k++]);
  }
  return all && k == N;
}

/// A sample of your own, stored in another order.
struct target_first {
  using scalar = double;
  static constexpr std::size_t inputs = 2, outputs = 1;
  template <number U>
  constexpr void check() const {}

  double y[1]{};
  double x[2]{};
};

/// A sample with targets, and a label that is no class of them.
struct named_sample : sample<double, 1, 2> {
  using sample::sample;
  std::size_t label = 0;
};
constexpr double rows_of_3[] = {1, 2, 3, 4, 5, 6};

/// Numbers column by column, as in libraries for matrices: their iterators, if they have any, are of rows.
struct matrix {
  [[nodiscard]] constexpr auto data() const -> const double* { return numbers; }
  [[nodiscard]] constexpr auto size() const -> std::size_t { return 6; }

  double numbers[6];
};
struct rows_of_a_matrix : matrix {
  [[nodiscard]] constexpr auto size() const -> std::size_t { return 2; }
  [[nodiscard]] auto begin() const -> const matrix*;
};

template <class Sample, std::size_t Rows, class Table>
concept can_be_read = requires(const Table& given) { samples_from<Sample, Rows>(given); };

template <class Sample, class Table>
concept can_be_read_uncounted = requires(const Table& given) { samples_from<Sample>(given); };

}  // namespace

TEST_CASE("rows of a table become samples of inputs and targets") {
  CLAIMED auto samples = samples_from<sample<double, 2, 1>, 2>(table);
  STATIC_REQUIRE(samples.size() == 2);
  STATIC_REQUIRE(samples[0].x[0] == 0);
  STATIC_REQUIRE(samples[0].x[1] == 1);
  STATIC_REQUIRE(samples[0].y[0] == 1);
  STATIC_REQUIRE(samples[1].x[0] == 1);
  STATIC_REQUIRE(samples[1].y[0] == 0);
  CLAIMED auto with_two_targets = samples_from<sample<double, 1, 2>, 2>(table);
  STATIC_REQUIRE(with_two_targets[1].y[0] == 0);
  CLAIMED auto pairs = samples_from<sample<double>, 3>(table);
  STATIC_REQUIRE(pairs.size() == 3);
  STATIC_REQUIRE(pairs[1].x == 1);
  STATIC_REQUIRE(pairs[1].y == 1);
}

TEST_CASE("rows of a table become samples of inputs and a label") {
  CLAIMED auto samples = samples_from<labelled_sample<double, 2, 3>, 2>(whole);
  STATIC_REQUIRE(samples.size() == 2);
  STATIC_REQUIRE(samples[0].x[1] == 1);
  STATIC_REQUIRE(samples[0].label == 2);
  STATIC_REQUIRE(samples[1].x[0] == 3);
  STATIC_REQUIRE(samples[1].label == 0);
}

TEST_CASE("the numbers of a table may be of another type than those of the samples") {
  CLAIMED auto samples = samples_from<sample<float, 2, 1>, 2>(table);
  STATIC_REQUIRE(samples[0].x[1] == 1.0f);
  CLAIMED auto of_whole_numbers = samples_from<sample<double, 2, 1>, 2>(whole);
  STATIC_REQUIRE(of_whole_numbers[0].y[0] == 2);
}

TEST_CASE("a table may be of any length, and a row too") {
  STATIC_REQUIRE(in_place<sample<double, 2, 1>>(table_of<double, 1, 3>.number));
  STATIC_REQUIRE(in_place<sample<double, 2, 1>>(table_of<double, 64, 3>.number));
  STATIC_REQUIRE(in_place<sample<double, 2, 1>>(table_of<double, 65, 3>.number));
  STATIC_REQUIRE(in_place<sample<float, 2, 1>>(table_of<double, 65, 3>.number));
  STATIC_REQUIRE(in_place<sample<double, 100, 31>>(table_of<int, 3, 131>.number));
  STATIC_REQUIRE(in_place<labelled_sample<double, 2, 10>>(table_of<double, 65, 3>.number));
  STATIC_REQUIRE(in_place<labelled_sample<float, 2, 10>>(table_of<double, 65, 3>.number));
  STATIC_REQUIRE(in_place<labelled_sample<double, 64, 10>>(table_of<double, 13, 65>.number));
  STATIC_REQUIRE(in_place<labelled_sample<double, 63, 10>>(table_of<unsigned char, 12, 64>.number));
  STATIC_REQUIRE(in_place<labelled_sample<float, 130, 10>>(table_of<long, 3, 131>.number));
}

TEST_CASE("the samples may be your own, and of any number") {
  STATIC_REQUIRE(in_place<target_first>(table_of<double, 65, 3>.number));
  CLAIMED auto samples = samples_from<labelled_sample<interval<double>, 2, 10>, 65>(table_of<double, 65, 3>.number);
  STATIC_REQUIRE(samples[64].x[1].lower == 8.25);
  STATIC_REQUIRE(samples[64].label == 4);
}

TEST_CASE("a label next to a class is none of its numbers", "[long-double]") {
  const auto below_1 = [] {
    const long double row[]{0.5L, 1.0L - std::numeric_limits<long double>::epsilon()};
    static_cast<void>(samples_from<labelled_sample<double, 1, 2>, 1>(row));
  };
  CHECK(words_of(below_1, static_cast<double>(1.0L - std::numeric_limits<long double>::epsilon())) ==
        "label_must_name_a_class");
}

TEST_CASE("a number of a table that is not finite, or no class, is refused, the first of them") {
  auto numbers = table_of<double, 3, 131>;
  const auto& all = numbers.number;
  const auto as_targets = [&] { static_cast<void>(samples_from<sample<double, 130, 1>, 3>(all)); };
  const auto as_labels = [&] { static_cast<void>(samples_from<labelled_sample<double, 130, 10>, 3>(all)); };
  const auto as_floats = [&] { static_cast<void>(samples_from<sample<float, 130, 1>, 3>(all)); };
  CHECK(words_of(as_targets, 0) == "nothing refused");
  numbers.number[392] = infinity;
  CHECK(words_of(as_targets, infinity) == "sample_must_be_finite");
  CHECK(words_of(as_labels, infinity) == "label_must_name_a_class");
  CHECK(words_of([] { static_cast<void>(detail::named_class<3>(unknown(3.0))); }, 3) == "label_must_name_a_class");
  numbers.number[131 + 100] = 1e300;
  CHECK(words_of(as_floats, infinity) == "sample_must_be_finite");
  numbers.number[131 + 129] = not_a_number;
  CHECK(words_of(as_targets, not_a_number) == "sample_must_be_finite");
  CHECK(words_of(as_labels, not_a_number) == "sample_must_be_finite");
  numbers.number[261] = 9.5;
  CHECK(words_of(as_labels, 9.5) == "label_must_name_a_class");
}

TEST_CASE("a table may have any shape") {
  static constexpr int rows[2][3] = {{0, 1, 2}, {3, 1, 0}};
  CLAIMED auto of_rows = samples_from<labelled_sample<double, 2, 3>, 2>(rows);
  STATIC_REQUIRE(of_rows[0].x[1] == 1);
  STATIC_REQUIRE(of_rows[0].label == 2);
  STATIC_REQUIRE(of_rows[1].x[0] == 3);
  static constexpr unsigned char pictures[2][2][2] = {{{0, 255}, {7, 8}}, {{1, 2}, {3, 4}}};
  CLAIMED auto of_both = samples_from<sample<double, 4, 4>, 2>(pictures, pictures);
  STATIC_REQUIRE((of_both[0].y[1] == 255 && of_both[1].y[3] == 4 && of_both[1].x[3] == 4));
  static constexpr std::array<unsigned char, 2> names = {4, 9};
  CLAIMED auto of_pictures = samples_from<labelled_sample<float, 4, 10>, 2>(pictures, names);
  STATIC_REQUIRE(of_pictures[0].x[1] == 255);
  STATIC_REQUIRE(of_pictures[1].x[2] == 3);
  STATIC_REQUIRE(of_pictures[1].label == 9);
  static constexpr std::array<std::array<double, 2>, 3> pairs = {{{0, 1}, {2, 3}, {4, 5}}};
  CLAIMED auto of_pairs = samples_from<sample<double>, 3>(pairs);
  STATIC_REQUIRE(of_pairs[2].y == 5);
  static constexpr float x[] = {0, 1, 2, 3};
  static constexpr double y[][1] = {{4}, {5}};
  CLAIMED auto of_two = samples_from<sample<double, 2, 1>, 2>(x, y);
  STATIC_REQUIRE(of_two[1].x[1] == 3);
  STATIC_REQUIRE(of_two[1].y[0] == 5);
}

TEST_CASE("a number of either of two tables that is not finite is refused") {
  double x[] = {0, 1, 2, 3}, y[] = {4, 5};
  const auto read = [&] { static_cast<void>(samples_from<sample<double, 2, 1>, 2>(x, y)); };
  CHECK(words_of(read, 0) == "nothing refused");
  x[3] = infinity;
  CHECK(words_of(read, infinity) == "sample_must_be_finite");
  x[3] = 3, y[1] = -infinity;
  CHECK(words_of(read, -infinity) == "sample_must_be_finite");
}

TEST_CASE("a table that grows gives a container of samples") {
  std::vector<double> numbers = {0, 1, 1, 1, 0, 0};
  const auto samples = samples_from<std::vector<sample<double, 2, 1>>>(numbers);
  CHECK((samples.size() == 2 && samples[1].x[0] == 1));
  const auto two = samples_from<sample<double, 2, 1>, 2>(std::span<const double>{numbers});
  CHECK((two[0].x[1] == 1 && two[0].y[0] == 1));
  const std::vector<std::vector<int>> rows = {{1, 2}, {3, 4}};
  const auto labelled = samples_from<std::vector<labelled_sample<double, 2, 3>>>(rows, std::vector<int>{0, 2});
  CHECK((labelled.size() == 2 && labelled[1].x[1] == 4 && labelled[1].label == 2));
  const auto whole_rows = [&] { static_cast<void>(samples_from<std::vector<sample<double, 2, 1>>>(numbers)); };
  const auto two_rows = [&] { static_cast<void>(samples_from<sample<double, 2, 1>, 2>(numbers)); };
  numbers.push_back(1);
  CHECK(words_of(whole_rows, 7) == "rows_must_fill_the_table");
  CHECK(words_of(two_rows, 7) == "rows_must_fill_the_table");
  numbers.resize(9);
  CHECK(words_of(two_rows, 3) == "rows_must_fill_the_table");
  const std::vector<std::vector<int>> ragged = {{1, 2}, {3}};
  CHECK(words_of([&] { static_cast<void>(samples_from<std::vector<sample<double>>>(ragged)); }, 1) ==
        "rows_must_fill_the_table");
  using images = std::vector<std::vector<std::vector<int>>>;
  const auto read = [](const images& of) {
    return samples_from<std::vector<labelled_sample<double, 4, 2>>>(of, std::vector<int>{0, 1});
  };
  CHECK(read({{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}})[1].x[3] == 8);
  const images within = {{{1, 2}, {3, 4}}, {{5, 6, 7}, {8}}}, across = {{{1, 2}, {3, 4}}, {{5, 6, 7, 8}}};
  CHECK(words_of([&] { static_cast<void>(read(within)); }, 1) == "rows_must_fill_the_table");
  CHECK(words_of([&] { static_cast<void>(read(across)); }, 1) == "rows_must_fill_the_table");
  const auto other_labels = [&] {
    static_cast<void>(samples_from<std::vector<labelled_sample<double, 2, 3>>>(rows, std::vector<int>{0}));
  };
  CHECK(words_of(other_labels, 1) == "rows_must_fill_the_table");
}

TEST_CASE("a sample with targets has no class, whatever its label is") {
  STATIC_REQUIRE(std::is_same_v<default_loss<named_sample>, squared_error>);
  CLAIMED auto samples = samples_from<named_sample, 2>(rows_of_3);
  STATIC_REQUIRE((samples[1].x[0] == 4 && samples[1].y[0] == 5 && samples[1].y[1] == 6 && samples[1].label == 0));
}

TEST_CASE("the rows of a table must be as many as are named, and fill it, with numbers") {
  STATIC_REQUIRE(rows_fill_the_table<double[6], 2, 3>);
  STATIC_REQUIRE_FALSE(rows_fill_the_table<double[7], 2, 3>);
  STATIC_REQUIRE_FALSE(rows_fill_the_table<double[2][3], 3, 2>);
  STATIC_REQUIRE(can_be_read<sample<double, 2, 1>, 2, double[6]>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 2, 1>, 2, double[7]>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 2, 1>, 3, double[6]>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 2, 1>, 2, const char* [6]>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double>, 4, char[8]>);
  STATIC_REQUIRE(can_be_read<sample<double>, 4, signed char[8]>);
  STATIC_REQUIRE(can_be_read<sample<double, 2, 1>, 2, std::vector<double>>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 2, 1>, 2, matrix>);
  STATIC_REQUIRE_FALSE(can_be_read<sample<double, 1, 1>, 1, rows_of_a_matrix>);
  STATIC_REQUIRE_FALSE(can_be_read_uncounted<sample<double>, double[8]>);
}
