#ifndef DESCENT_PROOF_CERTAINLY_CLASSIFIED_HPP
#define DESCENT_PROOF_CERTAINLY_CLASSIFIED_HPP

#include <descent/network/activation.hpp>
#include <descent/network/batch.hpp>
#include <descent/network/checked_samples.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
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

/// Counts the samples that keep their class within a radius, each by the box around it.
template <class Net>
struct certifier {
  /// What a sample costs clang at most: forward twice, and backward for each other class.
  static constexpr std::size_t steps_per_sample = 2'000 + 100 * Net::parameters * (1 + Net::outputs);

  constexpr certifier(const Net& of, double, double largest_change)
      : net(of.template as<interval<double>>()), radius(largest_change) {}

  [[nodiscard]] static constexpr auto largest_input(const auto*, std::size_t) noexcept -> double { return 0; }

  template <class Sample>
  [[nodiscard]] constexpr auto count(const Sample* samples, std::size_t n) const -> std::size_t {
    std::size_t certain = 0;
    for (std::size_t i = 0; i < n; ++i)
      if (certainly(class_on(net, box_around(converted_inputs<double, Sample>{samples[i]}.x, radius)).same)) ++certain;
    return certain;
  }

  decltype(Net{}.template as<interval<double>>()) net;
  double radius;
};

/// The same for one linear layer, by doubles and a threshold for each two classes. A margin falls by at most
/// r Σᵢ |w_cᵢ − wⱼᵢ|. A computed output is within (n + 1) 2⁻⁵² (|b| + Σᵢ |wᵢ xᵢ|) + n 2⁻¹⁰⁷⁴ of the real one, n the
/// number of inputs (Higham, 2002, section 3.1); the last term is for products that underflow.
template <class Number, class Layer, class... Loss>
  requires(std::same_as<typename Layer::activation, activation::linear> && !(layer_type<Loss> || ...))
struct certifier<network<Number, Layer, Loss...>> {
  static constexpr std::size_t inputs = Layer::inputs, classes = Layer::outputs, row = Layer::parameters / classes,
                               steps_per_sample = 16 * Layer::parameters;

  /// The threshold is for inputs of at most this magnitude.
  constexpr certifier(const network<Number, Layer, Loss...>& of, double largest_input, double radius)
      : net(of.template as<double>()) {
    double error[classes]{};
    for (std::size_t j = 0; j < classes; ++j) error[j] = error_of(net.parameter + j * row, largest_input);
    for (std::size_t c = 0; c < classes; ++c)
      for (std::size_t j = 0; j < c; ++j) {
        const double fall = mul<up>(radius, distance(net.parameter + c * row, net.parameter + j * row)),
                     both = add<up>(fall, add<up>(error[c], error[j]));
        threshold[c][j] = threshold[j][c] = mul<up>(both, 1 + 0x1p-51);  // (the difference of outputs rounds too)
      }
  }

  [[nodiscard]] static constexpr auto largest_input(const auto* samples, std::size_t n) -> double {
    double found = 0;
    for (std::size_t s = 0; s < n; ++s)
      for (const auto *x = data(samples[s].x), *end = x + inputs; x != end; ++x)
        if (const auto input = static_cast<double>(*x); !(input <= found && input >= -found)) found = absolute(input);
    return found;
  }

  template <class Sample>
  [[nodiscard]] constexpr auto count(const Sample* samples, std::size_t n) const -> std::size_t {
    std::size_t certain = 0;
    if constexpr (evaluated_in_lanes<network<double, Layer, Loss...>, Sample>)
      if (n > few && __builtin_is_constant_evaluated()) {
        for_each_batch<double>(samples, n, stored_order{},
                               [by = this, to = &certain](const auto& many) { *to += by->count_in_lanes(many); });
        return certain;
      }
    for (std::size_t i = 0; i < n; ++i) {
      const auto y = net(converted_inputs<double, Sample>{samples[i]}.x);
      if (is_certain(y.data())) ++certain;
    }
    return certain;
  }

 private:
  template <std::size_t Size, class Sample>
  [[nodiscard]] constexpr auto count_in_lanes(const batch<double, Size, Sample>& many) const -> std::size_t {
    const auto output = net(many.x);
    array_of<double, Size> each[classes]{};
    for (std::size_t j = 0; j < classes; ++j) each[j] = output.data()[j].each();
    std::size_t certain = 0;
    for (std::size_t l = 0; l < many.size; ++l) {
      double y[classes]{};
      for (std::size_t j = 0; j < classes; ++j) y[j] = each[j].lane[l];
      if (is_certain(y)) ++certain;
    }
    return certain;
  }

  [[nodiscard]] constexpr auto is_certain(const double* y) const -> bool {
    DESCENT_AS_WRITTEN
    const std::size_t label = argmax(y, classes);
    for (std::size_t j = 0; j < classes; ++j)
      if (j != label && !(y[label] - y[j] > threshold[label][j])) return false;
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

}  // namespace detail

/// Counts the samples whose class no change of their inputs can change: each input may change by up to the radius, all
/// at the same time. The class may be another than that of the label. It is that of the real function: for one layer
/// the count is exact up to rounding, otherwise a lower bound.
/// Refused: no samples; a radius that is NaN, infinite, not positive or no double; an output that is not finite.
template <classifier_of_layers Net, sample_array Samples>
[[nodiscard]] constexpr auto certainly_classified(const Net& net, const Samples& samples,
                                                  detail::plain_number auto radius) -> std::size_t {
  const std::size_t n = detail::checked_size<double>(samples);
  const auto* const data = detail::data(samples);
  using certifier = detail::certifier<Net>;
  return certifier{net, certifier::largest_input(data, n), detail::checked_radius(radius)}.count(data, n);
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
  requires detail::plain_number<std::remove_cvref_t<decltype(Job::radius)>>;
};

namespace detail {

template <class Job>
using certifier_of = certifier<std::remove_cvref_t<decltype(Job::net)>>;

/// The number of samples in a constant: below half of the 1,048,576 steps that clang allows it.
template <class Job>
inline constexpr std::size_t samples_per_constant = 400'000 / certifier_of<Job>::steps_per_sample + 1;

/// The largest input from the sample First to before Last, in constants of so many samples each.
template <class Job, std::size_t Many, std::size_t First, std::size_t Last>
inline constexpr double largest_between = greater(largest_between<Job, Many, First, (First + Last) / 2>,
                                                  largest_between<Job, Many, (First + Last) / 2, Last>);

template <class Job, std::size_t Many, std::size_t First, std::size_t Last>
  requires(Last - First <= Many)
inline constexpr double largest_between<Job, Many, First, Last> =
    certifier_of<Job>::largest_input(data(Job::samples) + First, Last - First);

template <class Job, std::size_t Many>
inline constexpr certifier_of<Job> certifier_for{
    Job::net, largest_between<Job, Many, 0, checked_size_of<double, Job>()>, checked_radius(Job::radius)};

/// Counts the certain samples likewise.
template <class Job, std::size_t Many, std::size_t First, std::size_t Last>
inline constexpr std::size_t certain_between =
    certain_between<Job, Many, First, (First + Last) / 2> + certain_between<Job, Many, (First + Last) / 2, Last>;

template <class Job, std::size_t Many, std::size_t First, std::size_t Last>
  requires(Last - First <= Many)
inline constexpr std::size_t certain_between<Job, Many, First, Last> =
    certifier_for<Job, Many>.count(data(Job::samples) + First, Last - First);

}  // namespace detail

/// The same for any number of samples, in several constants: certainly_classified<noise>(). Where activations of your
/// own are dear, name fewer samples a constant: certainly_classified<noise, 10>().
template <perturbed_samples Job, std::size_t Many = detail::samples_per_constant<Job>>
  requires(Many > 0)
[[nodiscard]] constexpr auto certainly_classified() -> std::size_t {
  return detail::certain_between<Job, Many, 0, detail::size(Job::samples)>;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_CERTAINLY_CLASSIFIED_HPP
