#ifndef DESCENT_PROOF_PARTS_HPP
#define DESCENT_PROOF_PARTS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/refusal.hpp>
#include <descent/proof/cover.hpp>

#include <cstddef>
#include <utility>

// Claims about a box in parts, each proven by itself. Neighbours have an end in common, so all of them cover the box.

DESCENT_BEGIN

namespace descent {

constexpr void part_must_be_below_their_number(auto part) { detail::refuse(__func__, static_cast<double>(part)); }

/// A failed proof, with the ends of the box at which it ended: as numbers of the template, which g++ prints, and of the
/// call, which clang prints.
template <auto... Ends>
constexpr void claim_must_be_proven_on_the_box(double first_lower, auto...) {
  detail::refuse(__func__, first_lower);
}

namespace detail {

/// A number between the ends of x, the given share of the way.
[[nodiscard]] constexpr auto between(const interval<double>& x, double share) -> double {
  DESCENT_AS_WRITTEN
  if (x.lower < -largest || x.upper > largest) return midpoint(x);
  return greater(x.lower, lesser((1 - share) * x.lower + share * x.upper, x.upper));
}

}  // namespace detail

/// One of so many parts of a box, counted from 0. The box is cut in two, across one range after another, until each
/// piece is a part; all parts have the same size where their number is a power of 2.
/// Refused: a part that is not below their number.
template <std::size_t Count>
[[nodiscard]] constexpr auto part_of(box<Count> whole, natural part, natural parts) -> box<Count> {
  std::size_t here = part, count = parts;
  if (here >= count) part_must_be_below_their_number(here);
  for (std::size_t i = 0; count > 1; i = (i + 1) % Count) {
    const std::size_t left = count / 2;
    auto& range = whole.range[i];
    const double cut = detail::between(range, static_cast<double>(left) / static_cast<double>(count));
    if (here < left) {
      range.upper = cut;
      count = left;
    } else {
      range.lower = cut;
      here -= left;
      count -= left;
    }
  }
  return whole;
}
[[nodiscard]] constexpr auto part_of(const interval<double>& whole, natural part, natural parts) -> interval<double> {
  return part_of(box{whole}, part, parts).range[0];
}

namespace detail {

template <auto& Whole, std::size_t Part, std::size_t Parts>
inline constexpr auto ranges_of_part = part_of(Whole, Part, Parts);

[[nodiscard]] constexpr auto end_of(const auto& where, std::size_t i) -> double {
  return i % 2 == 0 ? where.range[i / 2].lower : where.range[i / 2].upper;
}

/// A template of numbers: clang has those from 18 on.
template <auto...>
struct with_numbers {};

/// Refuses a proof of less than all.
template <class Proof, std::size_t... End>
constexpr void check_proof(std::index_sequence<End...>) {
  constexpr auto proof = Proof::result;
  if constexpr (proof.proven == 1)
    return;
  else if constexpr (requires { typename with_numbers<end_of(Proof::result.where, End)...>; })
    claim_must_be_proven_on_the_box<end_of(proof.where, End)...>(end_of(proof.where, End)...);
  else
    claim_must_be_proven_on_the_box(end_of(proof.where, End)...);
}

template <auto& Ranges, std::size_t Many, class Claim>
struct proof_of {
  static constexpr auto result = for_all<Ranges, Many>(Claim{});
  static constexpr std::size_t ends = sizeof result.where / sizeof(double);
};

}  // namespace detail

/// Proves a claim on one of so many parts of a box or an interval that has a name, as for_all<ranges> does:
///     constexpr box region{interval{-8, 8}, interval{-8, 8}};     // at namespace scope
///     constexpr auto proof = proof_of_part<region, 3, 64>([](const auto& x) { return x[0] * x[1] < 65; });
/// Refused: a claim that is not proven on all of the part; the message has the ends of the box at which the proof ended.
template <auto& Whole, std::size_t Part, std::size_t Parts, std::size_t Many = 32,
          detail::function_without_captures Claim>
[[nodiscard]] constexpr auto proof_of_part(const Claim&) {
  using proof = detail::proof_of<detail::ranges_of_part<Whole, Part, Parts>, Many, Claim>;
  detail::check_proof<proof>(std::make_index_sequence<proof::ends>{});
  return proof::result;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_PARTS_HPP
