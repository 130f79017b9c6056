#ifndef DESCENT_ERROR_HPP
#define DESCENT_ERROR_HPP

#include <descent/arithmetic.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// An input x and its target y = T(x). The target may be one that the activation never reaches, as 0 and 1 are: the
/// error then falls as long as doubles can tell. A number that is NaN or infinite is refused.
template <number T>
struct sample {
  constexpr sample() = default;

  template <std::convertible_to<T> X, std::convertible_to<T> Y>
  constexpr sample(X input, Y target) : x(static_cast<T>(input)), y(static_cast<T>(target)) {
    if (!detail::finite(x)) sample_must_be_finite(x);
    if (!detail::finite(y)) sample_must_be_finite(y);
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
template <number T, std::size_t N>
[[nodiscard]] constexpr auto plain(const sample<T> (&samples)[N]) noexcept -> const sample<T> (&)[N] {
  return samples;
}

template <number T, std::size_t N>
[[nodiscard]] constexpr auto size(const sample<T> (&)[N]) noexcept -> std::size_t {
  return N;
}

template <number T>
[[nodiscard]] constexpr auto plain_pointer(const sample<T>* samples) noexcept -> const sample<T>* {
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
  detail::plain(samples);
  detail::size(samples);
};

namespace detail {

/// How many samples there are: at least one, and each a finite number after it is converted to the network's.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto count(const Samples& samples) -> std::size_t {
  const std::size_t n = detail::size(samples);
  if (n == 0) samples_must_not_be_empty(n);
  for (std::size_t i = 0; i < n; ++i) {
    const auto& [x, y] = detail::plain(samples)[i];
    if constexpr (std::same_as<decltype(x), const T>) break;
    if (!finite(static_cast<T>(x))) sample_must_be_finite(x);
    if (!finite(static_cast<T>(y))) sample_must_be_finite(y);
  }
  return n;
}

template <number T, class Samples>
[[nodiscard]] constexpr auto error(const neuron<T>& net, const Samples& samples, std::size_t n) -> T {
  DESCENT_AS_WRITTEN
  T sum{};
  for (std::size_t i = 0; i < n; ++i)
    sum = sum + square(net(static_cast<T>(samples[i].x)) - static_cast<T>(samples[i].y));
  return static_cast<T>(0.5) * sum;
}

/// Σ (ŷ − y) · x · (1 − ŷ) · ŷ, the question's equation (6), where ŷ = A(w x).
template <number T, class Samples>
[[nodiscard]] constexpr auto slope(const neuron<T>& net, const Samples& samples, std::size_t n) -> T {
  DESCENT_AS_WRITTEN
  T sum{};
  for (std::size_t i = 0; i < n; ++i) {
    const T x = static_cast<T>(samples[i].x), y_hat = net(x);
    sum = sum + (y_hat - static_cast<T>(samples[i].y)) * x * (static_cast<T>(1.0) - y_hat) * y_hat;
  }
  return sum;
}

}  // namespace detail

/// E = Σ ½ (ŷ − y)², the question's error, summed over the samples.
/// No samples, a weight that is not finite, and an error too large for a number, are refused.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto error(const neuron<T>& net, const Samples& samples) -> T {
  const std::size_t n = detail::count<T>(samples);
  if (!detail::finite(net.weight)) weight_must_be_finite(net.weight);
  const T sum = detail::error(net, detail::plain(samples), n);
  if (!detail::finite(sum)) error_must_be_finite(sum);
  return sum;
}

/// ∂E/∂w = Σ (ŷ − y) · x · (1 − ŷ) · ŷ, the question's equation (6), in the shape of the network.
/// Its one slope stands where the network has its weight, as the gradient of many weights has a slope for each.
/// No samples, a weight that is not finite, and a slope too large for a number, are refused.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto gradient(const neuron<T>& net, const Samples& samples) -> neuron<T> {
  const std::size_t n = detail::count<T>(samples);
  if (!detail::finite(net.weight)) weight_must_be_finite(net.weight);
  const T slope = detail::slope(net, detail::plain(samples), n);
  if (!detail::finite(slope)) slope_must_be_finite(slope);
  return neuron<T>{slope};
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_ERROR_HPP
