#ifndef DESCENT_TRAINING_CALLBACK_HPP
#define DESCENT_TRAINING_CALLBACK_HPP

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/error.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/state.hpp>

#include <concepts>
#include <cstddef>

// A training in one constant, or at run time, that is watched and stopped. history.hpp does it for runs of any length.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void patience_must_be_at_least_1(auto checks) { detail::refuse(__func__, detail::leading_value(checks)); }

namespace detail {

[[nodiscard]] constexpr auto checked_patience(std::size_t checks) -> std::size_t {
  if (checks == 0) patience_must_be_at_least_1(checks);
  return checks;
}

}  // namespace detail

/// A function that train calls with the training_state: before the first epoch, after every k-th, and after the last.
/// If it returns a bool, false ends the training. Refused: k = 0.
template <class Function>
struct call_every final {
  constexpr call_every(natural k, Function any) : epochs(detail::checked_every(k)), function(any) {}

  /// Calls the function. Returns whether the training continues.
  template <class Training>
  constexpr auto operator()(const Training& training) const -> bool {
    using result = std::remove_cvref_t<decltype(function(training))>;
    static_assert(std::same_as<result, bool> || std::same_as<result, void>,
                  "a function of call_every returns bool or nothing");
    if constexpr (std::same_as<result, bool>)
      return function(training);
    else
      return function(training), true;
  }

  std::size_t epochs;
  Function function;
};

/// Trains a network for at most a number of epochs in an order, and calls a function every k epochs:
///     train(start, samples, rule, 1000, full_batch{}, call_every{100, [](const auto& training) { … }})
/// The function may change samples, add some to a container, or remove some.
/// Refused: what train without a function refuses.
template <trainable Net, samples_for<Net> Samples, rule_for<Net> Rule, class Function>
[[nodiscard]] constexpr auto train(const Net& net, const Samples& samples, const Rule& rule, natural epochs,
                                   const order auto& in_order, const call_every<Function>& call) -> Net {
  std::size_t n = detail::checked_size<typename Net::scalar>(samples);
  training_state training{net, rule};
  while (call(training) && training.epoch < epochs) {
    n = detail::checked_size<typename Net::scalar>(samples);  // the function may have changed them
    const std::size_t left = epochs - training.epoch, now = call.epochs < left ? call.epochs : left;
    detail::advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(training, detail::product(now, n),
                                                                           detail::data(samples), n, in_order);
  }
  return training.network;
}

/// What had the least of all errors that were checked, and whether to stop: after as many checks in a row as the
/// patience, none of which found a lower error. In a loop of your own:
///     training_state training{start, rule};
///     early_stopping best{training, 5};
///     while (best.check(training, error(training.network, held_out))) training.advance(samples, 10);
///     best.kept.network
/// Refused: a patience of 0; an error that is not finite.
template <class State, number Number = typename State::scalar>
struct early_stopping final {
  constexpr early_stopping(const State& start, natural checks)
      : kept(start), patience(detail::checked_patience(checks)) {}

  /// Keeps a state, if its error is below those of all before. Returns whether the training continues.
  template <std::convertible_to<Number> Error>
  constexpr auto check(const State& state, Error measured) -> bool {
    const Number now = static_cast<Number>(measured);
    if (!detail::can_be_a_result(now)) error_must_be_finite(now);
    if (is_first || now < error) {
      kept = state;
      error = now;
      checks_since = 0;
    } else {
      ++checks_since;
    }
    is_first = false;
    return continues();
  }

  /// Returns whether the training continues.
  [[nodiscard]] constexpr auto continues() const noexcept -> bool { return checks_since < patience; }

  State kept;
  Number error{};
  std::size_t patience, checks_since = 0;
  bool is_first = true;
};

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_CALLBACK_HPP
