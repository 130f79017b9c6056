#ifndef DESCENT_TRAINING_STATE_HPP
#define DESCENT_TRAINING_STATE_HPP

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/error.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

constexpr void epoch_must_end_in_the_samples(auto index) { detail::refuse(__func__, detail::leading_value(index)); }

namespace detail {

/// Trains on a number of samples, of n in an array; an epoch and a batch may begin and end anywhere. (g++ itself
/// refuses an overflow, and shows the names of the functions that it is in.)
template <class Training, class Sample, order Order>
constexpr void advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(Training& training, std::size_t count,
                                                                              const Sample* samples, std::size_t n,
                                                                              const Order& in_order) {
  using Net = decltype(training.network);
  const std::size_t size = detail::checked_batch(in_order.batch(n));
  if constexpr (detail::takes_many<Net, Sample> && std::same_as<Order, full_batch>)
    if (const std::size_t epochs = count / n; training.index == 0 && epochs > 0) {
      detail::descend_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(training.network, samples, n,
                                                                             training.rule, epochs);
      training.epoch += epochs;
      count -= epochs * n;
    }
  for (std::size_t now = 1, rest = size - training.index % size; count > 0; count -= now) {
    if constexpr (detail::takes_many<Net, Sample>) {
      now = rest < n - training.index ? rest : n - training.index;
      if (count < now) now = count;
      training.network.backpropagate(
          samples, now, detail::positions<Order>{in_order, training.index, n, training.epoch}, training.slope);
    } else if constexpr (!detail::reorders<Order>) {
      training.network.backpropagate(samples[training.index], training.slope);
    } else if constexpr (detail::permutes<Order>) {
      training.network.backpropagate(samples[in_order.index(training.index, n, training.epoch)], training.slope);
    } else {
      training.network.backpropagate(samples[detail::checked_index(in_order, training.index, n, training.epoch)],
                                     training.slope);
    }
    rest -= now;
    if ((training.index += now) == n) {
      training.index = 0;
      ++training.epoch;
    }
    if (rest == 0 || training.index == 0) {
      if constexpr (requires { in_order.divide(training.slope, n); })
        in_order.divide(training.slope, (training.index == 0 ? n : training.index) - training.begun);
      detail::step(training.rule, training.network, training.slope);
      training.slope = Net{};
      training.begun = training.index;
      rest = size;
    }
  }
}

}  // namespace detail

/// A training in progress: the network, the rule with its state, and where in the epoch it is. For a loop of your own:
///     training_state training{neuron{0.5}, momentum{1.0, 0.9}};
///     while (error(training.network, identity) > 0.13) training.advance(identity);
/// A copy is a checkpoint: training resumes from it as if it had not been interrupted.
/// Refused: a weight that is not finite; a start that train refuses.
template <trainable Net, class Rule>
struct training_state final {
  using scalar = typename Net::scalar;
  static constexpr std::size_t parameters = Net::parameters;

  template <rule_for<Net> Any>
  constexpr training_state(const Net& start, const Any& any) : network(start), rule(detail::bind<Net>(any)) {
    detail::check_parameters(network, any);
  }

  /// Trains for a number of epochs in an order.
  /// Refused: what train refuses; fewer samples than the epoch has had already. The state is then what it was before.
  template <samples_for<Net> Samples, order Order = full_batch>
  constexpr void advance(const Samples& samples, natural epochs = 1, const Order& in_order = {}) {
    const std::size_t n = detail::checked_size<scalar>(samples);
    if (index >= n) epoch_must_end_in_the_samples(index);
    detail::check_parameters(network);
    training_state next = *this;
    for (std::size_t left = epochs; left > 0; --left)
      detail::advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(next, n, detail::data(samples), n,
                                                                             in_order);
    *this = next;
  }

  /// Trains on a number of samples, of n in an array; an epoch and a batch may begin and end anywhere.
  /// Refused: no samples; a sample that is not finite, of those it trains on; an order with batches of no samples, or
  /// with an index of none; a step to NaN or infinity. The state is then what it was before.
  template <class Sample, order Order>
    requires samples_for<Sample[1], Net>
  constexpr void advance_by(natural count, const Sample* samples, natural n, const Order& in_order) {
    if (n == 0) samples_must_not_be_empty(0);
    if (index >= n) epoch_must_end_in_the_samples(index);
    const bool all = count > n - index;
    const detail::positions<Order> at{in_order, index, n, epoch};
    for (std::size_t i = 0; i < (all ? n : count); ++i) samples[all ? i : at[i]].template check<scalar>();
    training_state after = *this;
    detail::advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(after, count, samples, n, in_order);
    *this = after;
  }

  Net network;
  Rule rule;
  Net slope{};  // of the samples since the last step, which are those from begun to index
  std::size_t index = 0, epoch = 0, begun = 0;
};

template <class Net, class Rule>
training_state(Net, Rule) -> training_state<Net, detail::bound<Net, Rule>>;

/// Trains a network for a number of epochs in an order.
/// Refused: what train without an order refuses; an order with batches of no samples, or with an index of none.
template <trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
[[nodiscard]] constexpr auto train(const Net& net, const Samples& samples, const Rule& rule, natural epochs,
                                   const order auto& in_order) -> Net {
  const std::size_t n = detail::checked_size<typename Net::scalar>(samples);
  training_state training{net, rule};
  for (std::size_t left = epochs; left > 0; --left)
    detail::advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(training, n, detail::data(samples), n,
                                                                           in_order);
  return training.network;
}

/// Trains for so many epochs in an order, and returns the start and the state after each. The error of each is that
/// over all samples. Refused: what trace without an order refuses.
template <std::size_t Epochs, trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
  requires trace_of_at_most_two_mebibytes<Net, Epochs>
[[nodiscard]] constexpr auto trace(const Net& net, const Samples& samples, const Rule& rule, const order auto& in_order)
    -> trajectory<Net, Epochs + 1> {
  trajectory<Net, Epochs + 1> history;
  training_state training{net, rule};
  for (std::size_t i = 0; true; ++i) {
    history.states[i].network = training.network;
    history.states[i].error = error(training.network, samples);
    if (i == Epochs) return history;
    detail::advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(
        training, detail::size(samples), detail::data(samples), detail::size(samples), in_order);
  }
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_STATE_HPP
