// EXPECT: the slope is positive for every weight in \[0, 1\]
// False: the slope is negative.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return gradient(neuron{x}, identity).weight < 0; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return gradient(neuron{x}, identity).weight > 0; }).proven == 1,
              "the slope is positive for every weight in [0, 1]");
#endif
