#pragma once

// Integers with a point, as a program of yours might have: the least that a rounded number asks for. And a neuron of
// them: its sum of products is exact in 32 bits and rounded once.

#include <descent/number/rounded.hpp>

#include <concepts>
#include <cstdint>
#include <limits>

namespace support {

/// whole · 2^−Bits
template <class Int, int Bits>
struct pointed {
  static constexpr double unit = 1.0 / (1ll << Bits);

  constexpr pointed() = default;
  constexpr explicit pointed(double x) : whole(static_cast<Int>(x / unit + (x < 0 ? -0.5 : 0.5))) {}
  template <class Wide, int More>
  constexpr explicit pointed(pointed<Wide, More> x)  // ties upwards
      : whole(static_cast<Int>((x.whole + (Wide{1} << (More - Bits - 1))) >> (More - Bits))) {}
  constexpr explicit operator double() const { return whole * unit; }
  friend constexpr auto operator+(pointed x, pointed y) -> pointed {
    x.whole = static_cast<Int>(x.whole + y.whole);
    return x;
  }

  Int whole = 0;
};

}  // namespace support

/// What a rounded number knows of them.
template <class Int, int Bits>
struct descent::detail::format<support::pointed<Int, Bits>> {
  static constexpr double unit = support::pointed<Int, Bits>::unit, largest = std::numeric_limits<Int>::max() * unit,
                          least = std::numeric_limits<Int>::min() * unit;
  static constexpr bool sums_are_exact = true, is_scaled_exactly = false;
  static constexpr auto rounding(double, double ulps) -> double { return ulps * unit; }
  static constexpr auto least_from(double x) -> double {
    const auto towards_0 = static_cast<long long>(x / unit);
    return static_cast<double>(static_cast<double>(towards_0) * unit < x ? towards_0 + 1 : towards_0) * unit;
  }
  static constexpr auto largest_up_to(double x) -> double { return -least_from(-x); }
};

namespace support {

using short_16 = pointed<std::int16_t, 12>;
using long_32 = pointed<std::int32_t, 24>;

template <class W>
constexpr auto exact_product(short_16 x, short_16 y) -> W {
  W product;
  product.whole = x.whole * y.whole;
  return product;
}

inline constexpr short_16 weight{1.7}, bias{-0.3}, unity{1.0};

/// b + w x: of integers, of rounded ones, and as a real function.
template <class X>
constexpr auto integer_neuron(const X& x) -> X {
  if constexpr (std::same_as<X, short_16>)
    return short_16(exact_product<long_32>(weight, x) + exact_product<long_32>(bias, unity));
  else if constexpr (std::same_as<X, descent::rounded<short_16>>)
    return static_cast<X>(exact_product<long_32>(X{weight}, x) + exact_product<long_32>(X{bias}, X{unity}));
  else
    return static_cast<double>(bias) + static_cast<double>(weight) * x;
}

}  // namespace support
