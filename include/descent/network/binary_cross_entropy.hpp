#ifndef DESCENT_NETWORK_BINARY_CROSS_ENTROPY_HPP
#define DESCENT_NETWORK_BINARY_CROSS_ENTROPY_HPP

#include <descent/network/activation.hpp>
#include <descent/network/loss.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

DESCENT_BEGIN

namespace descent {

constexpr void target_must_be_from_0_to_1(auto y) { detail::refuse(__func__, detail::leading_value(y)); }

namespace detail {

/// Refuses a target that is no probability.
template <class Target>
constexpr void check_probability(const Target& y) {
  if (!finite(y) || !certainly(of_a_proof(!(y < static_cast<Target>(0.0)) && !(static_cast<Target>(1.0) < y))))
    target_must_be_from_0_to_1(y);
}

/// The number as which a target is checked: that of a network of floats or doubles, in lanes too, otherwise its own.
template <class Number, class Sample>
using number_of_target = std::conditional_t<native_number<Number> || is_lanes<Number>, Number,
                                            std::remove_cvref_t<decltype(*std::declval<const Sample&>().targets())>>;

template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto all_probabilities(const array_of<Number, Size>& y, std::index_sequence<Lane...>) -> bool {
  return ((y.lane[Lane] >= 0 && y.lane[Lane] <= 1) && ...);
}

template <class Number, std::size_t Size>
constexpr void check_probability(const lanes<Number, Size>& y) {
  const auto each = y.each();
  if (!all_probabilities(each, std::make_index_sequence<Size>{}))
    for (std::size_t l = 0; l < Size; ++l) check_probability(each.lane[l]);
}

/// ln(1 + e) for e from 0 to 1. What 1 + e lost of e is in the quotient (Kahan).
[[nodiscard]] constexpr auto log_of_1_plus(double e) noexcept -> double {
  DESCENT_AS_WRITTEN
  const double sum = 1.0 + e;
  return sum > 1 ? math::log(sum) * (e / (sum - 1.0)) : e;
}

/// ln(1 + e^z) − y z
[[nodiscard]] constexpr auto binary_cross_entropy_of(double z, double y) noexcept -> double {
  DESCENT_AS_WRITTEN
  return relu(z) - z * y + log_of_1_plus(math::exp(-absolute(z)));
}

[[nodiscard]] constexpr auto binary_cross_entropy_of(float z, float y) noexcept -> float {
  return static_cast<float>(binary_cross_entropy_of(static_cast<double>(z), static_cast<double>(y)));
}

template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto binary_cross_entropy_of(const lanes<Number, Size>& z, const lanes<Number, Size>& y)
    -> lanes<Number, Size> {
  return each_pair([](Number a, Number b) { return binary_cross_entropy_of(a, b); }, z, y);
}

/// For other numbers: the cross-entropy of softmax for two outputs, 0 and z.
template <class Number>
[[nodiscard]] constexpr auto binary_cross_entropy_of(const Number& z, const Number& y) -> Number {
  DESCENT_AS_WRITTEN
  using math::log;
  const Number y_hat[2]{Number{}, z};
  const exponentials<Number, 2> of{y_hat};
  return log(of.sum) + (of.m - z * y);
}

/// The real number as above, the error as the program makes it: twice that of softplus is more than that of
/// log_of_1_plus. (Of floats the program rounds the result only.)
template <follows_a_program Number>
[[nodiscard]] constexpr auto binary_cross_entropy_of(const Number& z, const Number& y) -> Number {
  DESCENT_AS_WRITTEN
  const Number program = relu(z) - z * y, rest = softplus(-(abs)(z));
  const auto bound = program + Number::computed_near(rest.real(), 2 * rest.error());
  return Number::computed_near(binary_cross_entropy_of(z.real(), y.real()), bound.error());
}

}  // namespace detail

/// E = −Σⱼ (yⱼ ln ŷⱼ + (1 − yⱼ) ln(1 − ŷⱼ)), where ŷⱼ = A(zⱼ) is the probability of yes to the j-th question, and each
/// yⱼ is from 0 to 1. The last layer of the network is a sigmoid. E is computed from z, as ln(1 + e^z) − y z: it is
/// finite for every finite z, and within 4 ulp where each yⱼ is 0 or 1 and there is one output.
/// Refused: a target outside [0, 1], as the number of the network; in types, a last layer with another activation than
/// sigmoid or single_sigmoid.
struct binary_cross_entropy final {
  static constexpr const char* name = "descent::binary_cross_entropy";
  static constexpr bool in_lanes = true, of_z = true, is_tested = true;
  template <class Activation>
  static constexpr bool follows = detail::one_of<Activation, activation::sigmoid, activation::single_sigmoid>;

  template <number_with_exp_and_log Number, class Sample>
  [[nodiscard]] static constexpr auto value(const Sample& s, const Number (&z)[Sample::outputs]) -> Number {
    DESCENT_AS_WRITTEN
    Number sum{};
    for (std::size_t j = 0; j < Sample::outputs; ++j) {
      const auto y = static_cast<detail::number_of_target<Number, Sample>>(s.targets()[j]);
      detail::check_probability(y);
      sum = sum + detail::binary_cross_entropy_of(z[j], static_cast<Number>(y));
    }
    return sum;
  }

  /// ∂E/∂zⱼ = A(zⱼ) − yⱼ
  template <number Number, class Sample>
  static constexpr void slope(const Sample& s, const Number (&z)[Sample::outputs], Number (&slope)[Sample::outputs]) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Sample::outputs; ++j) {
      const auto y = static_cast<detail::number_of_target<Number, Sample>>(s.targets()[j]);
      detail::check_probability(y);
      slope[j] = sigmoid(z[j]) - static_cast<Number>(y);
    }
  }
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_BINARY_CROSS_ENTROPY_HPP
