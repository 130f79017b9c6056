#ifndef DESCENT_TRAINING_TRAIN_HPP
#define DESCENT_TRAINING_TRAIN_HPP

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/natural.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>

#include <cstddef>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// A network that takes samples[at[0]], … samples[at[n − 1]] at a time.
template <class Net, class Sample>
concept takes_many = requires(const Net& net, const Sample* samples, std::size_t n, Net slope) {
  net.backpropagate(samples, n, stored_order{}, slope);
};

/// Takes steps on the slopes of all samples. training_state can do the same; this loop is a quarter cheaper for one
/// weight at compile time. (g++ itself refuses an overflow, and shows which functions it is in: one has advice as its
/// name.)
template <trainable Net, class Sample, class Rule>
constexpr void descend_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(Net& net, const Sample* samples,
                                                                              std::size_t n, Rule& rule,
                                                                              std::size_t iterations) {
  if constexpr (takes_many<Net, Sample>) {
    net.descend(samples, n, iterations, [by = &rule](auto& w, auto& slope) { step(*by, w, slope); });
  } else {
    for (std::size_t i = 0; i < iterations; ++i) {
      Net slope;
      for (std::size_t s = 0; s < n; ++s) net.backpropagate(samples[s], slope);
      step(rule, net, slope);
    }
  }
}

}  // namespace detail

/// Trains a network for a number of iterations: each is one step of the rule on the gradient of all samples. A rule
/// with a state begins with a fresh one; training_state keeps it from call to call.
/// Refused: no samples; a weight or a sample that is not finite; a step to NaN or infinity; a network with a hidden layer
/// of equal neurons (network.hpp); a negative number of iterations.
template <trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
[[nodiscard]] constexpr auto train(Net net, const Samples& samples, const Rule& rule, natural iterations) -> Net {
  const std::size_t n = detail::checked_size<typename Net::scalar>(samples);
  detail::check_parameters(net, rule);
  auto bound = detail::bind<Net>(rule);
  detail::descend_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(net, detail::data(samples), n, bound,
                                                                         iterations);
  return net;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_TRAIN_HPP
