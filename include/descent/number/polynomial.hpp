#ifndef DESCENT_NUMBER_POLYNOMIAL_HPP
#define DESCENT_NUMBER_POLYNOMIAL_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>

// Exact algebra. With a = A(z), da/dz = a − a² is a polynomial in a. So are the error for a whole target and all its
// derivatives: an identity between these polynomials is true for every z.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void coefficient_must_fit_64_bits(auto coefficient) {
  detail::refuse(__func__, detail::leading_value(coefficient));
}

/// An integer type of a coefficient (0.5 would become 0), of at most 64 bits.
template <class Coefficient>
concept whole_number =
    std::integral<Coefficient> && !std::same_as<Coefficient, bool> && sizeof(Coefficient) <= sizeof(long long);

namespace detail {

[[nodiscard]] constexpr auto coefficient(whole_number auto c) -> long long {
  if (c > 0 && static_cast<unsigned long long>(c) > 0x7fffffffffffffff)
    coefficient_must_fit_64_bits(static_cast<double>(c));
  return static_cast<long long>(c);
}

[[nodiscard]] constexpr auto whole_sum(long long x, long long y) -> long long {
  long long sum = 0;
  if (__builtin_add_overflow(x, y, &sum)) coefficient_must_fit_64_bits(static_cast<double>(x) + static_cast<double>(y));
  return sum;
}

[[nodiscard]] constexpr auto whole_difference(long long x, long long y) -> long long {
  long long difference = 0;
  if (__builtin_sub_overflow(x, y, &difference))
    coefficient_must_fit_64_bits(static_cast<double>(x) - static_cast<double>(y));
  return difference;
}

[[nodiscard]] constexpr auto whole_product(long long x, long long y) -> long long {
  long long product = 0;
  if (__builtin_mul_overflow(x, y, &product))
    coefficient_must_fit_64_bits(static_cast<double>(x) * static_cast<double>(y));
  return product;
}

}  // namespace detail

/// Σ cₖ aᵏ, k = 0 … Size − 1, with whole coefficients. Nothing is rounded.
/// Refused: a coefficient beyond 64 bits.
template <std::size_t Size>
struct polynomial final {
  long long coefficient[Size]{};
};

template <class... Coefficient>
polynomial(Coefficient...) -> polynomial<sizeof...(Coefficient)>;

template <std::size_t Size, std::size_t OtherSize>
[[nodiscard]] constexpr auto operator+(const polynomial<Size>& p, const polynomial<OtherSize>& q) {
  polynomial<(Size > OtherSize ? Size : OtherSize)> sum;
  for (std::size_t k = 0; k < Size; ++k) sum.coefficient[k] = p.coefficient[k];
  for (std::size_t k = 0; k < OtherSize; ++k)
    sum.coefficient[k] = detail::whole_sum(sum.coefficient[k], q.coefficient[k]);
  return sum;
}

template <std::size_t Size, std::size_t OtherSize>
[[nodiscard]] constexpr auto operator*(const polynomial<Size>& p, const polynomial<OtherSize>& q)
    -> polynomial<Size + OtherSize - 1> {
  polynomial<Size + OtherSize - 1> product;
  for (std::size_t i = 0; i < Size; ++i)
    for (std::size_t j = 0; j < OtherSize; ++j)
      product.coefficient[i + j] =
          detail::whole_sum(product.coefficient[i + j], detail::whole_product(p.coefficient[i], q.coefficient[j]));
  return product;
}

template <std::size_t Size>
[[nodiscard]] constexpr auto operator*(whole_number auto c, const polynomial<Size>& p) -> polynomial<Size> {
  return polynomial{detail::coefficient(c)} * p;
}

template <std::size_t Size, std::size_t OtherSize>
[[nodiscard]] constexpr auto operator-(const polynomial<Size>& p, const polynomial<OtherSize>& q) {
  polynomial<(Size > OtherSize ? Size : OtherSize)> difference;
  for (std::size_t k = 0; k < Size; ++k) difference.coefficient[k] = p.coefficient[k];
  for (std::size_t k = 0; k < OtherSize; ++k)
    difference.coefficient[k] = detail::whole_difference(difference.coefficient[k], q.coefficient[k]);
  return difference;
}

template <std::size_t Size>
[[nodiscard]] constexpr auto operator-(const polynomial<Size>& p) -> polynomial<Size> {
  return polynomial{0} - p;
}

template <std::size_t Size>
[[nodiscard]] constexpr auto operator+(const polynomial<Size>& p, whole_number auto c) {
  return p + polynomial{detail::coefficient(c)};
}

template <std::size_t Size>
[[nodiscard]] constexpr auto operator+(whole_number auto c, const polynomial<Size>& p) {
  return polynomial{detail::coefficient(c)} + p;
}

template <std::size_t Size>
[[nodiscard]] constexpr auto operator-(const polynomial<Size>& p, whole_number auto c) {
  return p - polynomial{detail::coefficient(c)};
}

template <std::size_t Size>
[[nodiscard]] constexpr auto operator-(whole_number auto c, const polynomial<Size>& p) {
  return polynomial{detail::coefficient(c)} - p;
}

template <std::size_t Size>
[[nodiscard]] constexpr auto square(const polynomial<Size>& p) {
  return p * p;
}

/// Compares the coefficients; leading zeros do not count.
template <std::size_t Size, std::size_t OtherSize>
[[nodiscard]] constexpr auto operator==(const polynomial<Size>& p, const polynomial<OtherSize>& q) -> bool {
  for (std::size_t k = 0; k < Size || k < OtherSize; ++k)
    if ((k < Size ? p.coefficient[k] : 0) != (k < OtherSize ? q.coefficient[k] : 0)) return false;
  return true;
}

/// dp/dz = (a − a²) dp/da
template <std::size_t Size>
[[nodiscard]] constexpr auto derivative(const polynomial<Size>& p) -> polynomial<Size + 1> {
  polynomial<Size + 1> slope;
  for (std::size_t k = 1; k < Size; ++k) {
    const long long c = detail::whole_product(static_cast<long long>(k), p.coefficient[k]);
    slope.coefficient[k] = detail::whole_sum(slope.coefficient[k], c);
    slope.coefficient[k + 1] = detail::whole_product(-1, c);
  }
  return slope;
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_POLYNOMIAL_HPP
