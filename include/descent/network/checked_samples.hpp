#ifndef DESCENT_NETWORK_CHECKED_SAMPLES_HPP
#define DESCENT_NETWORK_CHECKED_SAMPLES_HPP

#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>

#include <cstddef>

DESCENT_BEGIN_EXACT

namespace descent::detail {

// Samples of any number, refused in several constants: clang allows one 1,048,576 steps. A Source is a type at
// namespace scope with a static member samples.

/// Samples in a constant: one takes a step for each 16 numbers, and a few of its own.
template <class Source>
inline constexpr std::size_t samples_per_check = 400'000 / sizeof(sample_of<decltype(Source::samples)>) + 1;

/// Refuses a sample from First to before Last that is not finite as a Number.
template <class Number, class Source, std::size_t First, std::size_t Last>
inline constexpr bool are_checked =
    are_checked<Number, Source, First, (First + Last) / 2> && are_checked<Number, Source, (First + Last) / 2, Last>;

template <class Number, class Source, std::size_t First, std::size_t Last>
  requires(Last - First <= samples_per_check<Source>)
inline constexpr bool are_checked<Number, Source, First, Last> =
    (check_samples<Number>(detail::data(Source::samples) + First, Last - First), true);

/// The number of samples of a Source. Refused: none; a value that is not finite as a Number.
template <class Number, class Source>
[[nodiscard]] constexpr auto checked_size_of() -> std::size_t {
  constexpr std::size_t n = detail::size(Source::samples);
  if constexpr (n == 0) samples_must_not_be_empty(n);
  static_cast<void>(are_checked<Number, Source, 0, n>);
  return n;
}

}  // namespace descent::detail

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_CHECKED_SAMPLES_HPP
