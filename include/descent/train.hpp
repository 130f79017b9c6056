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

namespace detail {

/// A number of iterations, each a step on the slopes of all samples.
template <trainable Net, class Sample, class Rule>
constexpr void descend(Net& net, const Sample* data, std::size_t n, Rule& rule, std::size_t iterations) {
  for (std::size_t i = 0; i < iterations; ++i) {
    Net slope;
    for (std::size_t s = 0; s < n; ++s) net.backpropagate(data[s], slope);
    net.step(rule, slope);
  }
}

}  // namespace detail

/// The network after a number of iterations of a rule; after none, the network itself.
/// No samples, and a step that leaves the finite numbers, are refused. Once no weight moves any more, nothing changes.
template <trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
[[nodiscard]] constexpr auto train(Net net, const Samples& samples, const Rule& rule, std::size_t iterations) -> Net {
  const std::size_t n = detail::count<typename Net::scalar>(samples);
  detail::check_weights(net);
  auto working = detail::at_work<Net>(rule);
  detail::descend(net, detail::plain(samples), n, working, iterations);
  detail::check_weights(net);  // where a network of the user's own did not look at its steps
  return net;
}

/// A network on its way, and its error there.
template <class Network>
struct iteration {
  Network network;
  typename Network::scalar error{};
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
template <std::size_t N, trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
[[nodiscard]] constexpr auto trace(Net net, const Samples& samples, const Rule& rule) -> trajectory<Net, N + 1> {
  trajectory<Net, N + 1> lesson;
  auto working = detail::at_work<Net>(rule);
  lesson.iterations[0] = {net, error(net, samples)};
  for (std::size_t i = 1; i <= N; ++i) {
    detail::descend(net, detail::plain(samples), detail::size(samples), working, 1);
    lesson.iterations[i] = {net, error(net, samples)};
  }
  return lesson;
}

/// How many iterations in a row, from the first, made the error strictly smaller: E₀ > E₁ > E₂ > …
template <class Network, std::size_t Count>
[[nodiscard]] constexpr auto decreasing_steps(const trajectory<Network, Count>& lesson) -> std::size_t {
  std::size_t steps = 0;
  while (steps + 1 < Count && certainly(lesson.iterations[steps + 1].error < lesson.iterations[steps].error)) ++steps;
  return steps;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAIN_HPP
