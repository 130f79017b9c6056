// Ten digits of 5 x 7 pixels, drawn here, some pixels flipped: what the compiler learns from noisy ones is true of
// others.

#include "digits.hpp"

#include <cstddef>
#include <cstdio>

using namespace descent;
using namespace digits;

// "Does it learn the digits, or these pixels?"  The digits: at least 97 % of 500 that it never saw.
constexpr std::size_t correct = correctly_classified(trained<reads>, unseen);
static_assert(correct >= 485);

int main() {
  const auto& one = unseen[3];
  for (std::size_t i = 0; i < 35; ++i) std::printf(i % 5 == 4 ? "%c\n" : "%c", one.x[i] > 0 ? '#' : '.');
  const auto share = softmax(trained<reads>(one.x));
  for (std::size_t j = 0; j < 10; ++j) std::printf("%zu  %.3f\n", j, share[j]);
  std::printf("%zu of 500 that it never saw are read correctly\n", correct);
}
