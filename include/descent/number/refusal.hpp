#ifndef DESCENT_NUMBER_REFUSAL_HPP
#define DESCENT_NUMBER_REFUSAL_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>

#include <exception>

DESCENT_BEGIN_EXACT

namespace descent {

/// An exception for bad input: what() is the name of the broken rule, value the number that broke it. In a constant
/// expression bad input is a compile error with the same words. Without exceptions the program stops.
struct refusal : std::exception {
  refusal(const char* rule, double number) noexcept : message(rule), value(number) {}
  [[nodiscard]] auto what() const noexcept -> const char* override { return message; }

  const char* message;
  double value;
};

namespace detail {

// A program may have files with and without exceptions, and the linker keeps one of their functions of a name. So
// whichever end it keeps, a refusal is an exception if any file of the program has them.
#if defined(__cpp_exceptions)
[[noreturn, gnu::__noinline__]] inline void throw_refusal(const char* message, double value) {
  throw refusal(message, value);
}
[[noreturn]] inline void refused_as_said_below(const char* message, double value) { throw_refusal(message, value); }
#elif defined(__ELF__)
[[gnu::__weak__]] void throw_refusal(const char* message, double value);
[[noreturn]] inline void refused_as_said_below(const char* message, double value) {
  if (throw_refusal != nullptr) throw_refusal(message, value);
  __builtin_trap();
}
#else
[[noreturn]] inline void refused_as_said_below(const char*, double) { __builtin_trap(); }
#endif

// The compile error is a call that is never constant: g++ shows its arguments, clang those of the calls that led to it.
constexpr void refuse(const char* message, double value) {
#if defined(__clang__)
  if (!__builtin_is_constant_evaluated() || message != nullptr) refused_as_said_below(message, value);
#else
  if (!__builtin_is_constant_evaluated() || __builtin_printf(message, value) == 0)
    refused_as_said_below(message, value);
#endif
}

}  // namespace detail

// Rules, each with a name that is its message; rules of one header only are in that header. (They are templates,
// because of another constexpr function a compiler may demand that some call succeeds.)
constexpr void weight_must_be_finite(auto w) { detail::refuse(__func__, detail::leading_value(w)); }
constexpr void slope_must_be_finite(auto slope) { detail::refuse(__func__, detail::leading_value(slope)); }
constexpr void error_must_be_finite(auto error) { detail::refuse(__func__, detail::leading_value(error)); }
constexpr void sample_must_be_finite(auto x_or_y) { detail::refuse(__func__, detail::leading_value(x_or_y)); }
constexpr void samples_must_not_be_empty(auto count) { detail::refuse(__func__, detail::leading_value(count)); }
constexpr void rate_must_be_positive_and_finite(auto rate) { detail::refuse(__func__, detail::leading_value(rate)); }
constexpr void lower_must_not_exceed_upper(auto lower, auto upper) {
  const double most = detail::leading_value(upper);
  detail::refuse(__func__, __builtin_isnan(most) ? most : detail::leading_value(lower));
}
constexpr void index_must_be_below_their_number(auto i) { detail::refuse(__func__, detail::leading_value(i)); }
constexpr void step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(auto w) {
  detail::refuse(__func__, detail::leading_value(w));
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_REFUSAL_HPP
