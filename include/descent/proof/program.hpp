#ifndef DESCENT_PROOF_PROGRAM_HPP
#define DESCENT_PROOF_PROGRAM_HPP

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/bounds.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/within.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>

// Claims about the program that runs, which computes a function in float or double. The function is a network, or
// written for any number, as in bounds.hpp.

DESCENT_BEGIN

namespace descent {

constexpr void range_must_contain_a_number_of_the_program(auto lower) {
  detail::refuse(__func__, detail::leading_value(lower));
}
constexpr void program_must_compute_what_its_bounds_contain(auto x) {
  detail::refuse(__func__, detail::leading_value(x));
}

namespace detail {

/// Narrows a range to its least Number and its largest, and returns whether it has any. A range of one number is the
/// Number nearest to it.
template <rounded_number Number>
[[nodiscard]] constexpr auto narrowed(interval<double>& range) -> bool {
  if (range.lower > format<Number>::largest || range.upper < format<Number>::least) return false;
  if (range.lower == range.upper) {
    range = nearest_number<Number>(range.lower);
    return true;
  }
  const double lower = format<Number>::least_from(greater(range.lower, format<Number>::least)),
               upper = format<Number>::largest_up_to(lesser(range.upper, format<Number>::largest));
  if (lower <= upper) range = interval{lower, upper};
  return lower <= upper;
}

/// Narrows each range, and returns whether all have a Number.
template <rounded_number Number, std::size_t Size>
[[nodiscard]] constexpr auto narrowed(box<Size>& ranges) -> bool {
  bool all = true;
  for (auto& range : ranges.range) all = narrowed<Number>(range) && all;
  return all;
}

/// The Numbers of a box.
template <rounded_number Number, std::size_t Size>
[[nodiscard]] constexpr auto checked_ranges(box<Size> ranges) -> box<Size> {
  for (auto& range : ranges.range)
    if (!narrowed<Number>(range)) range_must_contain_a_number_of_the_program(range);
  return ranges;
}

/// Whether a function of Numbers returns, of rounded<Number>, the rounded of what it returns of a Number: of a float a
/// float, of a fixed number a fixed one.
template <class Number, class Function, std::size_t Size>
inline constexpr bool is_program = requires {
  requires std::same_as<typename outputs_of<result_of<Function, rounded<Number>, Size>>::scalar,
                        rounded<typename outputs_of<result_of<Function, Number, Size>>::scalar>>;
};

template <class Number, class Function, std::size_t Size>
constexpr void check_program() {
  static_assert(
      !native_number<Number> || std::same_as<typename outputs_of<result_of<Function, Number, Size>>::scalar, Number>,
      "a program that computes in T returns Ts: its constants are Ts, or converted to them");
  static_assert(is_program<Number, Function, Size>,
                "a program is written for any number: of rounded<T> it returns rounded<T>");
}

/// What f computes of the rounded numbers of a box.
template <rounded_number Number, class Function, std::size_t Size>
[[nodiscard]] constexpr auto rounded_on(const Function& f, const box<Size>& inputs) {
  rounded<Number> x[Size];
  for (std::size_t i = 0; i < Size; ++i) x[i] = rounded<Number>{inputs.range[i]};
  return value_at(f, x);
}

/// What f computes of the Numbers of a point.
template <rounded_number Number, class Function, std::size_t Size>
[[nodiscard]] constexpr auto run_at(const Function& f, const box<Size>& point) {
  Number x[Size]{};
  for (std::size_t i = 0; i < Size; ++i) x[i] = static_cast<Number>(point.range[i].lower);
  return value_at(f, x);
}

/// The bounds of each output of a program.
template <class Result>
[[nodiscard]] constexpr auto errors_of(const Result& y) {
  using outputs = outputs_of<Result>;
  if constexpr (std::same_as<typename outputs::scalar, Result>) {
    return y.error();
  } else {
    std::array<double, outputs::count> errors{};
    for (std::size_t j = 0; j < outputs::count; ++j) errors.data()[j] = outputs::at(y, j).error();
    return errors;
  }
}

/// Whether the activations of a network take intervals.
template <class Stage>
inline constexpr bool has_enclosure = true;  // of a loss, which has none
template <class Stage>
  requires requires { typename Stage::activation; }
inline constexpr bool has_enclosure<Stage> = activation_for<typename Stage::activation, interval<double>>;
template <class Layers>
inline constexpr bool takes_intervals = false;
template <template <class...> class Chain, class... Stages>
inline constexpr bool takes_intervals<Chain<Stages...>> = (has_enclosure<Stages> && ...);

/// A network of floats or doubles whose enclosure can be computed.
template <class Net>
concept network_with_intervals = network_of_neurons<Net> && network_converted_as_it_is<Net> &&
                                 native_number<typename Net::scalar> && takes_intervals<typename Net::layers>;

/// What f computes of real numbers, at a point. (Networks have a cheaper way than rounded numbers.)
template <rounded_number Number, class Function, std::size_t Size>
[[nodiscard]] constexpr auto real_at(const Function& f, const box<Size>& point) {
  if constexpr (network_with_intervals<Function>)
    return value_at(f.template as<interval<double>>(), point.range);
  else
    return rounded_on<Number>(f, point);
}

[[nodiscard]] constexpr auto enclosure_of(const interval<double>& y) -> interval<double> { return y; }
template <rounded_number Number>
[[nodiscard]] constexpr auto enclosure_of(const rounded<Number>& y) -> interval<double> {
  return y.real();
}

/// Runs the program at some places of a box (point_of), against its bounds there, if it overflows nowhere. They are
/// bounds of the functions that it calls for enclosures; for Numbers it may find others, as the abs of integers.
template <rounded_number Number, int... Place, class Errors, std::size_t Size>
constexpr void check_runs(const auto& program, const Errors& errors, const box<Size>& inputs, const auto& real) {
  using bounds = outputs_of<Errors>;
  for (std::size_t j = 0; j < bounds::count; ++j)
    if (bounds::at(errors, j) > largest) return;
  for (const int place : {Place...}) {
    box<Size> point;
    for (std::size_t i = 0; i < Size; ++i) point.range[i] = nearest_number<Number>(point_of(inputs.range[i], place));
    const auto y = run_at<Number>(program, point);
    const auto around = real(point);
    for (std::size_t j = 0; j < bounds::count; ++j) {
      const auto computed = static_cast<double>(outputs_of<std::remove_cvref_t<decltype(y)>>::at(y, j));
      const interval<double> apart =
          computed - enclosure_of(outputs_of<std::remove_cvref_t<decltype(around)>>::at(around, j));
      if (apart.lower > bounds::at(errors, j) || apart.upper < -bounds::at(errors, j))
        program_must_compute_what_its_bounds_contain(point.range[0].lower);
    }
  }
}

}  // namespace detail

/// Bounds how far what a program computes in Numbers may be from its real function, for every Number of a box:
/// |fl(f(x)) − f(x)|, a double, or an array of one for each output. +∞ where the program may overflow. A range of a
/// single number is the Number nearest to it. Refused: a longer range without a Number; a program that is run at four
/// Numbers of the box and is further off.
template <rounded_number Number, class Function, std::size_t Size>
[[nodiscard]] constexpr auto rounding_error(const Function& f, const box<Size>& ranges) {
  detail::check_program<Number, Function, Size>();
  const box<Size> inputs = detail::checked_ranges<Number>(ranges);
  const auto errors = detail::errors_of(detail::rounded_on<Number>(f, inputs));
  detail::check_runs<Number, 1, 3, 0, 4>(f, errors, inputs,
                                         [&f](const auto& point) { return detail::real_at<Number>(f, point); });
  return errors;
}
template <rounded_number Number, class Function>
[[nodiscard]] constexpr auto rounding_error(const Function& f, const interval<double>& range) {
  return rounding_error<Number>(f, box{range});
}

namespace detail {

/// The program itself at a number, where it certainly computes one. (An overflow would be an error of the compiler.)
template <rounded_number Number, class Function, class Reference, std::size_t Size>
[[nodiscard]] constexpr auto program_is_within_at(const Function& f, const Reference& formula, const box<Size>& point,
                                                  const interval<double>& most) -> verdict {
  if (!rounded_on<Number>(f, point).finite()) return verdict::undecided;
  const auto y = static_cast<double>(run_at<Number>(f, point));
  return (abs)(interval{y} - value_at(formula, point.range)) <= most;
}

/// program_is_within, with the Number nearest to a single number.
template <rounded_number Number, class Function, class Reference, std::size_t Size>
[[nodiscard]] constexpr auto nearest_program_is_within(const Function& f, const Reference& formula, box<Size> x,
                                                       const interval<double>& most) -> verdict {
  check_program<Number, Function, Size>();
  if (!narrowed<Number>(x)) return verdict::proven;
  bool is_point = true;
  for (const interval<double>& range : x.range) is_point = is_point && range.lower == range.upper;
  if (is_point) return program_is_within_at<Number>(f, formula, x, most);
  const interval<double> distance = bounds_of(difference<Function, Reference>{&f, &formula}, x);
  const verdict of_real = of_a_proof((abs)(distance) <= most);
  if (possibly(of_real) && !certainly(of_real)) return of_real;
  const double error = rounded_on<Number>(f, x).error();
  const verdict found = (abs)(distance + interval{-error, error}) <= most;
  if (certainly(of_a_proof(found)))
    check_runs<Number, 1, 3>(f, error, x, [&f](const auto& point) { return value_at(f, point.range); });
  return found;
}

/// Whether a range of a box is a single number and no Number.
template <rounded_number Number, std::size_t Size>
[[nodiscard]] constexpr auto is_between_numbers(const box<Size>& x) -> bool {
  bool between = false;
  for (const interval<double>& range : x.range) {
    between = between || (range.lower == range.upper && nearest_number<Number>(range.lower) != range.lower);
  }
  return between;
}

}  // namespace detail

/// Decides whether the program, which computes f in Numbers, is within a tolerance of a formula for all Numbers of a
/// box: |fl(f(x)) − formula(x)| ≤ tolerance. f is a network, or written for any number; the formula is a real function.
/// Proven where there is no Number. At a single number the program is run with the Number nearest to it; where that is
/// another, it refutes nothing. Refused: a tolerance that is NaN or not positive; what rounding_error refuses of a
/// program.
template <rounded_number Number, class Function, class Reference, std::size_t Size>
[[nodiscard]] constexpr auto program_is_within(const Function& f, const Reference& formula, const box<Size>& ranges,
                                               const auto& tolerance) -> verdict {
  const verdict found =
      detail::nearest_program_is_within<Number>(f, formula, ranges, detail::checked_tolerance(tolerance));
  return detail::is_between_numbers<Number>(ranges) ? found || verdict::undecided : found;
}
template <rounded_number Number, class Function, class Reference>
[[nodiscard]] constexpr auto program_is_within(const Function& f, const Reference& formula,
                                               const interval<double>& range, const auto& tolerance) -> verdict {
  return program_is_within<Number>(f, formula, box{range}, tolerance);
}

/// Proves it for every Number of a box, halving it as for_all does. A coverage says how much was proven, where the
/// proof ended, and a Number at which the claim is false. A longer proof is one in several constants:
///     for_all<ranges>([](const auto& x) { return program_is_within<float>(net, formula, x, 0.1); })
/// A range of a single number is the Number nearest to it. Refused: a tolerance that is NaN or not positive; what
/// rounding_error refuses.
template <rounded_number Number, class Function, class Reference, std::size_t Size>
[[nodiscard]] constexpr auto program_within(const Function& f, const Reference& formula, const box<Size>& ranges,
                                            const auto& tolerance) -> coverage<Size> {
  const auto claim = [of = &f, to = &formula, most = detail::checked_tolerance(tolerance)](const box<Size>& part) {
    return detail::nearest_program_is_within<Number>(*of, *to, part, most);
  };
  coverage<Size> result = for_all(detail::checked_ranges<Number>(ranges), claim);
  for (double& x : result.point) x = detail::nearest_number<Number>(x);  // where the program was run
  return result;
}
template <rounded_number Number, class Function, class Reference>
[[nodiscard]] constexpr auto program_within(const Function& f, const Reference& formula, const interval<double>& range,
                                            const auto& tolerance) -> coverage<1> {
  return program_within<Number>(f, formula, box{range}, tolerance);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_PROGRAM_HPP
