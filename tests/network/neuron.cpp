#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/polynomial.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

/// A number class of your own that carries its slope.
struct slope_carrier {
  constexpr slope_carrier(double v = 0, double s = 0) : value(v), slope(s) {}
  friend constexpr auto operator+(slope_carrier a, slope_carrier b) -> slope_carrier {
    return {a.value + b.value, a.slope + b.slope};
  }
  friend constexpr auto operator-(slope_carrier a, slope_carrier b) -> slope_carrier {
    return {a.value - b.value, a.slope - b.slope};
  }
  friend constexpr auto operator*(slope_carrier a, slope_carrier b) -> slope_carrier {
    return {a.value * b.value, a.slope * b.value + a.value * b.slope};
  }
  friend constexpr auto sigmoid(slope_carrier z) -> slope_carrier {
    const double a = descent::sigmoid(z.value);
    return {a, a * (1 - a) * z.slope};
  }
  friend constexpr auto square(slope_carrier x) -> slope_carrier { return x * x; }
  double value, slope;
};

constexpr auto carried(double w) -> double { return error(neuron<slope_carrier>{slope_carrier{w, 1}}, identity).slope; }

// A neuron is layer<1, 1> with bias 0. Their outputs and errors are equal bit for bit, their slopes as polynomials in
// a = A(w x). In doubles the slopes are products in another order: (ŷ − y) · x · (1 − ŷ) · ŷ in the neuron,
// (ŷ − y) · ((1 − ŷ) · ŷ) · x in the layer. So a third of them differ in the last bit. The question's 1,000 weights are
// equal bit for bit all the same; those of another start need not be.
using unit = network<double, layer<1, 1>>;

constexpr sample<double> at_1[] = {{1, 1}};

/// Gradient descent that keeps the bias, which is parameter 0.
struct bias_stays {
  template <trainable Net>
  struct bound {
    constexpr auto step(double weight, double slope) -> double {
      index = 1 - index;
      return index == 1 ? weight : gradient_descent{1.0}.step(weight, slope);
    }
    int index = 0;
  };
  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const -> bound<Net> {
    return {};
  }
};

/// The number of weights, of 401 in [−50, 50], at which neuron and layer have equal outputs and errors.
constexpr auto equal_outputs() -> int {
  int n = 0;
  for (; n < 401; ++n) {
    const double w = (n - 200) / 4.0;
    const neuron net{w};
    const unit same{bias_first, {0.0, w}};
    if (net(1) != same(1.0) || net(-0.3) != same(-0.3) || net(0) != same(0.0)) break;
    if (error(net, identity) != error(same, identity)) break;
  }
  return n;
}

/// The number of weights, of 1,000, after which both trainings of the question are equal.
constexpr auto equal_weights() -> int {
  int n = 0;
  neuron net{0.5};
  unit same{bias_first, {0.0, 0.5}};
  for (; n < 1000; ++n) {
    net = train(net, identity, gradient_descent{1.0}, 1);
    same = train(same, identity, bias_stays{}, 1);
    if (net.weight != same.parameter[1] || same.parameter[0] != 0) break;
  }
  return n;
}

struct comparison {
  int equal = 0, within_an_ulp = 0;
};

/// The slopes at x = y = 1, for 401 weights in [−50, 50].
constexpr auto equal_slopes() -> comparison {
  comparison all;
  for (int n = 0; n < 401; ++n) {
    const double w = (n - 200) / 4.0;
    const long long apart =
        steps(gradient(neuron{w}, at_1).weight, gradient(unit{bias_first, {0.0, w}}, at_1).parameter[1]);
    all.equal += apart == 0 ? 1 : 0;
    all.within_an_ulp += apart >= -1 && apart <= 1 ? 1 : 0;
  }
  return all;
}

/// A polynomial in a with whole coefficients, as a number: its sigmoid is a.
struct formal {
  constexpr formal(double x = 0) : p{{static_cast<long long>(x)}} {}
  constexpr explicit formal(const polynomial<8>& q) : p(q) {}
  friend constexpr auto operator+(const formal& u, const formal& v) -> formal { return formal{u.p + v.p}; }
  friend constexpr auto operator-(const formal& u, const formal& v) -> formal { return formal{u.p - v.p}; }
  friend constexpr auto operator*(const formal& u, const formal& v) -> formal {
    const auto product = u.p * v.p;
    polynomial<8> low;
    for (std::size_t k = 0; k < 8; ++k) low.coefficient[k] = product.coefficient[k];
    if (low != product) coefficient_must_fit_64_bits(8);
    return formal{low};
  }
  [[maybe_unused]] friend constexpr auto square(const formal& u) -> formal { return u * u; }
  friend constexpr auto sigmoid(const formal&) -> formal { return formal{polynomial<8>{{0, 1}}}; }
  friend constexpr auto operator==(const formal& u, const formal& v) -> bool { return u.p == v.p; }

  polynomial<8> p;
};

/// Whether neuron and layer have the same ∂E/∂w of a sample as polynomials in a, which are not 0 unless x is.
constexpr auto equal_as_polynomials(double x, double y) -> bool {
  const sample<double> s[] = {{x, y}};
  const formal slope = gradient(neuron<formal>{formal{}}, s).weight;
  return slope == gradient(network<formal, layer<1, 1>>{}, s).parameter[1] && (slope == formal{}) == (x == 0);
}

}  // namespace

TEST_CASE("the neuron is layer<1, 1> with bias 0: equal outputs, errors, and weights of the question, bit for bit") {
  CLAIMED int outputs = equal_outputs(), weights = equal_weights();
  STATIC_REQUIRE(outputs == 401);
  STATIC_REQUIRE(weights == 1000);
  CLAIMED unit with_bias{bias_first, {0.0, 0.5}};
  STATIC_REQUIRE(with_bias(1.0) == neuron{0.5}(1.0));
  STATIC_REQUIRE(error(with_bias, identity) == error(neuron{0.5}, identity));
}

TEST_CASE("the slopes of the neuron and of layer<1, 1> are equal as polynomials, and in doubles to an ulp") {
  STATIC_REQUIRE(equal_as_polynomials(1, 1));
  STATIC_REQUIRE(equal_as_polynomials(1, 0));
  STATIC_REQUIRE(equal_as_polynomials(0, 1));
  STATIC_REQUIRE(equal_as_polynomials(-3, 2));
  CLAIMED comparison slopes = equal_slopes();
  STATIC_REQUIRE(slopes.within_an_ulp == 401);
  STATIC_REQUIRE(slopes.equal < 401);
  STATIC_REQUIRE(slopes.equal > 250);
}

TEST_CASE("the neuron's output is the sigmoid of w x, its error half a square, its slope equation (6)") {
  STATIC_REQUIRE(neuron{2.0}(3.0) == sigmoid(6.0));
  STATIC_REQUIRE(error(neuron{0.0}, identity) == 0.25);
  STATIC_REQUIRE(gradient(neuron{0.0}, identity).weight == -0.125);
  STATIC_REQUIRE(trainable<neuron<double>>);
}

TEST_CASE("a number class of your own flows through the neuron") {
  STATIC_REQUIRE(absolute(carried(0.5) - gradient(neuron{0.5}, identity).weight) < 1e-16);
  STATIC_REQUIRE(absolute(carried(-2.0) - gradient(neuron{-2.0}, identity).weight) < 1e-16);
}

TEST_CASE("duals, intervals and duals of duals of intervals flow through the neuron") {
  STATIC_REQUIRE(identical(error(neuron{dual{0.0, 1.0}}, identity), dual{0.25, -0.125}));
  STATIC_REQUIRE(encloses(error(neuron{interval{0.0, 1.0}}, identity), error(neuron{0.5}, identity)));
  CLAIMED auto nested = error(neuron{dual{dual{interval{0.0}, 1.0}, 1.0}}, identity);
  STATIC_REQUIRE(identical(nested.value.value, interval{0.25}));
  STATIC_REQUIRE(identical(nested.slope.value, interval{-0.125}));
  STATIC_REQUIRE(identical(nested.slope.slope, interval{0.0625}));  // E″(0) = ¼ · ¼ for x = y = 1
}

TEST_CASE("the number type of a neuron is deduced, whole numbers as double") {
  STATIC_REQUIRE(std::is_same_v<decltype(neuron{1}), neuron<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(neuron{1.0f}), neuron<float>>);
  STATIC_REQUIRE(neuron{0.1}.as<float>() == neuron{0.1f});
}

TEST_CASE("a neuron has an error, so it is of numbers with a half") {
  STATIC_REQUIRE((number_with_half<float> && number_with_half<fixed<std::int32_t, 1>>));
  STATIC_REQUIRE((number_with_half<bare_number> && number_with_half<interval<double>>));
  STATIC_REQUIRE_FALSE((number_with_half<fixed<std::int32_t, 0>> || number_with_half<int>));
}
