#ifndef DESCENT_NUMBER_FIXED_HPP
#define DESCENT_NUMBER_FIXED_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/refusal.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

// Numbers in integers, for processors without floating point. A result is exact, or rounded to the nearest, of two to
// the larger: an addition and a shift.
//
// What is to run in integers, and to be followed by numbers that carry a bound of its error, uses on any of these the
// functions wide_product, wide_sum and to<fixed<…>>, and those of fixed_functions.hpp.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void number_must_fit_into_the_fixed_number(auto x) { detail::refuse(__func__, detail::leading_value(x)); }

namespace detail {

template <int FractionBits>
inline constexpr double raw_of_one = static_cast<double>(std::int64_t{1} << FractionBits);

/// ⌊v / 2ⁿ + ½⌋, or v · 2⁻ⁿ where n is negative. (An arithmetic shift rounds down. A half is added when all but one of
/// the digits are dropped, because before it might overflow.)
template <int Shift, std::signed_integral Int>
[[nodiscard]] constexpr auto shifted(Int v) noexcept -> Int {
  if constexpr (Shift > 1)
    return static_cast<Int>(((v >> (Shift - 1)) + 1) >> 1);
  else if constexpr (Shift == 1)
    return static_cast<Int>((v >> 1) + (v & 1));
  else
    return static_cast<Int>(v << -Shift);
}

/// The integer nearest to x, of two the larger; 2³² where x is too large for any, and for NaN.
template <std::floating_point Real>
[[nodiscard]] constexpr auto nearest_integer(Real x) noexcept -> std::int64_t {
  if (!(-0x1p32 < x && x < 0x1p32)) return std::int64_t{1} << 32;
  const auto whole = static_cast<std::int64_t>(x);
  const Real rest = x - static_cast<Real>(whole);
  return whole + (rest >= 0.5 ? 1 : rest < -0.5 ? -1 : 0);
}

template <std::signed_integral Int>
[[nodiscard]] constexpr auto fits(std::int64_t v) noexcept -> bool {
  return (std::numeric_limits<Int>::min)() <= v && v <= (std::numeric_limits<Int>::max)();
}

}  // namespace detail

/// The number raw · 2^−FractionBits: fixed<std::int16_t, 12> is from −8 to 8, in steps of 1/4096.
/// Refused: a number or a result that does not fit, and NaN.
template <std::signed_integral Int, int FractionBits>
  requires(sizeof(Int) <= 4 && FractionBits >= 0 && FractionBits < 32)
struct fixed final {
  using integer = Int;
  static constexpr int fraction_bits = FractionBits;

  /// fixed{} is 0. (Without braces it is not initialised, so that a device does not fill arrays twice.)
  constexpr fixed() = default;

  /// The nearest number to x, of two the larger.
  template <class Value>
    requires(std::floating_point<Value> || std::integral<Value>)
  constexpr explicit fixed(Value x) {
    if (__builtin_isnan(static_cast<double>(x))) number_must_fit_into_the_fixed_number(x);
    using real = std::conditional_t<std::floating_point<Value> && (sizeof(Value) > sizeof(double)), Value, double>;
    const real same = static_cast<real>(x), unit = static_cast<real>(detail::raw_of_one<FractionBits>);
    const bool near_0 = -0x1p32 < same && same < 0x1p32;  // (clang refuses to multiply what is too large)
    const std::int64_t near_x = near_0 ? detail::nearest_integer(same * unit) : std::int64_t{1} << 32;
    if (!detail::fits<Int>(near_x)) number_must_fit_into_the_fixed_number(x);
    raw = static_cast<Int>(near_x);
  }

  /// The number value · 2^−FractionBits, from an integer and nothing that becomes one. (The bits of a register are
  /// converted first, std::int16_t(code).)
  /// Refused: an integer of another type that does not fit.
  template <std::integral Raw>
    requires(!std::same_as<Raw, bool>)
  [[nodiscard]] static constexpr auto from_raw(Raw value) noexcept(std::same_as<Raw, Int>) -> fixed {
    fixed x{};
    x.raw = static_cast<Int>(value);
    if constexpr (!std::same_as<Raw, Int>)
      if (static_cast<Raw>(x.raw) != value || (x.raw < 0) != (value < 0))
        number_must_fit_into_the_fixed_number(static_cast<double>(value) / detail::raw_of_one<FractionBits>);
    return x;
  }

  /// The number itself.
  constexpr explicit operator double() const noexcept {
    return static_cast<double>(raw) / detail::raw_of_one<FractionBits>;
  }

  [[nodiscard]] friend constexpr auto operator==(const fixed&, const fixed&) noexcept -> bool = default;
  [[nodiscard]] friend constexpr auto operator<=>(const fixed&, const fixed&) noexcept = default;

  [[nodiscard]] friend constexpr auto operator-(const fixed& a) -> fixed { return of(-std::int64_t{a.raw}); }
  [[nodiscard]] friend constexpr auto operator+(const fixed& a, const fixed& b) -> fixed {
    return of(std::int64_t{a.raw} + std::int64_t{b.raw});
  }
  [[nodiscard]] friend constexpr auto operator-(const fixed& a, const fixed& b) -> fixed {
    return of(std::int64_t{a.raw} - std::int64_t{b.raw});
  }
  /// a b, rounded once.
  [[nodiscard]] friend constexpr auto operator*(const fixed& a, const fixed& b) -> fixed {
    return of(detail::shifted<FractionBits>(std::int64_t{a.raw} * b.raw));
  }
  [[nodiscard]] friend constexpr auto square(const fixed& a) -> fixed { return a * a; }
  [[nodiscard]] friend constexpr auto relu(const fixed& a) noexcept -> fixed { return a.raw > 0 ? a : fixed{}; }
  [[nodiscard]] friend constexpr auto relu_slope(const fixed& a) -> fixed { return fixed{a.raw > 0 ? 1 : 0}; }
  [[nodiscard]] friend constexpr auto absolute(const fixed& a) -> fixed { return a.raw < 0 ? -a : a; }
  [[nodiscard]] friend constexpr auto lesser(const fixed& a, const fixed& b) noexcept -> fixed { return b < a ? b : a; }
  [[nodiscard]] friend constexpr auto greater(const fixed& a, const fixed& b) noexcept -> fixed {
    return a < b ? b : a;
  }

  Int raw;

 private:
  [[nodiscard]] static constexpr auto of(std::int64_t v) -> fixed {
    if (!detail::fits<Int>(v))
      number_must_fit_into_the_fixed_number(static_cast<double>(v) / detail::raw_of_one<FractionBits>);
    return from_raw(static_cast<Int>(v));
  }
};

/// True for a fixed.
template <class Type>
inline constexpr bool is_fixed = false;
template <class Int, int Fraction>
inline constexpr bool is_fixed<fixed<Int, Fraction>> = true;

/// a b, exactly, with the fraction bits of both.
template <class Left, int Fraction, class Right, int OtherFraction>
  requires(sizeof(Left) <= 2 && sizeof(Right) <= 2)
[[nodiscard]] constexpr auto wide_product(const fixed<Left, Fraction>& a, const fixed<Right, OtherFraction>& b) noexcept
    -> fixed<std::int32_t, Fraction + OtherFraction> {
  return fixed<std::int32_t, Fraction + OtherFraction>::from_raw(std::int32_t{a.raw} * std::int32_t{b.raw});
}

/// a + b of wide numbers, which must fit: what does not is a compile error in a constant expression, and undefined at
/// run time. (So that nothing is checked on a device; who calls it has proven that no input overflows.)
template <int Fraction>
[[nodiscard]] constexpr auto wide_sum(const fixed<std::int32_t, Fraction>& a,
                                      const fixed<std::int32_t, Fraction>& b) noexcept
    -> fixed<std::int32_t, Fraction> {
  return fixed<std::int32_t, Fraction>::from_raw(a.raw + b.raw);
}

/// The number of another format that is nearest to x, of two the larger. It must fit, as a result of
/// wide_sum must: what does not is a compile error in a constant expression, and wraps at run time.
template <class To, class Int, int Fraction>
[[nodiscard]] constexpr auto to(const fixed<Int, Fraction>& x) noexcept -> To {
  // (A cast would be silent. On a device nothing is checked.)
  if (__builtin_is_constant_evaluated() &&
      !detail::fits<typename To::integer>(detail::shifted<Fraction - To::fraction_bits>(std::int64_t{x.raw})))
    number_must_fit_into_the_fixed_number(x);
  using wider = std::conditional_t<(sizeof(Int) < sizeof(typename To::integer)), typename To::integer, Int>;
  return To::from_raw(static_cast<typename To::integer>(detail::shifted<Fraction - To::fraction_bits>(wider{x.raw})));
}

}  // namespace descent

template <class Int, int FractionBits>
struct std::numeric_limits<descent::fixed<Int, FractionBits>> : descent::detail::no_limits {};

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_FIXED_HPP
