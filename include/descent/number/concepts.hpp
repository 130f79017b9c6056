#ifndef DESCENT_NUMBER_CONCEPTS_HPP
#define DESCENT_NUMBER_CONCEPTS_HPP

#include <descent/number/arithmetic.hpp>

#include <concepts>

// Everything that a number can be asked for. The network is written once, for any number; a number class of your own
// offers, as friends or members:
//
//   required           a + b, a − b, a · b, square(a), sigmoid(a); conversion from double; T{} is 0
//   for tanh           tanh(a)
//   for relu           relu(a) and relu_slope(a)
//   for cross-entropy  exp(a) and log(a)
//   for order          a < b; lesser(a, b), greater(a, b) and absolute(a) for min, max and abs (ordered.hpp)
//   optional           a.finite(), if it can be NaN or infinite; otherwise it is always finite
//   optional           a.leading_value(), a double near it: the center of softmax, and what a refusal prints; otherwise
//                      its conversion to double

DESCENT_BEGIN_EXACT

namespace descent {

/// A floating-point type with functions of its own here.
template <class T>
concept native_number = std::same_as<T, float> || std::same_as<T, double>;

/// A number that a network can compute with.
template <class T>
concept number = native_number<T> || requires(const T& a) {
  { a + a } -> std::same_as<T>;
  { a - a } -> std::same_as<T>;
  { static_cast<T>(0.5) * a } -> std::same_as<T>;
  { square(a) } -> std::same_as<T>;
  { sigmoid(a) } -> std::same_as<T>;
  T{};
};

/// A number with a hyperbolic tangent: tanh(a).
template <class T>
concept number_with_tanh = number<T> && (native_number<T> || requires(const T& a) {
                             { tanh(a) } -> std::same_as<T>;
                           });

/// A number that can be rectified: relu(a), and relu_slope(a) for its derivative.
template <class T>
concept number_with_relu = number<T> && (native_number<T> || requires(const T& a) {
                             { relu(a) } -> std::same_as<T>;
                             { relu_slope(a) } -> std::same_as<T>;
                           });

/// A number with an exponential function and a logarithm: exp(a), log(a).
template <class T>
concept number_with_exp_and_log = number<T> && (native_number<T> || requires(const T& a) {
                                    { exp(a) } -> std::same_as<T>;
                                    { log(a) } -> std::same_as<T>;
                                  });

/// True for a T that encloses a number instead of being one. Its ends may be infinite.
template <class T>
inline constexpr bool is_enclosure = false;

/// Returns whether a comparison is certainly true. Comparisons of plain numbers are; enclosures give a verdict.
template <std::same_as<bool> B>
[[nodiscard]] constexpr auto certainly(B b) noexcept -> bool {
  return b;
}

DESCENT_BEGIN  // the one function here that rounds

/// x². Other numbers have their own: an interval's is never negative.
template <std::floating_point T>
[[nodiscard]] constexpr auto square(T x) noexcept -> T {
  return x * x;
}

DESCENT_END

namespace detail {

/// A number of another kind than the parameters T of a network, which can be its input: lanes, intervals, duals.
template <class X, class T>
concept input_for = number<X> && !std::floating_point<X> && std::convertible_to<T, X>;

template <class T>
struct promoted {
  using type = T;
};

template <std::integral T>
struct promoted<T> {
  using type = double;
};

/// The number type deduced from a T: T itself, or double for an integer.
template <class T>
using promote_t = typename promoted<T>::type;

/// The number type in which an A and a B meet: double for 1 and 2.5f, an interval for 1 and an interval.
template <class A, class B>
using common_t = decltype(promote_t<A>() + promote_t<B>());

/// Returns whether x is neither NaN nor infinite. (A number class of your own may throw.)
template <class T>
[[nodiscard]] constexpr auto finite(T x) -> bool {
  if constexpr (std::floating_point<T>)
    return __builtin_isfinite(x);
  else if constexpr (requires { x.finite(); })
    return x.finite();
  return true;
}

/// Returns whether x can be a result: enclosures may have an infinite end, other numbers are finite.
template <class T>
[[nodiscard]] constexpr auto can_be_a_result(T x) -> bool {
  return is_enclosure<T> || finite(x);
}

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
