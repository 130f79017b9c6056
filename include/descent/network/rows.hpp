#ifndef DESCENT_NETWORK_ROWS_HPP
#define DESCENT_NETWORK_ROWS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lanes.hpp>

#include <bit>
#include <cstddef>
#include <utility>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// The slope of the network's inputs, which no parameter changes.
struct no_slope {};

/// A row of numbers, and zeros up to a whole number of vectors.
template <class Number, std::size_t Size, std::size_t Zeros>
struct padded {
  array_of<Number, Size> row;
  Number zeros[Zeros]{};
};

template <class Number, std::size_t Size>
struct padded<Number, Size, 0> {
  array_of<Number, Size> row;
};

/// The inputs of many samples, each sample's in vectors of its own: what lanes hold, the other way round. An expression
/// is then a sample's share in the slopes of all weights of an output.
template <native_number Number, std::size_t Inputs, std::size_t Many>
struct rows_of {
  static constexpr std::size_t width = Inputs < 2    ? 2
                                       : Inputs < 64 ? std::bit_ceil(Inputs)
                                                     : 64,
                               pieces = (Inputs + width - 1) / width;
  using piece = typename lanes<Number, width>::vector;
  using numbers = array_of<Number, Inputs>;

  constexpr rows_of() = default;

  /// Takes the inputs of one sample from each lane.
  constexpr rows_of(const lanes<Number, Many> (&x)[Inputs]) {  // NOLINT: implicit
    array_of<Number, Many> column[Inputs]{};
    for (std::size_t i = 0; i < Inputs; ++i) column[i] = x[i].each();
    for (std::size_t l = 0; l < Many; ++l) set(l, across(column, l, std::make_index_sequence<Inputs>{}));
  }

  constexpr void set(std::size_t sample, const numbers& x) {
    if constexpr (Inputs == width) {
      row[sample][0] = lanes<Number, width>{x};
    } else {
      const auto part = __builtin_bit_cast(parts, (padded<Number, Inputs, pieces * width - Inputs>{x}));
      for (std::size_t p = 0; p < pieces; ++p) row[sample][p] = lanes<Number, width>{part.lane[p]};
    }
  }

  /// Adds factor · row to numbers from index k on, one sample after another.
  template <std::size_t Size>
  constexpr void add_times(const lanes<Number, Many>& factor, Number (&sum)[Size], std::size_t k) const {
    add_times(factor.each(), sum, k, std::make_index_sequence<pieces>{});
  }

 private:
  using parts = array_of<array_of<Number, width>, pieces>;

  template <std::size_t... Index>
  [[nodiscard]] static constexpr auto across(const array_of<Number, Many> (&column)[Inputs], std::size_t l,
                                             std::index_sequence<Index...>) -> numbers {
    return {{column[Index].lane[l]...}};
  }

  template <std::size_t Size, std::size_t... Part>
  constexpr void add_times(const array_of<Number, Many>& factor, Number (&sum)[Size], std::size_t k,
                           std::index_sequence<Part...>) const {
    (add_piece<Part>(factor, sum, k + Part * width,
                     std::make_index_sequence<(Part + 1 < pieces ? width : Inputs - Part * width)>{}),
     ...);
  }

  template <std::size_t Part, std::size_t Size, std::size_t... Index>
  constexpr void add_piece(const array_of<Number, Many>& factor, Number (&sum)[Size], std::size_t k,
                           std::index_sequence<Index...>) const {
    DESCENT_AS_WRITTEN
    piece total = __builtin_bit_cast(piece, (array_of<Number, width>{{sum[k + Index]...}}));
    for (std::size_t l = 0; l < Many; ++l) {
      const Number one = factor.lane[l];
      total += one * row[l][Part].v;
    }
    const auto each = __builtin_bit_cast(array_of<Number, width>, total);
    ((sum[k + Index] = each.lane[Index]), ...);
  }

  lanes<Number, width> row[Many][pieces];
};

/// The same by lanes, for so few inputs that this costs less: an expression is the share of all samples in the slope of
/// a weight, and its lanes are added one after another.
template <native_number Number, std::size_t Inputs, std::size_t Many>
  requires(Inputs < 8)
struct rows_of<Number, Inputs, Many> {
  constexpr rows_of() = default;
  constexpr rows_of(const lanes<Number, Many> (&given)[Inputs]) {  // NOLINT: implicit
    for (std::size_t i = 0; i < Inputs; ++i) x[i] = given[i];
  }

  template <std::size_t Size>
  constexpr void add_times(const lanes<Number, Many>& factor, Number (&sum)[Size], std::size_t k) const {
    for (std::size_t i = 0; i < Inputs; ++i)
      sum[k + i] = add_products(sum[k + i], factor, x[i], std::make_index_sequence<Many>{});
  }

  lanes<Number, Many> x[Inputs];
};

/// No slope of the inputs of a batch, which has their rows already.
template <class Rows>
struct rows_without_slope : no_slope {
  constexpr explicit rows_without_slope(const Rows& those) : rows(those) {}
  const Rows& rows;
};

template <class Rows>
rows_without_slope(const Rows&) -> rows_without_slope<Rows>;

template <class Number, std::size_t Inputs, std::size_t Many>
[[nodiscard]] constexpr auto rows_for(const lanes<Number, Many> (&x)[Inputs], const lanes<Number, Many> (&)[Inputs])
    -> rows_of<Number, Inputs, Many> {
  return x;
}

template <class Rows>
[[nodiscard]] constexpr auto rows_for(const auto&, const rows_without_slope<Rows>& of) -> const Rows& {
  return of.rows;
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_ROWS_HPP
