// EXPECT: number_of_values_must_match
// EXPECT: [( ]4\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr labelled_sample<double, 3, 2> samples[] = {{{0, 1, 2}, 1}};
#else
constexpr labelled_sample<double, 3, 2> samples[] = {{{0, 1, 2, 3}, 1}};
#endif
