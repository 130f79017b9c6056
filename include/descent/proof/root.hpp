#ifndef DESCENT_PROOF_ROOT_HPP
#define DESCENT_PROOF_ROOT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>
#include <type_traits>

// Values and roots of a function by its slope. The function is assumed to be one of numbers: continuous on the box
// unless its dual's slope is the whole line, with a derivative that the slope encloses wherever there is one. (So relu
// is covered, and nothing follows from a jump.)

DESCENT_BEGIN

namespace descent {

constexpr void value_at_the_midpoint_must_be_one_on_the_box(auto value) {
  detail::refuse(__func__, detail::leading_value(value));
}

constexpr void sign_must_change_around_a_root(auto product_of_ends) {
  detail::refuse(__func__, detail::leading_value(product_of_ends));
}

/// A function that returns its slope too. (Without it, it would look like a constant.)
template <class Function>
concept function_of_a_dual = requires(const Function& f, const dual<interval<double>>& x) {
  requires std::same_as<std::remove_cvref_t<decltype(f(x))>, dual<interval<double>>>;
};

namespace detail {

/// f over x, and at a number of x.
struct linearization {
  dual<interval<double>> on_box;
  interval<double> middle, at_middle;
};

[[nodiscard]] constexpr auto linearized(const auto& f, const interval<double>& x) -> linearization {
  const interval<double> middle = midpoint(x);
  const linearization l{f(dual{x, interval{1}}), middle, f(dual{middle, interval{0}}).value};
  if (disjoint(l.on_box.value, l.at_middle)) value_at_the_midpoint_must_be_one_on_the_box(l.at_middle);
  return l;
}

}  // namespace detail

/// f over x, by f's own arithmetic and by the mean value form f(m) + f′(x) (x − m), which is much narrower where x is
/// narrow. f takes and returns a dual<interval<double>>.
[[nodiscard]] constexpr auto mean_value_form(const function_of_a_dual auto& f, const interval<double>& x)
    -> interval<double> {
  const detail::linearization l = detail::linearized(f, x);
  const interval<double> form = l.at_middle + l.on_box.slope * (x - l.middle);
  return form.is_whole_line() ? l.on_box.value : intersection(l.on_box.value, form);
}

namespace detail {

/// Refuses a function that has the same sign at both ends of x, where its slope has proven a root between them.
constexpr void check_change_of_sign(const auto& f, const interval<double>& x) {
  const interval<double> low = f(dual{interval{x.lower}, interval{0}}).value,
                         high = f(dual{interval{x.upper}, interval{0}}).value;
  if (certainly(of_a_proof(low * high > 0))) sign_must_change_around_a_root(low * high);
}

}  // namespace detail

/// The numbers of x / y for a y that may contain 0: none, one interval or two, the lower first.
struct quotients {
  int count = 0;
  interval<double> piece[2]{};
};

/// Every z with z v = u for some u of x and v of y.
[[nodiscard]] constexpr auto extended_quotient(const interval<double>& x, const interval<double>& y) -> quotients {
  using detail::div, detail::down, detail::infinity, detail::up;
  if (x.is_whole_line() || y.is_whole_line() || (encloses(x, 0.0) && encloses(y, 0.0)))
    return {1, {interval<double>::whole_line()}};
  if (!encloses(y, 0.0)) return {1, {x / y}};
  if (x.upper < 0) return extended_quotient(-x, -y);
  quotients q;
  if (y.lower < 0) q.piece[q.count++] = {-infinity, div<up>(x.lower, y.lower)};
  if (y.upper > 0) q.piece[q.count++] = {div<down>(x.lower, y.upper), infinity};
  return q;
}

/// An interval that contains every root, and whether there is exactly one.
struct enclosed_root {
  interval<double> root;
  verdict unique = verdict::undecided;
};

/// The roots of f in x, enclosed by Newton's method: m − f(m) / f′(x) contains every root in x; where it is
/// inside x, there is exactly one. Repeated until x gets no narrower, at most 64 times.
/// Refused: a function that certainly has no root in x, as an empty intersection.
[[nodiscard]] constexpr auto interval_newton(const function_of_a_dual auto& f, interval<double> x) -> enclosed_root {
  verdict unique = verdict::undecided;
  for (int i = 0; i < 64; ++i) {
    const detail::linearization l = detail::linearized(f, x);
    if (l.on_box.is_whole_line()) break;
    interval<double> narrower = x;
    int pieces = 0;
    const quotients q = extended_quotient(l.at_middle, l.on_box.slope);
    for (int k = 0; k < q.count; ++k) {
      const interval<double> n = l.middle - q.piece[k];
      if (disjoint(n, x)) continue;
      // A function with a slope that is nowhere 0 has at most one root.
      if (!encloses(l.on_box.slope, 0.0) && x.lower < n.lower && n.upper < x.upper) {
        if (!certainly(unique) && x.finite()) detail::check_change_of_sign(f, x);
        unique = verdict::proven;
      }
      const interval<double> part = n.is_whole_line() ? x : intersection(n, x);
      narrower = pieces++ == 0 ? part : hull(narrower, part);
    }
    if (pieces == 0) intersection_must_not_be_empty(x.lower, x.upper);
    if (identical(narrower, x)) break;
    x = narrower;
  }
  return {x, unique};
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_ROOT_HPP
