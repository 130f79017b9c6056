#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"
#include "printed.hpp"

#include <descent/io/table.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <string>
#include <vector>

using namespace descent;
using namespace support;

namespace {

template <class Net, class Samples>
concept has_a_table =
    requires(const trajectory<Net, 3>& history, const Samples& samples) { print_table(history, samples); };

/// The iterations that the rows of a table begin with, each followed by a blank.
template <std::size_t N>
auto iterations_of_a_table() -> std::string {
  const auto history = trace<N>(neuron{0.5}, identity, gradient_descent{1.0});
  const std::string text = printed_by([&] { print_table(history, identity); });
  std::string iterations;
  for (std::size_t line = text.find('\n') + 1; line < text.size(); line = text.find('\n', line) + 1)
    iterations += std::to_string(std::stoi(text.substr(line, 9))) + " ";
  return iterations;
}

}  // namespace

TEST_CASE("a table is printed of a network with one parameter, and of its samples") {
  STATIC_REQUIRE(has_a_table<neuron<double>, sample<double>[2]>);
  STATIC_REQUIRE(has_a_table<neuron<float>, sample<double>[2]>);
  STATIC_REQUIRE_FALSE(has_a_table<small, sample<double, 2, 1>[4]>);
  STATIC_REQUIRE_FALSE(has_a_table<network<double, layer<1, 1>>, sample<double>[2]>);
  STATIC_REQUIRE_FALSE(has_a_table<neuron<double>, sample<double, 2, 1>[2]>);
}

TEST_CASE("a table has the first iterations, ever fewer of the later ones, and the last") {
  CHECK(iterations_of_a_table<0>() == "0 ");
  CHECK(iterations_of_a_table<3>() == "0 1 2 3 ");
  CHECK(iterations_of_a_table<120>() == "0 1 2 5 10 20 50 100 120 ");
  const auto start = trace<0>(neuron{0.0}, identity, gradient_descent{1.0});
  CHECK(printed_by([&] { print_table(start, identity); }) ==
        "iteration      weight      output       slope       error\n"
        "        0    0.000000    0.500000   -0.125000    0.250000\n");
}

TEST_CASE("a table of no samples is refused, before anything is printed") {
  const auto history = trace<2>(neuron{0.5}, identity, gradient_descent{1.0});
  const std::vector<sample<double>> none;
  std::string words;
  CHECK(printed_by([&] { words = words_of([&] { print_table(history, none); }, 0); }).empty());
  CHECK(words == "samples_must_not_be_empty");
}
