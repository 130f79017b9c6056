#ifndef DESCENT_NUMBER_ARRAY_FUNCTIONS_HPP
#define DESCENT_NUMBER_ARRAY_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/sigmoid.hpp>

#include <cstddef>
#include <span>

// Functions of all numbers of an array, with the bits of the function of each. A processor computes eight at a time.
// The results may take the place of the numbers; otherwise the two arrays must not overlap.
// Refused: another number of results than of numbers.

DESCENT_BEGIN

namespace descent {

constexpr void outputs_must_match_inputs(auto count) { detail::refuse(__func__, detail::leading_value(count)); }

namespace detail {

template <native_number Number>
constexpr void to_each(const auto& f, std::span<const Number> x, std::span<Number> y) {
  constexpr std::size_t at_a_time = 8;
  if (y.size() != x.size()) outputs_must_match_inputs(y.size());
  const Number* from = x.data();
  Number* to = y.data();
  std::size_t left = x.size();
  for (; left >= at_a_time; left -= at_a_time, from += at_a_time, to += at_a_time) {
    array_of<Number, at_a_time> each{};
    for (std::size_t l = 0; l < at_a_time; ++l) each.lane[l] = from[l];
    each = f(lanes<Number, at_a_time>{each}).each();
    for (std::size_t l = 0; l < at_a_time; ++l) to[l] = each.lane[l];
  }
  for (; left > 0; --left) *to++ = f(*from++);
}

}  // namespace detail

/// A(z) of each number.
constexpr void sigmoid(std::span<const double> z, std::span<double> a) {
  detail::to_each<double>([](const auto& x) { return sigmoid(x); }, z, a);
}
constexpr void sigmoid(std::span<const float> z, std::span<float> a) {
  detail::to_each<float>([](const auto& x) { return sigmoid(x); }, z, a);
}

namespace math {

/// tanh x of each number.
constexpr void tanh(std::span<const double> x, std::span<double> y) {
  detail::to_each<double>([](const auto& z) { return tanh(z); }, x, y);
}
constexpr void tanh(std::span<const float> x, std::span<float> y) {
  detail::to_each<float>([](const auto& z) { return tanh(z); }, x, y);
}

/// e^x of each number.
constexpr void exp(std::span<const double> x, std::span<double> y) {
  detail::to_each<double>([](const auto& z) { return exp(z); }, x, y);
}
constexpr void exp(std::span<const float> x, std::span<float> y) {
  detail::to_each<float>([](const auto& z) { return exp(z); }, x, y);
}

/// log x of each number.
constexpr void log(std::span<const double> x, std::span<double> y) {
  detail::to_each<double>([](const auto& z) { return log(z); }, x, y);
}
constexpr void log(std::span<const float> x, std::span<float> y) {
  detail::to_each<float>([](const auto& z) { return log(z); }, x, y);
}

}  // namespace math

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_ARRAY_FUNCTIONS_HPP
