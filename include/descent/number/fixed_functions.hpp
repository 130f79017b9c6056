#ifndef DESCENT_NUMBER_FIXED_FUNCTIONS_HPP
#define DESCENT_NUMBER_FIXED_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/functions.hpp>

#include <cstdint>

// tanh and the sigmoid in integers: a straight line between two entries of a table of 162 bytes, which the compiler
// makes.

DESCENT_BEGIN

namespace descent {

namespace detail {

inline constexpr int tanh_steps = 16, tanh_entries = 5 * tanh_steps + 1;

/// tanh at multiples of 1/16 from 0 to 5, in units of 2⁻¹⁵. Between two entries the curve is up to h² |f″| / 8 above
/// the line; entries that are half of that above the curve halve the largest error.
struct tanh_table {
  constexpr tanh_table() {
    DESCENT_AS_WRITTEN
    for (int i = 0; i < tanh_entries; ++i) {
      const double t = math::tanh(i / static_cast<double>(tanh_steps)), curvature = 2 * t * (1 - t * t);
      entry[i] = static_cast<std::int16_t>(32768 * (t + curvature / (16 * tanh_steps * tanh_steps)) + 0.5);
    }
  }
  std::int16_t entry[tanh_entries]{};
};

inline constexpr tanh_table tanh_of_steps;

}  // namespace detail

/// The largest error of wide_tanh: 1.88e-4 of the line, and less than 1.5 units of 2⁻¹⁵ of roundings.
inline constexpr double wide_tanh_error = 0x1.fp-13;

/// The largest error of wide_sigmoid: half of it, and a rounding.
inline constexpr double wide_sigmoid_error = 0x1.1p-13;

/// tanh z. Within wide_tanh_error. tanh(−z) = −tanh z up to the last raw value of z.
template <int F>
[[nodiscard]] constexpr auto wide_tanh(const fixed<std::int32_t, F>& z) noexcept -> fixed<std::int16_t, 15> {
  const bool negative = z.raw < 0;
  const std::int32_t size = negative ? ~z.raw : z.raw;  // |z|, without overflow
  std::int32_t line = detail::tanh_of_steps.entry[detail::tanh_entries - 1];
  if (size >> F < 5) {
    // 16 |z|, with 16 bits of fraction
    const std::int32_t steps = F > 20 ? size >> (F > 20 ? F - 20 : 0) : size << (F > 20 ? 0 : 20 - F);
    const std::int16_t* const entry = detail::tanh_of_steps.entry + (steps >> 16);
    line = entry[0] + ((entry[1] - entry[0]) * (steps & 0xffff) >> 16);
  }
  return fixed<std::int16_t, 15>::from_raw(static_cast<std::int16_t>(negative ? -line : line));
}

/// A(z) = (1 + tanh(z / 2)) / 2. Within wide_sigmoid_error.
template <int F>
  requires(F < 31)
[[nodiscard]] constexpr auto wide_sigmoid(const fixed<std::int32_t, F>& z) noexcept -> fixed<std::int16_t, 15> {
  const std::int32_t t = wide_tanh(fixed<std::int32_t, F + 1>::from_raw(z.raw)).raw;
  return fixed<std::int16_t, 15>::from_raw(static_cast<std::int16_t>((0x8000 + t) >> 1));
}

namespace detail {

template <class Int, int F>
[[nodiscard]] constexpr auto rounded_to(const fixed<std::int16_t, 15>& a) -> fixed<Int, F> {
  const std::int64_t raw = shifted<15 - F>(std::int64_t{a.raw});
  if (!fits<Int>(raw)) number_must_fit_into_the_fixed_number(a);
  return fixed<Int, F>::from_raw(static_cast<Int>(raw));
}

}  // namespace detail

/// tanh z. Within wide_tanh_error and half a unit in the last place.
/// Refused: a result that does not fit, as 1 in fixed<std::int8_t, 7>.
template <class Int, int F>
[[nodiscard]] constexpr auto tanh(const fixed<Int, F>& z) -> fixed<Int, F> {
  return detail::rounded_to<Int, F>(wide_tanh(fixed<std::int32_t, F>::from_raw(z.raw)));
}

/// A(z). Within wide_sigmoid_error and half a unit in the last place.
/// Refused: a result that does not fit.
template <class Int, int F>
[[nodiscard]] constexpr auto sigmoid(const fixed<Int, F>& z) -> fixed<Int, F> {
  return detail::rounded_to<Int, F>(wide_sigmoid(fixed<std::int32_t, F>::from_raw(z.raw)));
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_FIXED_FUNCTIONS_HPP
