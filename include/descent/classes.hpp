#ifndef DESCENT_CLASSES_HPP
#define DESCENT_CLASSES_HPP

#include <descent/arithmetic.hpp>
#include <descent/error.hpp>
#include <descent/functions.hpp>
#include <descent/network.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>

// Classes: one output for each, and the largest wins. The error is the cross-entropy of softmax, so the last layer of a
// network for classes is linear.

DESCENT_BEGIN

namespace descent {

constexpr void label_must_name_a_class(auto label) { detail::refuse(__func__, detail::printed(label)); }
constexpr void output_must_be_finite(auto y_hat) { detail::refuse(__func__, detail::printed(y_hat)); }

/// Inputs x₁ … and the class they belong to, 0 … Classes − 1: {{0.5, 1}, 2}. Another count of numbers than the type
/// says, one that is NaN or infinite, and a label that names no class, are refused.
template <number T, std::size_t Inputs, std::size_t Classes>
struct labelled {
  using scalar = T;
  static constexpr std::size_t inputs = Inputs, outputs = Classes;

  constexpr labelled() = default;
  constexpr labelled(std::initializer_list<T> given, std::size_t name) : label(name) {
    detail::fill(x, given);
    check<T>();
  }

  /// Refuses what is not finite as a U, and what names no class.
  template <number U>
  constexpr void check() const {
    if (label >= Classes) label_must_name_a_class(label);
    for (const T& number : x)
      if (!detail::finite(static_cast<U>(number))) sample_must_be_finite(number);
  }

  T x[Inputs]{};
  std::size_t label = 0;
};

namespace detail {

/// About x, as a finite double if x is not NaN or infinite.
template <class T>
[[nodiscard]] constexpr auto about(const T& x) -> double {
  if constexpr (requires { x.value; })
    return about(x.value);
  else if constexpr (requires { midpoint(x); })
    return midpoint(x);
  else
    return static_cast<double>(x);
}

/// Where the largest is; of equal ones the first. Of intervals that overlap none is known to be, which is refused.
template <number T, std::size_t N>
[[nodiscard]] constexpr auto largest_of(const T (&y)[N]) -> std::size_t {
  std::size_t best = 0;
  for (std::size_t j = 1; j < N; ++j)
    if (y[best] < y[j]) best = j;
  return best;
}

/// e^(ŷⱼ − m) for each, and their sum, where m is the largest, so that none overflows: m cancels in what follows.
template <number T, std::size_t N>
struct exponentials {
  constexpr explicit exponentials(const auto& y_hat) {
    DESCENT_AS_WRITTEN
    using math::exp;
    most = about(y_hat[0]);
    for (std::size_t j = 1; j < N; ++j)
      if (most < about(y_hat[j])) most = about(y_hat[j]);
    for (std::size_t j = 0; j < N; ++j) {
      e[j] = exp(y_hat[j] - static_cast<T>(most));
      sum = sum + e[j];
    }
  }

  T e[N]{};
  T sum{};
  double most = 0;
};

}  // namespace detail

/// E = −ln softmax(ŷ)_label = m + ln Σⱼ e^(ŷⱼ − m) − ŷ_label
template <number T, number S, std::size_t I, std::size_t C>
[[nodiscard]] constexpr auto sample_error(const labelled<S, I, C>& s, const T (&y_hat)[C]) -> T {
  DESCENT_AS_WRITTEN
  using math::log;
  const detail::exponentials<T, C> of{y_hat};
  return log(of.sum) - (y_hat[s.label] - static_cast<T>(of.most));
}

/// ∂E/∂ŷⱼ = softmax(ŷ)ⱼ − 1 for the label, and softmax(ŷ)ⱼ for the others: again ŷ − y, in shares.
template <number T, number S, std::size_t I, std::size_t C>
constexpr void sample_slopes(const labelled<S, I, C>& s, const T (&y_hat)[C], T (&slope)[C]) {
  DESCENT_AS_WRITTEN
  const detail::exponentials<T, C> of{y_hat};
  const T share = static_cast<T>(1.0) / of.sum;
  for (std::size_t j = 0; j < C; ++j) slope[j] = of.e[j] * share;
  slope[s.label] = slope[s.label] - static_cast<T>(1.0);
}

/// softmax(ŷ)ⱼ = e^ŷⱼ / Σᵢ e^ŷᵢ: shares that sum to 1, as probabilities of the classes.
template <number T, std::size_t N>
[[nodiscard]] constexpr auto softmax(const std::array<T, N>& y_hat) -> std::array<T, N> {
  const detail::exponentials<T, N> of{y_hat};
  std::array<T, N> share{};
  for (std::size_t j = 0; j < N; ++j) share[j] = of.e[j] / of.sum;
  return share;
}

/// The class of x, the one whose output is the largest; of equal ones the first. An output that is not finite is
/// refused.
template <class Net>
[[nodiscard]] constexpr auto classify(const Net& net, const typename Net::scalar (&x)[Net::inputs]) -> std::size_t {
  typename Net::scalar y_hat[Net::outputs]{};
  Net::layers::forward(net.parameter, 0, x, y_hat);
  for (const auto& y : y_hat)
    if (!detail::finite(y)) output_must_be_finite(y);
  return detail::largest_of(y_hat);
}

/// How many samples the network puts into the class of their label.
template <trainable Net, samples_for<Net> Samples>
[[nodiscard]] constexpr auto correctly_classified(const Net& net, const Samples& samples) -> std::size_t {
  const std::size_t n = detail::count<typename Net::scalar>(samples);
  detail::check_weights(net);
  std::size_t correct = 0;
  for (std::size_t s = 0; s < n; ++s)
    if (classify(net, detail::plain(samples)[s].x) == detail::plain(samples)[s].label) ++correct;
  return correct;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_CLASSES_HPP
