#ifndef DESCENT_ARITHMETIC_HPP
#define DESCENT_ARITHMETIC_HPP

#include <concepts>

// What a compiler must not do to the arithmetic below. Every result of this library is the one that IEEE 754 gives
// for the operations as they are written, so that the compiler and the processor agree to the last bit.

#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "descent: fast math changes results; compile this file without it"
#endif
#if defined(__FLT_EVAL_METHOD__) && (__FLT_EVAL_METHOD__ == 1 || __FLT_EVAL_METHOD__ == 2)
#error "descent: x87 rounds twice; compile this file with -msse2 -mfpmath=sse"
#endif

// DESCENT_BEGIN and DESCENT_END stand around what follows in every header, DESCENT_AS_WRITTEN at the head of each
// function that adds a product.
//
// a * b + c is two roundings, never one fused. GCC is told for a whole region, clang at the head of the function: it
// has no region that every processor supports and that ends before the user's own code. And g++ would warn that a name
// in a template shadows a global that the user has declared after the header.
#if defined(__clang__)
#define DESCENT_BEGIN
#define DESCENT_END
#define DESCENT_AS_WRITTEN _Pragma("clang fp contract(off) reassociate(off)")
#elif defined(__GNUC__)
#define DESCENT_BEGIN                                                                          \
  _Pragma("GCC push_options") _Pragma("GCC optimize(\"fp-contract=off,no-associative-math\")") \
      _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wshadow\"")
#define DESCENT_END _Pragma("GCC diagnostic pop") _Pragma("GCC pop_options")
#define DESCENT_AS_WRITTEN
#else
#define DESCENT_BEGIN
#define DESCENT_END
#define DESCENT_AS_WRITTEN
#endif

static_assert(1.0 + 0x1p-53 == 1.0 && 1.0 + 0x1.8p-53 > 1.0, "descent: round to nearest");

DESCENT_BEGIN

namespace descent {

/// Whether a T is not one number but encloses it, so that an infinite end is an answer like any other.
template <class T>
inline constexpr bool is_enclosure = false;

/// A comparison of plain numbers is certain; one of enclosures gives a verdict (verdict.hpp).
template <std::same_as<bool> B>
[[nodiscard]] constexpr auto certainly(B b) noexcept -> bool {
  return b;
}

/// x². Other numbers have their own: an interval's is never negative.
template <std::floating_point T>
[[nodiscard]] constexpr auto square(T x) noexcept -> T {
  return x * x;
}

namespace detail {

template <class T>
struct in_braces {
  using number = T;
};

template <std::integral T>
struct in_braces<T> {
  using number = double;
};

/// The number that braces around a T mean: itself, or double for a whole number.
template <class T>
using number_for = typename in_braces<T>::number;

/// Floating-point numbers can be infinite or NaN, and so can numbers made of them.
template <class T>
[[nodiscard]] constexpr auto finite(T x) noexcept -> bool {
  if constexpr (std::floating_point<T>)
    return __builtin_isfinite(x);
  else if constexpr (requires { x.finite(); })
    return x.finite();
  return true;
}

/// Whether x can be a result: an enclosure may have an infinite end, other numbers are finite.
template <class T>
[[nodiscard]] constexpr auto answers(T x) noexcept -> bool {
  return is_enclosure<T> || finite(x);
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_ARITHMETIC_HPP
