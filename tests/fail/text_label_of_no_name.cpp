// EXPECT: label_must_name_a_class
// EXPECT: in_line<2
// EXPECT: in_column<3
// EXPECT: found<'r', 'o', 's', 'e'>
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "1,3,tulip\n1,3,lily\n";
#else
constexpr char text[] = "1,3,tulip\n1,3,rose\n";
#endif
constexpr csv::format<labelled_sample<double, 2, 3>> columns{.classes = {"lily", "tulip", "crocus"}};
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text, columns>();
