#ifndef DESCENT_TRAINING_TRACE_HPP
#define DESCENT_TRAINING_TRACE_HPP

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <type_traits>

DESCENT_BEGIN

namespace descent {

constexpr void index_must_be_below_the_number_of_states(auto i) { detail::refuse(__func__, detail::leading_value(i)); }

namespace detail {

// A trace of so many iterations takes more steps than a compiler allows in one constant, unless it is told to allow
// more. That is seen at once by a loop that takes a few less.
#if defined(__clang__)
inline constexpr std::size_t long_trace = 22'000, turns_of_less = 34;
#else
inline constexpr std::size_t long_trace = 100'000, turns_of_less = 930;
#endif

[[nodiscard]] constexpr auto turn(std::size_t thousands) -> bool {
  bool turned = false;
  for (std::size_t i = 0; i < thousands; ++i)
    for (std::size_t j = 0; j < 1'000; ++j) {
      // clang-format off
      turned = !turned; turned = !turned; turned = !turned; turned = !turned;  // steps of g++, and with these, clang's:
      {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {}
      // clang-format on
    }
  return !turned;
}

template <std::size_t Iterations>
concept fits_into_a_constant = Iterations < long_trace || requires {
  typename std::bool_constant<turn(Iterations < long_trace ? 0 : turns_of_less)>;
};

}  // namespace detail

constexpr void iterations_must_fit_into_a_constant_so_use_trained_of_a_run(auto iterations) {
  detail::refuse(__func__, detail::leading_value(iterations));
}

/// A network during training, and its error over the samples.
template <class Network>
struct state final {
  Network network;
  typename Network::scalar error{};
};

/// The states of a training: the start, and one after each iteration. One of a temporary is returned by value.
/// Refused: an index that is not below the number of states.
template <class Network, std::size_t Count>
  requires(Count > 0)
struct trajectory final {
  [[nodiscard]] static constexpr auto size() noexcept -> std::size_t { return Count; }
  [[nodiscard]] constexpr auto operator[](std::size_t i) const& -> const state<Network>& {
    if (i >= Count) index_must_be_below_the_number_of_states(i);
    return states[i];
  }
  [[nodiscard]] constexpr auto operator[](std::size_t i) const&& -> state<Network> { return (*this)[i]; }
  [[nodiscard]] constexpr auto front() const& -> const state<Network>& { return states[0]; }
  [[nodiscard]] constexpr auto front() const&& -> state<Network> { return states[0]; }
  [[nodiscard]] constexpr auto back() const& -> const state<Network>& { return states[Count - 1]; }
  [[nodiscard]] constexpr auto back() const&& -> state<Network> { return states[Count - 1]; }
  [[nodiscard]] constexpr auto begin() const -> const state<Network>* { return states; }
  [[nodiscard]] constexpr auto end() const -> const state<Network>* { return states + Count; }

  state<Network> states[Count]{};
};

/// A network whose states after so many iterations, and the start, can be returned by value: a local variable of them
/// is on the stack.
template <class Network, std::size_t Iterations>
concept trace_of_at_most_two_mebibytes = Iterations < 0x200000 / sizeof(state<Network>);

/// Trains for so many iterations as train does, and returns the start and the state after each. The error of each is
/// error(network, samples).
/// Refused: what train refuses; an error that is not finite; in a constant, more iterations than a compiler allows; in
/// types, states of more than two mebibytes.
template <std::size_t Iterations, trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
  requires trace_of_at_most_two_mebibytes<Net, Iterations>
[[nodiscard]] constexpr auto trace(Net net, const Samples& samples, const Rule& rule)
    -> trajectory<Net, Iterations + 1> {
  if constexpr (!detail::fits_into_a_constant<Iterations>)
    if (__builtin_is_constant_evaluated()) iterations_must_fit_into_a_constant_so_use_trained_of_a_run(Iterations);
  trajectory<Net, Iterations + 1> history;
  static_cast<void>(detail::checked_size<typename Net::scalar>(samples));
  detail::check_parameters(net, rule);
  auto bound = detail::bind<Net>(rule);
  for (std::size_t i = 0; true; ++i) {
    history.states[i].network = net;  // ({net, error} would be one more state on the stack)
    history.states[i].error = error(net, samples);
    if (i == Iterations) return history;
    detail::descend_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(net, detail::data(samples),
                                                                           detail::size(samples), bound, 1);
  }
}

/// Counts the iterations from the first on that made the error strictly smaller: E₀ > E₁ > E₂ > …
template <class Network, std::size_t Count>
[[nodiscard]] constexpr auto decreasing_steps(const trajectory<Network, Count>& history) -> std::size_t {
  std::size_t steps = 0;
  while (steps + 1 < Count && certainly(of_a_proof(history.states[steps + 1].error < history.states[steps].error)))
    ++steps;
  return steps;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_TRACE_HPP
