#include "../claims.hpp"
#include "../support.hpp"
#include "printed.hpp"

#include <descent/io/plot.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/trace.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

using namespace descent;
using namespace support;

namespace {

/// The picture of a history with these errors.
template <std::size_t N>
auto picture(const double (&errors)[N]) -> std::string {
  trajectory<neuron<double>, N> history;
  for (std::size_t i = 0; i < N; ++i) history.states[i].error = errors[i];
  return printed_by([&] { plot_error(history); });
}

auto count(const std::string& text, char c) -> std::ptrdiff_t { return std::count(text.begin(), text.end(), c); }

}  // namespace

TEST_CASE("a plot has a star for each column, from the largest error in the first line to the least in the last") {
  const std::string falling = picture({4.0, 2.0, 1.0});
  CHECK(falling.starts_with("\n  4.0000 |*\n"));
  CHECK(falling.find("  1.0000 |  *\n") != std::string::npos);
  CHECK(falling.ends_with("   error +-- iteration 0 to 2, ever more of them to a column -->\n"));
  CHECK(count(falling, '*') == 3);
  CHECK(count(falling, '\n') == 15);
}

TEST_CASE("the last error has a column of its own, also where others share one") {
  const std::string ten = picture({10, 9, 8, 7, 6, 5, 4, 3, 2, 1});
  CHECK(count(ten, '*') == 10);
  CHECK(ten.find("  1.0000 |         *\n") != std::string::npos);
  const std::string eleven = picture({11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1});
  CHECK(count(eleven, '*') == 10);
  CHECK(eleven.find("  1.0000 |         *\n") != std::string::npos);
}

TEST_CASE("a plot of one error, or of equal ones, is a line") {
  CHECK(picture({3.0}).starts_with("\n  3.0000 |*\n"));
  CHECK(picture({3.0, 3.0, 3.0}).starts_with("\n  3.0000 |***\n"));
}
