#ifndef DESCENT_NETWORK_CLASSIFY_HPP
#define DESCENT_NETWORK_CLASSIFY_HPP

#include <descent/network/batch.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/verdict.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>

// Classes: the network has an output for each, and the largest output is the answer.

DESCENT_BEGIN

namespace descent {

constexpr void output_must_be_finite(auto y_hat) { detail::refuse(__func__, detail::leading_value(y_hat)); }

/// A network with an output for each of several classes.
template <class Net>
concept classifier =
    trainable<Net> && (Net::outputs > 1) && requires(const Net& net, const typename Net::scalar (&x)[Net::inputs]) {
      { net(x) } -> std::same_as<std::array<typename Net::scalar, Net::outputs>>;
    };

/// softmax(ŷ)ⱼ = e^ŷⱼ / Σᵢ e^ŷᵢ: numbers from 0 to 1 with the sum 1, up to rounding, read as probabilities of the
/// classes. Refused: an output that is NaN or infinite.
template <number_with_exp_and_log Number, std::size_t Size>
  requires(Size > 0)
[[nodiscard]] constexpr auto softmax(const std::array<Number, Size>& y_hat) -> std::array<Number, Size> {
  for (const Number& one : y_hat)
    if (!detail::can_be_a_result(one)) output_must_be_finite(one);
  const detail::exponentials<Number, Size> of{y_hat.data()};
  std::array<Number, Size> share{};
  for (std::size_t j = 0; j < Size; ++j) share[j] = of.e[j] / of.sum;
  return share;
}

namespace detail {

/// Returns whether an enclosure is above those before it, and at least those after it.
template <number Number>
[[nodiscard]] constexpr auto certainly_first_of_the_largest(const Number* y_hat, std::size_t n, std::size_t j) -> bool {
  auto known = verdict::proven;
  for (std::size_t i = 0; i < n; ++i)
    if (i != j) known = known && (i < j ? y_hat[i] < y_hat[j] : y_hat[i] <= y_hat[j]);
  return certainly(of_a_proof(known));
}

/// Finds the largest of a classifier's outputs; the first of equal ones.
/// Refused: an output that is NaN or infinite; intervals of which none is certainly the largest.
template <number Number>
  requires is_enclosure<Number>
[[nodiscard]] constexpr auto argmax(const Number* y_hat, std::size_t n) -> std::size_t {
  for (std::size_t j = 0; j < n; ++j)
    if (!finite(y_hat[j])) output_must_be_finite(y_hat[j]);
  for (std::size_t j = 0; j < n; ++j)
    if (certainly_first_of_the_largest(y_hat, n, j)) return j;
  return undecided_comparison_needs_select_abs_min_or_max(0), n;
}

template <number Number>
[[nodiscard]] constexpr auto argmax(const Number* y_hat, std::size_t n) -> std::size_t {
  std::size_t found = 0;
  for (std::size_t j = 0; j < n; ++j) {
    if (!finite(y_hat[j])) output_must_be_finite(y_hat[j]);
    if (j > 0 && y_hat[found] < y_hat[j]) found = j;
  }
  return found;
}

/// Counts the samples of a batch that are put into the class of their label.
template <class Net, class Number, std::size_t Size, class Sample>
[[nodiscard]] constexpr auto correct_of(const Net& net, const batch<Number, Size, Sample>& many, const Sample* samples)
    -> std::size_t {
  const auto output = net(many.x);
  array_of<Number, Size> each[Net::outputs]{};
  for (std::size_t j = 0; j < Net::outputs; ++j) each[j] = output.data()[j].each();
  std::size_t correct = 0;
  for (std::size_t l = 0; l < many.size; ++l) {
    Number y_hat[Net::outputs]{};
    for (std::size_t j = 0; j < Net::outputs; ++j) y_hat[j] = each[j].lane[l];
    if (argmax(y_hat, Net::outputs) == samples[l].label) ++correct;
  }
  return correct;
}

}  // namespace detail

/// Finds the class of x, argmaxⱼ ŷⱼ; the first of equal ones.
/// Refused: an output that is NaN or infinite; intervals of which none is certainly the largest.
template <classifier Net, std::same_as<typename Net::scalar> Input, std::size_t Size>
  requires(Size == Net::inputs)
[[nodiscard]] constexpr auto classify(const Net& net, const Input (&x)[Size]) -> std::size_t {
  const auto output = net(x);
  return detail::argmax(output.data(), Net::outputs);
}

/// The same for numbers in braces.
/// Refused: more or fewer than inputs.
template <classifier Net>
[[nodiscard]] constexpr auto classify(const Net& net, std::initializer_list<typename Net::scalar> given)
    -> std::size_t {
  typename Net::scalar x[Net::inputs]{};
  detail::fill(x, given);
  return classify(net, x);
}

/// The same for one input.
template <classifier Net, std::convertible_to<typename Net::scalar> Input>
  requires(Net::inputs == 1)
[[nodiscard]] constexpr auto classify(const Net& net, const Input& x) -> std::size_t {
  const typename Net::scalar row[]{static_cast<typename Net::scalar>(x)};
  return classify(net, row);
}

namespace detail {

/// Finds the class of a sample's inputs, which are converted to the network's number.
template <class Net, class Sample>
[[nodiscard]] constexpr auto class_of(const Net& net, const Sample& s) -> std::size_t {
  if constexpr (has_inputs_of<Sample, typename Net::scalar>)
    return classify(net, s.x);
  else
    return classify(net, converted_inputs<typename Net::scalar, Sample>{s}.x);
}

}  // namespace detail

/// Counts the samples that the network puts into the class of their label.
/// Refused: no samples, and what classify refuses; in types, samples of another shape.
template <classifier Net, sample_array Samples>
  requires detail::has_label<detail::sample_of<Samples>> && samples_have_the_shape_of_the_network<Samples, Net>
[[nodiscard]] constexpr auto correctly_classified(const Net& net, const Samples& samples) -> std::size_t {
  using Number = typename Net::scalar;
  const std::size_t n = detail::checked_size<Number>(samples);
  const auto* const s = detail::data(samples);
  std::size_t correct = 0;
  if constexpr (detail::evaluated_in_lanes<Net, detail::sample_of<Samples>>)
    if (n > detail::few && __builtin_is_constant_evaluated()) {
      detail::for_each_batch<Number>(s, n, detail::stored_order{}, [of = &net, s, to = &correct](const auto& many) {
        *to += detail::correct_of(*of, many, s + many.first);
      });
      return correct;
    }
  for (std::size_t i = 0; i < n; ++i)
    if (detail::class_of(net, s[i]) == s[i].label) ++correct;
  return correct;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_CLASSIFY_HPP
