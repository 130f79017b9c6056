#include "../claims.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/training/advice.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <type_traits>

using namespace descent;

namespace {

using two_inputs = network<double, layer<2, 1>>;
using rule = gradient_descent<double>;

template <class Net, class Samples, class Rule = rule>
concept can_be_traced = requires(Net net, const Samples& samples, const Rule& by) { trace<10>(net, samples, by); };

template <class Net, class Samples, class Rule = rule>
concept can_be_trained = requires(Net net, const Samples& samples, const Rule& by) { train(net, samples, by, 10); };

template <class Net, class Samples>
concept can_be_traced_so_often = requires(Net net, const Samples& samples) { trace(net, samples, rule{1.0}, 10); };

template <class Net, class Samples>
concept has_an_error = requires(Net net, const Samples& samples) { error(net, samples); };

template <class Net, class Samples>
concept has_a_gradient = requires(Net net, const Samples& samples) { gradient(net, samples); };

}  // namespace

TEST_CASE("advice is given by functions that nobody can call, and takes none away that somebody can") {
  using one = sample<double>;
  using pair = sample<double, 2, 1>;
  STATIC_REQUIRE((can_be_traced<neuron<double>, one[3]> && can_be_trained<neuron<double>, one[3]>));
  STATIC_REQUIRE((has_an_error<two_inputs, pair[3]> && has_a_gradient<two_inputs, pair[3]>));
  STATIC_REQUIRE(std::is_same_v<decltype(error(neuron{0.5}, identity)), double>);

  STATIC_REQUIRE_FALSE((can_be_traced<neuron<double>, one> || can_be_trained<neuron<double>, one>));
  STATIC_REQUIRE_FALSE((has_an_error<two_inputs, pair> || has_a_gradient<two_inputs, pair>));
  STATIC_REQUIRE_FALSE((can_be_traced<two_inputs, one[3]> || can_be_trained<neuron<double>, pair[3]>));
  STATIC_REQUIRE_FALSE((has_an_error<two_inputs, one[3]> || has_a_gradient<neuron<double>, pair[3]>));
  STATIC_REQUIRE_FALSE((can_be_traced<neuron<double>, one[3], double> || can_be_trained<neuron<double>, one[3], int>));
  STATIC_REQUIRE_FALSE(can_be_traced_so_often<neuron<double>, one[3]>);
}
