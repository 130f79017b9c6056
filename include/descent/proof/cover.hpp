#ifndef DESCENT_PROOF_COVER_HPP
#define DESCENT_PROOF_COVER_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// Claims about every number of a range, proven by covering it with boxes.
//
// A claim is a function of numbers of any type that compares them. If it reads the ends, the midpoint or the width of a
// box, it must bound every number of the box by them.

DESCENT_BEGIN

namespace descent {

constexpr void claim_must_hold_at_each_point_of_what_it_proves(auto point) {
  detail::refuse(__func__, detail::leading_value(point));
}

/// A range for each of so many numbers: box{interval{0, 1}, interval{-1, 1}, interval{0}}.
template <std::size_t Size>
  requires(Size > 0)
struct box {
  constexpr box() = default;

  template <std::same_as<interval<double>>... Ranges>
    requires(sizeof...(Ranges) == Size)
  constexpr explicit box(const Ranges&... ranges) : range{ranges...} {}

  [[nodiscard]] constexpr auto operator[](std::size_t i) const -> const interval<double>& {
    if (i >= Size) index_must_be_below_their_number(i);
    return range[i];
  }

  interval<double> range[Size]{};
};

template <class... Ranges>
box(Ranges...) -> box<sizeof...(Ranges)>;

/// A share from 0 to 1, to be compared, as in proven == 1. (It does not convert to bool: ½ would be true.)
struct share {
  [[nodiscard]] constexpr operator double() const noexcept { return of_1; }  // NOLINT: it prints as a number
  template <std::same_as<bool> Truth>
  operator Truth() const = delete;

  double of_1 = 0;
};

/// The result of for_all: how much of the ranges was proven, and where the proof ended.
template <std::size_t Size>
  requires(Size > 0)
struct coverage {
  /// The share of the ranges that was proven before the first box that was not; exact, so that 1 is all.
  share proven;
  /// The number of boxes that were examined.
  std::size_t boxes = 0;
  /// proven, or what was found where the proof ended.
  verdict found = verdict::proven;
  box<Size> where{};
  /// Where found is refuted: numbers for which the claim is false.
  double point[Size]{};

  /// Refuted: the point is the midpoint of a box.
  constexpr void refute_at(const box<Size>& numbers) {
    found = verdict::refuted;
    for (std::size_t i = 0; i < Size; ++i) point[i] = midpoint(numbers[i]);
  }
};

namespace detail {

template <class Claim, class... Numbers>
constexpr void check_claim() {
  using answer = decltype(std::declval<const Claim&>()(std::declval<const Numbers&>()...));
  static_assert(std::same_as<std::remove_cvref_t<answer>, verdict>,
                "a claim returns a verdict: it compares what it computes; proven_if makes one of a fact about the box");
}

/// The effect of halving a range so far: halves that were examined, and those that the claim decided.
struct experience {
  double examined = 0, decided = 0;
};

/// A box that waits to be examined.
template <std::size_t Size>
struct pending {
  box<Size> ranges;
  double halvings[Size]{};
  double share = 1;
  std::size_t halved = 0;

  /// The range to halve next: one that was halved seldom, with much effect, and with a double between its ends. Size if
  /// there is none, or after 40 halvings.
  [[nodiscard]] constexpr auto most_promising(const experience (&of)[Size]) const noexcept -> std::size_t {
    DESCENT_AS_WRITTEN
    std::size_t best = Size;
    double least = infinity;
    for (std::size_t i = 0; share > 0x1p-40 && i < Size; ++i) {
      const double weight = (halvings[i] + 1) * (of[i].examined + 2) / (of[i].decided + 1);
      if (weight < least && next_up(ranges.range[i].lower) < ranges.range[i].upper) least = weight, best = i;
    }
    return best;
  }

  constexpr void keep(std::size_t i, const interval<double>& half) {
    DESCENT_AS_WRITTEN
    ranges.range[i] = half;
    halved = i;
    ++halvings[i];
    share /= 2;
  }
};

/// A number of x: 0 and 4 are its ends, 2 is its midpoint, and 1 and 3 are the golden sections, which are no integers
/// where the ends are. In place of an infinite end there is the midpoint.
[[nodiscard]] constexpr auto point_of(const interval<double>& x, int place) -> double {
  DESCENT_AS_WRITTEN
  const double middle = midpoint(x), end = place < 2 ? x.lower : x.upper;
  if (place == 2) return middle;
  if (end < -largest || end > largest)
    return place % 4 == 0 ? middle : midpoint({lesser(end, middle), greater(end, middle)});
  return place % 4 == 0 ? end : middle + 0.23606797749978969 * (end - middle);
}

/// The point of a box at the same place of each of its ranges.
template <std::size_t Size>
[[nodiscard]] constexpr auto point_of(const box<Size>& ranges, int place) -> box<Size> {
  box<Size> point;
  for (std::size_t i = 0; i < Size; ++i) point.range[i] = point_of(ranges.range[i], place);
  return point;
}

/// The end of a proof at a box on which the claim is not proven. If undecided, it may be refuted at a point.
template <std::size_t Size>
[[nodiscard]] constexpr auto ended(coverage<Size> result, const box<Size>& where, const verdict& found,
                                   const auto& claim) -> coverage<Size> {
  result.found = found;
  result.where = where;
  if (!possibly(found)) result.refute_at(where);
  for (const int place : {2, 0, 4})
    if (const box<Size> point = point_of(where, place); possibly(result.found) && !possibly(of_a_proof(claim(point))))
      result.refute_at(point);
  return result;
}

/// How many points of a box a proven claim is asked at: five on its diagonal, and its corners or 64 of them.
template <std::size_t Size>
inline constexpr std::size_t points_of_a_box = Size == 1 ? 5 : 5 + (std::size_t{1} << (Size < 6 ? Size : 6));

/// Asks a proven claim again at points of the box, from the first-th to before the last. A claim about numbers is true
/// at each; a claim about the ends of the box need not be.
template <std::size_t Size>
[[nodiscard]] constexpr auto held_against_points(const coverage<Size>& proven, const box<Size>& ranges,
                                                 const auto& claim, std::size_t first = 0,
                                                 std::size_t last = points_of_a_box<Size>) -> coverage<Size> {
  for (std::size_t i = first; i < last && proven.proven == 1; ++i) {
    box<Size> point = point_of(ranges, i < 5 ? static_cast<int>(i) : 0);
    for (std::size_t k = 0; i >= 5 && k < Size; ++k)
      if (((i - 5) >> k % 6 & 1) != 0) point.range[k] = point_of(ranges.range[k], 4);
    const verdict found = of_a_proof(claim(point));
    if (!possibly(found)) claim_must_hold_at_each_point_of_what_it_proves(point.range[0].lower);
    if (!certainly(found)) return {{}, proven.boxes, found, point};
  }
  return proven;
}

/// A proof in progress. Boxes are halved until the claim decides them, the left half first, so that at most 40 right
/// halves wait.
template <std::size_t Size>
struct covering {
  constexpr covering() = default;
  constexpr explicit covering(const box<Size>& ranges) { waiting[0].ranges = ranges; }

  pending<Size> waiting[41];
  experience of[Size];
  coverage<Size> result;
  int count = 1;
};

template <std::size_t Size>
covering(box<Size>) -> covering<Size>;

/// Examines so many boxes more, or those that are left. (Members would cost g++ more than these arrays.)
template <std::size_t Size>
[[nodiscard]] constexpr auto examined(const covering<Size>& before, const auto& claim,
                                      std::size_t boxes = static_cast<std::size_t>(-1)) -> covering<Size> {
  DESCENT_AS_WRITTEN
  pending<Size> waiting[41];
  experience of[Size];
  coverage<Size> result = before.result;
  int count = before.count;
  for (int i = 0; i < count; ++i) waiting[i] = before.waiting[i];
  for (std::size_t i = 0; i < Size; ++i) of[i] = before.of[i];
  for (; count > 0 && boxes > 0; --boxes) {
    const pending<Size>& here = waiting[--count];
    ++result.boxes;
    ++of[here.halved].examined;
    const verdict found = of_a_proof(claim(here.ranges));
    if (certainly(found)) {
      ++of[here.halved].decided;
      result.proven.of_1 += here.share;
      continue;
    }
    const std::size_t i = here.most_promising(of);
    if (!possibly(found) || i == Size) {
      result = ended(result, here.ranges, found, claim);
      count = 0;
      break;
    }
    const bisection both = bisect(here.ranges.range[i]);
    pending<Size> left = here;
    left.keep(i, both.left);
    waiting[count++].keep(i, both.right);
    waiting[count++] = left;
  }
  covering<Size> after;
  after.result = result;
  after.count = count;
  for (int i = 0; i < count; ++i) after.waiting[i] = waiting[i];
  for (std::size_t i = 0; i < Size; ++i) after.of[i] = of[i];
  return after;
}

/// The result of a proof, where it is. (for_all calls both functions itself, because of calls at most eight deep
/// g++ remembers the results.)
template <std::size_t Size>
[[nodiscard]] constexpr auto checked(const covering<Size>& proof, const box<Size>& ranges, const auto& claim)
    -> coverage<Size> {
  if (proof.count > 0)
    return {proof.result.proven, proof.result.boxes, verdict::undecided, proof.waiting[proof.count - 1].ranges};
  return proof.result.proven == 1 ? held_against_points(proof.result, ranges, claim) : proof.result;
}

/// A claim about a box, of one that takes each number by itself.
template <class Claim>
struct each_by_itself {
  constexpr auto operator()(const box<1>& x) const -> verdict { return claim(x.range[0]); }
  constexpr auto operator()(const box<2>& x) const -> verdict { return claim(x.range[0], x.range[1]); }

  Claim claim;
};

}  // namespace detail

/// Proves a claim for every number of a range: claim(x) is a verdict on boxes that together cover it.
/// static_assert(for_all(range, claim).proven == 1) prints how far it got.
/// Refused: a claim that returns anything but a verdict; one that is proven on a box and refuted at a point of it.
template <class Claim>
[[nodiscard]] constexpr auto for_all(const interval<double>& range, const Claim& claim) -> coverage<1> {
  detail::check_claim<Claim, interval<double>>();
  const detail::each_by_itself<Claim> about_box{claim};
  return detail::checked(detail::examined(detail::covering{box{range}}, about_box), box{range}, about_box);
}

/// Proves a claim for every pair of numbers: claim(x, y).
template <class Claim>
[[nodiscard]] constexpr auto for_all(const interval<double>& x_range, const interval<double>& y_range,
                                     const Claim& claim) -> coverage<2> {
  detail::check_claim<Claim, interval<double>, interval<double>>();
  const box ranges{x_range, y_range};
  const detail::each_by_itself<Claim> about_box{claim};
  return detail::checked(detail::examined(detail::covering{ranges}, about_box), ranges, about_box);
}

/// Proves a claim for all numbers of a box: claim(x), where x[0], x[1] … are the numbers.
template <std::size_t Size, class Claim>
[[nodiscard]] constexpr auto for_all(const box<Size>& ranges, const Claim& claim) -> coverage<Size> {
  detail::check_claim<Claim, box<Size>>();
  return detail::checked(detail::examined(detail::covering{ranges}, claim), ranges, claim);
}

namespace detail {

/// A type all of whose functions are the same, as that of a lambda without captures is: a constant can call it.
template <class Function>
concept function_without_captures = std::is_empty_v<Function> && std::default_initializable<Function>;

/// A claim about ranges that have a name, as a type.
template <auto& Ranges, class Claim>
struct named_claim {
  [[nodiscard]] static constexpr auto ranges() {
    if constexpr (std::same_as<decltype(Ranges), const interval<double>&>)
      return box{Ranges};
    else
      return Ranges;
  }

  [[nodiscard]] constexpr auto operator()(const auto& x) const -> verdict {
    if constexpr (std::same_as<decltype(Ranges), const interval<double>&>)
      return Claim{}(x.range[0]);
    else
      return Claim{}(x);
  }
};

/// Its proof in constants, each of which examines so many boxes more than the one before.
template <class Named, std::size_t Many, std::size_t Constants>
inline constexpr auto covering_after = examined(covering_after<Named, Many, Constants - 1>, Named{}, Many);

template <class Named, std::size_t Many>
inline constexpr auto covering_after<Named, Many, 0> = covering{Named::ranges()};

/// Its result, when so many points were asked, Many in a constant.
template <class Named, std::size_t Many, std::size_t Constants, std::size_t Points>
inline constexpr auto held_at = held_against_points(held_at<Named, Many, Constants, (Points - 1) / Many * Many>,
                                                    Named::ranges(), Named{}, (Points - 1) / Many * Many, Points);

template <class Named, std::size_t Many, std::size_t Constants>
inline constexpr auto held_at<Named, Many, Constants, 0> = covering_after<Named, Many, Constants>.result;

template <class Named, std::size_t Many, std::size_t Constants>
[[nodiscard]] constexpr auto result_after() {
  constexpr auto& proof = covering_after<Named, Many, Constants>;
  if constexpr (proof.count > 0 && Constants < 256)
    return result_after<Named, Many, Constants + 1>();
  else if constexpr (proof.count > 0)
    return checked(proof, Named::ranges(), Named{});
  else
    return held_at<Named, Many, Constants, points_of_a_box<sizeof(proof.of) / sizeof(*proof.of)>>;
}

}  // namespace detail

/// The same in up to 256 constants, each with a budget of its own and Many boxes:
///     constexpr interval range{0, 1};     // or a box, at namespace scope
///     constexpr auto proof = for_all<range>([](const auto& x) { return x * (1 - x) < 0.26; });
/// A box or a point may then cost clang 30,000 steps. The claim has no captures, and the compiler proves it, also where
/// the result is not constexpr.
template <auto& Ranges, std::size_t Many = 32, detail::function_without_captures Claim>
  requires(Many > 0)
[[nodiscard]] constexpr auto for_all(const Claim&) {
  using part = std::remove_cvref_t<decltype(Ranges)>;
  detail::check_claim<Claim, part>();
  return detail::result_after<detail::named_claim<Ranges, Claim>, Many, 1>();
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_COVER_HPP
