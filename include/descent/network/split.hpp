#ifndef DESCENT_NETWORK_SPLIT_HPP
#define DESCENT_NETWORK_SPLIT_HPP

#include <descent/network/labelled_sample.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/random.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

// Samples to train on, and samples that are held out: what a network does with those tells how good it is. A seed gives
// the same parts on every compiler.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void fold_must_be_below_their_number(auto fold) { detail::refuse(__func__, detail::leading_value(fold)); }

/// At most so many samples.
template <class Sample, std::size_t Size>
struct subset final {
  [[nodiscard]] constexpr auto data() noexcept -> Sample* { return samples; }
  [[nodiscard]] constexpr auto data() const noexcept -> const Sample* { return samples; }
  [[nodiscard]] constexpr auto size() const noexcept -> std::size_t { return count; }
  [[nodiscard]] constexpr auto begin() const noexcept -> const Sample* { return samples; }
  [[nodiscard]] constexpr auto end() const noexcept -> const Sample* { return samples + count; }
  [[nodiscard]] constexpr auto operator[](std::size_t i) const -> const Sample& {
    if (i >= count) index_must_be_below_their_number(i);
    return samples[i];
  }

  Sample samples[Size]{};
  std::size_t count = 0;
};

/// The two parts of samples.
template <class Sample, std::size_t Training, std::size_t HeldOut>
struct parts final {
  subset<Sample, Training> training;
  subset<Sample, HeldOut> held_out;
};

namespace detail {

template <class Samples>
inline constexpr std::size_t constant_size = 0;
template <class Sample, std::size_t Size>
inline constexpr std::size_t constant_size<Sample[Size]> = Size;
template <class Sample, std::size_t Size>
inline constexpr std::size_t constant_size<std::array<Sample, Size>> = Size;

/// Samples in a shuffled order: which sample each is, and where it is in the list of all. If they are stratified, this
/// list is class by class, so that each stretch of it has the classes' shares.
template <bool Stratified, class Sample, std::size_t Size>
struct shuffled_list {
  constexpr shuffled_list(const Sample* samples, std::uint64_t seed) {
    const std::uint64_t key = splitmix64{seed}();
    for (std::size_t i = 0; i < Size; ++i) index[i] = index_in_permutation(i, Size, key), position[i] = i;
    if constexpr (Stratified) {
      std::size_t next[Sample::outputs + 1]{};
      for (std::size_t i = 0; i < Size; ++i) {
        check_label<Sample::outputs>(samples[i].label);
        ++next[samples[i].label + 1];
      }
      for (std::size_t c = 1; c < Sample::outputs; ++c) next[c] += next[c - 1];
      for (std::size_t i = 0; i < Size; ++i) position[i] = next[samples[index[i]].label]++;
    }
  }

  std::size_t index[Size]{}, position[Size]{};
};

/// Returns whether the p-th sample is one to train on. These are spread evenly. (A std::size_t of 32 bits is too short
/// for the products.)
[[nodiscard]] constexpr auto is_to_train_on(std::uint64_t p, std::uint64_t training, std::uint64_t all) noexcept
    -> bool {
  return (p + 1) * training / all != p * training / all;
}

/// Deals samples into two parts: those are held out for which held_out(position) is true.
template <bool Stratified, std::size_t Training, std::size_t HeldOut, std::size_t Size, class Sample>
[[nodiscard]] constexpr auto dealt(const Sample* samples, std::uint64_t seed, const auto& held_out)
    -> parts<Sample, Training, HeldOut> {
  const shuffled_list<Stratified, Sample, Size> list{samples, seed};
  parts<Sample, Training, HeldOut> both;
  for (std::size_t i = 0; i < Size; ++i) {
    const Sample& s = samples[list.index[i]];
    if (held_out(list.position[i]))
      both.held_out.samples[both.held_out.count++] = s;
    else
      both.training.samples[both.training.count++] = s;
  }
  return both;
}

template <bool Stratified, std::size_t Training, std::size_t Size, class Sample>
[[nodiscard]] constexpr auto split_of(const Sample* samples, std::uint64_t seed) {
  return dealt<Stratified, Training, Size - Training, Size>(
      samples, seed, [](std::size_t p) { return !is_to_train_on(p, Training, Size); });
}

template <bool Stratified, std::size_t Folds, std::size_t Size, class Sample>
[[nodiscard]] constexpr auto fold_of(const Sample* samples, std::uint64_t seed, std::size_t k) {
  if (k >= Folds) fold_must_be_below_their_number(k);
  return dealt<Stratified, Size - Size / Folds, (Size + Folds - 1) / Folds, Size>(
      samples, seed, [k](std::size_t p) { return p % Folds == k; });
}

}  // namespace detail

/// A C array or a std::array of samples, of which Size can be trained on, and others are left.
template <class Samples, std::size_t Size>
concept both_parts_have_samples = sample_array<Samples> && Size > 0 && Size < detail::constant_size<Samples>;

/// A C array or a std::array of at least Folds samples, Folds > 1.
template <class Samples, std::size_t Folds>
concept each_fold_has_samples = sample_array<Samples> && Folds > 1 && Folds <= detail::constant_size<Samples>;

/// Samples of classes.
template <class Samples>
concept samples_with_labels = sample_array<Samples> && detail::has_label<detail::sample_of<Samples>>;

/// Draws Size samples to train on; the others are held out. Both are shuffled.
template <std::size_t Size, both_parts_have_samples<Size> Samples>
[[nodiscard]] constexpr auto split(const Samples& samples, random_seed seed) {
  return detail::split_of<false, Size, detail::constant_size<Samples>>(detail::data(samples), seed);
}

/// Draws Size samples to train on, with the classes' shares up to one sample of each.
/// Refused: a label that names no class.
template <std::size_t Size, both_parts_have_samples<Size> Samples>
  requires samples_with_labels<Samples>
[[nodiscard]] constexpr auto stratified_split(const Samples& samples, random_seed seed) {
  return detail::split_of<true, Size, detail::constant_size<Samples>>(detail::data(samples), seed);
}

/// Holds out the k-th of so many folds, k = 0 … Folds − 1: with one seed each sample is in one of them. Their sizes
/// differ by at most one. Refused: k that is not below Folds.
template <std::size_t Folds, each_fold_has_samples<Folds> Samples>
[[nodiscard]] constexpr auto fold(const Samples& samples, random_seed seed, natural k) {
  return detail::fold_of<false, Folds, detail::constant_size<Samples>>(detail::data(samples), seed, k);
}

/// Holds out the k-th of so many folds; the samples of each class in two folds differ by at most one.
/// Refused: k that is not below Folds; a label that names no class.
template <std::size_t Folds, each_fold_has_samples<Folds> Samples>
  requires samples_with_labels<Samples>
[[nodiscard]] constexpr auto stratified_fold(const Samples& samples, random_seed seed, natural k) {
  return detail::fold_of<true, Folds, detail::constant_size<Samples>>(detail::data(samples), seed, k);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_SPLIT_HPP
