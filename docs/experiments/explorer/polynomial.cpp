// Why subtract the slope? For every real weight at once: an identity between polynomials in a = A(w x), where
// da/dz = a - a^2. From real_numbers.cpp.

#include <descent/number/polynomial.hpp>

#include <cstdio>

using namespace descent;

constexpr polynomial a{0, 1};

// For the target 1, 2E = (a - 1)^2, and its slope is -2 a (1 - a)^2. Because 0 < a < 1, that is negative whatever the
// weight is: subtracting it adds weight, and the error falls.
// Change -2 to -3 and see: static assertion failed
static_assert(derivative(square(a - 1)) == -2 * a * square(1 - a), "for every weight");

// For the target 0 it is positive: 2 a^2 (1 - a).
static_assert(derivative(square(a)) == 2 * square(a) * (1 - a));

int main() {
  // Change square(a - 1) to square(a) and see: 0 0 2 -2
  constexpr auto slope = derivative(square(a - 1));
  std::printf("the coefficients of 1, a, a^2, a^3:");
  for (const auto coefficient : slope.coefficient) std::printf(" %lld", static_cast<long long>(coefficient));
  std::printf("\n");
}
