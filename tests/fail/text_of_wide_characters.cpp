// EXPECT: a text has characters of one byte
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr char8_t text[] = u8"0.5,0\n";
#else
constexpr char16_t text[] = u"0.5,0\n";
#endif
constexpr auto samples = csv::read<labelled_sample<double, 1, 2>, text>();
