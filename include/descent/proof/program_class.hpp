#ifndef DESCENT_PROOF_PROGRAM_CLASS_HPP
#define DESCENT_PROOF_PROGRAM_CLASS_HPP

#include <descent/network/quantized.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/certain_class.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/program.hpp>

#include <cstddef>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// The class that the program computes at the numbers of its type nearest to some of a box: the first of equal ones.
template <rounded_number Number, std::size_t Size>
[[nodiscard]] constexpr auto computed_class(const auto& program, const double (&point)[Size]) -> std::size_t {
  Number x[Size]{};
  for (std::size_t i = 0; i < Size; ++i) x[i] = static_cast<Number>(point[i]);
  const auto y = value_at(program, x);
  std::size_t found = 0;
  for (std::size_t j = 1; j < y.size(); ++j)
    if (y.data()[found] < y.data()[j]) found = j;
  return found;
}

template <rounded_number Number, class Real, std::size_t Size>
[[nodiscard]] constexpr auto program_class_on(const auto& program, const Real& real, const box<Size>& ranges)
    -> class_on_box<Size> {
  const box<Size> inputs = checked_ranges<Number>(ranges);
  double middle[Size]{};
  interval<double> x[Size];
  for (std::size_t i = 0; i < Size; ++i) x[i] = middle[i] = nearest_number<Number>(midpoint(inputs.range[i]));
  const enclosed_margins<Real> of{real, x, inputs};
  const auto error = errors_of(rounded_on<Number>(program, inputs));
  check_runs<Number, 1, 3>(program, error, inputs, [&real](const auto& point) { return real(point.range); });
  class_on_box<Size> result{of.label, verdict::proven};
  double least = infinity;
  for (std::size_t j = 0; j < Real::outputs; ++j) {
    interval<double> margin = of.at_point[j];
    for (std::size_t i = 0; i < Size; ++i) margin = margin + of.slope[j][i] * (inputs.range[i] - x[i]);
    const double both = add<up>(error.data()[of.label], error.data()[j]);
    if (j == of.label || margin.lower > both) continue;
    result.same = verdict::undecided;
    if (margin.lower < least) least = margin.lower, result.other = j;
    if (both > largest) return result;  // it may overflow, so it is not run
  }
  if (certainly(result.same)) return result;
  for (std::size_t i = 0; i < Size; ++i)
    result.point[i] = point_of(inputs.range[i], midpoint(of.slope[result.other][i]) < 0 ? 4 : 0);
  const std::size_t at_middle = computed_class<Number>(program, middle),
                    at_point = computed_class<Number>(program, result.point);
  if (at_middle != at_point) result.label = at_middle, result.other = at_point, result.same = verdict::refuted;
  return result;
}

}  // namespace detail

/// Decides whether the program, which computes in float or double, puts all Numbers of a box into one class: proven
/// where each margin of the real function is larger than both outputs may be off; refuted by two Numbers; or undecided.
/// A range of a single number is the Number nearest to it, also in the point. Refused: a longer range without a Number.
template <classifier_of_layers Net, std::size_t Size>
  requires(Size == Net::inputs && native_number<typename Net::scalar>)
[[nodiscard]] constexpr auto program_class_on(const Net& net, const box<Size>& ranges) -> class_on_box<Size> {
  return detail::program_class_on<typename Net::scalar>(net, net.template as<interval<double>>(), ranges);
}

/// The same of a network in integers, and of its inputs.
template <const auto& Net, class Input, class Int, std::size_t Size>
  requires(Size == quantized<Net, Input, Int>::inputs && quantized<Net, Input, Int>::outputs > 1)
[[nodiscard]] constexpr auto program_class_on(const quantized<Net, Input, Int>& net, const box<Size>& ranges)
    -> class_on_box<Size> {
  return detail::program_class_on<Input>(net, net.template as<interval<double>>(), ranges);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_PROGRAM_CLASS_HPP
