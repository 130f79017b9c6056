// EXPECT: no input overflows
#include <descent/descent.hpp>
using namespace descent;

using number_8 = fixed<std::int16_t, 12>;  // below 8

constexpr auto twice = [](const auto& x) { return to<number_8>(wide_product(number_8{2.0}, x)); };

#ifdef GOOD
constexpr interval range{-3.9, 3.9};
#else
constexpr interval range{-3.9, 4.1};
#endif
static_assert(rounding_error<number_8>(twice, range) < 1, "no input overflows");
