// EXPECT: the output of linear stays in bounds
// False: it is -1 at x = -1.
#include <descent/descent.hpp>
using namespace descent;

template <class A>
using unit = network<interval<double>, layer<1, 1, A>>;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) {
                return unit<activation::linear>(bias_first, {0, 1})(x) >= -1;
              }).proven == 1);
#else
static_assert(
    for_all({-1, 1}, [](const auto& x) { return unit<activation::linear>(bias_first, {0, 1})(x) >= 0; }).proven == 1,
    "the output of linear stays in bounds");
#endif
