#ifndef DESCENT_NUMBER_FIXED_FUNCTIONS_HPP
#define DESCENT_NUMBER_FIXED_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/functions.hpp>

#include <cstdint>

// tanh and the sigmoid in integers, from a table of 98 bytes, which the compiler makes, and from the slopes of its
// entries, which follow from them: tanh′ = 1 − tanh².

DESCENT_BEGIN

namespace descent {

namespace detail {

inline constexpr int tanh_steps = 8, tanh_entries = 6 * tanh_steps + 1;

/// tanh at multiples of 1/8 from 0 to 6, in units of 2⁻¹⁵.
struct tanh_table {
  constexpr tanh_table() {
    for (int i = 0; i < tanh_entries; ++i) {
      const std::int64_t near_tanh = nearest_integer(32768 * math::tanh(i / static_cast<double>(tanh_steps)));
      entry[i] = static_cast<std::int16_t>(near_tanh < 0x7fff ? near_tanh : 0x7fff);
    }
  }
  std::int16_t entry[tanh_entries]{};
};

inline constexpr tanh_table tanh_of_steps;

/// tanh(i / 8 + d) = a + (1 − a²) (d − a d² − (⅓ − a²) d³) + … for the entry a of i; d is from −1/16 to 1/16, and z,
/// i / 8 + d, has 18 bits of fraction.
[[nodiscard]] constexpr auto tanh_near_an_entry(std::int32_t z) noexcept -> std::int32_t {
  const std::int32_t i = shifted<15>(z), d = z - i * (1 << 15), a = tanh_of_steps.entry[i], square = shifted<15>(a * a),
                     bend = 32768 - shifted<18>(d * (a + shifted<18>(d * (10923 - square))));
  return a + shifted<18>(shifted<15>(d * (32768 - square)) * bend);
}

}  // namespace detail

/// The largest error of wide_tanh in units of 2⁻¹⁵: an entry 0.6, the result 0.5, z and other roundings 0.3, and the
/// series 0.09.
inline constexpr double wide_tanh_error = 1.5 * 0x1p-15;

/// The largest error of wide_sigmoid: half of it, and a rounding.
inline constexpr double wide_sigmoid_error = wide_tanh_error / 2 + 0x1p-16;

/// tanh z. Within wide_tanh_error. It is odd, and where z rises it falls by a unit at most.
template <int Fraction>
[[nodiscard]] constexpr auto wide_tanh(const fixed<std::int32_t, Fraction>& z) noexcept -> fixed<std::int16_t, 15> {
  const bool negative = z.raw < 0;
  const auto raw = static_cast<std::uint32_t>(z.raw), size = negative ? 0 - raw : raw;
  const std::uint32_t up_to_6 = size >> Fraction >= 6 ? 6u << 18
                                : Fraction > 18       ? size >> (Fraction > 18 ? Fraction - 18 : 0)
                                                      : size << (Fraction > 18 ? 0 : 18 - Fraction);
  const std::int32_t t = detail::tanh_near_an_entry(static_cast<std::int32_t>(up_to_6));
  return fixed<std::int16_t, 15>::from_raw(static_cast<std::int16_t>(negative ? -t : t));
}

/// A(z) = (1 + tanh(z / 2)) / 2. Within wide_sigmoid_error.
template <int Fraction>
  requires(Fraction < 31)
[[nodiscard]] constexpr auto wide_sigmoid(const fixed<std::int32_t, Fraction>& z) noexcept -> fixed<std::int16_t, 15> {
  const std::int32_t t = wide_tanh(fixed<std::int32_t, Fraction + 1>::from_raw(z.raw)).raw;
  return fixed<std::int16_t, 15>::from_raw(static_cast<std::int16_t>((0x8000 + t) >> 1));
}

namespace detail {

template <class Int, int Fraction>
[[nodiscard]] constexpr auto rounded_to(const fixed<std::int16_t, 15>& a) -> fixed<Int, Fraction> {
  const std::int64_t raw = shifted<15 - Fraction>(std::int64_t{a.raw});
  if (!fits<Int>(raw)) number_must_fit_into_the_fixed_number(a);
  return fixed<Int, Fraction>::from_raw(static_cast<Int>(raw));
}

}  // namespace detail

/// tanh z. Within wide_tanh_error and half a unit in the last place.
/// Refused: a result that does not fit, as 1 in fixed<std::int8_t, 7>.
template <class Int, int Fraction>
[[nodiscard]] constexpr auto tanh(const fixed<Int, Fraction>& z) -> fixed<Int, Fraction> {
  return detail::rounded_to<Int, Fraction>(wide_tanh(fixed<std::int32_t, Fraction>::from_raw(z.raw)));
}

/// A(z). Within wide_sigmoid_error and half a unit in the last place.
/// Refused: a result that does not fit.
template <class Int, int Fraction>
  requires(Fraction < 31)
[[nodiscard]] constexpr auto sigmoid(const fixed<Int, Fraction>& z) -> fixed<Int, Fraction> {
  return detail::rounded_to<Int, Fraction>(wide_sigmoid(fixed<std::int32_t, Fraction>::from_raw(z.raw)));
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_FIXED_FUNCTIONS_HPP
