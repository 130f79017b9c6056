// EXPECT: column_must_have_one_use
// EXPECT: in_line<1
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "x1,x2,class\n1,3,0\n";
#else
constexpr char text[] = "x1,class,x2\n1,0,2\n";
#endif
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.label = "class", .inputs = {0, 1}};
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text, columns>();
