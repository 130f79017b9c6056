#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/neuron.hpp>
#include <descent/network/parameters.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/state.hpp>
#include <descent/training/train.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace own {

/// A network whose parameters a declaration without braces leaves uninitialised.
struct uninitialised {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 2;
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[2];
};

struct without_parameters {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 0;
  constexpr auto data() -> double* { return &unused; }

  double unused = 0;
};

/// A network whose parameters are no numbers.
struct of_whole_numbers {
  using scalar = int;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;
  constexpr auto data() -> int* { return &p; }

  int p = 0;
};

}  // namespace own

namespace {

/// A network of your own, ŷ = a + b x, with all the members that training needs.
struct line {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 2;

  [[nodiscard]] constexpr auto operator()(double x) const -> double { return p[0] + p[1] * x; }
  [[nodiscard]] constexpr auto error(const auto& s) const -> double { return square((*this)(s.x) - s.y) / 2; }
  constexpr void backpropagate(const auto& s, line& slope) const {
    slope.p[0] += (*this)(s.x) - s.y;
    slope.p[1] += ((*this)(s.x) - s.y) * s.x;
  }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[2] = {0, 0};
};

constexpr sample<double> on_a_line[] = {{-1, -1}, {0, 1}, {1, 3}};

constexpr auto is_found(const line& net) -> bool {
  return square(net.p[0] - 1) < 1e-12 && square(net.p[1] - 2) < 1e-12;
}

}  // namespace

TEST_CASE("a network of your own learns by every rule, and its slopes begin at 0") {
  CLAIMED line start{};
  STATIC_REQUIRE(gradient(start, on_a_line).p[0] == -3);
  STATIC_REQUIRE(gradient(start, on_a_line).p[1] == -4);
  STATIC_REQUIRE(is_found(train(start, on_a_line, gradient_descent{0.3}, 200)));
  STATIC_REQUIRE(is_found(train(start, on_a_line, projected{gradient_descent{0.3}, -5, 5}, 200)));
  STATIC_REQUIRE(is_found(train(start, on_a_line, momentum{0.1, 0.5}, 200)));
  STATIC_REQUIRE(is_found(train(start, on_a_line, gradient_descent{0.3}, 200, sequential{})));
  STATIC_REQUIRE(gradient_descent{0.5}(start, gradient(start, on_a_line)).p[1] == 2);
}

TEST_CASE("a network is trainable if its parameters are initialised numbers in an array") {
  STATIC_REQUIRE(trainable<line>);
  STATIC_REQUIRE(trainable<neuron<double>>);
  STATIC_REQUIRE(trainable<small>);
  STATIC_REQUIRE_FALSE(trainable<own::uninitialised>);
  STATIC_REQUIRE_FALSE(parameters_are_initialised<own::uninitialised>);
  STATIC_REQUIRE_FALSE(trainable<own::without_parameters>);
  STATIC_REQUIRE_FALSE(trainable<own::of_whole_numbers>);
  STATIC_REQUIRE_FALSE(trainable<double>);
}
