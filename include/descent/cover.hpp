#ifndef DESCENT_COVER_HPP
#define DESCENT_COVER_HPP

#include <descent/arithmetic.hpp>
#include <descent/interval.hpp>
#include <descent/refusal.hpp>
#include <descent/verdict.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// Claims about every number of a range, proven by covering it with boxes.
//
// A claim is a function of numbers, written for any kind of them, that compares what it computes. One that reads the
// ends, the midpoint or the width of a box speaks of the box; it must bound every number of the box by them.

DESCENT_BEGIN

namespace descent {

constexpr void claim_must_hold_at_each_point_of_what_it_proves(auto point) {
  detail::refuse(__func__, detail::printed(point));
}

/// A range for each number.
template <std::size_t N>
using box = std::array<interval<double>, N>;

/// How far a claim was proven.
template <std::size_t N>
struct coverage {
  /// The share of the ranges that was proven before the first box that was not; exact, so that 1 is all.
  double proven = 0;
  /// How many boxes were asked.
  std::size_t boxes = 0;
  /// proven, or what was found at the box where the proof ended.
  verdict found = verdict::proven;
  interval<double> box[N]{};
  /// Where found is refuted: numbers for which the claim is false.
  double point[N]{};
};

namespace detail {

template <class Claim, class... Numbers>
constexpr void check_claim() {
  static_assert(
      std::same_as<std::remove_cvref_t<decltype(std::declval<const Claim&>()(std::declval<const Numbers&>()...))>,
                   verdict>,
      "a claim returns a verdict: it compares what it computes; proven_if makes one of a fact about the box");
}

/// What halving a range has brought so far: how many halves were asked, and how many of them the claim decided.
struct experience {
  double asked = 0, decided = 0;
};

/// A box that waits to be asked.
template <std::size_t N>
struct pending {
  interval<double> range[N]{};
  double halvings[N]{};
  double share = 1;
  std::size_t halved = 0;

  /// The range to halve next, one with a double between its ends: one that was halved seldom, and where that decided
  /// much. N if there is none, or after 40 halvings.
  [[nodiscard]] constexpr auto most_promising(const experience (&of)[N]) const noexcept -> std::size_t {
    std::size_t best = N;
    double least = infinity;
    for (std::size_t i = 0; share > 0x1p-40 && i < N; ++i) {
      const double weight = (halvings[i] + 1) * (of[i].asked + 2) / (of[i].decided + 1);
      if (weight < least && next_up(range[i].lower) < range[i].upper) least = weight, best = i;
    }
    return best;
  }

  constexpr void keep(std::size_t i, const interval<double>& half) {
    range[halved = i] = half;
    ++halvings[i];
    share /= 2;
  }
};

/// The number of x that is 0, ¼, ½, ¾ or 1 of the way through it; its midpoint instead of an infinite end.
[[nodiscard]] constexpr auto quarter(const interval<double>& x, int quarters) -> double {
  const double end = quarters == 0 ? x.lower : quarters == 4 ? x.upper : infinity, middle = midpoint(x);
  if (-infinity < end && end < infinity) return end;
  return quarters == 1 ? midpoint({x.lower, middle}) : quarters == 3 ? midpoint({middle, x.upper}) : middle;
}

/// The claim at the point that is as far through each range.
template <std::size_t N>
[[nodiscard]] constexpr auto at_quarter(const interval<double> (&range)[N], int quarters, const auto& claim,
                                        double (&point)[N]) -> verdict {
  interval<double> there[N]{};
  for (std::size_t i = 0; i < N; ++i) there[i] = point[i] = quarter(range[i], quarters);
  return claim(there);
}

/// The end of a proof at a box. An undecided claim may still be refuted at a point of it.
template <std::size_t N>
[[nodiscard]] constexpr auto ended(coverage<N> result, const interval<double> (&range)[N], const verdict& found,
                                   const auto& claim) -> coverage<N> {
  result.found = found;
  for (std::size_t i = 0; i < N; ++i) result.box[i] = range[i];
  for (const int quarters : {2, 0, 4})
    if (!possibly(at_quarter(range, quarters, claim, result.point))) {
      result.found = verdict::refuted;
      return result;
    }
  for (double& number : result.point) number = 0;
  return result;
}

/// Boxes are halved until the claim decides them, the left half first, so that at most 40 right halves wait.
template <std::size_t N>
[[nodiscard]] constexpr auto covered(const interval<double> (&ranges)[N], const auto& claim) -> coverage<N> {
  pending<N> waiting[41];
  for (std::size_t i = 0; i < N; ++i) waiting[0].range[i] = ranges[i];
  experience of[N];
  coverage<N> result;
  for (int count = 1; count > 0;) {
    const pending<N> here = waiting[--count];
    ++result.boxes;
    ++of[here.halved].asked;
    const verdict found = claim(here.range);
    if (certainly(found)) {
      ++of[here.halved].decided;
      result.proven += here.share;
      continue;
    }
    const std::size_t i = here.most_promising(of);
    if (!possibly(found) || i == N) return ended(result, here.range, found, claim);
    const halves both = split(here.range[i]);
    waiting[count] = waiting[count + 1] = here;
    waiting[count++].keep(i, both.right);
    waiting[count++].keep(i, both.left);
  }
  // A function of numbers that holds for all of a box holds at its points. One of the box's ends need not.
  for (int quarters = 0; quarters <= 4; ++quarters)
    if (double point[N]{}; !possibly(at_quarter(ranges, quarters, claim, point)))
      claim_must_hold_at_each_point_of_what_it_proves(point[0]);
  return result;
}

}  // namespace detail

/// Whether a claim is true for every number of a range: claim(x) gives a verdict on boxes that together cover it.
/// static_assert(for_all(range, claim).proven == 1) prints how far it got.
/// Refused: a claim that returns anything but a verdict; one that is proven on a box and refuted at a point of it.
template <class Claim>
[[nodiscard]] constexpr auto for_all(const interval<double>& range, const Claim& claim) -> coverage<1> {
  detail::check_claim<Claim, interval<double>>();
  return detail::covered({range}, [&](const interval<double>(&x)[1]) { return claim(x[0]); });
}

/// For every pair of numbers: claim(x, y).
template <class Claim>
[[nodiscard]] constexpr auto for_all(const interval<double>& x_range, const interval<double>& y_range,
                                     const Claim& claim) -> coverage<2> {
  detail::check_claim<Claim, interval<double>, interval<double>>();
  return detail::covered({x_range, y_range}, [&](const interval<double>(&x)[2]) { return claim(x[0], x[1]); });
}

/// For all numbers of a box of any number of ranges: claim(x), x an array of them.
template <std::size_t N, class Claim>
[[nodiscard]] constexpr auto for_all(const std::array<interval<double>, N>& ranges, const Claim& claim) -> coverage<N> {
  detail::check_claim<Claim, box<N>>();
  interval<double> all[N]{};
  for (std::size_t i = 0; i < N; ++i) all[i] = ranges[i];
  return detail::covered(all, [&](const interval<double>(&x)[N]) { return claim(std::to_array(x)); });
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_COVER_HPP
