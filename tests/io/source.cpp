#include "../claims.hpp"
#include "../networks.hpp"
#include "printed.hpp"

#include <descent/io/source.hpp>
#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/huber.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/unbiased_layer.hpp>

using namespace descent;
using namespace support;

namespace {

/// A loss of your own, which has a name to be printed with.
struct none {
  static constexpr const char* name = "none";

  template <number T, class Sample>
  [[nodiscard]] static constexpr auto value(const Sample&, const T (&)[Sample::outputs]) -> T {
    return {};
  }
  template <number T, class Sample>
  static constexpr void slope(const Sample&, const T (&)[Sample::outputs], T (&)[Sample::outputs]) {}
};

template <class Net>
concept can_be_printed = requires(const Net& net) { print_source(net); };

}  // namespace

TEST_CASE("networks of floats and doubles are printed as source, others are not") {
  STATIC_REQUIRE(can_be_printed<neuron<double>>);
  STATIC_REQUIRE(can_be_printed<network<float, layer<2, 1>>>);
  STATIC_REQUIRE(can_be_printed<network<double, layer<2, 1>, none>>);
  STATIC_REQUIRE_FALSE(can_be_printed<neuron<dual<double>>>);
  STATIC_REQUIRE_FALSE(can_be_printed<double>);
}

TEST_CASE("a printed network names its layers, its activations and its loss, then its parameters") {
  using with_loss = network<double, layer<1, 1, activation::relu>, none>;
  CHECK(printed_by([] { print_source(with_loss{bias_first, {0.5, -2}}, number_format::hexadecimal); }) ==
        "descent::network<double, descent::layer<1, 1, descent::activation::relu>, none>{descent::bias_first, {0x1p-1, "
        "-0x1p+1}}\n");
  using classes = network<float, layer<1, 2, activation::linear>, cross_entropy>;
  CHECK(printed_by([] { print_source(classes{bias_first, {1, 2, 3, 4}}, number_format::hexadecimal); }) ==
        "descent::network<float, descent::layer<1, 2, descent::activation::linear>, descent::cross_entropy>"
        "{descent::bias_first, {0x1p+0f, 0x1p+1f, 0x1.8p+1f, 0x1p+2f}}\n");
  using others = network<double, layer<1, 1, activation::leaky_relu>, layer<1, 1, activation::softplus>,
                         layer<1, 1, activation::softsign>, layer<1, 1, activation::silu>>;
  CHECK(
      printed_by([] { print_source(others{}, number_format::hexadecimal); }) ==
      "descent::network<double, descent::layer<1, 1, descent::activation::leaky_relu>, "
      "descent::layer<1, 1, descent::activation::softplus>, descent::layer<1, 1, descent::activation::softsign>, "
      "descent::layer<1, 1, descent::activation::silu>>{descent::bias_first, {0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, 0x0p+0, "
      "0x0p+0, 0x0p+0, 0x0p+0}}\n");
  using robust = network<double, unbiased_layer<2, 1, activation::tanh>, huber_of<1, 2>>;
  CHECK(printed_by([] { print_source(robust{bias_first, {1, 2}}, number_format::hexadecimal); }) ==
        "descent::network<double, descent::unbiased_layer<2, 1, descent::activation::tanh>, descent::huber_of<1, 2>>"
        "{descent::bias_first, {0x1p+0, 0x1p+1}}\n");
  using yes_or_no = network<double, layer<1, 1>, binary_cross_entropy>;
  CHECK(printed_by([] { print_source(yes_or_no{bias_first, {1, 2}}, number_format::hexadecimal); }) ==
        "descent::network<double, descent::layer<1, 1, descent::activation::sigmoid>, descent::binary_cross_entropy>"
        "{descent::bias_first, {0x1p+0, 0x1p+1}}\n");
  CHECK(printed_by([] { print_source(neuron{0.5}); }) == "descent::neuron<double>{5.0000000000000000e-01}\n");
  CHECK(printed_by([] { print_source(neuron{0.5f}); }) == "descent::neuron<float>{5.00000000e-01f}\n");
}
