#pragma once

// Bounds of a network of rectifiers over a box of inputs, by affine forms. For every input of the box a neuron's value
// is
//     v = c + Σₖ aₖ eₖ + d,  |eₖ| ≤ 1, |d| ≤ rest.
// All neurons share the symbols eₖ: one for each input, and one for each rectifier that the box does not decide. So
// what two neurons have in common cancels in their difference. The rest contains all rounding errors, and those of
// weights that are decimal in their file: each is below 2⁻⁵³ of the number that is rounded.

#include <descent/descent.hpp>

namespace affine {

using namespace descent;

/// A number for each neuron of a layer, of at most 50.
using row = lanes<double, 64>::array;

/// At least the rounding errors of a sum of 600 products, as a part of the sum of their magnitudes.
constexpr double rounding = 0x1p-43;
static_assert(rounding >= 600 * 0x1p-53);
/// At least those of all products that are no normal numbers.
constexpr double tiny = 0x1p-1000;

/// The weights of a layer by inputs, a lane for each output; and their magnitudes.
template <std::size_t Width>
struct weights {
  lanes<double, Width> column[50], bias, size[50], bias_size;
  std::size_t inputs = 0;
};

/// Reads weights from rows by outputs with the biases after them.
template <std::size_t Width>
constexpr auto read_weights(const double* number, std::size_t inputs, std::size_t outputs) -> weights<Width> {
  weights<Width> layer;
  layer.inputs = inputs;
  for (std::size_t i = 0; i <= inputs; ++i) {
    typename lanes<double, Width>::array column{}, size{};
    for (std::size_t j = 0; j < outputs; ++j) {
      column.lane[j] = i < inputs ? number[j * inputs + i] : number[inputs * outputs + j];
      size.lane[j] = detail::absolute(column.lane[j]);
    }
    (i < inputs ? layer.column[i] : layer.bias) = lanes<double, Width>{column};
    (i < inputs ? layer.size[i] : layer.bias_size) = lanes<double, Width>{size};
  }
  return layer;
}

/// The neurons of a layer: number[0] are their c, number[k] their aₖ.
struct forms {
  row number[1 + 5 + 6 * 50]{}, rest{};
  std::size_t count = 1;
};

/// start + Σᵢ xᵢ wᵢ
template <std::size_t Width>
constexpr auto weighted(const row& x, const lanes<double, Width> (&weight)[50], std::size_t inputs,
                        lanes<double, Width> start = {}) -> row {
  for (std::size_t i = 0; i < inputs; ++i)
    if (const double factor = x.lane[i]; factor != 0) start.v += factor * weight[i].v;
  if constexpr (Width == 64) return start.each();
  row sum{};
  for (std::size_t j = 0; j < Width; ++j) sum.lane[j] = start.each().lane[j];
  return sum;
}

/// z = b + Σᵢ wᵢ vᵢ of each output, in place.
template <std::size_t Width>
constexpr void apply_weights(forms& x, const weights<Width>& layer) {
  const lanes<double, Width> error = lanes<double, Width>{rounding} * layer.bias_size + lanes<double, Width>{tiny};
  x.rest = weighted(x.rest, layer.size, layer.inputs, error);
  x.number[0] = weighted(x.number[0], layer.column, layer.inputs, layer.bias);
  for (std::size_t k = 1; k < x.count; ++k) x.number[k] = weighted(x.number[k], layer.column, layer.inputs);
}

/// Σₖ |aₖ| + rest of each neuron, at least |v − c|.
constexpr auto radius(const forms& x, std::size_t neurons) -> row {
  row sum = x.rest;
  for (std::size_t k = 1; k < x.count; ++k)
    for (std::size_t j = 0; j < neurons; ++j)
      if (const double a = x.number[k].lane[j]; a != 0) sum.lane[j] += a < 0 ? -a : a;
  for (std::size_t j = 0; j < neurons; ++j) sum.lane[j] *= 1 + rounding;
  return sum;
}

/// Adds to the rest of a neuron what sums that contain it will round.
constexpr void expect_sums(forms& x, std::size_t j, double radius) {
  x.rest.lane[j] += rounding * (radius + detail::absolute(x.number[0].lane[j]));
}

/// Multiplies a neuron by a factor from 0 to 1.
constexpr void scale(forms& x, std::size_t j, double factor) {
  x.rest.lane[j] *= factor;
  for (std::size_t k = 0; k < x.count; ++k)
    if (double& a = x.number[k].lane[j]; a != 0) a *= factor;
}

/// max(0, z) for z from l < 0 to h > 0: λz + m/2 ± m/2 with λ = h / (h − l), m = max(−λl, (1 − λ)h). For the ± it
/// writes a new symbol.
constexpr void apply_undecided(forms& x, std::size_t j, double l, double h, double& symbol) {
  const double lambda = h / (h - l);
  symbol = 0.5 * (1 + rounding) * detail::greater(-lambda * l, (1 - lambda) * h);
  scale(x, j, lambda);
  x.number[0].lane[j] += symbol;
  x.rest.lane[j] += 2 * rounding * symbol + tiny;
}

/// max(0, z) of each neuron, in place.
constexpr void apply_relu(forms& x, std::size_t neurons) {
  const row around = radius(x, neurons);
  std::size_t count = x.count;
  for (std::size_t j = 0; j < neurons; ++j) {
    const double c = x.number[0].lane[j], r = around.lane[j], l = detail::add<detail::down>(c, -r),
                 h = detail::add<detail::up>(c, r);
    expect_sums(x, j, r);
    if (h <= 0)
      scale(x, j, 0);
    else if (!(l >= 0))
      apply_undecided(x, j, l, h, x.number[count++].lane[j]);
  }
  x.count = count;
}

/// z of each neuron: only that it may be summed.
constexpr void apply_linear(forms& x, std::size_t neurons) {
  const row around = radius(x, neurons);
  for (std::size_t j = 0; j < neurons; ++j) expect_sums(x, j, around.lane[j]);
}

/// The inputs of a box: a symbol for each that is a range.
template <std::size_t Size>
constexpr auto inputs(const box<Size>& ranges) -> forms {
  forms x;
  for (std::size_t i = 0; i < Size; ++i) {
    const double c = midpoint(ranges[i]), r = magnitude(ranges[i] - c);
    x.number[0].lane[i] = c;
    if (r > 0) x.number[x.count++].lane[i] = r;
    expect_sums(x, i, r);
  }
  return x;
}

/// A lower bound of Σⱼ fⱼ vⱼ for at most 50 factors |fⱼ| ≤ 1: Σⱼ fⱼ cⱼ − Σₖ |Σⱼ fⱼ aⱼₖ| − Σⱼ |fⱼ| restⱼ.
template <std::size_t Size>
constexpr auto least_sum(const forms& x, const double (&factor)[Size]) -> double {
  double c = 0, radius = 0;
  for (std::size_t k = 0; k < x.count; ++k) {
    double sum = 0;
    for (std::size_t j = 0; j < Size; ++j)
      if (factor[j] != 0) sum += factor[j] * x.number[k].lane[j];
    if (k == 0)
      c = sum;
    else
      radius += detail::absolute(sum);
  }
  for (std::size_t j = 0; j < Size; ++j) radius += detail::absolute(factor[j]) * x.rest.lane[j];
  return detail::add<detail::down>(c, -(1 + rounding) * radius);
}

}  // namespace affine
