// EXPECT: the output of relu stays in bounds
// False: it is 1 at x = 1.
#include <descent/descent.hpp>
using namespace descent;

template <class A>
using unit = network<interval<double>, layer<1, 1, A>>;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) {
                return unit<activation::relu>(bias_first, {0, 1})(x) <= 1;
              }).proven == 1);
#else
static_assert(
    for_all({-1, 1}, [](const auto& x) { return unit<activation::relu>(bias_first, {0, 1})(x) <= 0.9; }).proven == 1,
    "the output of relu stays in bounds");
#endif
