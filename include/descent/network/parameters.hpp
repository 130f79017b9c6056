#ifndef DESCENT_NETWORK_PARAMETERS_HPP
#define DESCENT_NETWORK_PARAMETERS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

// Parameters are an array, and everything else is a stateless function of it.

DESCENT_BEGIN_EXACT

namespace descent {

/// A network that a declaration without braces leaves with all parameters 0, not uninitialised.
template <class Net>
concept parameters_are_initialised = !std::is_trivially_default_constructible_v<Net>;

/// A network that can be trained: net.data() is the array of its parameters, each a number. Its gradient has the
/// same type.
/// samples_for (error.hpp) says what it does with a sample.
template <class Net>
concept trainable =
    parameters_are_initialised<Net> && number<typename Net::scalar> && (Net::parameters > 0) && requires(Net net) {
      { net.data() } -> std::convertible_to<typename Net::scalar*>;
    };

/// A network whose conversion, net.as<Other>(), is of its own type. (A class of your own that holds a network, and
/// converts that, would lose what it adds, as its own outputs.)
template <class Net>
concept network_converted_as_it_is = requires(const Net& net) {
  { net.template as<typename Net::scalar>() } -> std::same_as<Net>;
};

/// A network whose slopes, and some copies, can be on the stack. (training_of_at_most_two_mebibytes says the same of a
/// training.)
template <class Net>
concept at_most_a_mebibyte = sizeof(Net) <= 0x100000;

namespace detail {

/// Refuses a parameter that is NaN or infinite, and a start from which a rule cannot train the network.
template <trainable Net>
constexpr void check_parameters(const Net& net, const auto&... rule) {
  for (std::size_t k = 0; k < Net::parameters; ++k)
    if (!finite(net.data()[k])) weight_must_be_finite(net.data()[k]);
  if constexpr (requires { net.check_start(rule...); }) net.check_start(rule...);
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_PARAMETERS_HPP
