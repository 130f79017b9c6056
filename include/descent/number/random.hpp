#ifndef DESCENT_NUMBER_RANDOM_HPP
#define DESCENT_NUMBER_RANDOM_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <utility>

DESCENT_BEGIN

namespace descent {

constexpr void ends_must_be_finite_and_not_so_far_apart(auto lower) {
  detail::refuse(__func__, detail::leading_value(lower));
}

constexpr void seed_must_fit_into_64_bits(auto seed) { detail::refuse(__func__, detail::leading_value(seed)); }

/// A seed of random numbers, 0, 1, 2 …: from an integer of any type; 2.7 and true are none.
/// Refused: what does not fit into 64 bits, such as a negative number.
struct random_seed final {
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  constexpr random_seed(Integer any) : value(static_cast<std::uint64_t>(any)) {  // NOLINT: implicit
    if (!std::in_range<std::uint64_t>(any)) seed_must_fit_into_64_bits(any);
  }

  constexpr operator std::uint64_t() const noexcept { return value; }  // NOLINT: implicit

  std::uint64_t value;
};

/// Pseudorandom numbers that depend on the seed alone, equal on every compiler: SplitMix64 (Steele, Lea and Flood,
/// 2014).
struct splitmix64 final {
  constexpr explicit splitmix64(random_seed seed) noexcept : state(seed) {}
  constexpr explicit splitmix64(std::same_as<std::uint64_t> auto seed) noexcept : state(seed) {}  // (costs less)

  /// 64 bits.
  [[nodiscard]] constexpr auto operator()() noexcept -> std::uint64_t {
    std::uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
  }

  /// A multiple of 2⁻⁵³ in [0, 1).
  [[nodiscard]] constexpr auto uniform() noexcept -> double {
    DESCENT_AS_WRITTEN
    return static_cast<double>((*this)() >> 11) * 0x1p-53;
  }

  /// A number from lower to upper.
  /// Refused: ends that are NaN, infinite, reversed or further apart than the largest double.
  [[nodiscard]] constexpr auto uniform(double lower, double upper) -> double {
    DESCENT_AS_WRITTEN
    if (!(lower <= upper)) lower_must_not_exceed_upper(lower, upper);
    if (!(0.5 * upper - 0.5 * lower <= 0x0.fffffffffffff8p1023)) ends_must_be_finite_and_not_so_far_apart(lower);
    return lower + (upper - lower) * uniform();
  }

  std::uint64_t state;
};

namespace detail {

[[nodiscard]] constexpr auto index_in_permutation(std::size_t i, std::size_t n, std::uint64_t key) -> std::size_t {
  if (i >= n) return index_must_be_below_their_number(i), i;  // (clang would go on, for ever)
  int bits = 1;
  while (bits < 32 && static_cast<std::uint64_t>(n - 1) >> (2 * bits) != 0) ++bits;
  const std::uint64_t half = (1ull << bits) - 1;
  std::uint64_t index = i;
  do {
    for (std::uint64_t round = 0; round < 4; ++round)
      index = (index & half) << bits | ((index >> bits ^ splitmix64{key + (index & half) * 4 + round}()) & half);
  } while (index >= n);
  return static_cast<std::size_t>(index);
}

}  // namespace detail

/// The index of i in the key's permutation of 0 … n − 1: a Feistel network of four rounds over the smallest square
/// power of 2 that is at least n, repeated until the result is below n. It needs no memory, so that training can resume
/// anywhere. Where n is small, some permutations are several times as likely as others.
/// Refused: an i that is not below n.
[[nodiscard]] constexpr auto permuted_index(natural i, natural n, random_seed key) -> std::size_t {
  return detail::index_in_permutation(i, n, key);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_RANDOM_HPP
