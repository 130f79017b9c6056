// EXPECT: number_must_be_finite
// EXPECT: in_line<1
// EXPECT: in_column<1
// EXPECT: found<'1', 'e', '9', '9', '9'>
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "1e99,3,0\n";
#else
constexpr char text[] = "1e999,3,0\n";
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text>();
