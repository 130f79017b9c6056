#ifndef DESCENT_TRAIN_HPP
#define DESCENT_TRAIN_HPP

#include <descent/arithmetic.hpp>
#include <descent/error.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>
#include <descent/update.hpp>

#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// The network after a number of iterations of a rule; after none, the network itself.
/// No samples, and a step that leaves the finite numbers, are refused. Once no weight moves any more, nothing changes.
template <number T, sample_array Samples, rule_for<T> Rule>
[[nodiscard]] constexpr auto train(neuron<T> net, const Samples& samples, const Rule& rule, std::size_t iterations)
    -> neuron<T> {
  const std::size_t n = detail::count<T>(samples);
  if (!detail::finite(net.weight)) weight_must_be_finite(net.weight);
  const auto& data = detail::plain(samples);
  for (std::size_t i = 0; i < iterations; ++i) {
    net.weight = rule.step(net.weight, detail::slope(net, data, n));
    if (!detail::finite(net.weight)) step_must_stay_finite(net.weight);
  }
  return net;
}

/// A network on its way, and its error there.
template <class Network>
struct iteration {
  Network network;
  decltype(Network::weight) error{};
};

/// Every iteration of a training, the start included.
template <class Network, std::size_t Count>
struct trajectory {
  [[nodiscard]] static constexpr auto size() noexcept -> std::size_t { return Count; }
  [[nodiscard]] constexpr auto operator[](std::size_t i) const -> const iteration<Network>& { return iterations[i]; }
  [[nodiscard]] constexpr auto front() const -> const iteration<Network>& { return iterations[0]; }
  [[nodiscard]] constexpr auto back() const -> const iteration<Network>& { return iterations[Count - 1]; }
  [[nodiscard]] constexpr auto begin() const -> const iteration<Network>* { return iterations; }
  [[nodiscard]] constexpr auto end() const -> const iteration<Network>* { return iterations + Count; }

  iteration<Network> iterations[Count]{};
};

/// The training of N iterations as N + 1 entries, entry 0 being the start; each holds .network and .error, which is
/// error(network, samples). What train refuses is refused.
template <std::size_t N, number T, sample_array Samples, rule_for<T> Rule>
[[nodiscard]] constexpr auto trace(const neuron<T>& net, const Samples& samples, const Rule& rule)
    -> trajectory<neuron<T>, N + 1> {
  trajectory<neuron<T>, N + 1> lesson;
  lesson.iterations[0] = {net, error(net, samples)};
  for (std::size_t i = 1; i <= N; ++i) {
    const neuron<T> next = train(lesson.iterations[i - 1].network, samples, rule, 1);
    lesson.iterations[i] = {next, error(next, samples)};
  }
  return lesson;
}

/// How many iterations in a row, from the first, made the error strictly smaller: E₀ > E₁ > E₂ > …
template <class Network, std::size_t Count>
[[nodiscard]] constexpr auto decreasing_steps(const trajectory<Network, Count>& lesson) -> std::size_t {
  std::size_t steps = 0;
  while (steps + 1 < Count && lesson.iterations[steps + 1].error < lesson.iterations[steps].error) ++steps;
  return steps;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAIN_HPP
