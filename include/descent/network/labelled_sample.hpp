#ifndef DESCENT_NETWORK_LABELLED_SAMPLE_HPP
#define DESCENT_NETWORK_LABELLED_SAMPLE_HPP

#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void label_must_name_a_class(auto label) { detail::refuse(__func__, detail::leading_value(label)); }

namespace detail {

/// A sample with a class and without targets. (A sample of your own may have targets and a label of another meaning.)
template <class Sample>
concept has_label = requires(const Sample& s) { s.label; } && !requires(const Sample& s) { s.y; };

}  // namespace detail

/// Inputs x₁ … and the class they belong to, 0 … Classes − 1: {{0.5, 1}, 2}.
/// Refused: another number of values than the type says; NaN and infinity; a label that names no class, or is no integer.
template <number Number, std::size_t Inputs, std::size_t Classes>
struct labelled_sample {
  using scalar = Number;
  static constexpr std::size_t inputs = Inputs, outputs = Classes;

  constexpr labelled_sample() = default;
  template <std::integral Label>
  constexpr labelled_sample(std::initializer_list<Number> given, Label name) : label(static_cast<std::size_t>(name)) {
    if (label >= Classes || static_cast<Label>(label) != name) label_must_name_a_class(name);
    detail::fill(x, given);
    check<Number>();
  }

  /// Refuses a value that is not finite as an Other, and a label that names no class.
  template <number Other>
  constexpr void check() const {
    if (label >= Classes) label_must_name_a_class(label);
    detail::check_values<Other>(x);
  }

  Number x[Inputs]{};
  std::size_t label = 0;
};

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_LABELLED_SAMPLE_HPP
