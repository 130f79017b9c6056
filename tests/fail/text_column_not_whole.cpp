// EXPECT: deleted
// EXPECT: column
// EXPECT: double
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.label = 2};
#else
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.label = 2.7};
#endif
