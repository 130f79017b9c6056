#ifndef DESCENT_DUAL_HPP
#define DESCENT_DUAL_HPP

#include <descent/arithmetic.hpp>
#include <descent/functions.hpp>
#include <descent/sigmoid.hpp>

#include <concepts>

DESCENT_BEGIN

namespace descent {

/// A number that carries its slope: u + u′ε with ε² = 0. A function written for numbers, given dual{w, 1}, returns its
/// value and its derivative at w, exactly as the chain rule makes it. T is a number; dual<dual<T>> has second
/// derivatives.
template <class T>
struct dual {
  constexpr dual() = default;

  /// A constant: its slope is 0.
  template <std::convertible_to<T> V>
  constexpr dual(V v) : value(static_cast<T>(v)) {}  // NOLINT: a number flows in wherever a dual does

  template <std::convertible_to<T> V, std::convertible_to<T> S>
  constexpr dual(V v, S s) : value(static_cast<T>(v)), slope(static_cast<T>(s)) {}

  [[nodiscard]] friend constexpr auto operator==(const dual&, const dual&) -> bool = default;

  /// −u
  [[nodiscard]] friend constexpr auto operator-(const dual& u) -> dual { return dual{-u.value, -u.slope}; }
  /// (u + v)′ = u′ + v′
  [[nodiscard]] friend constexpr auto operator+(const dual& u, const dual& v) -> dual {
    return dual{u.value + v.value, u.slope + v.slope};
  }
  /// (u − v)′ = u′ − v′
  [[nodiscard]] friend constexpr auto operator-(const dual& u, const dual& v) -> dual {
    return dual{u.value - v.value, u.slope - v.slope};
  }
  /// (u v)′ = u′ v + u v′
  [[nodiscard]] friend constexpr auto operator*(const dual& u, const dual& v) -> dual {
    DESCENT_AS_WRITTEN
    return dual{u.value * v.value, u.slope * v.value + u.value * v.slope};
  }
  /// (u / v)′ = (u′ − (u / v) v′) / v
  [[nodiscard]] friend constexpr auto operator/(const dual& u, const dual& v) -> dual {
    DESCENT_AS_WRITTEN
    const T quotient = u.value / v.value;
    return dual{quotient, (u.slope - quotient * v.slope) / v.value};
  }
  /// (u²)′ = 2 u u′
  [[nodiscard]] friend constexpr auto square(const dual& u) -> dual {
    return dual{square(u.value), static_cast<T>(2.0) * u.value * u.slope};
  }
  /// (e^u)′ = e^u u′
  [[nodiscard]] friend constexpr auto exp(const dual& u) -> dual {
    using math::exp;
    const T e = exp(u.value);
    return dual{e, e * u.slope};
  }
  /// A(u)′ = A(u) (1 − A(u)) u′
  [[nodiscard]] friend constexpr auto sigmoid(const dual& u) -> dual {
    const T a = sigmoid(u.value);
    return dual{a, a * (static_cast<T>(1.0) - a) * u.slope};
  }
  /// tanh(u)′ = (1 − tanh²(u)) u′
  [[nodiscard]] friend constexpr auto tanh(const dual& u) -> dual {
    DESCENT_AS_WRITTEN
    using math::tanh;
    const T t = tanh(u.value);
    return dual{t, (static_cast<T>(1.0) - square(t)) * u.slope};
  }
  /// (log u)′ = u′ / u
  [[nodiscard]] friend constexpr auto log(const dual& u) -> dual {
    using math::log;
    return dual{log(u.value), u.slope / u.value};
  }
  /// u where it is above 0, otherwise 0; its slope at 0 is 0.
  [[nodiscard]] friend constexpr auto rectified(const dual& u) -> dual {
    return dual{rectified(u.value), positive(u.value) * u.slope};
  }
  /// 1 where u is above 0, otherwise 0, a constant.
  [[nodiscard]] friend constexpr auto positive(const dual& u) -> dual { return dual{positive(u.value)}; }

  [[nodiscard]] constexpr auto finite() const noexcept -> bool {
    return detail::finite(value) && detail::finite(slope);
  }

  T value{};
  T slope{};
};

template <class V>
dual(V) -> dual<detail::number_for<V>>;

template <class V, class S>
dual(V, S) -> dual<decltype(detail::number_for<V>() + detail::number_for<S>())>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_DUAL_HPP
