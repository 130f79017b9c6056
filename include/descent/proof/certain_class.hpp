#ifndef DESCENT_PROOF_CERTAIN_CLASS_HPP
#define DESCENT_PROOF_CERTAIN_CLASS_HPP

#include <descent/network/activation.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/cover.hpp>

#include <concepts>
#include <cstddef>

// The class of every input of a box, of the real function that a network computes. A class c is certain where each
// margin ŷ_c − ŷⱼ is positive. A margin is bounded as one function, by the mean value form: what ŷ_c and ŷⱼ have in
// common cancels.

DESCENT_BEGIN

namespace descent {

constexpr void radius_must_be_positive_and_finite(auto radius) {
  detail::refuse(__func__, detail::leading_value(radius));
}

/// A classifier made of layers and unbiased_layers, which can be converted to intervals.
template <class Net>
concept classifier_of_layers =
    classifier<Net> && network_of_neurons<Net> && network_converted_as_it_is<Net> && requires(const Net& net) {
      { net.template as<interval<double>>() } -> network_of_layers;
    };

namespace detail {

/// Returns a radius as a double.
/// Refused: a radius that is NaN, infinite, not positive, or no double, which would be rounded, perhaps down.
[[nodiscard]] constexpr auto checked_radius(plain_number auto radius) -> double {
  const double same = exact_double(radius);
  if (!(same > 0 && same <= largest)) radius_must_be_positive_and_finite(same);
  return same;
}

template <class Layers>
struct margins;

/// The slopes of the margins of class c by the inputs of a chain of layers over a box of them, slope[j] those of
/// ŷ_c − ŷⱼ: backpropagation from 1 at ŷ_c and −1 at ŷⱼ, so that a linear last layer gives differences of its weights.
/// Where an activation may be undefined, so are they, though it is multiplied by 0.
template <class First, class... Rest>
struct margins<chain<First, Rest...>> {
  static constexpr std::size_t outputs = First::outputs, inputs = First::inputs, row = First::parameters / outputs;
  static constexpr bool is_last = !(layer_type<Rest> || ...),
                        is_linear = std::same_as<typename First::activation, activation::linear>;

  template <std::size_t Size, std::size_t Classes>
  static constexpr void slopes(const interval<double> (&parameter)[Size], std::size_t k,
                               const interval<double> (&x)[inputs], std::size_t c,
                               interval<double> (&slope)[Classes][inputs]) {
    static_assert(computes_alike<typename First::activation, dual<interval<double>>>,
                  "descent: an activation must compute the same of every number");
    interval<double> a[outputs]{}, of_z[outputs]{}, a_slope[Classes][outputs]{};
    for (std::size_t o = 0; o < outputs; ++o) {
      // By a dual, whose slope is the whole line where an activation jumps.
      const dual<interval<double>> of{is_last && is_linear ? interval{0} : z(parameter + k + o * row, x), interval{1}};
      const dual<interval<double>> value = First::activation::value(of);
      a[o] = value.value;
      of_z[o] = value.slope;
    }
    if constexpr (is_last)
      for (std::size_t j = 0; j < Classes; ++j) a_slope[j][c] = 1.0, a_slope[j][j] = -1.0;
    else
      margins<chain<Rest...>>::slopes(parameter, k + First::parameters, a, c, a_slope);
    for (std::size_t j = 0; j < Classes; ++j)
      for (std::size_t o = 0; o < outputs; ++o)
        if (j != c && (a[o].is_whole_line() || !identical(a_slope[j][o], interval{0})))
          add_times(a_slope[j][o] * of_z[o], parameter + k + o * row, slope[j]);
  }

  /// b + Σᵢ wᵢ xᵢ
  [[nodiscard]] static constexpr auto z(const interval<double>* neuron, const interval<double> (&x)[inputs])
      -> interval<double> {
    interval<double> sum = row > inputs ? neuron[0] : interval{0};
    for (std::size_t i = 0; i < inputs; ++i) sum = sum + neuron[row - inputs + i] * x[i];
    return sum;
  }

  static constexpr void add_times(const interval<double>& z_slope, const interval<double>* neuron,
                                  interval<double> (&slope)[inputs]) {
    for (std::size_t i = 0; i < inputs; ++i) slope[i] = slope[i] + z_slope * neuron[row - inputs + i];
  }
};

/// The margins of the likeliest class at a point, and their slopes over a box.
template <class Real>
struct enclosed_margins {
  static constexpr std::size_t inputs = Real::inputs, classes = Real::outputs;

  constexpr enclosed_margins(const Real& net, const interval<double> (&x)[inputs], const box<inputs>& ranges) {
    const auto y = net(x);
    for (std::size_t j = 1; j < classes; ++j)
      if (midpoint(y.data()[label]) < midpoint(y.data()[j])) label = j;
    for (std::size_t j = 0; j < classes; ++j) at_point[j] = y.data()[label] - y.data()[j];
    margins<typename Real::layers>::slopes(net.parameter, 0, ranges.range, label, slope);
  }

  std::size_t label = 0;
  interval<double> at_point[classes], slope[classes][inputs]{};
};

}  // namespace detail

/// What is known of the classes of a box.
template <std::size_t Inputs>
struct class_on_box {
  /// The class at its midpoint, as far as rounding tells it, and whether that is the class everywhere.
  std::size_t label = 0;
  verdict same = verdict::undecided;
  /// Where that is refuted: the inputs with another class, and a class with a larger output there.
  double point[Inputs]{};
  std::size_t other = 0;
};

/// Makes the box of all inputs that differ from x by at most a radius, rounded outward.
/// Refused: a radius that is NaN, infinite, not positive or no double; an x that is not finite.
template <std::floating_point Number, std::size_t Size>
[[nodiscard]] constexpr auto box_around(const Number (&x)[Size], detail::plain_number auto radius) -> box<Size> {
  const double most = detail::checked_radius(radius);
  const interval change{-most, most};
  box<Size> ranges;
  for (std::size_t i = 0; i < Size; ++i) ranges.range[i] = interval{x[i]} + change;
  return ranges;
}

namespace detail {

template <class Real, std::size_t Size>
[[nodiscard]] constexpr auto class_on(const Real& net, const box<Size>& ranges) -> class_on_box<Size> {
  interval<double> x[Size];
  for (std::size_t i = 0; i < Size; ++i) x[i] = midpoint(ranges.range[i]);
  const enclosed_margins<Real> of{net, x, ranges};
  class_on_box<Size> result{of.label, verdict::proven};
  double least = infinity;
  bool label_is_certain = true;  // (of outputs that rounding does not tell apart it is a guess)
  for (std::size_t j = 0; j < Real::outputs; ++j) {
    if (j == of.label) continue;
    interval<double> margin = of.at_point[j];
    label_is_certain = label_is_certain && (margin.lower > 0 || (margin.lower == 0 && of.label < j));
    for (std::size_t i = 0; i < Size; ++i) margin = margin + of.slope[j][i] * (ranges.range[i] - x[i]);
    if (margin.lower > 0) continue;
    result.same = verdict::undecided;
    if (margin.lower < least) least = margin.lower, result.other = j;
  }
  if (certainly(result.same)) return result;
  for (std::size_t i = 0; i < Size; ++i) {  // Where the slopes are exact, the margin is least at this corner.
    result.point[i] = point_of(ranges.range[i], midpoint(of.slope[result.other][i]) < 0 ? 4 : 0);
    x[i] = result.point[i];
  }
  const auto y = net(x);
  if (label_is_certain && certainly(of_a_proof(y.data()[of.label] < y.data()[result.other])))
    result.same = verdict::refuted;
  return result;
}

}  // namespace detail

/// Decides whether all inputs of a box have one class: proven; refuted by a point with another; or undecided.
template <classifier_of_layers Net, std::size_t Size>
  requires(Size == Net::inputs)
[[nodiscard]] constexpr auto class_on(const Net& net, const box<Size>& ranges) -> class_on_box<Size> {
  return detail::class_on(net.template as<interval<double>>(), ranges);
}

namespace detail {

/// The radius up to which the slopes over a box keep every margin at x positive: minⱼ marginⱼ / Σᵢ |slopeⱼᵢ|.
template <class Real, std::size_t Size>
[[nodiscard]] constexpr auto radius_by_slopes(const Real& net, const interval<double> (&x)[Size],
                                              const box<Size>& ranges) -> double {
  const enclosed_margins<Real> of{net, x, ranges};
  double radius = infinity;
  for (std::size_t j = 0; j < Real::outputs; ++j) {
    double steepest = 0;
    for (std::size_t i = 0; i < Size; ++i) steepest = add<up>(steepest, magnitude(of.slope[j][i]));
    if (j == of.label || (steepest == 0 && of.at_point[j].lower > 0)) continue;
    if (!(of.at_point[j].lower > 0)) return 0;
    radius = lesser(radius, div<down>(of.at_point[j].lower, steepest));
  }
  return radius;
}

}  // namespace detail

/// Finds a radius, at most the given one, below which no change of the inputs changes the class of x: all of them may
/// change, each by less than the radius (a ball in the maximum norm). It is a lower bound of the distance to another
/// class, as good as the slopes over the ball; 0 if nothing is certain. For one linear layer it is the distance, up to
/// rounding.
/// Refused: a radius that is NaN, infinite, not positive or no double; an x that is not finite.
template <classifier_of_layers Net, std::floating_point Number, std::size_t Size>
  requires(Size == Net::inputs)
[[nodiscard]] constexpr auto certified_radius(const Net& net, const Number (&x)[Size], detail::plain_number auto most)
    -> double {
  DESCENT_AS_WRITTEN
  const auto real = net.template as<interval<double>>();
  interval<double> center[Size];
  for (std::size_t i = 0; i < Size; ++i) center[i] = interval{x[i]};
  // The smaller the ball, the smaller the slopes: what those over a larger one certify is certain, and the largest
  // that certifies itself is between.
  double certain = 0, upper = detail::checked_radius(most);
  for (int i = 0; i < 16 && upper - certain > certain / 128; ++i) {
    const double radius = i == 0 ? upper : i == 1 && certain > 0 ? certain : detail::half_sum(certain, upper);
    if (radius == 0) break;  // half of the least number
    const double reached = detail::radius_by_slopes(real, center, box_around(x, radius));
    upper = reached < radius ? radius : detail::lesser(upper, reached);
    certain = detail::greater(certain, detail::lesser(radius, reached));
  }
  return certain;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_CERTAIN_CLASS_HPP
