#ifndef DESCENT_NUMBER_LANE_FUNCTIONS_HPP
#define DESCENT_NUMBER_LANE_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>
#include <limits>
#include <type_traits>
#include <utility>

// The functions of lanes. Each lane has the bits of the function of its number alone.

DESCENT_BEGIN

namespace descent {

namespace detail {

template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto each_lane(const auto& f, const lanes<Number, Size>& z, std::index_sequence<Lane...>)
    -> lanes<Number, Size> {
  const auto each = z.each();
  return lanes<Number, Size>{array_of<Number, Size>{{f(each.lane[Lane])...}}};
}

/// f of each lane.
template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto each_lane(const auto& f, const lanes<Number, Size>& z) -> lanes<Number, Size> {
  return each_lane(f, z, std::make_index_sequence<Size>{});
}

template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto each_pair(const auto& f, const lanes<Number, Size>& x, const lanes<Number, Size>& y,
                                       std::index_sequence<Lane...>) -> lanes<Number, Size> {
  const auto a = x.each(), b = y.each();
  return lanes<Number, Size>{array_of<Number, Size>{{f(a.lane[Lane], b.lane[Lane])...}}};
}

/// f of each lane of x and the same lane of y.
template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto each_pair(const auto& f, const lanes<Number, Size>& x, const lanes<Number, Size>& y)
    -> lanes<Number, Size> {
  return each_pair(f, x, y, std::make_index_sequence<Size>{});
}

// What follows is for lanes where a function is not special: the same operations as for a number alone, in the same
// order. Where that branches, both ways are computed and a mask chooses. Vectors are handed over by reference, because
// g++ has notes about those that no register holds.

template <class Number, std::size_t Size>
using word_lanes = array_of<std::conditional_t<sizeof(Number) == 8, unsigned long long, unsigned>, Size>;

/// Whether a lane is NaN or beyond ±limit.
template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto any_beyond(const lanes<Number, Size>& x, Number limit,
                                        std::index_sequence<Lane...>) noexcept -> bool {
  const auto each = __builtin_bit_cast(word_lanes<Number, Size>, x.v);
  const auto most = __builtin_bit_cast(word_lanes<Number, 1>, limit).lane[0] << 1;
  return ((each.lane[Lane] << 1 > most) | ...);
}

/// Whether each lane is normal and above 0.
template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto all_normal(const lanes<Number, Size>& x, std::index_sequence<Lane...>) noexcept -> bool {
  const auto each = __builtin_bit_cast(word_lanes<Number, Size>, x.v);
  constexpr auto bits_of = [](Number limit) { return __builtin_bit_cast(word_lanes<Number, 1>, limit).lane[0]; };
  constexpr auto least = bits_of((std::numeric_limits<Number>::min)()),
                 range = bits_of(std::numeric_limits<Number>::infinity()) - least;
  return ((each.lane[Lane] - least < range) & ...);
}

/// The vectors of so many doubles and what is computed with them.
template <std::size_t Size>
struct vector_functions {
  using vector = typename lanes<double, Size>::vector;
  using single = typename vector_of<float, Size>::type;
  using bits = typename vector_of<unsigned long long, Size>::type;
  using words = array_of<unsigned long long, Size>;

  /// Each lane of v where the lane of the mask is all ones, and of w where it is 0.
  static constexpr void choose(vector& chosen, const bits& mask, const vector& v, const vector& w) noexcept {
    chosen = __builtin_bit_cast(vector, (mask & __builtin_bit_cast(bits, v)) | (~mask & __builtin_bit_cast(bits, w)));
  }

  /// v rounded to 24 bits, to even. (A conversion to float and back costs a processor more.)
  static constexpr void shorten(vector& rounded, const vector& v) noexcept {
    const bits b = __builtin_bit_cast(bits, v);
    rounded = __builtin_bit_cast(vector, (b + 0xfffffff + (b >> 29 & 1)) & 0xffffffffe0000000);
  }

  /// 2^(n/32) and what its entry lacks, for n in the low bits of k.
  template <std::size_t... Lane>
  static constexpr void power(vector& p, vector& rest, const vector& k, std::index_sequence<Lane...>) noexcept {
    const bits j = __builtin_bit_cast(bits, k);
    const auto i = __builtin_bit_cast(words, j & 31);
    p = __builtin_bit_cast(vector, bits{table[i.lane[Lane]]...} + (j >> 5 << 52));
    rest = vector{table_rest[i.lane[Lane]]...};
  }

  /// small_exp_minus_1(r)
  static constexpr void series(vector& e, const vector& r) noexcept {
    DESCENT_AS_WRITTEN
    e = r +
        r * r * (0.5 + r * (0.16666666666666666 + r * (0.0416666666666667 + r * (0.00833333333333 + r * 0.00138889))));
  }

  /// sigmoid(z), |z| ≤ 42
  static constexpr void sigmoid(vector& a, const vector& z) noexcept {
    DESCENT_AS_WRITTEN
    const vector k = z * -46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
                 r = z + n * 0x1.62e42feep-6 + n * 0x1.a39ef35793c76p-38;
    vector p, rest, s, v, t;
    power(p, rest, k, std::make_index_sequence<Size>{});
    const vector x =
        p *
        (rest - r +
         r * r *
             (0.5 - r * (0.16666666666666666 - r * (0.0416666666666667 - r * (0.00833333333333 - r * 0.00138889)))));
    shorten(s, 1.0 + p + x);
    shorten(v, 1.0 / s);
    choose(t, __builtin_bit_cast(bits, p > 0x1p52), p - s + 1.0, 1.0 - s + p);
    const vector d = 1.0 - v * s - v * (t + x);
    a = v + v * d * (1.0 + d);
  }

  /// sigmoid(float) before it is rounded, |z| ≤ 40
  static constexpr void sigmoid_of_float(vector& a, const vector& z) noexcept {
    DESCENT_AS_WRITTEN
    const vector k = z * 46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
                 r = (z - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38;
    vector p, rest, e;
    power(p, rest, k, std::make_index_sequence<Size>{});
    series(e, r);
    const vector q = p + p * e;
    choose(a, __builtin_bit_cast(bits, (z > -0x1p-11) & (z < 0x1p-11)), 0.5 + 0x0.3ffffff8p0 * z, q / (1.0 + q));
  }

  /// math::exp(x), |x| ≤ 600
  static constexpr void exp(vector& y, const vector& x) noexcept {
    DESCENT_AS_WRITTEN
    const vector k = x * 46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
                 r = (x - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38;
    vector p, rest, e;
    power(p, rest, k, std::make_index_sequence<Size>{});
    series(e, r);
    y = p + p * (rest + e);
  }

  /// math::tanh(x), |x| ≤ 20: of |x|, and the sign is put on the result.
  static constexpr void tanh(vector& y, const vector& x) noexcept {
    DESCENT_AS_WRITTEN
    const bits sign = __builtin_bit_cast(bits, x) & 0x8000000000000000;
    const vector a = __builtin_bit_cast(vector, __builtin_bit_cast(bits, x) ^ sign), z = a * a,
                 k = a * -92.33248226168966 + 0x1.8p52, n = k - 0x1.8p52,
                 r = (-2.0 * a - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38;
    vector p, rest, e, s, t, u;
    power(p, rest, k, std::make_index_sequence<Size>{});
    series(e, r);
    const vector q = p * (rest + e), f = 1.0 - p - q, v = 1.0 / (2.0 - f);
    shorten(s, 2.0 - f);
    shorten(t, f * v);
    choose(u, __builtin_bit_cast(bits, f < 0.5), 1.0 - p - f, 1.0 - f - p);
    const vector near_0 =
        a - a * z *
                (0.3333333333333333 -
                 z * (0.13333333333333333 -
                      z * (0.05396825396825397 -
                           z * (0.021869488536155203 -
                                z * (0.008863235529902197 - z * (0.00359212803657 - z * 0.00145583438705))))));
    choose(y, __builtin_bit_cast(bits, a < 0.125), near_0,
           t + v * (f - t * s - t * (2.0 - s - f) + (1.0 + t) * (u - q)));
    y = __builtin_bit_cast(vector, __builtin_bit_cast(bits, y) | sign);
  }

  /// math::log(x) of normal numbers above 0. The exponent, plus 1024, is read in the mantissa of 2⁵².
  static constexpr void log(vector& y, const vector& x) noexcept {
    DESCENT_AS_WRITTEN
    const bits i = __builtin_bit_cast(bits, x) - 0x3fe6a09e667f3bcd;
    const vector k = __builtin_bit_cast(vector, 0x4330000000000000 + ((i + 0x4000000000000000) >> 52)) -
                     0x1.00000000004p52,
                 f = __builtin_bit_cast(vector, (i & 0xfffffffffffff) + 0x3fe6a09e667f3bcd) - 1.0, s = f / (2.0 + f),
                 z = s * s;
    const vector series =
        z * (0.6666666666666666 +
             z * (0.4 + z * (0.2857142857142857 +
                             z * (0.2222222222222222 +
                                  z * (0.18181818181818182 +
                                       z * (0.15384615384615385 +
                                            z * (0.13333333333333 +
                                                 z * (0.1176470588235 + z * (0.105263157895 + z * 0.0952380952)))))))));
    y = k * 0x1.62e42feep-1 - (0.5 * f * f - (s * (0.5 * f * f + series) + k * 0x1.a39ef35793c76p-33) - f);
  }

  /// f of lanes, as doubles.
  template <native_number Number>
  [[nodiscard]] static constexpr auto of(const auto& f, const lanes<Number, Size>& x) noexcept -> lanes<Number, Size> {
    vector y{};
    if constexpr (std::same_as<Number, double>) {
      const vector from = x.v;
      f(y, from);
      return lanes<Number, Size>{y};
    } else {
      f(y, __builtin_convertvector(x.v, vector));
      return lanes<Number, Size>{__builtin_convertvector(y, single)};
    }
  }
};

}  // namespace detail

/// A(z) of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto sigmoid(const lanes<Number, Size>& z) noexcept -> lanes<Number, Size> {
  if constexpr (lanes_are_vectors<Number>)
    if (!detail::any_beyond(z, std::same_as<Number, double> ? Number{42} : Number{40},
                            std::make_index_sequence<Size>{}))
      return detail::vector_functions<Size>::of(std::same_as<Number, double>
                                                    ? detail::vector_functions<Size>::sigmoid
                                                    : detail::vector_functions<Size>::sigmoid_of_float,
                                                z);
  return detail::each_lane([](Number x) { return sigmoid(x); }, z);
}

/// tanh x of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto tanh(const lanes<Number, Size>& x) noexcept -> lanes<Number, Size> {
  if constexpr (lanes_are_vectors<Number>)
    if (!detail::any_beyond(x, Number{20}, std::make_index_sequence<Size>{}))
      return detail::vector_functions<Size>::of(detail::vector_functions<Size>::tanh, x);
  return detail::each_lane([](Number y) { return math::tanh(y); }, x);
}

/// e^x of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto exp(const lanes<Number, Size>& x) noexcept -> lanes<Number, Size> {
  if constexpr (lanes_are_vectors<Number>)
    if (!detail::any_beyond(x, std::same_as<Number, double> ? Number{600} : Number{87},
                            std::make_index_sequence<Size>{}))
      return detail::vector_functions<Size>::of(detail::vector_functions<Size>::exp, x);
  return detail::each_lane([](Number y) { return math::exp(y); }, x);
}

/// log x of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto log(const lanes<Number, Size>& x) noexcept -> lanes<Number, Size> {
  if constexpr (lanes_are_vectors<Number>)
    if (detail::all_normal(x, std::make_index_sequence<Size>{}))
      return detail::vector_functions<Size>::of(detail::vector_functions<Size>::log, x);
  return detail::each_lane([](Number y) { return math::log(y); }, x);
}

/// √x of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto sqrt(const lanes<Number, Size>& x) -> lanes<Number, Size> {
  return detail::each_lane([](Number y) { return math::sqrt(y); }, x);
}

/// relu(x) of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto relu(const lanes<Number, Size>& x) -> lanes<Number, Size> {
  return detail::each_lane([](Number y) { return relu(y); }, x);
}

/// 1 in each lane above 0, otherwise 0.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto relu_slope(const lanes<Number, Size>& x) -> lanes<Number, Size> {
  return detail::each_lane([](Number y) { return relu_slope(y); }, x);
}

/// The smaller number of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto lesser(const lanes<Number, Size>& x, const lanes<Number, Size>& y) -> lanes<Number, Size> {
  return detail::each_pair([](Number a, Number b) { return detail::lesser(a, b); }, x, y);
}

/// The larger number of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto greater(const lanes<Number, Size>& x, const lanes<Number, Size>& y)
    -> lanes<Number, Size> {
  return detail::each_pair([](Number a, Number b) { return detail::greater(a, b); }, x, y);
}

/// |x| of each lane.
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto absolute(const lanes<Number, Size>& x) -> lanes<Number, Size> {
  return detail::each_lane([](Number y) { return detail::absolute(y); }, x);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_LANE_FUNCTIONS_HPP
