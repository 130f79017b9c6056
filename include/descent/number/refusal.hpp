#ifndef DESCENT_NUMBER_REFUSAL_HPP
#define DESCENT_NUMBER_REFUSAL_HPP

#include <descent/number/concepts.hpp>

#include <exception>

namespace descent {

/// What bad input becomes at run time: what() names the broken rule, value is the number that broke it. Without
/// exceptions the program stops instead. In a constant expression the compiler stops and prints the same words.
struct refusal : std::exception {
  refusal(const char* rule, double number) noexcept : message(rule), value(number) {}
  [[nodiscard]] auto what() const noexcept -> const char* override { return message; }

  const char* message;
  double value;
};

namespace detail {

[[noreturn]] inline void stop([[maybe_unused]] const char* message, [[maybe_unused]] double value) {
#if defined(__cpp_exceptions)
  throw refusal(message, value);
#else
  __builtin_trap();
#endif
}

// A constant evaluator stops at the division: a failed operation is the one place where every compiler prints a value.
constexpr void refuse(const char* message, double value) {
  if (!__builtin_is_constant_evaluated() || value / 0.0 == value) stop(message, value);
}

}  // namespace detail

// The rules, each by a name that is its message; a header with rules of its own has them itself. They are templates
// because a compiler may ask of any other constexpr function that some call of it succeeds.
constexpr void weight_must_be_finite(auto w) { detail::refuse(__func__, detail::leading_value(w)); }
constexpr void slope_must_be_finite(auto slope) { detail::refuse(__func__, detail::leading_value(slope)); }
constexpr void error_must_be_finite(auto error) { detail::refuse(__func__, detail::leading_value(error)); }
constexpr void sample_must_be_finite(auto x_or_y) { detail::refuse(__func__, detail::leading_value(x_or_y)); }
constexpr void samples_must_not_be_empty(auto count) { detail::refuse(__func__, detail::leading_value(count)); }
constexpr void rate_must_be_positive_and_finite(auto rate) { detail::refuse(__func__, detail::leading_value(rate)); }
constexpr void lower_must_not_exceed_upper(auto lower, auto upper) {
  const double least = detail::leading_value(lower), most = detail::leading_value(upper);
  detail::refuse(__func__, __builtin_isnan(most) ? most : least);
}
constexpr void step_must_stay_finite(auto w) { detail::refuse(__func__, detail::leading_value(w)); }

}  // namespace descent

#endif  // DESCENT_NUMBER_REFUSAL_HPP
