#ifndef DESCENT_TRAINING_ORDER_HPP
#define DESCENT_TRAINING_ORDER_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/random.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

DESCENT_BEGIN

namespace descent {

constexpr void batch_must_not_be_empty(auto size) { detail::refuse(__func__, detail::leading_value(size)); }

namespace detail {

/// An order that does not keep the samples as they are stored.
template <class Order>
concept reorders = requires(Order& o, std::size_t n) { o.index(n, n, n); };

template <class Order>
concept index_is_a_count = requires(const Order& o, std::size_t n) {
  { o.index(n, n, n) } -> std::convertible_to<natural>;
};

}  // namespace detail

/// An order of the samples: o.batch(n) of n samples are followed by a step, on the sum of their slopes; the last batch
/// of an epoch has what is left. An order that does not keep the samples as they are stored has index(i, n, epoch):
/// which of n samples is the i-th of an epoch, both counted from 0. Both functions are const, and return an integer.
/// Refused, by train: batches of no samples; an index that is not below n.
template <class Order>
concept order = requires(const Order& o, std::size_t n) {
  { o.batch(n) } -> std::convertible_to<natural>;
} && (!detail::reorders<Order> || detail::index_is_a_count<Order>);

namespace detail {

/// Returns the number of samples of a batch. (A conversion of std::size_t would cost in every epoch at compile time.)
template <class Count>
[[nodiscard]] constexpr auto checked_batch(Count size) -> std::size_t {
  if (size == 0) batch_must_not_be_empty(size);
  if constexpr (std::same_as<Count, std::size_t>)
    return size;
  else
    return natural{size};
}

}  // namespace detail

/// One step an epoch, on the sum of all slopes, as train without an order.
struct full_batch {
  [[nodiscard]] constexpr auto batch(std::size_t n) const noexcept -> std::size_t { return n; }
};

/// A step after each batch of samples, in stored order.
/// Refused: batches of no samples.
struct sequential {
  constexpr sequential() = default;
  constexpr explicit sequential(natural samples_of_a_batch) : size(detail::checked_batch(samples_of_a_batch)) {}
  [[nodiscard]] constexpr auto batch(std::size_t) const noexcept -> std::size_t { return size; }

  std::size_t size = 1;
};

/// A step after each batch of samples, in an order that the seed chooses anew for each epoch, by permuted_index.
/// Refused: batches of no samples.
struct shuffled {
  constexpr explicit shuffled(random_seed any, natural samples_of_a_batch = 1)
      : seed(any), size(detail::checked_batch(samples_of_a_batch)) {}
  [[nodiscard]] constexpr auto batch(std::size_t) const noexcept -> std::size_t { return size; }
  [[nodiscard]] constexpr auto index(std::size_t i, std::size_t n, std::size_t epoch) const -> std::size_t {
    return detail::index_in_permutation(i, n, splitmix64{seed + epoch}());
  }

  std::uint64_t seed;
  std::size_t size;
};

namespace detail {

/// An order whose index is that of shuffled, which needs no check (a fifth of what a sample of a neuron costs at
/// compile time).
template <class Order>
concept permutes = std::same_as<decltype(&Order::index), decltype(&shuffled::index)>;

/// Returns which of n samples is the i-th of an epoch.
/// Refused: one that is not below n.
template <reorders Order>
[[nodiscard]] constexpr auto checked_index(const Order& in_order, std::size_t i, std::size_t n, std::size_t epoch)
    -> std::size_t {
  const natural index = in_order.index(i, n, epoch);
  if (index >= n) index_must_be_below_their_number(index.value);
  return index;
}

/// Where the samples of an epoch are stored, from the first-th on.
template <order Order>
struct positions {
  [[nodiscard]] constexpr auto operator[](std::size_t i) const -> std::size_t {
    if constexpr (!reorders<Order>)
      return first + i;
    else if constexpr (permutes<Order>)
      return in_order.index(first + i, n, epoch);
    else
      return checked_index(in_order, first + i, n, epoch);
  }

  const Order& in_order;
  std::size_t first, n, epoch;
};

}  // namespace detail

/// Another order, whose steps are taken on the mean of the slopes of a batch, not on their sum: the convention of most
/// frameworks, whose published rates can then be written as they are.
template <order Order>
struct mean : Order {
  constexpr explicit mean(const Order& sums) : Order(sums) {}

  /// Divides the sum of the slopes of a batch by the number of its samples.
  /// Refused: no samples.
  template <class Net>
  constexpr void divide(Net& slope, std::size_t samples) const {
    const auto count = static_cast<typename Net::scalar>(static_cast<double>(detail::checked_batch(samples)));
    for (std::size_t k = 0; k < Net::parameters; ++k) slope.data()[k] = slope.data()[k] / count;
  }
};

template <class Order>
mean(const Order&) -> mean<Order>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_ORDER_HPP
