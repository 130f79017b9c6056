#ifndef DESCENT_NETWORK_CLASSIFY_HPP
#define DESCENT_NETWORK_CLASSIFY_HPP

#include <descent/network/loss.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <concepts>
#include <cstddef>

// Classes: the network has an output for each, and the largest output is the answer.

DESCENT_BEGIN

namespace descent {

constexpr void output_must_be_finite(auto y_hat) { detail::refuse(__func__, detail::leading_value(y_hat)); }

/// A network with an output for each of several classes.
template <class Net>
concept classifier =
    trainable<Net> && (Net::outputs > 1) && requires(const Net& net, const typename Net::scalar (&x)[Net::inputs]) {
      { net(x) } -> std::same_as<std::array<typename Net::scalar, Net::outputs>>;
    };

/// softmax(ŷ)ⱼ = e^ŷⱼ / Σᵢ e^ŷᵢ: positive numbers with the sum 1, read as probabilities of the classes.
template <number_with_exp_and_log T, std::size_t N>
[[nodiscard]] constexpr auto softmax(const std::array<T, N>& y_hat) -> std::array<T, N> {
  const detail::exponentials<T, N> of{y_hat.data()};
  std::array<T, N> share{};
  for (std::size_t j = 0; j < N; ++j) share[j] = of.e[j] / of.sum;
  return share;
}

/// Finds the class of x, argmaxⱼ ŷⱼ; the first of equal ones.
/// Refused: an output that is NaN or infinite; intervals of which none is certainly the largest.
template <classifier Net>
[[nodiscard]] constexpr auto classify(const Net& net, const typename Net::scalar (&x)[Net::inputs]) -> std::size_t {
  const auto output = net(x);
  const auto* const y_hat = output.data();
  std::size_t largest = 0;
  for (std::size_t j = 0; j < Net::outputs; ++j) {
    if (!detail::finite(y_hat[j])) output_must_be_finite(y_hat[j]);
    if (j > 0 && y_hat[largest] < y_hat[j]) largest = j;
  }
  return largest;
}

/// Counts the samples that the network puts into the class of their label.
/// Refused: no samples, and what classify refuses.
template <classifier Net, sample_array Samples>
  requires detail::has_label<detail::sample_of<Samples>>
[[nodiscard]] constexpr auto correctly_classified(const Net& net, const Samples& samples) -> std::size_t {
  const std::size_t n = detail::checked_size<typename Net::scalar>(samples);
  std::size_t correct = 0;
  for (std::size_t s = 0; s < n; ++s)
    if (classify(net, detail::data(samples)[s].x) == detail::data(samples)[s].label) ++correct;
  return correct;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_CLASSIFY_HPP
