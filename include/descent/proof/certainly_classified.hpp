#ifndef DESCENT_PROOF_CERTAINLY_CLASSIFIED_HPP
#define DESCENT_PROOF_CERTAINLY_CLASSIFIED_HPP

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/certain_class.hpp>

#include <concepts>
#include <cstddef>

// How many samples keep their class, whatever happens to their inputs.

DESCENT_BEGIN

namespace descent {

namespace detail {

[[nodiscard]] constexpr auto checked_radius(double radius) -> double {
  if (!(radius > 0 && radius <= largest)) radius_must_be_positive_and_finite(radius);
  return radius;
}

/// Decides for one sample after another whether a change by up to a radius can change its class.
template <class Net>
struct certifier {
  /// What a sample costs clang at most: twice forward, and backward for each other class.
  static constexpr std::size_t steps_per_sample = 100 * Net::parameters * (1 + Net::outputs);

  constexpr certifier(const Net& of, const auto*, std::size_t, double largest_change)
      : net(of.template as<interval<double>>()), radius(checked_radius(largest_change)) {}

  [[nodiscard]] constexpr auto is_certain(const double (&x)[Net::inputs]) const -> bool {
    return certainly(class_on(net, box_around(x, radius)).same);
  }

  decltype(Net{}.template as<interval<double>>()) net;
  double radius;
};

/// The same for one affine layer. A margin falls by at most r Σᵢ |w_cᵢ − wⱼᵢ|. A computed output is within
/// (n + 1) 2⁻⁵² (|b| + Σᵢ |wᵢ xᵢ|) of the real one, n the number of inputs, and n 2⁻¹⁰⁷⁴ where products underflow
/// (Higham, 2002, section 3.1). So doubles decide, by a threshold for each two classes.
template <class T, class Layer, class... Loss>
  requires is_affine<Layer>
struct certifier<network<T, Layer, Loss...>> {
  static constexpr std::size_t inputs = Layer::inputs, classes = Layer::outputs, row = Layer::parameters / classes,
                               steps_per_sample = 16 * Layer::parameters;

  constexpr certifier(const network<T, Layer, Loss...>& of, const auto* samples, std::size_t n, double radius)
      : net(of.template as<double>()) {
    double largest_input = 0, error[classes]{};
    for (std::size_t s = 0; s < n; ++s)
      for (std::size_t i = 0; i < inputs; ++i)
        largest_input = greater(largest_input, absolute(static_cast<double>(data(samples[s].x)[i])));
    for (std::size_t j = 0; j < classes; ++j) error[j] = error_of(net.parameter + j * row, largest_input);
    for (std::size_t c = 0; c < classes; ++c)
      for (std::size_t j = 0; j < classes; ++j) {
        const double fall = mul<up>(checked_radius(radius), distance(net.parameter + c * row, net.parameter + j * row));
        threshold[c][j] = add<up>(fall, add<up>(error[c], error[j]));
      }
  }

  [[nodiscard]] constexpr auto is_certain(const double (&x)[inputs]) const -> bool {
    const auto y = net(x);
    const std::size_t label = argmax(y.data(), classes);
    for (std::size_t j = 0; j < classes; ++j)
      if (j != label && !(add<down>(y.data()[label], -y.data()[j]) > threshold[label][j])) return false;
    return true;
  }

  /// Σᵢ |wᵢ − vᵢ|, without the biases.
  [[nodiscard]] static constexpr auto distance(const double* w, const double* v) noexcept -> double {
    double sum = 0;
    for (std::size_t i = row - inputs; i < row; ++i)
      sum = add<up>(sum, w[i] < v[i] ? add<up>(v[i], -w[i]) : add<up>(w[i], -v[i]));
    return sum;
  }

  [[nodiscard]] static constexpr auto error_of(const double* w, double largest_input) noexcept -> double {
    double sum = 0;
    for (std::size_t i = 0; i < row; ++i)
      sum = add<up>(sum, i < row - inputs ? absolute(w[i]) : mul<up>(absolute(w[i]), largest_input));
    return add<up>(mul<up>(sum, (inputs + 1) * 0x1p-52), inputs * 0x1p-1074);
  }

  network<double, Layer, Loss...> net;
  double threshold[classes][classes]{};
};

/// Counts the samples that are certain, of n.
template <class Sample>
[[nodiscard]] constexpr auto count_certain(const auto& by, const Sample* samples, std::size_t n) -> std::size_t {
  std::size_t certain = 0;
  for (std::size_t s = 0; s < n; ++s)
    if constexpr (has_inputs_of<Sample, double>)
      certain += by.is_certain(samples[s].x);
    else
      certain += by.is_certain(converted_inputs<double, Sample>{samples[s]}.x);
  return certain;
}

}  // namespace detail

/// Counts the samples whose class no change of their inputs can change: each input may change by up to the radius, all
/// at the same time. The class may be another than that of the label. It is that of the real function: for one layer
/// the count is exact up to rounding, otherwise a lower bound.
/// Refused: no samples; a radius that is NaN, infinite or not positive; an output that is not finite.
template <classifier_of_layers Net, sample_array Samples>
[[nodiscard]] constexpr auto certainly_classified(const Net& net, const Samples& samples, double radius)
    -> std::size_t {
  const std::size_t n = detail::checked_size<double>(samples);
  const auto* const data = detail::data(samples);
  return detail::count_certain(detail::certifier<Net>{net, data, n, radius}, data, n);
}

/// A network, samples, and a radius by which their inputs may change, as one type at namespace scope:
///     struct noise {
///       static constexpr auto& net = trained<reads>;
///       static constexpr auto& samples = unseen;
///       static constexpr double radius = 0.1;
///     };
template <class Job>
concept perturbed_samples = requires {
  Job::net;
  Job::samples;
  { Job::radius } -> std::convertible_to<double>;
};

namespace detail {

template <class Job>
inline constexpr certifier<std::remove_cvref_t<decltype(Job::net)>> certifier_for{
    Job::net, data(Job::samples), checked_size<double>(Job::samples), Job::radius};

/// The number of samples in a constant: below half of the 1,048,576 steps that clang allows it.
template <class Job>
inline constexpr std::size_t samples_per_constant = 400'000 / decltype(certifier_for<Job>)::steps_per_sample + 1;

/// Counts the certain samples from First to before Last, in constants of so many each.
template <class Job, std::size_t First, std::size_t Last>
inline constexpr std::size_t certain_between =
    certain_between<Job, First, (First + Last) / 2> + certain_between<Job, (First + Last) / 2, Last>;

template <class Job, std::size_t First, std::size_t Last>
  requires(Last - First <= samples_per_constant<Job>)
inline constexpr std::size_t certain_between<Job, First, Last> =
    count_certain(certifier_for<Job>, data(Job::samples) + First, Last - First);

}  // namespace detail

/// The same for any number of samples, in several constants: certainly_classified<noise>.
template <perturbed_samples Job>
[[nodiscard]] constexpr auto certainly_classified() -> std::size_t {
  return detail::certain_between<Job, 0, detail::size(Job::samples)>;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_CERTAINLY_CLASSIFIED_HPP
