// EXPECT: label_must_name_a_class
// EXPECT: [( ]3\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr labelled_sample<double, 2, 3> samples[] = {{{0, 1}, 2}};
#else
constexpr labelled_sample<double, 2, 3> samples[] = {{{0, 1}, 3}};
#endif
