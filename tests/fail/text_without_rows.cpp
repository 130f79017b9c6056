// EXPECT: text_must_have_rows
// EXPECT: in_line<2
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "x1,x2,class\n1,3,0\n";
#else
constexpr char text[] = "x1,x2,class\n";
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text>();
