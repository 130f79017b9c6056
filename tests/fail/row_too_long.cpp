// EXPECT: every_place_must_be_given_a_number
// EXPECT: [( ]4\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr labelled<double, 3, 2> samples[] = {{{0, 1, 2}, 1}};
#else
constexpr labelled<double, 3, 2> samples[] = {{{0, 1, 2, 3}, 1}};
#endif
