// Noisy digits again: which of them does no change of the pixels turn into another digit? Claims about the real
// function that was learnt, and about every picture near those 500, of which there are infinitely many.

#include "digits.hpp"

#include <descent/proof/certain_class.hpp>
#include <descent/proof/certainly_classified.hpp>

#include <cstddef>
#include <cstdio>

using namespace descent;
using namespace digits;

// "Could a little grey change what it reads?"  Not on 480 of 500 pictures that it never saw: each pixel, 0 or 1, may
// change by up to 0.1, all at the same time.
struct grey {
  static constexpr auto& net = trained<reads>;
  static constexpr auto& samples = unseen;
  static constexpr double radius = 0.1;
};
constexpr std::size_t certain = certainly_classified<grey>();
static_assert(certain == 480);

// "And on the others?"  Here a 6 becomes an 8. Each pixel changed by 0.1 in the direction in which the 6 has less
// weight.
constexpr auto& six = unseen[26];
constexpr auto change = class_on(trained<reads>, box_around(six.x, 0.1));
static_assert(six.label == 6 && change.label == 6 && !possibly(change.same) && change.other == 8);
static_assert(classify(trained<reads>, change.point) == 8, "and the doubles agree");

// "How much grey does it take?"  Less than 0.0845 is never enough, and 0.0846 is.
constexpr double radius = certified_radius(trained<reads>, six.x, 1);
static_assert(radius > 0.0845 && !possibly(class_on(trained<reads>, box_around(six.x, 0.0846)).same));

/// Shades of -0.1, 0, 0.1, 0.9, 1 and 1.1.
auto shade(double pixel) -> char {
  if (pixel < 0.5) return pixel < -0.05 ? ' ' : pixel < 0.05 ? '.' : ':';
  return pixel < 0.95 ? 'o' : pixel < 1.05 ? '#' : '@';
}

int main() {
  std::printf("%zu of 500 keep their class, whatever changes each pixel by up to 0.1\n\n", certain);
  std::printf("read as 6    read as 8\n\n");
  for (std::size_t row = 0; row < 7; ++row) {
    for (std::size_t i = 5 * row; i < 5 * row + 5; ++i) std::printf("%c", shade(six.x[i]));
    std::printf("        ");
    for (std::size_t i = 5 * row; i < 5 * row + 5; ++i) std::printf("%c", shade(change.point[i]));
    std::printf("\n");
  }
  std::printf("\n' ' -0.1   . 0   : 0.1   o 0.9   # 1   @ 1.1\nless than %.5f is never enough\n", radius);
}
