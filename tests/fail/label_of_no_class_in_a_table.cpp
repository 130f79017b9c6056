// EXPECT: label_must_name_a_class
// EXPECT: 0\.5|5\.0+e-0?1
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double label = 1;
#else
constexpr double label = 0.5;
#endif
constexpr double table[] = {0, 1, label};
constexpr auto samples = samples_from<labelled_sample<double, 2, 3>, 1>(table);
