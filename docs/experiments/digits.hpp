#pragma once

// Ten digits of 5 x 7 pixels, drawn here, some pixels flipped, and what learns to read them.

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/number/random.hpp>
#include <descent/training/run.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace digits {

inline constexpr const char* drawn[10] = {".###.#...##..###.#.###..##...#.###.", "..#...##....#....#....#....#...###.",
                                          ".###.#...#....#...#...#...#...#####", "####.....#....#.###.....#....#####.",
                                          "...#...##..#.#.#..#.#####...#....#.", "######....####.....#....##...#.###.",
                                          ".###.#....#....####.#...##...#.###.", "#####....#...#...#...#....#....#...",
                                          ".###.#...##...#.###.#...##...#.###.", ".###.#...##...#.####....#....#.###."};
using noisy_digit = descent::labelled_sample<double, 35, 10>;

/// Digits in turn, each pixel flipped with a probability of 1/20.
template <std::size_t N>
constexpr auto noisy(std::uint64_t seed) -> std::array<noisy_digit, N> {
  std::array<noisy_digit, N> digits{};
  descent::splitmix64 random{seed};
  noisy_digit* digit = digits.data();
  for (std::size_t n = 0; n < N; ++n, ++digit) {
    digit->label = n % 10;
    const char* pixel = drawn[n % 10];
    for (std::size_t i = 0; i < 35; ++i) digit->x[i] = (pixel[i] == '#') != (random.uniform() < 0.05) ? 1 : 0;
  }
  return digits;
}
inline constexpr auto seen = noisy<300>(1);
inline constexpr auto unseen = noisy<500>(2);

struct reads {
  static constexpr descent::network<double, descent::layer<35, 10, descent::activation::linear>> start{};
  static constexpr auto& samples = seen;
  static constexpr descent::gradient_descent rule{0.1};
  static constexpr std::size_t iterations = 5;
  static constexpr descent::shuffled order{7, 32};  // a step after each 32
};

}  // namespace digits
