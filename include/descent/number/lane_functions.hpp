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

// The functions of lanes. Each lane has the bits of the function of its number alone.

DESCENT_BEGIN

namespace descent {

namespace detail {

template <class T, std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto each_lane(const auto& f, const lanes<T, N>& z, std::index_sequence<Lane...>)
    -> lanes<T, N> {
  const auto each = z.each();
  return lanes<T, N>{array_of<T, N>{{f(each.lane[Lane])...}}};
}

/// f of each lane.
template <class T, std::size_t N>
[[nodiscard]] constexpr auto each_lane(const auto& f, const lanes<T, N>& z) -> lanes<T, N> {
  return each_lane(f, z, std::make_index_sequence<N>{});
}

template <class T, std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto each_pair(const auto& f, const lanes<T, N>& x, const lanes<T, N>& y,
                                       std::index_sequence<Lane...>) -> lanes<T, N> {
  const auto a = x.each(), b = y.each();
  return lanes<T, N>{array_of<T, N>{{f(a.lane[Lane], b.lane[Lane])...}}};
}

/// f of each lane of x and the same lane of y.
template <class T, std::size_t N>
[[nodiscard]] constexpr auto each_pair(const auto& f, const lanes<T, N>& x, const lanes<T, N>& y) -> lanes<T, N> {
  return each_pair(f, x, y, std::make_index_sequence<N>{});
}

/// Each lane of v where the lane of the mask is all ones, and of w where it is 0.
template <class Vector, class Bits>
constexpr void choose(Vector& chosen, const Bits& mask, const Vector& v, const Vector& w) {
  chosen = __builtin_bit_cast(Vector, (mask & __builtin_bit_cast(Bits, v)) | (~mask & __builtin_bit_cast(Bits, w)));
}

/// The sigmoid of many doubles, none beyond the range of sigmoid.hpp's table: the same operations in the same order.
template <std::size_t N, std::size_t... Lane>
constexpr void near_sigmoid(const lanes<double, N>& z, lanes<double, N>& a, std::index_sequence<Lane...>) {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<double, N>::vector;
  using single = typename vector_of<float, N>::type;
  using bits = typename vector_of<unsigned long long, N>::type;
  const vector k = z.v * -46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52;
  const bits j = __builtin_bit_cast(bits, k);
  const auto i = __builtin_bit_cast(array_of<unsigned long long, N>, j & 31);
  const vector r = z.v + n * 0x1.62e42feep-6 + n * 0x1.a39ef35793c76p-38,
               p = __builtin_bit_cast(vector, bits{table[i.lane[Lane]]...} + (j >> 5 << 52)),
               x = p * (vector{table_rest[i.lane[Lane]]...} - r +
                        r * r *
                            (0.5 - r * (0.16666666666666666 -
                                        r * (0.0416666666666667 - r * (0.00833333333333 - r * 0.00138889))))),
               s = __builtin_convertvector(__builtin_convertvector(1.0 + p + x, single), vector),
               v = __builtin_convertvector(__builtin_convertvector(1.0 / s, single), vector);
  vector t;
  choose(t, __builtin_bit_cast(bits, p > 0x1p52), p - s + 1.0, 1.0 - s + p);
  const vector d = 1.0 - v * s - v * (t + x);
  a.v = v + v * d * (1.0 + d);
}

/// Whether a lane is beyond the range of sigmoid.hpp's table.
template <std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto any_far(const lanes<double, N>& z, std::index_sequence<Lane...>) -> bool {
  const auto each = __builtin_bit_cast(array_of<unsigned long long, N>, z.v);
  return ((each.lane[Lane] << 1 > 0x808a000000000000) | ...);
}

}  // namespace detail

/// A(z) of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto sigmoid(const lanes<T, N>& z) -> lanes<T, N> {
  constexpr std::make_index_sequence<N> each{};
  if constexpr (std::same_as<T, double> && lanes_are_vectors<T>)
    if (!detail::any_far(z, each)) {
      lanes<T, N> a;
      detail::near_sigmoid(z, a, each);
      return a;
    }
  return detail::each_lane([](T x) { return sigmoid(x); }, z);
}

/// tanh x of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto tanh(const lanes<T, N>& z) -> lanes<T, N> {
  return detail::each_lane([](T x) { return math::tanh(x); }, z);
}

/// e^x of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto exp(const lanes<T, N>& x) -> lanes<T, N> {
  return detail::each_lane([](T y) { return math::exp(y); }, x);
}

/// log x of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto log(const lanes<T, N>& x) -> lanes<T, N> {
  return detail::each_lane([](T y) { return math::log(y); }, x);
}

/// √x of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto sqrt(const lanes<T, N>& x) -> lanes<T, N> {
  return detail::each_lane([](T y) { return math::sqrt(y); }, x);
}

/// relu(x) of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto relu(const lanes<T, N>& x) -> lanes<T, N> {
  return detail::each_lane([](T y) { return relu(y); }, x);
}

/// 1 in each lane above 0, otherwise 0.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto relu_slope(const lanes<T, N>& x) -> lanes<T, N> {
  return detail::each_lane([](T y) { return relu_slope(y); }, x);
}

/// The smaller number of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto lesser(const lanes<T, N>& x, const lanes<T, N>& y) -> lanes<T, N> {
  return detail::each_pair([](T a, T b) { return detail::lesser(a, b); }, x, y);
}

/// The larger number of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto greater(const lanes<T, N>& x, const lanes<T, N>& y) -> lanes<T, N> {
  return detail::each_pair([](T a, T b) { return detail::greater(a, b); }, x, y);
}

/// |x| of each lane.
template <native_number T, std::size_t N>
[[nodiscard]] constexpr auto absolute(const lanes<T, N>& x) -> lanes<T, N> {
  return detail::each_lane([](T y) { return detail::absolute(y); }, x);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_LANE_FUNCTIONS_HPP
