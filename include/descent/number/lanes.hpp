#ifndef DESCENT_NUMBER_LANES_HPP
#define DESCENT_NUMBER_LANES_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>

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

template <class T, std::size_t N>
struct array_of {
  T lane[N];
};

template <class T, std::size_t N>
struct vector_of {
  typedef T type __attribute__((vector_size(sizeof(T) * N)));  // NOLINT: an alias would lose the attribute
  typedef T stored __attribute__((vector_size(sizeof(T) * N), aligned(alignof(T))));  // NOLINT
};

/// A compiler that can read the lanes of its vectors in a constant expression (clang from 19 on).
template <class V, class A>
concept readable_vector = requires { typename std::bool_constant<__builtin_bit_cast(A, V{}).lane[0] == 0>; };

/// An array with the operators of a vector, for a compiler without readable ones.
template <class T, std::size_t N>
struct lane_array {
  friend constexpr auto operator-(const lane_array& a) -> lane_array {
    lane_array negative;
    for (std::size_t l = 0; l < N; ++l) negative.lane[l] = -a.lane[l];
    return negative;
  }
  friend constexpr auto operator+(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array sum;
    for (std::size_t l = 0; l < N; ++l) sum.lane[l] = a.lane[l] + b.lane[l];
    return sum;
  }
  friend constexpr auto operator-(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array difference;
    for (std::size_t l = 0; l < N; ++l) difference.lane[l] = a.lane[l] - b.lane[l];
    return difference;
  }
  friend constexpr auto operator*(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array product;
    for (std::size_t l = 0; l < N; ++l) product.lane[l] = a.lane[l] * b.lane[l];
    return product;
  }
  friend constexpr auto operator/(const lane_array& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array quotient;
    for (std::size_t l = 0; l < N; ++l) quotient.lane[l] = a.lane[l] / b.lane[l];
    return quotient;
  }
  constexpr auto operator+=(const lane_array& b) -> lane_array& { return *this = *this + b; }
  constexpr auto operator-=(const lane_array& b) -> lane_array& { return *this = *this - b; }
  constexpr auto operator*=(const lane_array& b) -> lane_array& { return *this = *this * b; }
  constexpr auto operator/=(const lane_array& b) -> lane_array& { return *this = *this / b; }
  friend constexpr auto operator-(const T& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array difference;
    for (std::size_t l = 0; l < N; ++l) difference.lane[l] = a - b.lane[l];
    return difference;
  }
  friend constexpr auto operator*(const T& a, const lane_array& b) -> lane_array {
    DESCENT_AS_WRITTEN
    lane_array product;
    for (std::size_t l = 0; l < N; ++l) product.lane[l] = a * b.lane[l];
    return product;
  }

  T lane[N]{};
};

template <class T, std::size_t N>
struct array_as_vector {
  using type = lane_array<T, N>;
  using stored = type;
};

}  // namespace detail

/// Whether lanes of Ts are a vector of the compiler, so that all of them cost hardly more than one.
template <class T>
inline constexpr bool lanes_are_vectors = false;

template <native_number T>
inline constexpr bool lanes_are_vectors<T> =
    detail::readable_vector<typename detail::vector_of<T, 4>::type, detail::array_of<T, 4>>;

/// N numbers T that are computed with as one; N is a power of 2. A network of Ts takes lanes as inputs and returns
/// lanes: the results of N inputs. Each lane has the bits that a T alone would have.
template <native_number T, std::size_t N>
  requires(N > 1 && (N & (N - 1)) == 0)
struct lanes {
  using scalar = T;
  using array = detail::array_of<T, N>;
  using kind = std::conditional_t<lanes_are_vectors<T>, detail::vector_of<T, N>, detail::array_as_vector<T, N>>;
  using vector = typename kind::type;
  static constexpr std::size_t count = N;

  /// All lanes 0.
  constexpr lanes() = default;

  /// The same number in each lane.
  template <std::convertible_to<T> V>
  constexpr lanes(V value) : v(static_cast<T>(value) - vector{}) {}  // NOLINT: implicit

  template <std::same_as<vector> Vector>
  constexpr explicit lanes(const Vector& given) : v(given) {}
  constexpr explicit lanes(const array& given) : v(__builtin_bit_cast(vector, given)) {}

  /// The number in each lane.
  [[nodiscard]] constexpr auto each() const noexcept -> array { return __builtin_bit_cast(array, v); }
  [[nodiscard]] constexpr auto operator[](std::size_t lane) const -> T { return each().lane[lane]; }

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

  [[nodiscard]] friend constexpr auto operator==(const lanes& a, const lanes& b) -> bool {
    const array x = a.each(), y = b.each();
    for (std::size_t l = 0; l < N; ++l)
      if (!(x.lane[l] == y.lane[l])) return false;
    return true;
  }

  [[nodiscard]] constexpr auto finite() const noexcept -> bool {
    for (const T& x : each().lane)
      if (!detail::finite(x)) return false;
    return true;
  }

  /// The first lane that is not finite, otherwise the first.
  [[nodiscard]] constexpr auto leading_value() const noexcept -> double {
    const array x = each();
    for (std::size_t l = 0; l < N; ++l)
      if (!detail::finite(x.lane[l])) return static_cast<double>(x.lane[l]);
    return static_cast<double>(x.lane[0]);
  }

  // No more aligned than a T: g++ has notes about arguments that are.
  typename kind::stored v = {};
};

template <class T>
inline constexpr bool is_lanes = false;

template <class T, std::size_t N>
inline constexpr bool is_lanes<lanes<T, N>> = true;

namespace detail {

/// The bytes of a vector that every processor of now holds in a register.
inline constexpr std::size_t register_size = 16;

[[nodiscard]] constexpr auto bytes_of(auto& x) -> char* { return static_cast<char*>(static_cast<void*>(&x)); }
[[nodiscard]] constexpr auto bytes_of(const auto& x) -> const char* {
  return static_cast<const char*>(static_cast<const void*>(&x));
}

/// Adds Σᵢ weight[k + i] · x[i] to a sum. For a processor by parts that a register holds, because g++ would keep a
/// wider sum in memory.
template <class T, std::size_t Many, std::size_t N, std::size_t Inputs>
constexpr void add_weighted(lanes<T, Many>& sum, const T (&weight)[N], std::size_t k,
                            const lanes<T, Many> (&x)[Inputs]) {
  DESCENT_AS_WRITTEN
  constexpr std::size_t width = Many * sizeof(T) < register_size ? Many : register_size / sizeof(T);
  if (Inputs < 8 || width == Many || __builtin_is_constant_evaluated()) {
    for (std::size_t i = 0; i < Inputs; ++i) {
      const T w = weight[k + i];  // (g++ would read it once for each lane)
      sum.v += w * x[i].v;
    }
  } else {
    using part = typename vector_of<T, width>::type;
    for (std::size_t p = 0; p < Many; p += width) {
      part total, of_x;
      __builtin_memcpy(&total, bytes_of(sum) + p * sizeof(T), sizeof(part));
      for (std::size_t i = 0; i < Inputs; ++i) {
        __builtin_memcpy(&of_x, bytes_of(x[i]) + p * sizeof(T), sizeof(part));
        total += weight[k + i] * of_x;
      }
      __builtin_memcpy(bytes_of(sum) + p * sizeof(T), &total, sizeof(part));
    }
  }
}

/// Whether lanes can be written by a subscript. Then reading so costs less than converting to an array.
template <class V>
[[nodiscard]] constexpr auto writes_lane() -> bool {
  V v{};
  v[0] = 1;
  return v[0] == 1;
}
template <class V>
concept has_subscripts = requires { typename std::bool_constant<writes_lane<V>()>; };

/// sum + the lanes of a · b, one after another.
template <class T, std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto add_products(T sum, const lanes<T, N>& a, const lanes<T, N>& b,
                                          std::index_sequence<Lane...>) -> T {
  DESCENT_AS_WRITTEN
  using vector = typename lanes<T, N>::vector;
  if constexpr (has_subscripts<vector>) {
    const vector product = a.v * b.v;
    return (sum + ... + product[Lane]);
  } else {
    const auto product = __builtin_bit_cast(array_of<T, N>, a.v * b.v);
    return (sum + ... + product.lane[Lane]);
  }
}

/// sum + the lanes of a, one after another.
template <class T, std::size_t N, std::size_t... Lane>
[[nodiscard]] constexpr auto add_lanes(T sum, const lanes<T, N>& a, std::index_sequence<Lane...>) -> T {
  const auto each = a.each();
  return (sum + ... + each.lane[Lane]);
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_LANES_HPP
