#pragma once

#include <exception>

namespace descent {

/// What bad input becomes at run time: what() names the broken rule, value is the number that broke it. Without
/// exceptions the program stops instead. In a constant expression the compiler stops and prints the same words.
struct refusal : std::exception {
  refusal(const char* rule, double number) noexcept : words(rule), value(number) {}
  [[nodiscard]] auto what() const noexcept -> const char* override { return words; }

  const char* words;
  double value;
};

namespace detail {

[[noreturn]] inline void refuse([[maybe_unused]] const char* words, [[maybe_unused]] double value) {
#if defined(__cpp_exceptions)
  throw refusal(words, value);
#else
  __builtin_trap();
#endif
}

}  // namespace detail

// Each rule is a function that is not constexpr: a constant evaluator that gets here stops and prints its name, and the
// values in the call that led here.
[[noreturn]] inline void weight_and_slope_must_be_finite(double value) { detail::refuse(__func__, value); }
[[noreturn]] inline void sample_must_be_finite(double value) { detail::refuse(__func__, value); }
[[noreturn]] inline void samples_must_not_be_empty() { detail::refuse(__func__, 0); }
[[noreturn]] inline void error_must_be_finite(double value) { detail::refuse(__func__, value); }
[[noreturn]] inline void rate_must_be_positive_and_finite(double value) { detail::refuse(__func__, value); }
[[noreturn]] inline void lower_bound_must_not_exceed_upper(double lower) { detail::refuse(__func__, lower); }
[[noreturn]] inline void step_must_stay_finite(double weight) { detail::refuse(__func__, weight); }

}  // namespace descent
