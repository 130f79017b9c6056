// EXPECT: a product of integers is exact
// False: it is rounded to 12 bits of fraction.
#include <descent/descent.hpp>
using namespace descent;

using number_8 = fixed<std::int16_t, 12>;

constexpr auto scaled = [](const auto& x) { return to<number_8>(wide_product(number_8{0.7}, x)); };
constexpr auto real = [](const auto& x) { return static_cast<double>(number_8{0.7}) * x; };

#ifdef GOOD
static_assert(program_within<number_8>(scaled, real, {0, 1}, 0.00013).proven == 1);
#else
static_assert(program_within<number_8>(scaled, real, {0, 1}, 0.00011).proven == 1, "a product of integers is exact");
#endif
