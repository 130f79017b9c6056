// EXPECT: column_must_be_in_the_text
// EXPECT: in_line<1
#include <descent/descent.hpp>
using namespace descent;

constexpr char text[] = "y1,x,y2\n1,2,3\n";
#ifdef GOOD
constexpr csv::format<sample<double, 1, 2>> columns{.targets = {"y2", "y1"}};
#else
constexpr csv::format<sample<double, 1, 2>> columns{.targets = {csv::column{}, "y1"}};
#endif
constexpr auto samples = csv::read<sample<double, 1, 2>, text, columns>();
