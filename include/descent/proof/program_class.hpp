#ifndef DESCENT_PROOF_PROGRAM_CLASS_HPP
#define DESCENT_PROOF_PROGRAM_CLASS_HPP

#include <descent/network/classify.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/certain_class.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/program.hpp>

#include <cstddef>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// The class that the program computes at the numbers of its type nearest to some points of a box.
template <class Net, std::size_t N>
[[nodiscard]] constexpr auto computed_class(const Net& net, const double (&point)[N]) -> std::size_t {
  typename Net::scalar x[N]{};
  for (std::size_t i = 0; i < N; ++i) x[i] = static_cast<typename Net::scalar>(point[i]);
  return classify(net, x);
}

}  // namespace detail

/// Decides whether the program, which computes in T = float or double, puts all Ts of a box into one class: proven
/// where each margin of the real function is larger than both outputs may be off; refuted by two Ts; or undecided.
/// Refused: a range without a T.
template <classifier_of_layers Net, std::size_t N>
  requires(N == Net::inputs && native_number<typename Net::scalar>)
[[nodiscard]] constexpr auto program_class_on(const Net& net, const box<N>& ranges) -> class_on_box<N> {
  using T = typename Net::scalar;
  const box<N> inputs = detail::checked_ranges<T>(ranges);
  const auto real = net.template as<interval<double>>();
  double middle[N]{};
  interval<double> x[N];
  for (std::size_t i = 0; i < N; ++i) x[i] = middle[i] = static_cast<double>(static_cast<T>(midpoint(inputs.range[i])));
  const detail::enclosed_margins of{real, x, inputs};
  const auto error = rounding_error<T>(net, inputs);
  class_on_box<N> result{of.label, verdict::proven};
  double least = detail::infinity;
  for (std::size_t j = 0; j < Net::outputs; ++j) {
    interval<double> margin = of.at_point[j];
    for (std::size_t i = 0; i < N; ++i) margin = margin + of.slope[j][i] * (inputs.range[i] - x[i]);
    const double both = detail::add<detail::up>(error.data()[of.label], error.data()[j]);
    if (j == of.label || margin.lower > both) continue;
    result.same = verdict::undecided;
    if (margin.lower < least) least = margin.lower, result.other = j;
    if (both > detail::largest) return result;  // it may overflow, so it is not run
  }
  if (certainly(result.same)) return result;
  for (std::size_t i = 0; i < N; ++i)
    result.point[i] = detail::quarter(inputs.range[i], midpoint(of.slope[result.other][i]) < 0 ? 4 : 0);
  if (detail::computed_class(net, middle) != detail::computed_class(net, result.point)) {
    result.label = detail::computed_class(net, middle);
    result.other = detail::computed_class(net, result.point);
    result.same = verdict::refuted;
  }
  return result;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_PROGRAM_CLASS_HPP
