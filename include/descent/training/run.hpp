#ifndef DESCENT_TRAINING_RUN_HPP
#define DESCENT_TRAINING_RUN_HPP

#include <descent/network/batch.hpp>
#include <descent/network/checked_samples.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/error.hpp>
#include <descent/training/hyperparameters.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/state.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

// Runs of any length. A constant evaluator limits one constant, so a long run is computed in chunks: each is a constant
// that continues where the one before ended.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void every_must_be_at_least_1(auto epochs) { detail::refuse(__func__, detail::leading_value(epochs)); }

/// A description of a training run, at namespace scope (a local class can have no static members):
///     struct question {
///       static constexpr neuron start{0.5};          // a network, or checkpoint<another run>
///       static constexpr auto& samples = identity;
///       static constexpr gradient_descent rule{1.0};
///       static constexpr std::size_t iterations = 1'000'000;
///       static constexpr shuffled order{7};          // optional; otherwise full_batch
///     };
/// With sequential and shuffled an iteration is an epoch. Refused: a count that is negative; one that is no integer.
/// The optional samples_per_chunk limits how many samples one constant may compute, if an activation or a rule of your
/// own costs more than those here.
template <class Run>
concept training_run = requires {
  Run::start;
  Run::samples;
  Run::rule;
  { Run::iterations } -> std::convertible_to<natural>;
};

namespace detail {

template <trainable Net>
[[nodiscard]] constexpr auto initial_state(const Net& start, const auto& rule) {
  return training_state{start, rule};
}

/// A run that continues another has its rule's state, and constants of its own.
template <trainable Net, class Bound>
[[nodiscard]] constexpr auto initial_state(training_state<Net, Bound> start, const auto& rule) {
  static_assert(std::same_as<bound<Net, std::remove_cvref_t<decltype(rule)>>, Bound>,
                "descent: a run is continued by a rule of the same type, which can be assigned");
  static_cast<void>(bind<Net>(rule));  // refuses what a run that starts with the rule refuses
  set_hyperparameters<typename Net::scalar>(start.rule, rule);
  return start;
}

template <class Run>
[[nodiscard]] constexpr auto order_of() {
  if constexpr (requires { Run::order; })
    return Run::order;
  else
    return full_batch{};
}

template <class Run>
using state_of = decltype(initial_state(Run::start, Run::rule));

/// Samples of the network's shape.
template <class Run>
concept samples_of_a_run = samples_for<std::remove_cvref_t<decltype(Run::samples)>, decltype(state_of<Run>::network)>;

template <class Run>
inline constexpr bool by_gradient_descent =
    std::same_as<decltype(state_of<Run>::rule), gradient_descent<typename state_of<Run>::scalar>>;

/// The number of samples in a chunk. One costs clang at most some 100 steps, and 24 for each parameter, 60 by other
/// rules than gradient descent; a chunk stays below half of the 1,048,576 that clang allows one constant, and of g++'s
/// 33,554,432 operations.
template <class Run>
[[nodiscard]] constexpr auto samples_per_chunk() -> std::size_t {
  if constexpr (requires { Run::samples_per_chunk; })
    return checked_batch(natural{Run::samples_per_chunk});
  else
    return 400'000 / (100 + (by_gradient_descent<Run> ? 24 : 60) * state_of<Run>::parameters) + 1;
}

/// What is computed as one: a sample, or a batch in lanes.
struct share {
  std::size_t samples = 1, in_chunk = 1;
};

/// Returns what clang's evaluator counts at most for a batch in lanes and its step: by measurement 30 for each
/// parameter, by other rules than gradient descent 120, and 50 in each lane for each activation.
template <class Run>
[[nodiscard]] constexpr auto steps_of_batch(std::size_t lanes) -> std::size_t {
  using net = decltype(state_of<Run>::network);
  return 5'000 + (by_gradient_descent<Run> ? 30 : 120) * net::parameters + 50 * lanes * net::layers::neurons;
}

/// Returns how many samples of a batch are computed at once.
template <class Run>
[[nodiscard]] constexpr auto lanes_of_batch() -> std::size_t {
  const std::size_t n = detail::size(Run::samples), batch = checked_batch(order_of<Run>().batch(n)),
                    samples = batch < n ? batch : n;
  return samples < widest ? samples : widest;
}

/// A chunk that ended inside a batch would compute that batch twice. A network so large that a batch and its step may
/// be too much for one constant is trained sample by sample.
template <class Run>
[[nodiscard]] constexpr auto share_of() -> share {
  using net = decltype(state_of<Run>::network);
  if constexpr (evaluated_in_lanes<net, sample_of<decltype(Run::samples)>> && !requires { Run::samples_per_chunk; }) {
    const std::size_t lanes = lanes_of_batch<Run>(), steps = steps_of_batch<Run>(lanes);
    if (lanes > few && steps < 800'000) return {lanes, 400'000 / steps + 1};
  }
  return {1, samples_per_chunk<Run>()};
}

template <class Run>
inline constexpr share share_in = share_of<Run>();

template <class Run>
inline constexpr std::size_t all_samples =
    product(Run::iterations, detail::checked_size_of<typename state_of<Run>::scalar, Run>());

template <class Run>
inline constexpr std::size_t shares_per_epoch = (detail::size(Run::samples) - 1) / share_in<Run>.samples + 1;

[[nodiscard]] constexpr auto checked_every(std::size_t epochs) -> std::size_t {
  if (epochs == 0) every_must_be_at_least_1(epochs);
  return epochs;
}

/// The number of epochs after which a chunk ends: the member every of a run with a history, otherwise all.
template <class Run>
[[nodiscard]] constexpr auto epochs_per_period() -> std::size_t {
  if constexpr (requires { Run::every; })
    if (const std::size_t every = checked_every(natural{Run::every}); every < natural{Run::iterations}) return every;
  return natural{Run::iterations};
}

template <class Run>
inline constexpr std::size_t samples_per_period = epochs_per_period<Run>() * detail::size(Run::samples);

template <class Run>
inline constexpr std::size_t chunks_per_period =
    epochs_per_period<Run>() * shares_per_epoch<Run> / share_in<Run>.in_chunk + 1;

template <class Run>
inline constexpr std::size_t periods = all_samples<Run> == 0 ? 0 : (all_samples<Run> - 1) / samples_per_period<Run> + 1;

template <class Run>
inline constexpr std::size_t chunks = (periods<Run> == 0 ? 1 : periods<Run>)*chunks_per_period<Run>;

template <class Run>
[[nodiscard]] constexpr auto samples_before(std::size_t chunk) -> std::size_t {
  const std::size_t n = detail::size(Run::samples), shares = chunk % chunks_per_period<Run> * share_in<Run>.in_chunk,
                    of_epoch = shares % shares_per_epoch<Run> * share_in<Run>.samples,
                    samples = chunk / chunks_per_period<Run> * samples_per_period<Run> +
                              shares / shares_per_epoch<Run> * n + of_epoch;
  return samples < all_samples<Run> ? samples : all_samples<Run>;
}

template <class Run>
[[nodiscard]] constexpr auto next_chunk(state_of<Run> state, std::size_t chunk) -> state_of<Run> {
  advance_but_if_it_overflows_scale_the_inputs_or_lower_the_rate(
      state, samples_before<Run>(chunk + 1) - samples_before<Run>(chunk), detail::data(Run::samples),
      detail::size(Run::samples), order_of<Run>());
  return state;
}

template <class Run, std::size_t Chunk>
inline constexpr state_of<Run> state_after = next_chunk<Run>(state_after<Run, Chunk - 1>, Chunk - 1);

template <class Run>
inline constexpr state_of<Run> state_after<Run, 0> = initial_state(Run::start, Run::rule);

/// Computes the chunks from First to Last, the first half first (no constant waits for a long chain of others).
template <class Run, std::size_t First, std::size_t Last>
inline constexpr bool all_chunks =
    all_chunks<Run, First, (First + Last) / 2> && all_chunks<Run, (First + Last) / 2, Last>;

template <class Run, std::size_t First, std::size_t Last>
  requires(First + 1 == Last)
inline constexpr bool all_chunks<Run, First, Last> = state_after<Run, Last>.index < detail::size(Run::samples);

}  // namespace detail

/// The training state at the end of a run of any length: the network, the rule with its state, the epoch.
/// Refused: what train refuses.
template <training_run Run>
  requires detail::samples_of_a_run<Run> && (detail::all_chunks<Run, 0, detail::chunks<Run>>)
inline constexpr auto& checkpoint = detail::state_after<Run, detail::chunks<Run>>;

/// The network at the end of a run, bit for bit that of one loop.
template <training_run Run>
inline constexpr auto& trained = checkpoint<Run>.network;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_RUN_HPP
