#ifndef DESCENT_TRAINING_ORDER_HPP
#define DESCENT_TRAINING_ORDER_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/random.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

DESCENT_BEGIN

namespace descent {

/// An order of the samples: O::steps_after_each says whether each sample is followed by a step, or only the last of an
/// epoch. An order that does not keep the samples as they are stored has index(i, n, epoch): which of n samples is the
/// i-th of an epoch.
template <class O>
concept order = requires {
  { O::steps_after_each } -> std::convertible_to<bool>;
};

/// One step an epoch, on the sum of all slopes, as train without an order.
struct full_batch {
  static constexpr bool steps_after_each = false;
};

/// A step after each sample, in stored order.
struct sequential {
  static constexpr bool steps_after_each = true;
};

/// A step after each sample, in an order that the seed chooses anew for each epoch.
struct shuffled {
  static constexpr bool steps_after_each = true;
  constexpr explicit shuffled(std::uint64_t any) noexcept : seed(any) {}
  [[nodiscard]] constexpr auto index(std::size_t i, std::size_t n, std::size_t epoch) const noexcept -> std::size_t {
    return permuted_index(i, n, splitmix64{seed + epoch}());
  }

  std::uint64_t seed;
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_ORDER_HPP
