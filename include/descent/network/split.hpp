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

/// At most N samples.
template <class Sample, std::size_t N>
struct subset {
  [[nodiscard]] constexpr auto data() noexcept -> Sample* { return samples; }
  [[nodiscard]] constexpr auto data() const noexcept -> const Sample* { return samples; }
  [[nodiscard]] constexpr auto size() const noexcept -> std::size_t { return count; }
  [[nodiscard]] constexpr auto begin() const noexcept -> const Sample* { return samples; }
  [[nodiscard]] constexpr auto end() const noexcept -> const Sample* { return samples + count; }
  [[nodiscard]] constexpr auto operator[](std::size_t i) const -> const Sample& {
    if (i >= count) index_must_be_below_their_number(i);
    return samples[i];
  }

  Sample samples[N]{};
  std::size_t count = 0;
};

/// The two parts of samples.
template <class Sample, std::size_t Training, std::size_t HeldOut>
struct parts {
  subset<Sample, Training> training;
  subset<Sample, HeldOut> held_out;
};

namespace detail {

template <class Samples>
inline constexpr std::size_t constant_size = 0;
template <class Sample, std::size_t N>
inline constexpr std::size_t constant_size<Sample[N]> = N;
template <class Sample, std::size_t N>
inline constexpr std::size_t constant_size<std::array<Sample, N>> = N;

/// Samples in a shuffled order: which sample each is, and where it is in the list of all. If they are stratified, this
/// list is class by class, so that each stretch of it has the classes' shares.
template <bool Stratified, class Sample, std::size_t N>
struct shuffled_list {
  constexpr shuffled_list(const Sample* samples, std::uint64_t seed) {
    const std::uint64_t key = splitmix64{seed}();
    for (std::size_t i = 0; i < N; ++i) index[i] = index_in_permutation(i, N, key), position[i] = i;
    if constexpr (Stratified) {
      std::size_t next[Sample::outputs + 1]{};
      for (std::size_t i = 0; i < N; ++i) {
        check_label<Sample::outputs>(samples[i].label);
        ++next[samples[i].label + 1];
      }
      for (std::size_t c = 1; c < Sample::outputs; ++c) next[c] += next[c - 1];
      for (std::size_t i = 0; i < N; ++i) position[i] = next[samples[index[i]].label]++;
    }
  }

  std::size_t index[N]{}, position[N]{};
};

/// Deals samples into two parts: those are held out for which held_out(position) is true.
template <bool Stratified, std::size_t Training, std::size_t HeldOut, std::size_t N, class Sample>
[[nodiscard]] constexpr auto dealt(const Sample* samples, std::uint64_t seed, const auto& held_out)
    -> parts<Sample, Training, HeldOut> {
  const shuffled_list<Stratified, Sample, N> list{samples, seed};
  parts<Sample, Training, HeldOut> both;
  for (std::size_t i = 0; i < N; ++i) {
    const Sample& s = samples[list.index[i]];
    if (held_out(list.position[i]))
      both.held_out.samples[both.held_out.count++] = s;
    else
      both.training.samples[both.training.count++] = s;
  }
  return both;
}

template <bool Stratified, std::size_t Training, std::size_t N, class Sample>
[[nodiscard]] constexpr auto split_of(const Sample* samples, std::uint64_t seed) {
  return dealt<Stratified, Training, N - Training, N>(
      samples, seed, [](std::size_t p) { return (p + 1) * Training / N == p * Training / N; });
}

template <bool Stratified, std::size_t K, std::size_t N, class Sample>
[[nodiscard]] constexpr auto fold_of(const Sample* samples, std::uint64_t seed, std::size_t k) {
  if (k >= K) fold_must_be_below_their_number(k);
  return dealt<Stratified, N - N / K, (N + K - 1) / K, N>(samples, seed, [k](std::size_t p) { return p % K == k; });
}

}  // namespace detail

/// A C array or a std::array of samples, of which a number N can be trained on, and others are left.
template <class Samples, std::size_t N>
concept both_parts_have_samples = sample_array<Samples> && N > 0 && N < detail::constant_size<Samples>;

/// A C array or a std::array of at least K samples, K > 1.
template <class Samples, std::size_t K>
concept each_fold_has_samples = sample_array<Samples> && K > 1 && K <= detail::constant_size<Samples>;

template <class Samples>
concept samples_with_labels = sample_array<Samples> && detail::has_label<detail::sample_of<Samples>>;

/// Draws N samples to train on; the others are held out. Both are shuffled.
template <std::size_t N, both_parts_have_samples<N> Samples>
[[nodiscard]] constexpr auto split(const Samples& samples, std::uint64_t seed) {
  return detail::split_of<false, N, detail::constant_size<Samples>>(detail::data(samples), seed);
}

/// Draws N samples to train on, with the classes' shares up to one sample of each.
/// Refused: a label that names no class.
template <std::size_t N, both_parts_have_samples<N> Samples>
  requires samples_with_labels<Samples>
[[nodiscard]] constexpr auto stratified_split(const Samples& samples, std::uint64_t seed) {
  return detail::split_of<true, N, detail::constant_size<Samples>>(detail::data(samples), seed);
}

/// Holds out the k-th of K folds, k = 0 … K − 1: with one seed each sample is in one of them. Their sizes differ by at
/// most one.
/// Refused: k that is not below K.
template <std::size_t K, each_fold_has_samples<K> Samples>
[[nodiscard]] constexpr auto fold(const Samples& samples, std::uint64_t seed, natural k) {
  return detail::fold_of<false, K, detail::constant_size<Samples>>(detail::data(samples), seed, k);
}

/// Holds out the k-th of K folds; the samples of each class in two folds differ by at most one.
/// Refused: k that is not below K; a label that names no class.
template <std::size_t K, each_fold_has_samples<K> Samples>
  requires samples_with_labels<Samples>
[[nodiscard]] constexpr auto stratified_fold(const Samples& samples, std::uint64_t seed, natural k) {
  return detail::fold_of<true, K, detail::constant_size<Samples>>(detail::data(samples), seed, k);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_SPLIT_HPP
