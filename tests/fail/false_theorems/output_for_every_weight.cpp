// EXPECT: A\(w\) is above 0\.51 for every weight in \[0, 1\]
// False: w = 0 gives 1/2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return neuron{x}(1.0) >= 0.5; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return neuron{x}(1.0) > 0.51; }).proven == 1,
              "A(w) is above 0.51 for every weight in [0, 1]");
#endif
