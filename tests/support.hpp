#pragma once

// Constants and helpers that several tests share.

#include <descent/number/refusal.hpp>
#include <descent/number/sigmoid.hpp>

#include <string>

namespace support {

inline constexpr double infinity = __builtin_huge_val(), not_a_number = __builtin_nan(""),
                        largest = 0x1.fffffffffffffp1023, smallest = 0x1p-1074;

constexpr auto absolute(double x) -> double { return x < 0 ? -x : x; }

constexpr auto near(double x, double y, double tolerance) -> bool { return absolute(x - y) <= tolerance; }

/// x, which a compiler of the processor's claims cannot know: it would evaluate what it can compute.
template <class Value>
[[gnu::noinline]] constexpr auto unknown(Value x) -> Value {
  if (!__builtin_is_constant_evaluated()) asm volatile("" : "+m"(x));
  return x;
}

/// Whether x rounds to what a page prints, last_digit being the unit of its last digit.
constexpr auto prints_as(double x, double printed, double last_digit) -> bool {
  return near(x, printed, 0.5 * last_digit);
}

/// The number of doubles from x to y, negative where y is below x. One end is finite, or both are the same infinity.
constexpr auto steps(double x, double y) -> long long {
  const auto place = [](double z) {
    const auto size = __builtin_bit_cast(long long, z < 0 ? -z : z);
    return z < 0 ? -size : z > 0 ? size : 0;
  };
  return place(y) - place(x);
}

/// A number class of your own with the required functions, and no others.
struct bare_number {
  constexpr bare_number(double x = 0) : value(x) {}
  friend constexpr auto operator+(bare_number a, bare_number b) -> bare_number { return a.value + b.value; }
  friend constexpr auto operator-(bare_number a, bare_number b) -> bare_number { return a.value - b.value; }
  friend constexpr auto operator*(bare_number a, bare_number b) -> bare_number { return a.value * b.value; }
  friend constexpr auto square(bare_number a) -> bare_number { return a * a; }
  friend constexpr auto sigmoid(bare_number a) -> bare_number { return descent::sigmoid(a.value); }
  double value;
};

/// The message of the refusal that an action ends in, if the refusal carries this value.
template <class Action>
auto words_of(Action action, double value) -> std::string {
  try {
    action();
  } catch (const descent::refusal& r) {
    const bool same = __builtin_isnan(value) ? __builtin_isnan(r.value) : value == r.value;
    return same ? r.what() : "another value";
  }
  return "nothing refused";
}

}  // namespace support
