// EXPECT: label_must_name_a_class
// EXPECT: in_line<2
// EXPECT: in_column<3
// EXPECT: found<'3'>
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "1,3,0\n1,3,2\n";
#else
constexpr char text[] = "1,3,1\n1,3,3\n";
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text>();
