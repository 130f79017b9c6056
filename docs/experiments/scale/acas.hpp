#pragma once

// A published network of 13,305 parameters, one of ACAS Xu's: 5 inputs, six layers of 50 rectifiers, 5 outputs. Its
// file has comments and numbers with a comma after each, and so can be included as it is: -DNNET='"/path/to/file.nnet"'

#include "affine_forms.hpp"

namespace acas {

using namespace descent;

constexpr double numbers[] = {
#include NNET
};

// The sizes; the least and the largest of each input; means and ranges of the inputs and of all outputs; the weights of
// each layer, and its biases.
constexpr std::size_t sizes_at = 4, smallest_at = sizes_at + 9, largest_at = smallest_at + 5, means_at = largest_at + 5,
                      ranges_at = means_at + 6, weights_at = ranges_at + 6, parameters = 13'305;
static_assert(numbers[0] == 7 && numbers[1] == 5 && numbers[2] == 5 && numbers[3] == 50);
static_assert(sizeof numbers / sizeof(double) == weights_at + parameters);

/// A decimal number of the file, from the nearest double.
constexpr auto decimal(double nearest) -> interval<double> {
  if (nearest == 0) return 0;
  return {detail::next_down(nearest), detail::next_up(nearest)};
}

/// (x − mean) / range, of an input or, for i = 5, of an output.
constexpr auto scaled(const interval<double>& x, std::size_t i) -> interval<double> {
  return (x - decimal(numbers[means_at + i])) / decimal(numbers[ranges_at + i]);
}

/// Inputs in their units, as the network takes them.
constexpr auto scaled(box<5> x) -> box<5> {
  for (std::size_t i = 0; i < 5; ++i) x.range[i] = scaled(x.range[i], i);
  return x;
}

template <std::size_t Layer>
inline constexpr auto weights = affine::read_weights<Layer == 6 ? 8 : 64>(
    numbers + weights_at + (Layer == 0 ? 0 : 300 + (Layer - 1) * 2550), Layer == 0 ? 5 : 50, Layer == 6 ? 5 : 50);

template <std::size_t Layer>
constexpr void apply_layers(affine::forms& x) {
  apply_weights(x, weights<Layer>);
  if constexpr (Layer < 6) {
    apply_relu(x, 50);
    apply_layers<Layer + 1>(x);
  } else {
    apply_linear(x, 5);
  }
}

/// The outputs for all inputs of a box, both of them scaled.
constexpr auto outputs_on(const box<5>& x) -> affine::forms {
  affine::forms y = affine::inputs(x);
  apply_layers<0>(y);
  return y;
}

/// Whether output 0 is not the least, for all inputs of a box: a mean of two others, with weights, is less.
constexpr auto clear_of_conflict_is_not_least = [](const box<5>& x) {
  const affine::forms y = outputs_on(x);
  for (std::size_t i = 1; i < 5; ++i)
    for (std::size_t j = i; j < 5; ++j)
      for (double share = 0.25; share < (i == j ? 0.5 : 1); share += 0.25) {
        double factor[5] = {1};
        factor[i] -= share;
        factor[j] -= 1 - share;
        if (least_sum(y, factor) > 0) return verdict::proven;
      }
  return verdict::undecided;
};

}  // namespace acas
