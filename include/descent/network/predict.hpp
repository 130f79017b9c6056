#ifndef DESCENT_NETWORK_PREDICT_HPP
#define DESCENT_NETWORK_PREDICT_HPP

#include <descent/network/activation.hpp>
#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/array_functions.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <span>

DESCENT_BEGIN

namespace descent {

constexpr void inputs_must_fill_rows(auto count) { detail::refuse(__func__, detail::leading_value(count)); }

namespace detail {

/// Computes ŷ from an array of inputs into an array of outputs.
template <class Net, class Number>
constexpr void predict_row(const Net& net, const Number (&x)[Net::inputs], Number (&y_hat)[Net::outputs]) {
  if constexpr (Net::inputs == 1 && Net::outputs == 1) {
    y_hat[0] = net(x[0]);
  } else if constexpr (Net::outputs == 1) {
    y_hat[0] = net(x);
  } else {
    const auto output = net(x);
    for (std::size_t j = 0; j < Net::outputs; ++j) y_hat[j] = output.data()[j];
  }
}

/// The same for so many rows at a time, one to a lane.
template <std::size_t Size, class Net, class Number>
constexpr void predict_rows(const Net& net, const Number* x, Number* y_hat) {
  lanes<Number, Size> row[Net::inputs], output[Net::outputs];
  for (std::size_t i = 0; i < Net::inputs; ++i) {
    array_of<Number, Size> each{};
    for (std::size_t l = 0; l < Size; ++l) each.lane[l] = x[l * Net::inputs + i];
    row[i] = lanes<Number, Size>{each};
  }
  predict_row(net, row, output);
  for (std::size_t j = 0; j < Net::outputs; ++j) {
    const auto each = output[j].each();
    for (std::size_t l = 0; l < Size; ++l) y_hat[l * Net::outputs + j] = each.lane[l];
  }
}

/// The same for one row.
template <class Net, class Number>
constexpr void predict_one(const Net& net, const Number* x, Number* y_hat) {
  Number row[Net::inputs]{}, output[Net::outputs]{};
  for (std::size_t i = 0; i < Net::inputs; ++i) row[i] = x[i];
  predict_row(net, row, output);
  for (std::size_t j = 0; j < Net::outputs; ++j) y_hat[j] = output[j];
}

}  // namespace detail

/// Predicts many ŷ at once: x holds rows of inputs x₁ … xᵢ, and y_hat gets as many rows of outputs. Each number has the
/// bits that net(x) gives. A processor computes eight rows at a time, unless an activation branches (activation.hpp) or
/// the network is one of your own. The two arrays must not overlap.
/// Refused: inputs that do not fill their last row; another number of rows of outputs.
template <trainable Net>
  requires native_number<typename Net::scalar>
constexpr void predict(const Net& net, std::span<const typename Net::scalar> x, std::span<typename Net::scalar> y_hat) {
  constexpr std::size_t at_a_time = 8, inputs = Net::inputs, outputs = Net::outputs;
  const std::size_t rows = x.size() / inputs;
  if (x.size() % inputs != 0) inputs_must_fill_rows(x.size());
  if (y_hat.size() != rows * outputs) outputs_must_match_inputs(y_hat.size());
  std::size_t row = 0;
  if constexpr (detail::in_lanes<Net>)
    for (; row + at_a_time <= rows; row += at_a_time)
      detail::predict_rows<at_a_time>(net, x.data() + row * inputs, y_hat.data() + row * outputs);
  for (; row < rows; ++row) detail::predict_one(net, x.data() + row * inputs, y_hat.data() + row * outputs);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_PREDICT_HPP
