// A claim about infinitely many weights: an interval holds all real numbers between two, and what is computed with it
// holds all results. From real_numbers.cpp and own_claim.cpp.

#include <descent/number/interval.hpp>
#include <descent/proof/cover.hpp>

#include <cstdio>

using namespace descent;

/// dE/dw at x = 1 with the target 1, for any kind of number.
constexpr auto slope = [](const auto& w) {
  const auto a = sigmoid(w);
  return (a - 1) * (1 - a) * a;
};

// "Where does a weight in [0, 1] go?"  The slope is below -0.05 on all of it, so to the right end.
// Change -0.05 to -0.06 and see: for each of them
// Change {0, 1} to {0, 10} and see: for each of them
constexpr auto falling = for_all({0, 1}, [](const auto& w) { return slope(w) < -0.05; });
static_assert(falling.proven == 1, "for each of them");

int main() {
  // Change interval{1} to interval{0} and see: -0.12500000000000000
  const auto there = slope(interval{1});
  std::printf("proven by %zu boxes; at 1 the slope is in\n[%.17f, %.17f]\n", falling.boxes, there.lower, there.upper);
}
