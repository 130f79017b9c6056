#ifndef DESCENT_ERROR_HPP
#define DESCENT_ERROR_HPP

#include <descent/arithmetic.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

DESCENT_BEGIN

namespace descent {

/// Inputs x and their targets y = T(x); the samples of networks with more than one of either are in network.hpp.
template <number T, std::size_t Inputs = 1, std::size_t Outputs = 1>
struct sample;

/// An input x and its target y = T(x). The target may be one that the activation never reaches, as 0 and 1 are: the
/// error then falls as long as doubles can tell. A number that is NaN or infinite is refused.
template <number T>
struct sample<T, 1, 1> {
  using scalar = T;
  static constexpr std::size_t inputs = 1, outputs = 1;

  constexpr sample() = default;

  template <std::convertible_to<T> X, std::convertible_to<T> Y>
  constexpr sample(X input, Y target) : x(static_cast<T>(input)), y(static_cast<T>(target)) {
    check<T>();
  }

  /// Refuses what is not finite as a U.
  template <number U>
  constexpr void check() const {
    if (!detail::finite(static_cast<U>(x))) sample_must_be_finite(x);
    if (!detail::finite(static_cast<U>(y))) sample_must_be_finite(y);
  }

  T x{};
  T y{};
};

template <class X, class Y>
sample(X, Y) -> sample<decltype(detail::number_for<X>() + detail::number_for<Y>())>;

/// T(x) = x on {0, 1}, which the question's network is to learn.
inline constexpr sample<double> identity[] = {{0.0, 0.0}, {1.0, 1.0}};

namespace detail {

// Samples are read through a plain array, or through a pointer to one: an evaluator charges a call for each element of
// anything else.
template <class S, std::size_t N>
[[nodiscard]] constexpr auto plain(const S (&samples)[N]) noexcept -> const S (&)[N] {
  return samples;
}

template <class S, std::size_t N>
[[nodiscard]] constexpr auto size(const S (&)[N]) noexcept -> std::size_t {
  return N;
}

template <class S>
[[nodiscard]] constexpr auto plain_pointer(const S* samples) noexcept -> const S* {
  return samples;
}

[[nodiscard]] constexpr auto plain(const auto& samples) -> decltype(plain_pointer(samples.data())) {
  return samples.data();
}

[[nodiscard]] constexpr auto size(const auto& samples) -> decltype(static_cast<std::size_t>(samples.size())) {
  return static_cast<std::size_t>(samples.size());
}

}  // namespace detail

/// Samples kept one after another: a C array, std::array, std::vector, std::span.
template <class S>
concept sample_array = requires(const S& samples) {
  detail::plain(samples)[0].template check<double>();
  detail::size(samples);
};

namespace detail {

template <sample_array S>
using sample_of = std::remove_cvref_t<decltype(plain(std::declval<S&>())[0])>;

}  // namespace detail

template <class S, class Net>
concept samples_have_the_shape_of_the_network =
    detail::sample_of<S>::inputs == Net::inputs&& detail::sample_of<S>::outputs == Net::outputs;

/// Samples of which a network knows its error, and its slopes.
template <class S, class Net>
concept samples_for = trainable<Net> && sample_array<S> && samples_have_the_shape_of_the_network<S, Net> &&
    requires(const detail::sample_of<S>& s, const Net& net, Net slope) {
  { net.error(s) } -> std::same_as<typename Net::scalar>;
  net.backpropagate(s, slope);
};

namespace detail {

/// How many samples there are: at least one, and each a finite number after it is converted to the network's.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto count(const Samples& samples) -> std::size_t {
  const std::size_t n = detail::size(samples);
  if (n == 0) samples_must_not_be_empty(n);
  if constexpr (!std::same_as<decltype(detail::plain(samples)[0].x), T>)
    for (std::size_t i = 0; i < n; ++i) detail::plain(samples)[i].template check<T>();
  return n;
}

template <trainable Net, class Sample>
[[nodiscard]] constexpr auto sum_of_errors(const Net& net, const Sample* data, std::size_t n) -> typename Net::scalar {
  DESCENT_AS_WRITTEN
  typename Net::scalar sum{};
  for (std::size_t i = 0; i < n; ++i) sum = sum + net.error(data[i]);
  return sum;
}

template <trainable Net>
constexpr void check_weights(const Net& net) {
  for (std::size_t k = 0; k < Net::parameters; ++k)
    if (!finite(net.data()[k])) weight_must_be_finite(net.data()[k]);
}

}  // namespace detail

/// E = Σ ½ (ŷ − y)², the question's error, summed over the samples.
/// No samples, a weight that is not finite, and an error too large for a number, are refused.
template <trainable Net, samples_for<Net> Samples>
[[nodiscard]] constexpr auto error(const Net& net, const Samples& samples) -> typename Net::scalar {
  const std::size_t n = detail::count<typename Net::scalar>(samples);
  detail::check_weights(net);
  const auto sum = detail::sum_of_errors(net, detail::plain(samples), n);
  if (!detail::answers(sum)) error_must_be_finite(sum);
  return sum;
}

/// ∂E/∂w for every weight w, in the shape of the network: each slope stands where the network has its weight.
/// No samples, a weight that is not finite, and a slope too large for a number, are refused.
template <trainable Net, samples_for<Net> Samples>
[[nodiscard]] constexpr auto gradient(const Net& net, const Samples& samples) -> Net {
  const std::size_t n = detail::count<typename Net::scalar>(samples);
  detail::check_weights(net);
  Net slope;
  for (std::size_t i = 0; i < n; ++i) net.backpropagate(detail::plain(samples)[i], slope);
  for (std::size_t k = 0; k < Net::parameters; ++k)
    if (!detail::answers(slope.data()[k])) slope_must_be_finite(slope.data()[k]);
  return slope;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_ERROR_HPP
