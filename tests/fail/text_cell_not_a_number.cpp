// EXPECT: cell_must_be_a_number
// EXPECT: in_line<2
// EXPECT: in_column<2
// EXPECT: found<'3', 'x'>
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "x1,x2,class\n1,3,0\n";
#else
constexpr char text[] = "x1,x2,class\n1,3x,0\n";
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text>();
