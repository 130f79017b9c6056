// EXPECT: the program is that near
// EXPECT SINCE g++ 12, clang++ 16: 9\.99\d*[eE]-6 == 1
#include <descent/descent.hpp>
using namespace descent;

// The sum is exact for real numbers, and rounds to multiples of 2⁻¹³ in float.
constexpr auto f = [](const auto& x) { return x + 1024.0f - 1024.0f; };
constexpr auto formula = [](const auto& x) { return x; };

#ifdef GOOD
static_assert(within(f, formula, {0, 1}, 0.00001).proven == 1 &&
              program_within<float>(f, formula, {0, 1}, 0.0001).proven == 1);
#else
static_assert(program_within<float>(f, formula, {0, 1}, 0.00001).proven == 1, "the program is that near");
#endif
