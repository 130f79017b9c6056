#pragma once

// The numbers and counts that every public function is fed. A claim is named after the header and the functions that it
// is about, "number/exp.hpp: exp": tests/tools/enumerated.py finds those that no claim names.

#include "../claims.hpp"
#include "../support.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <type_traits>

namespace support {

enum class given { nan, above_all, below_all, zero, negative_zero, least, greatest, lowest, half, one, negative };

template <class Number>
constexpr auto extreme(given which) -> Number {
  using limits = std::numeric_limits<Number>;
  switch (which) {
    case given::nan:
      return limits::quiet_NaN();
    case given::above_all:
      return limits::infinity();
    case given::below_all:
      return -limits::infinity();
    case given::zero:
      return Number{0};
    case given::negative_zero:
      return -Number{0};
    case given::least:
      return limits::denorm_min();
    case given::greatest:
      return (limits::max)();
    case given::lowest:
      return limits::lowest();
    case given::half:
      return Number{0.5};
    case given::one:
      return Number{1};
    default:
      return Number{-1};
  }
}

inline constexpr given every_number[] = {given::nan,           given::above_all, given::below_all, given::zero,
                                         given::negative_zero, given::least,     given::greatest,  given::lowest,
                                         given::half,          given::one,       given::negative};

template <class Number>
constexpr auto same(Number x, Number y) -> bool {
  if (__builtin_isnan(x) || __builtin_isnan(y)) return __builtin_isnan(x) && __builtin_isnan(y);
  using bits = std::conditional_t<sizeof(Number) == 8, unsigned long long, unsigned>;
  return __builtin_bit_cast(bits, x) == __builtin_bit_cast(bits, y);
}

/// Whether a result is NaN, at run time. (clang refuses to compute with NaN in a constant expression.)
constexpr auto undefined(auto result) -> bool { return __builtin_is_constant_evaluated() || __builtin_isnan(result()); }

/// What a function of one number gives of the extreme ones.
struct answers {
  double of_infinity, of_below_all, of_zero, of_negative_zero, of_least, of_largest, of_lowest;
  bool computes_with_nan = false;  // which clang refuses in a constant expression
};

/// Whether a function, of NaN NaN, gives these.
template <class Number>
constexpr auto gives(auto f, const answers& right) -> bool {
  const auto is = [f](given which, double y) { return same(f(extreme<Number>(which)), static_cast<Number>(y)); };
  return ((right.computes_with_nan && __builtin_is_constant_evaluated()) || is(given::nan, __builtin_nan(""))) &&
         is(given::above_all, right.of_infinity) && is(given::below_all, right.of_below_all) &&
         is(given::zero, right.of_zero) && is(given::negative_zero, right.of_negative_zero) &&
         same(f(extreme<Number>(given::least)),
              right.of_least == smallest ? extreme<Number>(given::least) : static_cast<Number>(right.of_least)) &&
         same(f(extreme<Number>(given::greatest)),
              right.of_largest == largest ? extreme<Number>(given::greatest) : static_cast<Number>(right.of_largest)) &&
         same(f(extreme<Number>(given::lowest)),
              right.of_lowest == -largest ? extreme<Number>(given::lowest) : static_cast<Number>(right.of_lowest));
}

/// Actions of one number, or one count, that a constant expression can evaluate.
template <class Number, given Which, class Action>
concept constant_of =
    requires { typename std::bool_constant<(static_cast<void>(Action{}(extreme<Number>(Which))), true)>; };
template <auto Count, class Action>
concept constant_of_count = requires { typename std::bool_constant<(static_cast<void>(Action{}(Count)), true)>; };

/// Whether an action ends in a refusal with these words.
template <class Action, class Value>
auto throws(Action action, Value value, const std::string& words) -> bool {
  try {
    action(unknown(value));
  } catch (const descent::refusal& r) {
    return r.what() == words;
  }
  return false;
}

/// Whether these are accepted, by the compiler and by the processor.
template <class Number, given... Good>
auto accepts(auto action) -> bool {
  (static_cast<void>(action(unknown(extreme<Number>(Good)))), ...);
  return (constant_of<Number, Good, decltype(action)> && ...);
}

/// Whether these are refused: by the compiler, and in words by the processor. (An action must accept something, or the
/// compiler refuses it for another reason.)
template <class Number, given... Bad>
auto refuses(auto action, const std::string& words) -> bool {
  return !(constant_of<Number, Bad, decltype(action)> || ...) && (throws(action, extreme<Number>(Bad), words) && ...);
}

template <auto... Good>
auto accepts_counts(auto action) -> bool {
  (static_cast<void>(action(unknown(Good))), ...);
  return (constant_of_count<Good, decltype(action)> && ...);
}

template <auto... Bad>
auto refuses_counts(auto action, const std::string& words) -> bool {
  return !(constant_of_count<Bad, decltype(action)> || ...) && (throws(action, Bad, words) && ...);
}

inline constexpr std::size_t most = static_cast<std::size_t>(-1);

/// What a refused change leaves: the object as it was.
template <class Object>
auto unchanged(Object object, auto change) -> bool {
  const Object before = object;
  try {
    change(object);
  } catch (const descent::refusal&) {
    return __builtin_memcmp(&object, &before, sizeof(Object)) == 0;
  }
  return false;
}

}  // namespace support
