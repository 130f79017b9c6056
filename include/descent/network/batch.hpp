#ifndef DESCENT_NETWORK_BATCH_HPP
#define DESCENT_NETWORK_BATCH_HPP

#include <descent/network/labelled_sample.hpp>
#include <descent/network/rows.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/lanes.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// A sample whose inputs are an array of Numbers.
template <class Sample, class Number>
concept has_inputs_of = std::same_as<decltype(Sample::x), Number[Sample::inputs]>;

/// The inputs of a sample, converted to Numbers.
template <number Number, class Sample>
struct converted_inputs {
  constexpr explicit converted_inputs(const Sample& s) {
    const auto* const value = data(s.x);
    for (std::size_t i = 0; i < Sample::inputs; ++i) x[i] = static_cast<Number>(value[i]);
  }
  Number x[Sample::inputs]{};
};

/// The targets of many samples: yⱼ, or for labels 1 in the lanes of class j and 0 in the others.
template <class Number, std::size_t Outputs>
struct targets_of_many {
  [[nodiscard]] constexpr auto targets() const noexcept -> const Number* { return y; }
  Number y[Outputs];
};

/// Not an array: a loss of your own that compares a label would compare its address.
template <class Number, std::size_t Classes>
struct labels_in_lanes {
  Number of_class[Classes];
};

template <class Number, std::size_t Classes>
struct labels_of_many {
  /// ŷ of the class of each lane.
  [[nodiscard]] constexpr auto at_label(const Number (&y_hat)[Classes]) const -> Number {
    Number sum;
    for (std::size_t j = 0; j < Classes; ++j) sum = sum + label.of_class[j] * y_hat[j];
    return sum;
  }
  labels_in_lanes<Number, Classes> label;
};

/// Up to so many samples, one to a lane, as one sample. Lanes that are left over repeat the last one and count for
/// nothing.
template <native_number Number, std::size_t Size, class Sample>
struct batch : std::conditional_t<has_label<Sample>, labels_of_many<lanes<Number, Size>, Sample::outputs>,
                                  targets_of_many<lanes<Number, Size>, Sample::outputs>> {
  using number = lanes<Number, Size>;
  using each = array_of<Number, Size>;
  using row = array_of<Number, Sample::inputs>;
  static constexpr std::size_t inputs = Sample::inputs, outputs = Sample::outputs;

  /// Takes samples[at[from]], samples[at[from + 1]], … n of them.
  /// Refused: a label that names no class, which no lane would show.
  constexpr batch(const Sample* samples, const auto& at, std::size_t from, std::size_t n) : first(from), size(n) {
    Sample taken[Size]{};  // (a sample that is copied here costs less than its numbers read there)
    for (std::size_t l = 0; l < Size; ++l) taken[l] = samples[at[from + (l < n ? l : n - 1)]];
    if constexpr (has_label<Sample>)
      for (std::size_t l = 0; l < n; ++l)
        if (taken[l].label >= outputs) label_must_name_a_class(taken[l].label);
    fill(taken, std::make_index_sequence<Size>{});
    if constexpr (requires { rows.set(0, row{}); })
      for (std::size_t l = 0; l < Size; ++l) rows.set(l, inputs_of(taken[l]));
    else
      rows = x;
    if (n < Size) counts = number{counted(n)};
  }

  number x[inputs];
  rows_of<Number, inputs, Size> rows;
  number counts;  // 1 in the lanes that count, if not all do
  std::size_t first, size;

 private:
  [[nodiscard]] static constexpr auto inputs_of(const Sample& s) -> row {
    if constexpr (std::same_as<typename Sample::scalar, Number>) {
      return __builtin_bit_cast(row, s.x);
    } else {
      row x{};
      for (std::size_t i = 0; i < inputs; ++i) x.lane[i] = static_cast<Number>(descent::detail::data(s.x)[i]);
      return x;
    }
  }

  template <std::size_t... Lane>
  constexpr void fill(const Sample (&s)[Size], std::index_sequence<Lane...>) {
    for (std::size_t i = 0; i < inputs; ++i)
      if constexpr (requires { s[0].x[i]; })
        x[i] = number{each{{static_cast<Number>(s[Lane].x[i])...}}};
      else
        x[i] = number{each{{static_cast<Number>(s[Lane].x)...}}};
    for (std::size_t j = 0; j < outputs; ++j)
      if constexpr (has_label<Sample>)
        this->label.of_class[j] = number{each{{static_cast<Number>(s[Lane].label == j ? 1.0 : 0.0)...}}};
      else if constexpr (requires { s[0].y[j]; })
        this->y[j] = number{each{{static_cast<Number>(s[Lane].y[j])...}}};
      else
        this->y[j] = number{each{{static_cast<Number>(s[Lane].y)...}}};
  }

  [[nodiscard]] static constexpr auto counted(std::size_t n) -> each {
    each one{};
    for (std::size_t l = 0; l < n; ++l) one.lane[l] = static_cast<Number>(1.0);
    return one;
  }
};

/// A sample type of this library, whose inputs and targets a batch can take.
template <class Sample>
inline constexpr bool batches = false;
template <class Number, std::size_t Inputs, std::size_t Outputs>
inline constexpr bool batches<sample<Number, Inputs, Outputs>> = std::floating_point<Number>;
template <class Number, std::size_t Inputs, std::size_t Classes>
inline constexpr bool batches<labelled_sample<Number, Inputs, Classes>> = std::floating_point<Number>;

/// A sample whose floats or doubles are not those of a network.
template <class Sample, class Number>
concept has_other_numbers = native_number<Number> && batches<Sample> && !std::same_as<typename Sample::scalar, Number>;

/// The same sample in Numbers, which a loss is given, in a batch and alone.
template <native_number Number, class Other, std::size_t Inputs, std::size_t Outputs>
[[nodiscard]] constexpr auto converted(const sample<Other, Inputs, Outputs>& s) -> sample<Number, Inputs, Outputs> {
  sample<Number, Inputs, Outputs> same;
  for (std::size_t i = 0; i < Inputs; ++i) data(same.x)[i] = static_cast<Number>(data(s.x)[i]);
  for (std::size_t j = 0; j < Outputs; ++j) data(same.y)[j] = static_cast<Number>(data(s.y)[j]);
  return same;
}
template <native_number Number, class Other, std::size_t Inputs, std::size_t Classes>
[[nodiscard]] constexpr auto converted(const labelled_sample<Other, Inputs, Classes>& s)
    -> labelled_sample<Number, Inputs, Classes> {
  labelled_sample<Number, Inputs, Classes> same;
  for (std::size_t i = 0; i < Inputs; ++i) same.x[i] = static_cast<Number>(s.x[i]);
  same.label = s.label;
  return same;
}

/// The sample that a loss is given.
template <class Number, class Sample>
[[nodiscard]] constexpr auto as_given(const Sample& s) {
  if constexpr (has_other_numbers<Sample, Number>)
    return converted<Number>(s);
  else
    return s;
}

/// A network that a constant evaluator computes for many samples at a time.
template <class Net, class Sample>
concept evaluated_in_lanes = std::floating_point<typename Net::scalar> && lanes_are_vectors<typename Net::scalar> &&
                             batches<Sample> && requires { requires Net::layers::template takes_lanes<Sample>; };

/// Up to so many samples cost less one by one than in lanes.
inline constexpr std::size_t few = 7;

/// The most samples of a batch.
inline constexpr std::size_t widest = 64;

/// Calls f(batch) for batches of samples[at[i]], i = 0 … n − 1, as wide as there are samples for.
template <native_number Number, std::size_t Size = widest, class Sample>
constexpr void for_each_batch(const Sample* samples, std::size_t n, const auto& at, const auto& f) {
  if constexpr (Size > 8)
    if (n <= Size / 2) return for_each_batch<Number, Size / 2>(samples, n, at, f);
  for (std::size_t first = 0; first < n; first += Size)
    f(batch<Number, Size, Sample>{samples, at, first, n - first < Size ? n - first : Size});
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_BATCH_HPP
