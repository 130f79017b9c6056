#ifndef DESCENT_PROOF_DECREASING_HPP
#define DESCENT_PROOF_DECREASING_HPP

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/error.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <type_traits>

DESCENT_BEGIN_EXACT

namespace descent {

/// A network that can be converted to another number: net.as<Other>().
template <class Net, class Other>
concept convertible_network = trainable<Net> && network_converted_as_it_is<Net> && requires(const Net& net) {
  requires trainable<std::remove_cvref_t<decltype(net.template as<Other>())>>;
};

/// Counts the iterations from the first on that certainly made the *real* error smaller: E(wᵢ) > E(wᵢ₊₁) for the
/// weights of a trace and the samples, read as exact numbers. (A network of floats was trained on samples rounded to
/// float.) Each real error is enclosed; where two enclosures meet, the count ends.
/// Refused: no samples; a weight that is not finite.
template <convertible_network<interval<double>> Net, std::size_t Count, samples_for<Net> Samples>
[[nodiscard]] constexpr auto certainly_decreasing_steps(const trajectory<Net, Count>& history, const Samples& samples)
    -> std::size_t {
  using real = interval<double>;
  const std::size_t n = detail::checked_size<real>(samples);
  const auto& data = detail::data(samples);
  std::size_t steps = 0;
  double least = detail::sum_of_errors(history[0].network.template as<real>(), data, n).lower;
  for (; steps + 1 < Count; ++steps) {
    const real next = detail::sum_of_errors(history[steps + 1].network.template as<real>(), data, n);
    if (!(next.upper < least)) break;
    least = next.lower;
  }
  return steps;
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_DECREASING_HPP
