#ifndef DESCENT_TRAINING_HISTORY_HPP
#define DESCENT_TRAINING_HISTORY_HPP

#include <descent/network/checked_samples.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/callback.hpp>
#include <descent/training/error.hpp>
#include <descent/training/run.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

// The history of a run of any length, early stopping, and the best of several runs. A run may have these members too:
//     static constexpr std::size_t every = 100;     // epochs from check to check; otherwise only start and end
//     static constexpr auto& held_out = others;     // samples to check the error on; otherwise those of the run
//     static constexpr std::size_t patience = 5;    // the run stops after so many checks without a lower error
// Chunks end at the checks, so nothing is computed twice, and none after the stop is computed.

DESCENT_BEGIN

namespace descent {

/// The error of a network after an epoch, summed over the samples of its run.
template <number Number>
struct epoch_error {
  std::size_t epoch;
  Number error;
};

/// The error over held-out samples too.
template <number Number>
struct epoch_error_held_out final : epoch_error<Number> {
  Number held_out_error;
};

namespace detail {

template <class Run>
using scalar_of = typename state_of<Run>::scalar;

template <class Run>
concept has_held_out = requires { Run::held_out; };

/// The samples on which a check measures: those of the run or those held out.
template <class Run, bool HeldOut>
struct measured {
  static constexpr const auto& samples = Run::samples;
};

template <class Run>
struct measured<Run, true> {
  static constexpr const auto& samples = Run::held_out;
};

template <class Run, bool HeldOut>
inline constexpr std::size_t measured_size = checked_size_of<scalar_of<Run>, measured<Run, HeldOut>>();

template <class Run, std::size_t Check>
inline constexpr auto& state_at = state_after<Run, Check * chunks_per_period<Run>>;

/// Adds the errors of the samples of a chunk to a sum.
template <trainable Net, samples_for<Net> Samples>
[[nodiscard]] constexpr auto add_errors(typename Net::scalar sum, const Net& net, const Samples& samples,
                                        std::size_t first, std::size_t last) -> typename Net::scalar {
  DESCENT_AS_WRITTEN
  for (std::size_t i = first; i < last; ++i) sum = sum + net.error(detail::data(samples)[i]);
  return sum;
}

template <class Run, std::size_t Check, bool HeldOut, std::size_t Chunk>
[[nodiscard]] constexpr auto next_sum(scalar_of<Run> sum) -> scalar_of<Run> {
  constexpr std::size_t most = samples_per_chunk<Run>(), n = measured_size<Run, HeldOut>, first = Chunk * most;
  sum = add_errors(sum, state_at<Run, Check>.network, measured<Run, HeldOut>::samples, first,
                   n - first < most ? n : first + most);
  if (!can_be_a_result(sum)) error_must_be_finite(sum);
  return sum;
}

/// E of the network of a check, over the samples of the first chunks.
template <class Run, std::size_t Check, bool HeldOut, std::size_t Chunk>
inline constexpr scalar_of<Run> sum_after =
    next_sum<Run, Check, HeldOut, Chunk - 1>(sum_after<Run, Check, HeldOut, Chunk - 1>);

template <class Run, std::size_t Check, bool HeldOut>
inline constexpr scalar_of<Run> sum_after<Run, Check, HeldOut, 0>{};

/// Computes the chunks of an error from First to Last as all_chunks does, and returns the last sum.
template <class Run, std::size_t Check, bool HeldOut, std::size_t First, std::size_t Last>
[[nodiscard]] constexpr auto sum_of_chunks() -> scalar_of<Run> {
  if constexpr (First + 1 < Last)
    static_cast<void>(sum_of_chunks<Run, Check, HeldOut, First, (First + Last) / 2>()),
        static_cast<void>(sum_of_chunks<Run, Check, HeldOut, (First + Last) / 2, Last>());
  return sum_after<Run, Check, HeldOut, Last>;
}

template <class Run, std::size_t Check, bool HeldOut>
inline constexpr scalar_of<Run> error_at =
    sum_of_chunks<Run, Check, HeldOut, 0, (measured_size<Run, HeldOut> - 1) / samples_per_chunk<Run>() + 1>();

/// The patience of a run; otherwise more than it has checks.
template <class Run>
[[nodiscard]] constexpr auto patience_of() -> std::size_t {
  if constexpr (requires { Run::patience; })
    return checked_patience(natural{Run::patience});
  else
    return periods<Run> + 1;
}

template <class Run>
using best_check = early_stopping<std::size_t, scalar_of<Run>>;

template <class Run, std::size_t Check>
[[nodiscard]] constexpr auto next_check(best_check<Run> best) -> best_check<Run> {
  static_cast<void>(best.check(Check, error_at<Run, Check, has_held_out<Run>>));
  return best;
}

/// Which check was the best of the first ones, and whether to stop.
template <class Run, std::size_t Check>
inline constexpr best_check<Run> best_after = next_check<Run, Check>(best_after<Run, Check - 1>);

template <class Run>
inline constexpr best_check<Run> best_after<Run, 0> = next_check<Run, 0>({0, patience_of<Run>()});

/// Computes the checks after First, to the stop or to Last, the first half first, and returns the last of them.
template <class Run, std::size_t First, std::size_t Last>
[[nodiscard]] constexpr auto last_check() -> std::size_t {
  if constexpr (First + 1 < Last) {
    constexpr std::size_t middle = (First + Last) / 2, stop = last_check<Run, First, middle>();
    if constexpr (best_after<Run, stop>.continues())
      return last_check<Run, middle, Last>();
    else
      return stop;
  } else if constexpr (First < Last) {
    constexpr std::size_t chunks = chunks_per_period<Run>;
    static_assert(all_chunks<Run, First * chunks, Last * chunks> && best_after<Run, Last>.patience > 0);
    return Last;
  } else {
    return Last;
  }
}

template <class Run>
inline constexpr std::size_t stop_of = last_check<Run, 0, periods<Run>>();

template <class Run>
inline constexpr auto& best_of_checks = best_after<Run, stop_of<Run>>;

template <class Run, std::size_t Check>
[[nodiscard]] constexpr auto errors_at() {
  const epoch_error<scalar_of<Run>> errors{state_at<Run, Check>.epoch, error_at<Run, Check, false>};
  if constexpr (has_held_out<Run>)
    return epoch_error_held_out<scalar_of<Run>>{errors, error_at<Run, Check, true>};
  else
    return errors;
}

template <class Run, std::size_t... Check>
[[nodiscard]] constexpr auto errors_of(std::index_sequence<Check...>) {
  return std::array<decltype(errors_at<Run, 0>()), sizeof...(Check)>{{errors_at<Run, Check>()...}};
}

template <class Best, class...>
struct least_error {
  using type = Best;
};

template <class Best, class Run, class... Runs>
struct least_error<Best, Run, Runs...>
    : least_error<std::conditional_t<(best_of_checks<Run>.error < best_of_checks<Best>.error), Run, Best>, Runs...> {};

}  // namespace detail

/// Runs to choose from.
template <class... Runs>
concept at_least_one_run = sizeof...(Runs) > 0 && (training_run<Runs> && ...);

namespace detail {

template <class First, class... Runs>
inline constexpr bool measure_alike =
    ((has_held_out<First> == has_held_out<Runs> &&
      measured_size<First, has_held_out<First>> == measured_size<Runs, has_held_out<Runs>>) &&
     ...);

}  // namespace detail

/// Runs whose errors are sums over as many samples, all held out or none.
template <class... Runs>
concept errors_are_of_as_many_samples = detail::measure_alike<Runs...>;

/// The errors at the start of a run, after every k-th epoch, and at its end or where it stops: a std::array of {epoch,
/// error}, or {epoch, error, held_out_error} if the run has held-out samples. Each is error(network, samples).
/// Refused: every = 0, patience = 0; no samples; what trained and error refuse.
template <training_run Run>
inline constexpr auto history_of = detail::errors_of<Run>(std::make_index_sequence<detail::stop_of<Run> + 1>{});

/// The run with the least error at a check, of several that differ in seed, rate, or anything else; of equal ones the
/// first. The error is that over held-out samples, if they have any.
/// Refused: runs whose errors are of other numbers of samples; what history_of refuses.
template <class... Runs>
  requires(at_least_one_run<Runs...> && errors_are_of_as_many_samples<Runs...>)
using best_run = typename detail::least_error<Runs...>::type;

/// The network with the least error at a check, of one or of several runs; of equal ones the first.
/// Refused: what history_of refuses.
template <class... Runs>
  requires(at_least_one_run<Runs...> && errors_are_of_as_many_samples<Runs...>)
inline constexpr auto& best_of =
    detail::state_at<best_run<Runs...>, detail::best_of_checks<best_run<Runs...>>.kept>.network;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_HISTORY_HPP
