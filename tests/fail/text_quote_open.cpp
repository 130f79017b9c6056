// EXPECT: quote_must_be_closed
// EXPECT: in_line<1
// EXPECT: in_column<3
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char text[] = "1,3,\"rose\"\n";
#else
constexpr char text[] = "1,3,\"rose\n";
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text>();
