#ifndef DESCENT_NETWORK_SCALE_HPP
#define DESCENT_NETWORK_SCALE_HPP

#include <descent/network/activation.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/network/weights.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <limits>
#include <type_traits>

DESCENT_BEGIN

namespace descent {

constexpr void column_must_have_a_finite_scale(auto column) { detail::refuse(__func__, detail::leading_value(column)); }
constexpr void lower_must_be_below_upper(auto lower) { detail::refuse(__func__, detail::leading_value(lower)); }
constexpr void folded_weight_must_be_a_normal_number(auto weight) {
  detail::refuse(__func__, detail::leading_value(weight));
}

namespace detail {

/// An array of the same length, or a container, for samples of another type.
template <class Samples, class Sample>
struct rebound;
template <class Old, std::size_t Size, class Sample>
struct rebound<Old[Size], Sample> {
  using type = std::array<Sample, Size>;
};
template <template <class, std::size_t> class Array, class Old, std::size_t Size, class Sample>
struct rebound<Array<Old, Size>, Sample> {
  using type = Array<Sample, Size>;
};

template <template <class...> class Container, class Old, class... Rest, class Sample>
  requires std::same_as<Container<Old>, Container<Old, Rest...>>
struct rebound<Container<Old, Rest...>, Sample> {
  using type = Container<Sample>;
};

/// Samples whose copy has elements of its own, as a span's has not.
template <class Samples>
concept copied_deeply = std::is_array_v<Samples> || requires(Samples& samples, const Samples& constant) {
  requires !std::same_as<decltype(samples.data()), decltype(constant.data())>;
};

template <class Samples>
[[nodiscard]] constexpr auto copy_of(const Samples& samples) {
  if constexpr (std::is_array_v<Samples>)
    return detail::array_from(samples);
  else
    return samples;
}

/// Calls f(values, c, end) for the inputs of each sample, which are the columns from c to before end, and for the
/// targets, if there are more columns than inputs.
template <std::size_t Columns>
constexpr void for_each_row(auto* samples, std::size_t n, const auto& f) {
  using from = std::remove_cvref_t<decltype(*samples)>;
  for (std::size_t i = 0; i < n; ++i) {
    f(data(samples[i].x), std::size_t{0}, from::inputs);
    if constexpr (Columns > from::inputs) f(data(samples[i].y), from::inputs, Columns);
  }
}

template <class Stage>
inline constexpr bool is_linear = false;
template <std::size_t Inputs, std::size_t Outputs>
inline constexpr bool is_linear<layer<Inputs, Outputs, activation::linear>> = true;

/// Whether the last layer is linear, before the loss if one is named.
template <class Net>
inline constexpr bool ends_linear = false;
template <class Number, class... Stages>
inline constexpr bool ends_linear<network<Number, Stages...>> = false;
template <class Number, class Last>
inline constexpr bool ends_linear<network<Number, Last>> = is_linear<Last>;
template <class Number, class Next, class Last>
inline constexpr bool ends_linear<network<Number, Next, Last>> = layer_type<Last> ? is_linear<Last> : is_linear<Next>;
template <class Number, class First, class Second, class Third, class... Rest>
inline constexpr bool ends_linear<network<Number, First, Second, Third, Rest...>> =
    ends_linear<network<Number, Second, Third, Rest...>>;

}  // namespace detail

/// Samples with the inputs of a scale, and with targets of their own if it scales targets.
template <class Samples, std::size_t Inputs, std::size_t Outputs>
concept samples_have_the_shape_of_the_scale = sample_array<Samples> && detail::sample_of<Samples>::inputs == Inputs &&
                                              (Outputs == 0 || (detail::sample_of<Samples>::outputs == Outputs &&
                                                                !detail::has_label<detail::sample_of<Samples>>));

/// x′ = (x − center) / unit for each input and each target; those of labels are left as they are, and Outputs is 0.
/// center is rounded, which shifts all of a column.
template <native_number Number, std::size_t Inputs, std::size_t Outputs>
struct affine_scale final {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs, columns = Inputs + Outputs;

  /// Scales samples: an array, or a copy of the container.
  /// Refused: a sample that is then not finite.
  template <samples_have_the_shape_of_the_scale<Inputs, Outputs> Samples>
    requires detail::copied_deeply<Samples>
  [[nodiscard]] constexpr auto operator()(const Samples& samples) const {
    auto scaled = detail::copy_of(samples);
    detail::for_each_row<columns>(detail::data(scaled), detail::size(samples),
                                  [this](Number* value, std::size_t c, std::size_t end) {
                                    DESCENT_AS_WRITTEN
                                    for (; c < end; ++c, ++value) {
                                      *value = (*value - center[c]) / unit[c];
                                      if (!__builtin_isfinite(*value)) sample_must_be_finite(*value);
                                    }
                                  });
    return scaled;
  }

  /// Scales the inputs of one sample.
  template <std::size_t Size>
    requires a_number_for_each_input<Size, Inputs>
  [[nodiscard]] constexpr auto operator()(const Number (&x)[Size]) const noexcept -> std::array<Number, Inputs> {
    DESCENT_AS_WRITTEN
    Number scaled[Inputs]{};
    for (std::size_t i = 0; i < Inputs; ++i) scaled[i] = (x[i] - center[i]) / unit[i];
    return detail::array_from(scaled);
  }

  /// Gives an output its units back: y = center + unit · y′.
  [[nodiscard]] constexpr auto undo(Number y_hat) const noexcept -> Number
    requires(Outputs == 1)
  {
    DESCENT_AS_WRITTEN
    return center[Inputs] + unit[Inputs] * y_hat;
  }
  [[nodiscard]] constexpr auto undo(const std::array<Number, Outputs>& y_hat) const noexcept
      -> std::array<Number, Outputs>
    requires(Outputs > 1)
  {
    DESCENT_AS_WRITTEN
    Number y[Outputs]{};
    for (std::size_t j = 0; j < Outputs; ++j) y[j] = center[Inputs + j] + unit[Inputs + j] * y_hat.data()[j];
    return detail::array_from(y);
  }

  /// The same scale, which leaves targets as they are.
  [[nodiscard]] constexpr auto inputs_only() const noexcept -> affine_scale<Number, Inputs, 0> {
    affine_scale<Number, Inputs, 0> scale;
    for (std::size_t i = 0; i < Inputs; ++i) {
      scale.center[i] = center[i];
      scale.unit[i] = unit[i];
    }
    return scale;
  }

  Number center[columns]{}, unit[columns]{};
};

namespace detail {

template <sample_array Samples>
using scale_of = affine_scale<typename sample_of<Samples>::scalar, sample_of<Samples>::inputs,
                              has_label<sample_of<Samples>> ? 0 : sample_of<Samples>::outputs>;

template <class Number, std::size_t Inputs, std::size_t Outputs>
[[nodiscard]] constexpr auto checked(const affine_scale<Number, Inputs, Outputs>& scale)
    -> affine_scale<Number, Inputs, Outputs> {
  for (std::size_t c = 0; c < Inputs + Outputs; ++c)
    if (!finite(scale.center[c]) || scale.unit[c] < (std::numeric_limits<Number>::min)())
      column_must_have_a_finite_scale(c);  // (of an infinite unit the center is none; a subnormal one has lost digits)
  return scale;
}

/// A weight with a scale folded in.
/// Refused: one below the normal numbers, which has lost digits that the weight had.
template <class Weight>
[[nodiscard]] constexpr auto folded_weight(Weight before, double after) -> Weight {
  constexpr auto least = static_cast<double>((std::numeric_limits<Weight>::min)());
  if (absolute(static_cast<double>(before)) >= least && absolute(after) < least)
    folded_weight_must_be_a_normal_number(after);
  return static_cast<Weight>(after);
}

/// The number in which sums of Numbers are taken: a thousand floats would lose digits.
template <class Number>
using sum_of = std::conditional_t<std::same_as<Number, float>, double, Number>;

/// The first, the least and the largest number of each column.
/// Refused: a column whose range is above a bound.
template <class Number, std::size_t Size>
struct column_ranges {
  constexpr column_ranges(const auto* samples, std::size_t n, Number bound) {
    for_each_row<Size>(samples, 1, [this](const Number* value, std::size_t c, std::size_t end) {
      for (; c < end; ++c, ++value) first[c] = least[c] = most[c] = *value;
    });
    for_each_row<Size>(samples, n, [this](const Number* value, std::size_t c, std::size_t end) {
      for (; c < end; ++c, ++value)  // (commas, because clang counts statements)
        least[c] = *value < least[c] ? *value : least[c], most[c] = most[c] < *value ? *value : most[c];
    });
    for (std::size_t c = 0; c < Size; ++c) check(c, bound);
  }

  Number first[Size]{}, least[Size]{}, most[Size]{};

 private:
  /// By halves, because the range itself may overflow.
  constexpr void check(std::size_t c, Number bound) const {
    DESCENT_AS_WRITTEN
    constexpr auto half = static_cast<Number>(0.5);
    if (half * most[c] - half * least[c] > half * bound) column_must_have_a_finite_scale(c);
  }
};

/// The widest column whose squares can be added up.
template <class Number>
inline constexpr auto widest_of_squares =
    std::same_as<Number, float> ? (std::numeric_limits<Number>::max)() : static_cast<Number>(0x1p480);

}  // namespace detail

/// Measures samples: (x − mean) / deviation of each input and target has the mean 0 and the standard deviation 1 over
/// them, up to the rounding of center. deviation = √(Σ (x − mean)² / n), of the population, as in scikit-learn's
/// StandardScaler. A column that is constant has unit 1, so that it becomes 0.
/// Refused: no samples; a column whose range overflows or is above 2⁴⁸⁰, or whose squares or unit underflow, with its
/// index (inputs first, then targets).
template <sample_array Samples>
[[nodiscard]] constexpr auto standard_scale(const Samples& samples) -> detail::scale_of<Samples> {
  DESCENT_AS_WRITTEN
  using Number = typename detail::sample_of<Samples>::scalar;
  constexpr std::size_t columns = detail::scale_of<Samples>::columns;
  const std::size_t n = detail::checked_size<Number>(samples);
  const auto* const s = detail::data(samples);
  using sum = detail::sum_of<Number>;
  const auto many = static_cast<sum>(static_cast<double>(n));
  const detail::column_ranges<Number, columns> of{s, n, detail::widest_of_squares<Number>};
  sum mean[columns]{}, apart[columns]{}, rest[columns]{}, squares[columns]{};
  // By distances from the first number, which are as small as the column is wide, however far from 0 it is.
  detail::for_each_row<columns>(s, n, [&](const Number* value, std::size_t c, std::size_t end) {
    DESCENT_AS_WRITTEN
    for (; c < end; ++c, ++value) mean[c] = mean[c] + (static_cast<sum>(*value) - static_cast<sum>(of.first[c]));
  });
  for (std::size_t c = 0; c < columns; ++c) mean[c] = mean[c] / many;
  detail::for_each_row<columns>(s, n, [&](const Number* value, std::size_t c, std::size_t end) {
    DESCENT_AS_WRITTEN
    for (; c < end; ++c, ++value)
      apart[c] = static_cast<sum>(*value) - static_cast<sum>(of.first[c]) - mean[c], rest[c] = rest[c] + apart[c],
      squares[c] = squares[c] + apart[c] * apart[c];
  });
  detail::scale_of<Samples> scale;
  for (std::size_t c = 0; c < columns; ++c) {
    const bool constant = of.least[c] == of.most[c];
    scale.center[c] = static_cast<Number>(static_cast<sum>(of.first[c]) + (mean[c] + rest[c] / many));
    scale.unit[c] = constant ? static_cast<Number>(1.0) : static_cast<Number>(math::sqrt(squares[c] / many));
    // A square below the normal numbers has lost its digits.
    if (!constant && squares[c] < many * (std::numeric_limits<sum>::min)()) column_must_have_a_finite_scale(c);
  }
  return detail::checked(scale);
}

/// Measures samples: the least and the largest number of each input and target become lower and upper, up to
/// the rounding of center, which is much where the numbers are far from 0 and close together. A column that is
/// constant has unit 1, so that it becomes lower. As scikit-learn's MinMaxScaler.
/// Refused: no samples; bounds that are equal, reversed or NaN; a column whose range overflows, or whose unit
/// underflows, with its index (inputs first, then targets).
template <sample_array Samples>
[[nodiscard]] constexpr auto min_max_scale(const Samples& samples,
                                           typename detail::sample_of<Samples>::scalar lower = 0,
                                           typename detail::sample_of<Samples>::scalar upper = 1)
    -> detail::scale_of<Samples> {
  DESCENT_AS_WRITTEN
  using Number = typename detail::sample_of<Samples>::scalar;
  constexpr std::size_t columns = detail::scale_of<Samples>::columns;
  if (!(lower < upper)) lower_must_be_below_upper(lower);
  const std::size_t n = detail::checked_size<Number>(samples);
  const detail::column_ranges<Number, columns> of{detail::data(samples), n, (std::numeric_limits<Number>::max)()};
  detail::scale_of<Samples> scale;
  for (std::size_t c = 0; c < columns; ++c) {
    const Number least = of.least[c], most = of.most[c];
    scale.unit[c] = least == most ? static_cast<Number>(1.0) : (most - least) / (upper - lower);
    scale.center[c] = least - lower * scale.unit[c];
  }
  return detail::checked(scale);
}

/// A network whose last layer is linear, so that a scale of its outputs can be a part of it.
template <class Net>
concept last_layer_is_linear = detail::ends_linear<Net>;

/// A scale of as many inputs as the network has, and of its outputs or none.
template <class Net, std::size_t Inputs, std::size_t Outputs>
concept network_has_the_shape_of_the_scale = Net::inputs == Inputs && (Outputs == 0 || Net::outputs == Outputs);

/// Makes a scale a part of a network that was trained on scaled samples: it then takes inputs as they are, and gives
/// outputs in their units. For inputs the first layer has the weights w / unit and the biases b − Σ w center / unit;
/// for targets the last layer has unit · w and center + unit · b.
/// Refused: parameters that are then not finite; a weight that is then below the normal numbers.
template <network_with_weights Net, native_number Number, std::size_t Inputs, std::size_t Outputs>
  requires native_number<typename Net::scalar> && network_has_the_shape_of_the_scale<Net, Inputs, Outputs> &&
           (Outputs == 0 || last_layer_is_linear<Net>)
[[nodiscard]] constexpr auto folded(Net net, const affine_scale<Number, Inputs, Outputs>& scale) -> Net {
  DESCENT_AS_WRITTEN
  using weight_type = typename Net::scalar;
  constexpr auto first = detail::shapes_of<Net>::shape(0),
                 last = detail::shapes_of<Net>::shape(detail::shapes_of<Net>::layers - 1);
  for (std::size_t j = 0; j < first.outputs; ++j) {
    const std::size_t k = first.bias(j);
    double bias = static_cast<double>(net.parameter[k]);
    for (std::size_t i = 0; i < Inputs; ++i) {
      weight_type& weight = net.parameter[k + 1 + i];
      weight = detail::folded_weight(weight, static_cast<double>(weight) / static_cast<double>(scale.unit[i]));
      bias = bias - static_cast<double>(weight) * static_cast<double>(scale.center[i]);
    }
    net.parameter[k] = static_cast<weight_type>(bias);
  }
  for (std::size_t j = 0; j < Outputs; ++j) {
    const std::size_t k = last.bias(j);
    const auto unit = static_cast<double>(scale.unit[Inputs + j]),
               center = static_cast<double>(scale.center[Inputs + j]);
    net.parameter[k] = static_cast<weight_type>(center + unit * static_cast<double>(net.parameter[k]));
    for (std::size_t i = 0; i < last.inputs; ++i) {
      weight_type& weight = net.parameter[k + 1 + i];
      weight = detail::folded_weight(weight, unit * static_cast<double>(weight));
    }
  }
  detail::check_parameters(net);
  return net;
}

/// Converts labels to targets: 1 for the class of the label, 0 for the others. labelled_sample<Number, Inputs, Classes>
/// becomes sample<Number, Inputs, Classes>, in an array or container of the same kind.
/// Refused: a label that names no class.
template <sample_array Samples>
  requires(detail::has_label<detail::sample_of<Samples>> && detail::sample_of<Samples>::outputs > 1 &&
           detail::copied_deeply<Samples>)
[[nodiscard]] constexpr auto one_hot(const Samples& samples) {
  using from = detail::sample_of<Samples>;
  using Number = typename from::scalar;
  typename detail::rebound<Samples, sample<Number, from::inputs, from::outputs>>::type with_targets{};
  if constexpr (requires { with_targets.count; }) with_targets.count = detail::size(samples);
  if constexpr (requires { with_targets.resize(detail::size(samples)); }) with_targets.resize(detail::size(samples));
  auto* const to = detail::data(with_targets);
  for (std::size_t n = 0; n < detail::size(samples); ++n) {
    const from& s = detail::data(samples)[n];
    detail::check_label<from::outputs>(s.label);
    for (std::size_t i = 0; i < from::inputs; ++i) to[n].x[i] = s.x[i];
    to[n].y[s.label] = static_cast<Number>(1.0);
  }
  return with_targets;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_SCALE_HPP
