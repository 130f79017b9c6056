#ifndef DESCENT_NUMBER_CONCEPTS_HPP
#define DESCENT_NUMBER_CONCEPTS_HPP

#include <descent/number/arithmetic.hpp>

#include <concepts>

// Everything that a number can be asked for. The network is written once, for any number; a number class of your own
// offers, as friends or members:
//
//   required           a + b, a − b, a · b, square(a), sigmoid(a); conversion from double; Number{} is 0
//   for tanh           tanh(a)
//   for relu           relu(a) and relu_slope(a)
//   for cross-entropy  exp(a), log(a) and a / b; for the binary one too
//   for mean orders    a / b
//   for order          a < b; lesser(a, b), greater(a, b) and absolute(a) for min, max and abs (ordered.hpp)
//   optional           a.finite(), if it can be NaN or infinite; otherwise it is always finite
//   optional           a.leading_value(), a double near it: the center of softmax, the constants of a rule that are
//                      checked, and what a refusal prints; otherwise its conversion to double

DESCENT_BEGIN_EXACT

namespace descent {

/// A floating-point type with functions of its own here.
template <class Number>
concept native_number = std::same_as<Number, float> || std::same_as<Number, double>;

/// A number that a network can compute with.
template <class Number>
concept number = native_number<Number> || requires(const Number& a) {
  { a + a } -> std::same_as<Number>;
  { a - a } -> std::same_as<Number>;
  { static_cast<Number>(0.5) * a } -> std::same_as<Number>;
  { square(a) } -> std::same_as<Number>;
  { sigmoid(a) } -> std::same_as<Number>;
  Number{};
};

/// A number with a hyperbolic tangent: tanh(a).
template <class Number>
concept number_with_tanh = number<Number> && (native_number<Number> || requires(const Number& a) {
                             { tanh(a) } -> std::same_as<Number>;
                           });

/// A number that can be rectified: relu(a), and relu_slope(a) for its derivative.
template <class Number>
concept number_with_relu = number<Number> && (native_number<Number> || requires(const Number& a) {
                             { relu(a) } -> std::same_as<Number>;
                             { relu_slope(a) } -> std::same_as<Number>;
                           });

/// A number with an exponential function, a logarithm and a quotient: exp(a), log(a), a / b.
template <class Number>
concept number_with_exp_and_log = number<Number> && (native_number<Number> || requires(const Number& a) {
                                    { exp(a) } -> std::same_as<Number>;
                                    { log(a) } -> std::same_as<Number>;
                                    { a / a } -> std::same_as<Number>;
                                  });

/// True for a Number that encloses a number instead of being one. Its ends may be infinite.
template <class Number>
inline constexpr bool is_enclosure = false;

/// Returns whether a comparison is certainly true. Comparisons of plain numbers are; enclosures give a verdict.
template <std::same_as<bool> Truth>
[[nodiscard]] constexpr auto certainly(Truth b) noexcept -> bool {
  return b;
}

/// Returns the truth of a comparison of plain numbers, on which a proof and a function may branch.
template <std::same_as<bool> Truth>
[[nodiscard]] constexpr auto of_a_proof(Truth b) noexcept -> bool {
  return b;
}

DESCENT_BEGIN  // this function rounds, and the last one

/// x². Other numbers have their own: an interval's is never negative.
template <std::floating_point Number>
[[nodiscard]] constexpr auto square(Number x) noexcept -> Number {
  DESCENT_AS_WRITTEN
  return x * x;
}

DESCENT_END

namespace detail {

/// A number of another kind than the parameters of a network, which can be its input: lanes, intervals, duals.
template <class Input, class Number>
concept input_for = number<Input> && !std::floating_point<Input> && std::convertible_to<Number, Input>;

template <class Number>
struct promoted {
  using type = Number;
};

template <std::integral Number>
struct promoted<Number> {
  using type = double;
};

/// The number type deduced from a type: the type itself, or double for an integer.
template <class Number>
using promote_t = typename promoted<Number>::type;

/// A number with an order, which lanes have not.
template <class Number>
concept ordered = requires(const Number& x) { x < x; };

/// The number type in which an A and a B meet: double for 1 and 2.5f, an interval for 1 and an interval.
template <class First, class Second>
using common_t = decltype(promote_t<First>() + promote_t<Second>());

template <class First, class Second>
struct selected {
  using type = common_t<First, Second>;
};
template <std::integral First, class Second>
  requires(!std::integral<Second>)
struct selected<First, Second> {
  using type = Second;
};
template <class First, std::integral Second>
  requires(!std::integral<First>)
struct selected<First, Second> {
  using type = First;
};

/// The number type of a choice between an A and a B: float for 1 and 2.5f, as of their sum.
template <class First, class Second>
using selected_t = typename selected<First, Second>::type;

/// An enclosure of what a program computes, too.
template <class Number>
concept follows_a_program = is_enclosure<Number> && requires(const Number& x) {
  x.computed();
  x.error();
};

/// Returns whether x is neither NaN nor infinite. (A number class of your own may throw.)
template <class Number>
[[nodiscard]] constexpr auto finite(Number x) -> bool {
  if constexpr (std::floating_point<Number>)
    return __builtin_isfinite(x);
  else if constexpr (requires { x.finite(); })
    return x.finite();
  return true;
}

/// Returns whether x can be a result: enclosures may have an infinite end, other numbers are finite.
template <class Number>
[[nodiscard]] constexpr auto can_be_a_result(Number x) -> bool {
  return is_enclosure<Number> || finite(x);
}

/// A number class that offers a double near each of its numbers.
template <class Number>
concept has_leading_value =
    requires(const Number& x) { static_cast<double>(x); } || requires(const Number& x) { x.leading_value(); };

/// A double near x, and 0 if a number class offers none.
[[nodiscard]] constexpr auto leading_value(const auto& x) noexcept -> double {
  if constexpr (requires { static_cast<double>(x); })
    return static_cast<double>(x);
  else if constexpr (requires { x.leading_value(); })
    return x.leading_value();
  return 0;
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_CONCEPTS_HPP
