#pragma once

#include <descent/arithmetic.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// An input x and its target y = T(x). The target may be one that the activation never reaches, as 0 and 1 are: the
/// error then falls for ever without an end. A number that is NaN or infinite is refused.
template <number T>
struct sample {
  template <std::convertible_to<T> X, std::convertible_to<T> Y>
  constexpr sample(X input, Y target) : x(static_cast<T>(input)), y(static_cast<T>(target)) {
    if (!detail::finite(x)) sample_must_be_finite(x);
    if (!detail::finite(y)) sample_must_be_finite(y);
  }

  T x;
  T y;
};

template <class X, class Y>
sample(X, Y) -> sample<detail::number_for<decltype(X() + Y())>>;

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
[[nodiscard]] constexpr auto count(const sample<T> (&)[N]) noexcept -> std::size_t {
  return N;
}

[[nodiscard]] constexpr auto plain(const auto& samples) -> decltype(samples.data()) { return samples.data(); }

[[nodiscard]] constexpr auto count(const auto& samples) -> decltype(samples.size()) {
  if (samples.size() == 0) samples_must_not_be_empty(samples.size());
  return samples.size();
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

/// Samples kept one after another: a C array, std::array, std::vector, std::span.
template <class S>
concept sample_array = requires(const S& samples) {
  detail::plain(samples)[0].x;
  detail::count(samples);
};

/// E = Σ ½ (ŷ − y)², the question's error, summed over the samples.
/// No samples, and an error too large for a number, are refused.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto error(const neuron<T>& net, const Samples& samples) -> T {
  const std::size_t n = detail::count(samples);
  const T sum = detail::error(net, detail::plain(samples), n);
  if (!detail::finite(sum)) error_must_be_finite(sum);
  return sum;
}

/// ∂E/∂w = Σ (ŷ − y) · x · (1 − ŷ) · ŷ, the question's equation (6), in the shape of the network.
/// No samples, and a slope too large for a number, are refused.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto gradient(const neuron<T>& net, const Samples& samples) -> neuron<T> {
  const std::size_t n = detail::count(samples);
  const T slope = detail::slope(net, detail::plain(samples), n);
  if (!detail::finite(slope)) slope_must_be_finite(slope);
  return neuron<T>{slope};
}

}  // namespace descent

DESCENT_END
