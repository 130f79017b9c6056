#ifndef DESCENT_PROOF_RANGES_HPP
#define DESCENT_PROOF_RANGES_HPP

#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/refusal.hpp>
#include <descent/proof/cover.hpp>

#include <cstddef>

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void range_must_be_inside_the_known_one(auto end_outside) {
  detail::refuse(__func__, detail::leading_value(end_outside));
}

/// The least and the largest of each input of samples, as a box: the inputs that a network was trained for.
/// Refused: no samples; inputs that are not finite.
template <sample_array Samples>
[[nodiscard]] constexpr auto ranges_of(const Samples& samples) -> box<detail::sample_of<Samples>::inputs> {
  constexpr std::size_t inputs = detail::sample_of<Samples>::inputs;
  box<inputs> ranges;
  const std::size_t n = detail::checked_size<double>(samples);
  for (std::size_t s = 0; s < n; ++s) {
    const auto* const x = detail::data(detail::data(samples)[s].x);
    for (std::size_t i = 0; i < inputs; ++i)
      ranges.range[i] = s == 0 ? interval{x[i]} : hull(ranges.range[i], interval{x[i]});
  }
  return ranges;
}

/// Returns the ranges, which are inside known ones: those of the samples, or those of a proof.
/// Refused: ranges of which a part is outside, with its end.
template <std::size_t Size>
[[nodiscard]] constexpr auto ranges_inside(const box<Size>& known, const box<Size>& ranges) -> box<Size> {
  for (std::size_t i = 0; i < Size; ++i) {
    const interval<double>&whole = known.range[i], &part = ranges.range[i];
    if (!encloses(whole, part)) range_must_be_inside_the_known_one(part.lower < whole.lower ? part.lower : part.upper);
  }
  return ranges;
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_RANGES_HPP
