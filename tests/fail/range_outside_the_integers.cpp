// EXPECT: range_must_contain_a_number_of_the_program
// EXPECT: 8\.5|9
#include <descent/descent.hpp>
using namespace descent;

using number_8 = fixed<std::int16_t, 12>;  // below 8

constexpr auto half = [](const auto& x) { return to<number_8>(wide_product(number_8{0.5}, x)); };

#ifdef GOOD
constexpr interval range{7, 9};
#else
constexpr interval range{8, 9};
#endif
static_assert(rounding_error<number_8>(half, range) < 1);
