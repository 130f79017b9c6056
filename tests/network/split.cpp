#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/sample.hpp>
#include <descent/network/split.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace descent;
using namespace support;

namespace {

/// N samples of three classes; the first 2 N / 5 are of class 0, and each is numbered.
template <std::size_t N>
constexpr auto numbered() -> std::array<labelled_sample<double, 2, 3>, N> {
  std::array<labelled_sample<double, 2, 3>, N> samples{};
  for (std::size_t i = 0; i < N; ++i) {
    samples[i].x[0] = static_cast<double>(i);
    samples[i].label = i < 2 * N / 5 ? 0 : i < 4 * N / 5 ? 1 : 2;
  }
  return samples;
}
constexpr auto hundred = numbered<100>();
constexpr auto odd = numbered<37>();

/// The number of samples of a class.
constexpr auto of_class(const auto& samples, std::size_t label) -> std::size_t {
  std::size_t n = 0;
  for (const auto& s : samples) n += s.label == label ? 1u : 0u;
  return n;
}

/// Whether each of N samples is in exactly one of the two parts.
template <std::size_t N>
constexpr auto are_all(const auto& both) -> bool {
  int times[N]{};
  for (const auto& s : both.training) ++times[static_cast<std::size_t>(s.x[0])];
  for (const auto& s : both.held_out) ++times[static_cast<std::size_t>(s.x[0])];
  for (const int t : times)
    if (t != 1) return false;
  return both.training.size() + both.held_out.size() == N;
}

/// Whether K folds hold out each sample once, all with sizes and, if stratified, with classes that differ by at most 1.
template <std::size_t K, bool Stratified, std::size_t N>
constexpr auto are_folds(const std::array<labelled_sample<double, 2, 3>, N>& samples) -> bool {
  std::size_t times[N]{};
  for (std::size_t k = 0; k < K; ++k) {
    const auto both = [from = &samples, k] {  // (clang's new interpreter captures no reference)
      if constexpr (Stratified)
        return stratified_fold<K>(*from, 7, k);
      else
        return fold<K>(*from, 7, k);
    }();
    if (!are_all<N>(both) || both.held_out.size() != N / K + (k < N % K ? 1 : 0)) return false;
    for (const auto& s : both.held_out) ++times[static_cast<std::size_t>(s.x[0])];
    for (std::size_t c = 0; c < 3 && Stratified; ++c)
      if (const auto n = of_class(both.held_out, c), all = of_class(samples, c); n < all / K || n > all / K + 1)
        return false;
  }
  for (const auto t : times)
    if (t != 1) return false;
  return true;
}

/// The samples of a part that are not where they were: x₀ of the i-th is not i.
constexpr auto moved(const auto& part) -> std::size_t {
  std::size_t n = 0;
  for (std::size_t i = 0; i < part.size(); ++i) n += part[i].x[0] != static_cast<double>(i) ? 1u : 0u;
  return n;
}

template <class Samples, std::size_t N>
concept can_be_split = requires(const Samples& samples) { split<N>(samples, 1); };
template <class Samples, std::size_t K>
concept can_be_folded = requires(const Samples& samples) { fold<K>(samples, 1, 0); };
template <class Samples>
concept can_be_stratified = requires(const Samples& samples) { stratified_fold<2>(samples, 1, 0); };

}  // namespace

TEST_CASE("a split has each sample once, shuffled, and the seed decides which") {
  CLAIMED auto both = split<80>(hundred, 1);
  CLAIMED auto other = split<80>(hundred, 2);
  STATIC_REQUIRE(both.training.size() == 80);
  STATIC_REQUIRE(both.held_out.size() == 20);
  STATIC_REQUIRE(are_all<100>(both));
  STATIC_REQUIRE(moved(both.training) > 70);
  STATIC_REQUIRE(are_all<100>(other));
  STATIC_REQUIRE((both.held_out[0].x[0] != other.held_out[0].x[0] || both.held_out[1].x[0] != other.held_out[1].x[0]));
}

TEST_CASE("a split of more samples than memory has is spread evenly too") {
  constexpr std::uint64_t all = 4'000'000'000, training = all / 4 * 3;
  STATIC_REQUIRE_FALSE(detail::is_to_train_on(0, training, all));
  STATIC_REQUIRE(detail::is_to_train_on(1, training, all));
  STATIC_REQUIRE_FALSE(detail::is_to_train_on(all / 2, training, all));
  STATIC_REQUIRE(detail::is_to_train_on(all - 1, training, all));
}

TEST_CASE("a stratified split keeps the classes' shares") {
  CLAIMED auto both = stratified_split<80>(hundred, 1);
  STATIC_REQUIRE(are_all<100>(both));
  STATIC_REQUIRE(of_class(both.training, 0) == 32);
  STATIC_REQUIRE(of_class(both.training, 1) == 32);
  STATIC_REQUIRE(of_class(both.training, 2) == 16);
  STATIC_REQUIRE(moved(both.training) > 70);
  CLAIMED auto few = stratified_split<10>(odd, 1);  // of 14, 15 and 8: 3.8, 4.1, 2.2
  STATIC_REQUIRE(are_all<37>(few));
  STATIC_REQUIRE(few.training.size() == 10);
  STATIC_REQUIRE(of_class(few.training, 0) >= 3);
  STATIC_REQUIRE(of_class(few.training, 0) <= 4);
}

TEST_CASE("folds hold out each sample once, also where their number does not divide that of the samples") {
  CLAIMED bool even = are_folds<5, false>(hundred), of_classes = are_folds<5, true>(hundred),
               uneven = are_folds<4, false>(odd), uneven_classes = are_folds<4, true>(odd);
  STATIC_REQUIRE(even);
  STATIC_REQUIRE(of_classes);
  STATIC_REQUIRE(uneven);
  STATIC_REQUIRE(uneven_classes);
}

TEST_CASE("parts must have samples, and classes labels") {
  using three = sample<double>[3];
  STATIC_REQUIRE(can_be_split<three, 2>);
  STATIC_REQUIRE_FALSE(can_be_split<three, 0>);
  STATIC_REQUIRE_FALSE(can_be_split<three, 3>);
  STATIC_REQUIRE_FALSE(can_be_split<std::vector<sample<double>>, 2>);
  STATIC_REQUIRE(can_be_folded<three, 3>);
  STATIC_REQUIRE_FALSE(can_be_folded<three, 4>);
  STATIC_REQUIRE_FALSE(can_be_folded<three, 1>);
  STATIC_REQUIRE_FALSE(can_be_stratified<three>);
  STATIC_REQUIRE(can_be_stratified<labelled_sample<double, 1, 2>[3]>);
}

TEST_CASE("a fold beyond the last is refused, and a label of no class") {
  CHECK(words_of([] { static_cast<void>(fold<5>(hundred, 1, 5)); }, 5) == "fold_must_be_below_their_number");
  auto bad = hundred;
  bad[7].label = 3;
  CHECK(words_of([&] { static_cast<void>(stratified_fold<5>(bad, 1, 0)); }, 3) == "label_must_name_a_class");
}
