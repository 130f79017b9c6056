#ifndef DESCENT_TRAINING_ERROR_HPP
#define DESCENT_TRAINING_ERROR_HPP

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// Samples that a network can be trained on: net.error(s) is E of a sample, net.backpropagate(s, slope) adds its ∂E/∂w.
template <class Samples, class Net>
concept samples_for = trainable<Net> && sample_array<Samples> && samples_have_the_shape_of_the_network<Samples, Net> &&
                      requires(const detail::sample_of<Samples>& s, const Net& net, Net slope) {
                        { net.error(s) } -> std::same_as<typename Net::scalar>;
                        net.backpropagate(s, slope);
                      };

namespace detail {

template <trainable Net, class Sample>
[[nodiscard]] constexpr auto sum_of_errors(const Net& net, const Sample* samples, std::size_t n) ->
    typename Net::scalar {
  DESCENT_AS_WRITTEN
  typename Net::scalar sum{};
  for (std::size_t i = 0; i < n; ++i) sum = sum + net.error(samples[i]);
  return sum;
}

}  // namespace detail

/// E of a network, summed over the samples.
/// Refused: no samples; a weight or a sample that is not finite; an error that is not finite.
template <trainable Net, samples_for<Net> Samples>
[[nodiscard]] constexpr auto error(const Net& net, const Samples& samples) -> typename Net::scalar {
  const std::size_t n = detail::checked_size<typename Net::scalar>(samples);
  detail::check_parameters(net);
  const auto sum = detail::sum_of_errors(net, detail::data(samples), n);
  if (!detail::can_be_a_result(sum)) error_must_be_finite(sum);
  return sum;
}

/// ∂E/∂w of every parameter w, summed over the samples. It has the type of the network: each slope is where the network
/// has its parameter.
/// Refused: no samples; a weight or a sample that is not finite; a slope that is not finite.
template <trainable Net, samples_for<Net> Samples>
  requires at_most_a_mebibyte<Net>
[[nodiscard]] constexpr auto gradient(const Net& net, const Samples& samples) -> Net {
  const std::size_t n = detail::checked_size<typename Net::scalar>(samples);
  detail::check_parameters(net);
  Net slope;
  for (std::size_t i = 0; i < n; ++i) net.backpropagate(detail::data(samples)[i], slope);
  for (std::size_t k = 0; k < Net::parameters; ++k)
    if (!detail::can_be_a_result(slope.data()[k])) slope_must_be_finite(slope.data()[k]);
  return slope;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_ERROR_HPP
