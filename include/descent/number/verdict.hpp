#ifndef DESCENT_NUMBER_VERDICT_HPP
#define DESCENT_NUMBER_VERDICT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>

// Comparisons of enclosed numbers have three answers, and a C++ bool has two. So their result is a verdict, which
// converts to bool only where it is decided.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void undecided_comparison_needs_select_abs_min_or_max(auto answer) {
  detail::refuse(__func__, detail::leading_value(answer));
}
constexpr void comparison_must_be_defined_for_every_number(auto answer) {
  detail::refuse(__func__, detail::leading_value(answer));
}

/// The answer to a question about enclosed numbers: proven, true for all of them; refuted, true for none; undecided.
/// !, && and || are Kleene's; == and != compare two answers.
///
/// An undecided one knows whether it is the answer of a proof, as verdict::undecided is, or a comparison: a function
/// that branched on a comparison would be followed on one of its branches only. It knows too whether it compared duals
/// or rounded numbers, for select, and whether the comparison may have no meaning for some of the numbers.
class verdict final {
 public:
  static const verdict proven, refuted, undecided, undecided_comparison, undefined_comparison;

  /// True where proven, false where refuted.
  /// Refused: an undecided verdict, because either branch would be wrong for some of the numbers; what certainly refuses.
  [[nodiscard]] constexpr explicit operator bool() const {
    check_branch();
    if (answer == 0) undecided_comparison_needs_select_abs_min_or_max(answer);
    return answer > 0;
  }

  /// Returns whether it is proven.
  /// Refused: an undecided comparison, because a function that branches on it would lose a branch; a comparison that may
  /// have no meaning, even where another decides.
  [[nodiscard]] friend constexpr auto certainly(const verdict& v) -> bool {
    v.check_branch();
    return v.answer > 0;
  }
  /// Returns whether it is not refuted.
  /// Refused: as above.
  [[nodiscard]] friend constexpr auto possibly(const verdict& v) -> bool {
    v.check_branch();
    return v.answer >= 0;
  }
  /// The same verdict as the answer of a proof, which may branch on it: for what is asked of a whole box, never for a
  /// function of its numbers.
  [[nodiscard]] friend constexpr auto of_a_proof(const verdict& v) noexcept -> verdict {
    return verdict(v.answer, v.origin & (of_undefined | of_errors));
  }
  /// Returns whether a comparison in it may have no meaning for some of the numbers, even where another decides it: a
  /// program computes both.
  [[nodiscard]] friend constexpr auto possibly_undefined(const verdict& v) noexcept -> bool {
    return (v.origin & of_undefined) != 0;
  }
  /// Returns whether it is undecided between duals: a selection by it jumps where it changes.
  [[nodiscard]] friend constexpr auto possibly_a_jump(const verdict& v) noexcept -> bool {
    return v.answer == 0 && (v.origin & of_slopes) != 0;
  }
  /// Returns whether it is undecided between rounded numbers: a program may select what the mathematics does not.
  [[nodiscard]] friend constexpr auto possibly_another_branch(const verdict& v) noexcept -> bool {
    return v.answer == 0 && (v.origin & of_errors) != 0;
  }
  /// The same verdict of duals.
  [[nodiscard]] friend constexpr auto of_duals(const verdict& v) noexcept -> verdict {
    return verdict(v.answer, v.origin | of_slopes);
  }
  /// The same verdict of rounded numbers.
  [[nodiscard]] friend constexpr auto of_rounded(const verdict& v) noexcept -> verdict {
    return verdict(v.answer, v.origin | of_errors);
  }

  [[nodiscard]] friend constexpr auto operator!(const verdict& v) noexcept -> verdict {
    return verdict(-v.answer, v.origin);
  }
  [[nodiscard]] friend constexpr auto operator&&(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(v.answer < w.answer ? v.answer : w.answer, v.origin | w.origin);
  }
  [[nodiscard]] friend constexpr auto operator||(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(v.answer > w.answer ? v.answer : w.answer, v.origin | w.origin);
  }
  [[nodiscard]] friend constexpr auto operator==(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(v.answer * w.answer, v.origin | w.origin);
  }
  [[nodiscard]] friend constexpr auto operator!=(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(-v.answer * w.answer, v.origin | w.origin);
  }

 private:
  static constexpr unsigned of_numbers = 1, of_slopes = 2, of_undefined = 4, of_errors = 8;

  constexpr verdict(int any, unsigned sources) noexcept : answer(any), origin(sources) {}

  constexpr void check_branch() const {
    if ((origin & of_numbers) == 0) return;
    if (answer == 0) undecided_comparison_needs_select_abs_min_or_max(answer);
    if ((origin & of_undefined) != 0) comparison_must_be_defined_for_every_number(answer);
  }

  int answer;       // 1 proven, −1 refuted, 0 neither
  unsigned origin;  // a sum of the above; 0 for the answer of a proof
};

inline constexpr verdict verdict::proven{1, 0}, verdict::refuted{-1, 0}, verdict::undecided{0, 0},
    verdict::undecided_comparison{0, of_numbers}, verdict::undefined_comparison{0, of_numbers | of_undefined};

/// A comparison of plain numbers is decided.
template <std::same_as<bool> Truth>
[[nodiscard]] constexpr auto of_duals(Truth b) noexcept -> bool {
  return b;
}

/// Converts a fact about a whole box, such as encloses or a width: proven where it is true, otherwise undecided.
template <std::same_as<bool> Truth>
[[nodiscard]] constexpr auto proven_if(Truth fact) noexcept -> verdict {
  return fact ? verdict::proven : verdict::undecided;
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_VERDICT_HPP
