// EXPECT: no match|no viable|could not convert|cannot convert|requested|ambiguous|invoke|no matching
// False: (x²)′ = 0 on [−1, 1]: a claim that takes a dual would be given constants.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](auto x) { return square(dual{x, 1}).slope >= 0; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](dual<interval<double> > x) { return square(x).slope == 0; }).proven == 1);
#endif
