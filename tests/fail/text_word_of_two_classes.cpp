// EXPECT: word_must_name_one_class
// EXPECT: in_line<1
#include <descent/descent.hpp>
using namespace descent;

constexpr char text[] = "1,3,yes\n";
#ifdef GOOD
constexpr csv::format<labelled_sample<double, 2, 3>> words{.classes = {"no", "perhaps", "yes"}};
#else
constexpr csv::format<labelled_sample<double, 2, 3>> words{.classes = {"no", "no", "yes"}};
#endif
constexpr auto samples = csv::read<labelled_sample<double, 2, 3>, text, words>();
