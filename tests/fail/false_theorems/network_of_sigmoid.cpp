// EXPECT: the output of sigmoid stays in bounds
// False: A(1) is 0.73.
#include <descent/descent.hpp>
using namespace descent;

template <class A>
using unit = network<interval<double>, layer<1, 1, A>>;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) {
                return unit<activation::sigmoid>(bias_first, {0, 1})(x) <= 0.8;
              }).proven == 1);
#else
static_assert(
    for_all({-1, 1}, [](const auto& x) { return unit<activation::sigmoid>(bias_first, {0, 1})(x) <= 0.7; }).proven == 1,
    "the output of sigmoid stays in bounds");
#endif
