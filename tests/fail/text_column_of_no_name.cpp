// EXPECT: column_must_be_in_the_text
// EXPECT: in_line<1
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "x1,x2,class\n1,3,0\n";
#else
constexpr char text[] = "x1,x2,kind\n1,3,0\n";
#endif
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.label = "class"};
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text, columns>();
