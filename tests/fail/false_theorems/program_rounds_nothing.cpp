// EXPECT: the program is the formula
// False: in float the sum rounds.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto third = [](const auto& x) { return x / 3.0f + 1.0f; };

#ifdef GOOD
static_assert(program_within<float>(third, third, {0, 1}, 0.0000002).proven == 1);
#else
static_assert(program_within<float>(third, third, {0, 1}, 0.00000002).proven == 1, "the program is the formula");
#endif
