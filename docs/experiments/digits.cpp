// Ten digits of 5 x 7 pixels, drawn here, some pixels flipped: what the compiler learns from noisy ones is true of
// others.

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/number/random.hpp>
#include <descent/training/run.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>

using namespace descent;

constexpr const char* drawn[10] = {".###.#...##..###.#.###..##...#.###.", "..#...##....#....#....#....#...###.",
                                   ".###.#...#....#...#...#...#...#####", "####.....#....#.###.....#....#####.",
                                   "...#...##..#.#.#..#.#####...#....#.", "######....####.....#....##...#.###.",
                                   ".###.#....#....####.#...##...#.###.", "#####....#...#...#...#....#....#...",
                                   ".###.#...##...#.###.#...##...#.###.", ".###.#...##...#.####....#....#.###."};
using noisy_digit = labelled_sample<double, 35, 10>;

// Digits in turn, each pixel flipped with a probability of 1/20.
template <std::size_t N>
constexpr auto noisy(std::uint64_t seed) -> std::array<noisy_digit, N> {
  std::array<noisy_digit, N> digits{};
  splitmix64 random{seed};
  noisy_digit* digit = digits.data();
  for (std::size_t n = 0; n < N; ++n, ++digit) {
    digit->label = n % 10;
    const char* pixel = drawn[n % 10];
    for (std::size_t i = 0; i < 35; ++i) digit->x[i] = (pixel[i] == '#') != (random.uniform() < 0.05) ? 1 : 0;
  }
  return digits;
}
constexpr auto seen = noisy<300>(1);
constexpr auto unseen = noisy<500>(2);

// "Does it learn the digits, or these pixels?"  The digits: at least 97 % of 500 that it never saw.
struct reads {
  static constexpr network<double, layer<35, 10, activation::linear>> start{};
  static constexpr auto& samples = seen;
  static constexpr gradient_descent rule{0.1};
  static constexpr std::size_t iterations = 5;
  static constexpr shuffled order{7, 32};  // a step after each 32
};
constexpr std::size_t correct = correctly_classified(trained<reads>, unseen);
static_assert(correct >= 485);

int main() {
  const auto& one = unseen[3];
  for (std::size_t i = 0; i < 35; ++i) std::printf(i % 5 == 4 ? "%c\n" : "%c", one.x[i] > 0 ? '#' : '.');
  const auto share = softmax(trained<reads>(one.x));
  for (std::size_t j = 0; j < 10; ++j) std::printf("%zu  %.3f\n", j, share[j]);
  std::printf("%zu of 500 that it never saw are read correctly\n", correct);
}
