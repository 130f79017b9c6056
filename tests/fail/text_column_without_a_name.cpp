// EXPECT: column_must_be_in_the_text
// EXPECT: in_line<1
#include <descent/descent.hpp>
using namespace descent;

constexpr char text[] = "x1,x2,class\n1,3,0\n";
#ifdef GOOD
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.inputs = {"x1", "x2"}};
#else
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.inputs = {nullptr, "x2"}};
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text, columns>();
