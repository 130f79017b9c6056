#ifndef DESCENT_NUMBER_LANES_HPP
#define DESCENT_NUMBER_LANES_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// A constant evaluator charges for an expression, so let one expression carry many numbers. A vector of the compiler is
// the number of lanes: a * b is one expression, at compile time and, as SIMD, at run time. Each lane has the bits of
// the scalar operation.

DESCENT_BEGIN

namespace descent {

namespace detail {

template <class Number, std::size_t Size>
struct array_of {
  Number lane[Size];
};

template <class Number, std::size_t Size>
struct vector_of {
  // NOLINTBEGIN: an alias would lose the attribute
  typedef Number type __attribute__((__vector_size__(sizeof(Number) * Size)));
  typedef Number stored __attribute__((__vector_size__(sizeof(Number) * Size), __aligned__(alignof(Number))));
  // NOLINTEND
};

/// A compiler that can read the lanes of its vectors in a constant expression (clang from 19 on).
template <class Vector, class Array>
concept readable_vector = requires { typename std::bool_constant<__builtin_bit_cast(Array, Vector{}).lane[0] == 0>; };

/// An array with the operators of a vector, for a compiler without readable ones.
template <class Number, std::size_t Size>
struct lane_array {
  friend constexpr auto operator-(const lane_array& a) -> lane_array {
    lane_array negative;
    for (std::size_t l = 0; l < Size; ++l) negative.lane[l] = -a.lane[l];
    return negative;
  }
  friend constexpr auto operator+(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array sum;
    for (std::size_t l = 0; l < Size; ++l) sum.lane[l] = a.lane[l] + b.lane[l];
    return sum;
  }
  friend constexpr auto operator-(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array difference;
    for (std::size_t l = 0; l < Size; ++l) difference.lane[l] = a.lane[l] - b.lane[l];
    return difference;
  }
  friend constexpr auto operator*(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array product;
    for (std::size_t l = 0; l < Size; ++l) product.lane[l] = a.lane[l] * b.lane[l];
    return product;
  }
  friend constexpr auto operator/(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array quotient;
    for (std::size_t l = 0; l < Size; ++l) quotient.lane[l] = a.lane[l] / b.lane[l];
    return quotient;
  }
  constexpr auto operator+=(const lane_array& b) -> lane_array& { return *this = *this + b; }
  constexpr auto operator-=(const lane_array& b) -> lane_array& { return *this = *this - b; }
  constexpr auto operator*=(const lane_array& b) -> lane_array& { return *this = *this * b; }
  constexpr auto operator/=(const lane_array& b) -> lane_array& { return *this = *this / b; }
  friend constexpr auto operator-(const Number& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array difference;
    for (std::size_t l = 0; l < Size; ++l) difference.lane[l] = a - b.lane[l];
    return difference;
  }
  friend constexpr auto operator*(const Number& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array product;
    for (std::size_t l = 0; l < Size; ++l) product.lane[l] = a * b.lane[l];
    return product;
  }

  Number lane[Size]{};
};

template <class Number, std::size_t Size>
struct array_as_vector {
  using type = lane_array<Number, Size>;
  using stored = type;
};

}  // namespace detail

/// Whether lanes of Numbers are a vector of the compiler, so that all of them cost hardly more than one.
template <class Number>
inline constexpr bool lanes_are_vectors = false;

template <native_number Number>
inline constexpr bool lanes_are_vectors<Number> =
    detail::readable_vector<typename detail::vector_of<Number, 4>::type, detail::array_of<Number, 4>>;

/// So many Numbers that are computed with as one; their count is a power of 2. A network of Numbers takes lanes as
/// inputs and returns lanes: the results of so many inputs. Each lane has the bits that a Number alone would have.
/// How they are returned is part of their type, because units that return them otherwise must not share a function: one
/// with AVX and one without, or those of two compilers.
template <native_number Number, std::size_t Size, std::size_t Returned = DESCENT_LARGEST_REGISTER>
  requires(Size > 1 && (Size & (Size - 1)) == 0)
struct lanes final {
  using scalar = Number;
  using array = detail::array_of<Number, Size>;
  using kind = std::conditional_t<lanes_are_vectors<Number>, detail::vector_of<Number, Size>,
                                  detail::array_as_vector<Number, Size>>;
  using vector = typename kind::type;
  static constexpr std::size_t count = Size;

  /// All lanes 0.
  constexpr lanes() = default;

  /// The same number in each lane. Of floats a double is explicit: 2.0 times a float is a double, and not in lanes.
  template <std::convertible_to<Number> Vector>
  constexpr explicit(std::floating_point<Vector> && (sizeof(Vector) > sizeof(Number))) lanes(Vector value)
      : v(static_cast<Number>(value) - vector{}) {}  // NOLINT: implicit

  template <std::same_as<vector> Vector>
  constexpr explicit lanes(const Vector& given) : v(given) {}
  // (Of another type than v's own, g++ would copy each lane again in each operation.)
  constexpr explicit lanes(const array& given) : v(__builtin_bit_cast(typename kind::stored, given)) {}

  /// The number in each lane.
  [[nodiscard]] constexpr auto each() const noexcept -> array { return __builtin_bit_cast(array, v); }
  [[nodiscard]] constexpr auto operator[](std::size_t lane) const -> Number {
    if (lane >= Size) index_must_be_below_their_number(lane);
    return each().lane[lane];
  }

  [[nodiscard]] friend constexpr auto operator-(const lanes& a) -> lanes {
    lanes negative;
    negative.v = -a.v;
    return negative;
  }
  [[nodiscard]] friend constexpr auto operator+(const lanes& a, const lanes& b) -> lanes {
    DESCENT_AS_WRITTEN
    lanes c = a;
    c.v += b.v;
    return c;
  }
  [[nodiscard]] friend constexpr auto operator-(const lanes& a, const lanes& b) -> lanes {
    DESCENT_AS_WRITTEN
    lanes c = a;
    c.v -= b.v;
    return c;
  }
  [[nodiscard]] friend constexpr auto operator*(const lanes& a, const lanes& b) -> lanes {
    DESCENT_AS_WRITTEN
    lanes c = a;
    c.v *= b.v;
    return c;
  }
  [[nodiscard]] friend constexpr auto operator/(const lanes& a, const lanes& b) -> lanes {
    DESCENT_AS_WRITTEN
    lanes c = a;
    c.v /= b.v;
    return c;
  }
  [[nodiscard]] friend constexpr auto square(const lanes& a) -> lanes { return a * a; }

  /// Deleted: a branch would choose the same for all lanes. A function that branches on a number is not for lanes.
  friend constexpr auto operator==(const lanes&, const lanes&) -> bool = delete;
  friend constexpr auto operator<=>(const lanes&, const lanes&) -> bool = delete;

  /// Returns whether each lane of one is equal to that of the other.
  [[nodiscard]] friend constexpr auto identical(const lanes& a, const lanes& b) -> bool {
    const array x = a.each(), y = b.each();
    for (std::size_t l = 0; l < Size; ++l)
      if (!(x.lane[l] == y.lane[l])) return false;
    return true;
  }

  [[nodiscard]] constexpr auto finite() const noexcept -> bool {
    for (const Number& x : each().lane)
      if (!detail::finite(x)) return false;
    return true;
  }

  /// The first lane that is not finite, otherwise the first.
  [[nodiscard]] constexpr auto leading_value() const noexcept -> double {
    const array x = each();
    for (std::size_t l = 0; l < Size; ++l)
      if (!detail::finite(x.lane[l])) return static_cast<double>(x.lane[l]);
    return static_cast<double>(x.lane[0]);
  }

  // No more aligned than a Number: g++ has notes about arguments that are.
  typename kind::stored v = {};
};

/// Whether a type is lanes.
template <class Number>
inline constexpr bool is_lanes = false;

template <class Number, std::size_t Size>
inline constexpr bool is_lanes<lanes<Number, Size>> = true;

namespace detail {

/// The bytes of a vector that every processor of now holds in a register.
inline constexpr std::size_t register_size = 16;

[[nodiscard]] constexpr auto bytes_of(auto& x) -> char* { return static_cast<char*>(static_cast<void*>(&x)); }
[[nodiscard]] constexpr auto bytes_of(const auto& x) -> const char* {
  return static_cast<const char*>(static_cast<const void*>(&x));
}

/// Adds Σᵢ weight[k + i] · x[i] to a sum. For a processor by parts that a register holds, because g++ would keep a
/// wider sum in memory.
template <class Number, std::size_t Many, std::size_t Size, std::size_t Inputs>
constexpr void add_weighted(lanes<Number, Many>& sum, const Number (&weight)[Size], std::size_t k,
                            const lanes<Number, Many> (&x)[Inputs]) {
  DESCENT_AS_WRITTEN
  constexpr std::size_t width = Many * sizeof(Number) < register_size ? Many : register_size / sizeof(Number);
  if (Inputs < 8 || width == Many || __builtin_is_constant_evaluated()) {
    for (std::size_t i = 0; i < Inputs; ++i) {
      const Number w = weight[k + i];  // (g++ would read it once for each lane)
      sum.v += w * x[i].v;
    }
  } else {
    using part = typename vector_of<Number, width>::type;
    for (std::size_t p = 0; p < Many; p += width) {
      part total, of_x;
      __builtin_memcpy(&total, bytes_of(sum) + p * sizeof(Number), sizeof(part));
      for (std::size_t i = 0; i < Inputs; ++i) {
        __builtin_memcpy(&of_x, bytes_of(x[i]) + p * sizeof(Number), sizeof(part));
        total += weight[k + i] * of_x;
      }
      __builtin_memcpy(bytes_of(sum) + p * sizeof(Number), &total, sizeof(part));
    }
  }
}

/// Whether lanes can be written by a subscript. Then reading so costs less than converting to an array.
template <class Vector>
  requires requires(Vector v) { v[0] = 1; }
[[nodiscard]] constexpr auto writes_lane() -> bool {
  Vector v{};
  v[0] = 1;
  return v[0] == 1;
}
template <class Vector>
concept has_subscripts = requires { typename std::bool_constant<writes_lane<Vector>()>; };

/// sum + the lanes of a · b, one after another.
template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto add_products(Number sum, const lanes<Number, Size>& a, const lanes<Number, Size>& b,
                                          std::index_sequence<Lane...>) -> Number {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<Number, Size>::vector;
  if constexpr (has_subscripts<vector>) {
    const vector product = a.v * b.v;
    return (sum + ... + product[Lane]);
  } else {
    const auto product = __builtin_bit_cast(array_of<Number, Size>, a.v * b.v);
    return (sum + ... + product.lane[Lane]);
  }
}

/// sum + the lanes of a, one after another.
template <class Number, std::size_t Size, std::size_t... Lane>
[[nodiscard]] constexpr auto add_lanes(Number sum, const lanes<Number, Size>& a, std::index_sequence<Lane...>)
    -> Number {
  DESCENT_AS_WRITTEN
  const auto each = a.each();
  return (sum + ... + each.lane[Lane]);
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_LANES_HPP
