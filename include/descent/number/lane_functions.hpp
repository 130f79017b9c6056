#ifndef DESCENT_NUMBER_LANE_FUNCTIONS_HPP
#define DESCENT_NUMBER_LANE_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

// The functions of lanes. Each lane has the bits of the function of its number alone, by the same operations in the
// same order. Only the branches differ: where both ways are common, both are computed and a mask chooses; if a lane is
// where the function is special, each lane goes its own way.
//
// A vector in parentheses is reinterpreted: bits(x) are the bits of its numbers. Vectors are handed over by reference,
// because g++ has notes about those that the processor's registers cannot hold.

DESCENT_BEGIN

namespace descent {

namespace detail {

template <class T, std::size_t N>
using bits_of = typename vector_of<std::conditional_t<sizeof(T) == 8, unsigned long long, unsigned>, N>::type;

template <class T, std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto each_lane(const auto& f, const lanes<T, N>& x, std::index_sequence<Lane...>) noexcept
    -> lanes<T, N> {
  const auto each = x.each();
  return lanes<T, N>{array_of<T, N>{{f(each.lane[Lane])...}}};
}

/// f of each lane.
template <class T, std::size_t N>
[[nodiscard]] constexpr auto each_lane(const auto& f, const lanes<T, N>& x) noexcept -> lanes<T, N> {
  return each_lane(f, x, std::make_index_sequence<N>{});
}

template <class T, std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto each_pair(const auto& f, const lanes<T, N>& x, const lanes<T, N>& y,
                                       std::index_sequence<Lane...>) noexcept -> lanes<T, N> {
  const auto a = x.each(), b = y.each();
  return lanes<T, N>{array_of<T, N>{{f(a.lane[Lane], b.lane[Lane])...}}};
}

/// f of each lane of x and the same lane of y.
template <class T, std::size_t N>
[[nodiscard]] constexpr auto each_pair(const auto& f, const lanes<T, N>& x, const lanes<T, N>& y) noexcept
    -> lanes<T, N> {
  return each_pair(f, x, y, std::make_index_sequence<N>{});
}

/// Whether a lane is above the limit. A byte of each mask is enough, and eight bytes are read as one number.
template <std::size_t N, class Bits, class Limit>
[[nodiscard]] constexpr auto any_above(const Bits& b, Limit limit) noexcept -> bool {
  using bytes = typename vector_of<signed char, N>::type;
  if constexpr (N == 2)
    return __builtin_bit_cast(unsigned short, __builtin_convertvector(b > limit, bytes)) != 0;
  else if constexpr (N == 4)
    return __builtin_bit_cast(unsigned, __builtin_convertvector(b > limit, bytes)) != 0;
  else
    for (auto eight : __builtin_bit_cast(array_of<unsigned long long, N / 8>, __builtin_convertvector(b > limit, bytes)).lane)
      if (eight != 0) return true;
  return false;
}

/// Whether a lane is NaN or beyond ±limit.
template <std::size_t N>
[[nodiscard]] constexpr auto any_beyond(const lanes<double, N>& x, double limit) noexcept -> bool {
  return any_above<N>(bits_of<double, N>(x.v) << 1, __builtin_bit_cast(unsigned long long, limit) << 1);
}
template <std::size_t N>
[[nodiscard]] constexpr auto any_beyond(const lanes<float, N>& x, float limit) noexcept -> bool {
  return any_above<N>(bits_of<float, N>(x.v) << 1, __builtin_bit_cast(unsigned, limit) << 1);
}
template <class T, std::size_t N>
[[nodiscard]] constexpr auto any_nan(const lanes<T, N>& x) noexcept -> bool {
  return any_beyond(x, static_cast<T>(__builtin_huge_val()));
}

/// sigmoid(double) of lanes from −42 to 42.
template <std::size_t N, std::size_t... Lane>
constexpr void near_sigmoid(const lanes<double, N>& z, lanes<double, N>& a, std::index_sequence<Lane...>) noexcept {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<double, N>::vector;
  using single = typename vector_of<float, N>::type;
  using bits = bits_of<double, N>;
  const vector k = z.v * -46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
               r = z.v + n * 0x1.62e42feep-6 + n * 0x1.a39ef35793c76p-38;
  const auto j = __builtin_bit_cast(array_of<unsigned long long, N>, bits(k) & 31);
  const vector
      p = vector(bits{table[j.lane[Lane]]...} + (bits(k) >> 5 << 52)),
      x = p * (vector{table_rest[j.lane[Lane]]...} - r +
               r * r *
                   (0.5 -
                    r * (0.16666666666666666 - r * (0.0416666666666667 - r * (0.00833333333333 - r * 0.00138889))))),
      s = __builtin_convertvector(__builtin_convertvector(1.0 + p + x, single), vector),
      v = __builtin_convertvector(__builtin_convertvector(1.0 / s, single), vector);
  const bits large = bits(p > 0x1p52);
  const vector d = 1.0 - v * s - v * (vector((large & bits(p - s + 1.0)) | (~large & bits(1.0 - s + p))) + x);
  a.v = v + v * d * (1.0 + d);
}

/// sigmoid(float) of lanes from −40 to 40, before it is rounded.
template <std::size_t N, std::size_t... Lane>
constexpr void near_float_sigmoid(const lanes<double, N>& z, lanes<double, N>& a,
                                  std::index_sequence<Lane...>) noexcept {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<double, N>::vector;
  using bits = bits_of<double, N>;
  const vector k = z.v * 46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
               r = (z.v - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38;
  const auto j = __builtin_bit_cast(array_of<unsigned long long, N>, bits(k) & 31);
  const vector
      p = vector(bits{table[j.lane[Lane]]...} + (bits(k) >> 5 << 52)),
      e = p + p * (r + r * r *
                           (0.5 + r * (0.16666666666666666 +
                                       r * (0.0416666666666667 + r * (0.00833333333333 + r * 0.00138889)))));
  const bits tiny = bits((z.v > -0x1p-11) & (z.v < 0x1p-11));
  a.v = vector((tiny & bits(0.5 + 0x0.3ffffff8p0 * z.v)) | (~tiny & bits(e / (1.0 + e))));
}

/// exp(double) of lanes from −600 to 600, where no part of it leaves the normal numbers.
template <std::size_t N, std::size_t... Lane>
constexpr void near_exp(const lanes<double, N>& x, lanes<double, N>& y, std::index_sequence<Lane...>) noexcept {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<double, N>::vector;
  using bits = bits_of<double, N>;
  const vector k = x.v * 46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
               r = (x.v - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38;
  const auto j = __builtin_bit_cast(array_of<unsigned long long, N>, bits(k) & 31);
  const vector p = vector(bits{table[j.lane[Lane]]...} + (bits(k) >> 5 << 52));
  y.v = p + p * (vector{table_rest[j.lane[Lane]]...} +
                 (r + r * r *
                          (0.5 + r * (0.16666666666666666 +
                                      r * (0.0416666666666667 + r * (0.00833333333333 + r * 0.00138889))))));
}

/// tanh(double) of lanes from −20 to 20. The sign is put on the result, which for −0.0 is all of it.
template <std::size_t N, std::size_t... Lane>
constexpr void near_tanh(const lanes<double, N>& x, lanes<double, N>& y, std::index_sequence<Lane...>) noexcept {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<double, N>::vector;
  using single = typename vector_of<float, N>::type;
  using bits = bits_of<double, N>;
  const bits sign = bits(x.v) & 0x8000000000000000;
  const vector a = vector(bits(x.v) ^ sign), k = a * -92.33248226168966 + 0x1.8p52, n = k - 0x1.8p52,
               r = (-2.0 * a - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38, z = a * a;
  const auto j = __builtin_bit_cast(array_of<unsigned long long, N>, bits(k) & 31);
  const vector p = vector(bits{table[j.lane[Lane]]...} + (bits(k) >> 5 << 52)),
               q = p * (vector{table_rest[j.lane[Lane]]...} +
                        (r + r * r *
                                 (0.5 + r * (0.16666666666666666 +
                                             r * (0.0416666666666667 + r * (0.00833333333333 + r * 0.00138889)))))),
               e = 1.0 - p - q, s = __builtin_convertvector(__builtin_convertvector(2.0 - e, single), vector),
               v = 1.0 / (2.0 - e), t = __builtin_convertvector(__builtin_convertvector(e * v, single), vector);
  const bits half = bits(e < 0.5), small = bits(a < 0.125);
  const vector rest =
      e - t * s - t * (2.0 - s - e) +
      (1.0 + t) * (vector((half & bits(1.0 - p - e)) | (~half & bits(1.0 - e - p))) - q);
  const vector series =
      a - a * z *
              (0.3333333333333333 -
               z * (0.13333333333333333 -
                    z * (0.05396825396825397 -
                         z * (0.021869488536155203 -
                              z * (0.008863235529902197 - z * (0.00359212803657 - z * 0.00145583438705))))));
  y.v = vector((small & bits(series)) | (~small & bits(t + v * rest)) | sign);
}

/// log(double) of lanes that are normal and positive.
template <std::size_t N>
constexpr void near_log(const lanes<double, N>& x, lanes<double, N>& y) noexcept {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<double, N>::vector;
  using bits = bits_of<double, N>;
  // The exponent k plus 1024, which is not negative, in the mantissa of 2⁵².
  const bits i = bits(x.v) - 0x3fe6a09e667f3bcd;
  const vector k = vector(0x4330000000000000 + (i + 0x4000000000000000 >> 52)) - (0x1p52 + 1024),
               f = vector((i & 0xfffffffffffff) + 0x3fe6a09e667f3bcd) - 1.0, s = f / (2.0 + f), z = s * s;
  const vector series =
      z *
      (0.6666666666666666 +
       z * (0.4 + z * (0.2857142857142857 +
                       z * (0.2222222222222222 +
                            z * (0.18181818181818182 +
                                 z * (0.15384615384615385 +
                                      z * (0.13333333333333 +
                                           z * (0.1176470588235 + z * (0.105263157895 + z * 0.0952380952)))))))));
  y.v = k * 0x1.62e42feep-1 - (0.5 * f * f - (s * (0.5 * f * f + series) + k * 0x1.a39ef35793c76p-33) - f);
}

template <std::size_t N>
constexpr void widen(const lanes<float, N>& x, lanes<double, N>& y) noexcept {
  y.v = __builtin_convertvector(x.v, typename lanes<double, N>::vector);
}

template <std::size_t N>
constexpr auto narrowed(const lanes<double, N>& x) noexcept -> lanes<float, N> {
  return lanes<float, N>{__builtin_convertvector(x.v, typename lanes<float, N>::vector)};
}

}  // namespace detail

/// A(z) of each lane, with the bits of sigmoid(T).
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto sigmoid(const lanes<T, N>& z) noexcept -> lanes<T, N> {
  if constexpr (lanes_are_vectors<T>)
    if (!detail::any_beyond(z, std::same_as<T, float> ? T{40} : T{42})) {
      lanes<double, N> a;
      if constexpr (std::same_as<T, float>) {
        lanes<double, N> wide;
        detail::widen(z, wide);
        detail::near_float_sigmoid(wide, a, std::make_index_sequence<N>{});
        return detail::narrowed(a);
      } else {
        detail::near_sigmoid(z, a, std::make_index_sequence<N>{});
        return a;
      }
    }
  return detail::each_lane([](T x) { return sigmoid(x); }, z);
}

/// tanh x of each lane, with the bits of math::tanh(T).
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto tanh(const lanes<T, N>& x) noexcept -> lanes<T, N> {
  if constexpr (lanes_are_vectors<T>)
    if (!detail::any_beyond(x, T{20})) {
      lanes<double, N> y;
      if constexpr (std::same_as<T, float>) {
        lanes<double, N> wide;
        detail::widen(x, wide);
        detail::near_tanh(wide, y, std::make_index_sequence<N>{});
        using bits = detail::bits_of<double, N>;
        const bits tiny = bits((wide.v > -0x1p-12) & (wide.v < 0x1p-12));
        y.v = typename lanes<double, N>::vector((tiny & bits(wide.v)) | (~tiny & bits(y.v)));
        return detail::narrowed(y);
      } else {
        detail::near_tanh(x, y, std::make_index_sequence<N>{});
        return y;
      }
    }
  return detail::each_lane([](T y) { return math::tanh(y); }, x);
}
