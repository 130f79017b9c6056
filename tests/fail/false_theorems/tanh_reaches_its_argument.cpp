// EXPECT: tanh x is x near 0
// False: tanh is below its argument.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 0.001}, [](const auto& x) { return tanh(x) <= 0.001; }).proven == 1);
#else
static_assert(for_all({0, 0.001}, [](const auto& x) { return tanh(x) >= x; }).proven == 1, "tanh x is x near 0");
#endif
