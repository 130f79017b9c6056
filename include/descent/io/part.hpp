#ifndef DESCENT_IO_PART_HPP
#define DESCENT_IO_PART_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

// The constant of one translation unit, for the others. A build reads its bytes from the object file: nothing is run,
// so the object may be one for another processor. (descent_parts, a function of the package for CMake, does all of it.)

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void part_must_have_at_most_eight_digits(auto part) { detail::refuse(__func__, detail::leading_value(part)); }

namespace detail {

struct part_digits {
  char digit[8];
};

/// A number below 10⁸ in decimal digits.
[[nodiscard]] constexpr auto digits_of_part(std::size_t number) -> part_digits {
  if (number > 99'999'999) part_must_have_at_most_eight_digits(number);
  part_digits text{};
  for (std::size_t i = 8; i > 0; --i, number /= 10) text.digit[i - 1] = static_cast<char>('0' + number % 10);
  return text;
}

}  // namespace detail

/// A constant as it is in an object file: a mark, the number of the part, the size in bytes, the constant.
/// Refused: a pointer, or a type that cannot be copied as bytes (one with a pointer in it cannot be read back); a number
/// or a size of more than eight digits.
template <class Value>
struct stored_part {
  static_assert(std::is_trivially_copyable_v<Value> && !std::is_pointer_v<Value>, "a part is copied as bytes");
  static_assert(alignof(Value) <= 32, "a part begins 32 bytes after its mark");

  constexpr stored_part(natural part, const Value& of_part)
      : index(detail::digits_of_part(part)), size(detail::digits_of_part(sizeof(Value))), value(of_part) {}

  char mark[16] = {1, 'd', 'e', 's', 'c', 'e', 'n', 't', ':', ':', 'p', 'a', 'r', 't', ':', 2};
  detail::part_digits index, size;
  Value value;
};

/// The bytes of a constant, as they were in its object file.
template <class Value>
struct part_bytes {
  unsigned char byte[sizeof(Value)];
};

/// The constant of such bytes.
template <class Value>
[[nodiscard]] constexpr auto value_of_part(const part_bytes<Value>& bytes) -> Value {
  return __builtin_bit_cast(Value, bytes);
}

/// The constants of all parts, in their order.
template <class Value, std::size_t Parts>
[[nodiscard]] constexpr auto values_of_parts(const part_bytes<Value> (&parts)[Parts]) -> std::array<Value, Parts> {
  return [&parts]<std::size_t... Part>(std::index_sequence<Part...>) {
    return std::array<Value, Parts>{{value_of_part(parts[Part])...}};
  }(std::make_index_sequence<Parts>{});
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_PART_HPP
