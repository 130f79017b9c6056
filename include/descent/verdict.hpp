#ifndef DESCENT_VERDICT_HPP
#define DESCENT_VERDICT_HPP

#include <descent/arithmetic.hpp>
#include <descent/refusal.hpp>

#include <concepts>

// Comparisons of enclosed numbers have three answers, and a C++ bool has two. So they give a verdict, which becomes a
// bool only where it is decided.

DESCENT_BEGIN

namespace descent {

constexpr void undecided_comparison_needs_select_abs_min_max_or_certainly(auto answer) {
  detail::refuse(__func__, detail::printed(answer));
}

/// The answer to a question about enclosed numbers: proven, true for all of them; refuted, true for none; undecided.
/// undefined is an undecided one that may have no meaning for some of them. !, && and || are Kleene's, == and != tell
/// whether two answers are the same.
class verdict final {
 public:
  static const verdict proven, refuted, undecided, undefined;

  /// True where proven, false where refuted.
  /// Refused: an undecided verdict, because either branch would be wrong for some of the numbers.
  [[nodiscard]] constexpr explicit operator bool() const {
    if (answer == 0) undecided_comparison_needs_select_abs_min_max_or_certainly(answer);
    return answer > 0;
  }

  /// Whether it is proven.
  [[nodiscard]] friend constexpr auto certainly(const verdict& v) noexcept -> bool { return v.answer > 0; }
  /// Whether it is not refuted.
  [[nodiscard]] friend constexpr auto possibly(const verdict& v) noexcept -> bool { return v.answer >= 0; }
  /// Whether it may have no meaning for some of the numbers.
  [[nodiscard]] friend constexpr auto possibly_undefined(const verdict& v) noexcept -> bool { return !v.defined; }

  [[nodiscard]] friend constexpr auto operator!(const verdict& v) noexcept -> verdict {
    return verdict(-v.answer, v.defined);
  }
  [[nodiscard]] friend constexpr auto operator&&(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(v.answer < w.answer ? v.answer : w.answer, v.defined && w.defined);
  }
  [[nodiscard]] friend constexpr auto operator||(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(v.answer > w.answer ? v.answer : w.answer, v.defined && w.defined);
  }
  [[nodiscard]] friend constexpr auto operator==(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(v.answer * w.answer, v.defined && w.defined);
  }
  [[nodiscard]] friend constexpr auto operator!=(const verdict& v, const verdict& w) noexcept -> verdict {
    return verdict(-v.answer * w.answer, v.defined && w.defined);
  }

 private:
  constexpr verdict(int any, bool everywhere) noexcept : answer(any), defined(everywhere) {}

  int answer;  // 1 proven, −1 refuted, 0 neither
  bool defined;
};

inline constexpr verdict verdict::proven{1, true}, verdict::refuted{-1, true}, verdict::undecided{0, true},
    verdict::undefined{0, false};

/// A fact about a whole box, such as encloses or a width, as a verdict: proven where it is true, otherwise undecided.
template <std::same_as<bool> B>
[[nodiscard]] constexpr auto proven_if(B fact) noexcept -> verdict {
  return fact ? verdict::proven : verdict::undecided;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_VERDICT_HPP
