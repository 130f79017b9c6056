#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"
#include "printed.hpp"

#include <descent/io/plot.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/training/rule.hpp>
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

constexpr sample<double> wants_0_6[] = {{1, 0.6}};

/// The picture of a run with these weights on the curve of E(w) = 1/2 (A(w) - 0.6)^2.
template <std::size_t N>
auto descent_picture(const double (&weights)[N]) -> std::string {
  trajectory<neuron<double>, N> history;
  for (std::size_t i = 0; i < N; ++i) history.states[i].network.weight = weights[i];
  return printed_by([&] { plot_descent(history, wants_0_6); });
}

template <class Net, class Samples>
concept has_a_curve =
    requires(const trajectory<Net, 3>& history, const Samples& samples) { plot_descent(history, samples); };

/// y = c + w x, with a c that is no parameter.
struct line {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;

  [[nodiscard]] auto error(const auto& s) const -> double { return square(c + w[0] * s.x - s.y) / 2; }
  void backpropagate(const auto& s, line& slope) const { slope.w[0] += (c + w[0] * s.x - s.y) * s.x; }
  auto data() -> double* { return w; }
  [[nodiscard]] auto data() const -> const double* { return w; }

  double c = 0, w[1]{};
};
constexpr sample<double> above_10[] = {{1, 12}, {2, 14}};

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

TEST_CASE("the curve is that of the network, whatever it has besides the weight") {
  const auto history = trace<30>(line{10.0}, above_10, gradient_descent{0.1});
  const std::string text = printed_by([&] { plot_descent(history, above_10); });
  CHECK(text.find("\n  0.0") != std::string::npos);  // the least error: at the weight 2 it is 0
}

TEST_CASE("an error that rises is drawn, too") {
  const std::string risen = picture({1.0, 4.0, 2.0});
  CHECK(risen.starts_with("\n  4.0000 | *\n"));
  CHECK(risen.find("\n  1.0000 |*\n") != std::string::npos);
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

TEST_CASE("the error is drawn over the weight, a dot or a star for each of 64 weights") {
  const std::string two =
      descent_picture({0.0, 1.0});  // in the columns (0 + 0.25) / 1.5 * 63 and (1 + 0.25) / 1.5 * 63
  CHECK(count(two, '*') == 2);
  CHECK(count(two, '.') == 62 + 13 + 2);  // the numbers have some too
  CHECK(count(two, '\n') == 15);
  CHECK(two.ends_with("   error +-- weight -0.25 to 1.25 -->\n"));
  // Half the distance of A(1.25) = 0.777300 from 0.6, squared, is 0.015718; at -0.25, 0.013182.
  CHECK(two.starts_with("\n  0.0157 |"));
  CHECK(two.find("\n  0.0000 |") != std::string::npos);
  const std::size_t star = two.rfind('*'), line = two.rfind('|', star);
  const std::size_t last = two.find('*'), its_line = two.rfind('|', last);
  CHECK(star - line - 1 == 11);      // round(10.5) of the left star, which is lower: 0.005000 against 0.008575
  CHECK(last - its_line - 1 == 53);  // round(52.5)
}

TEST_CASE("the weights of a run need not be in order, nor be different") {
  CHECK(descent_picture({1.0, 0.0, 0.5}).ends_with("weight -0.25 to 1.25 -->\n"));
  CHECK(count(descent_picture({1.0, 0.0, 0.5, 0.5}), '*') == 3);
  CHECK(descent_picture({0.5}).ends_with("weight -1.00 to 2.00 -->\n"));
  CHECK(descent_picture({-3.0}).ends_with("weight -7.00 to 1.00 -->\n"));
  CHECK(count(descent_picture({1e17}), '*') == 1);
  CHECK(count(descent_picture({-1e17}), '*') == 1);
  CHECK(descent_picture({0.0, 0x1p-1074}).ends_with("weight -1.00 to 1.00 -->\n"));
  CHECK(descent_picture({0.0, 0x1p-1068}).ends_with("weight -1.00 to 1.00 -->\n"));
}

TEST_CASE("an error that does not depend on the weight is a line") {
  constexpr sample<double> at_0[] = {{0, 0}};
  const auto still = trace<3>(neuron{0.5f}, at_0, gradient_descent{1.0});
  const std::string text = printed_by([&] { plot_descent(still, at_0); });
  CHECK(text.starts_with("\n  0.1250 |................................*...............................\n"));
}

TEST_CASE("a curve is drawn for a network of one weight and its samples") {
  STATIC_REQUIRE(has_a_curve<neuron<double>, sample<double>[2]>);
  STATIC_REQUIRE(has_a_curve<neuron<float>, sample<double>[2]>);
  STATIC_REQUIRE_FALSE(has_a_curve<small, sample<double, 2, 1>[4]>);
  STATIC_REQUIRE_FALSE(has_a_curve<neuron<double>, sample<double, 2, 1>[2]>);
}
