// EXPECT: samples_from
// EXPECT: no matching function
#include <descent/descent.hpp>
using namespace descent;

constexpr double table[] = {0, 1, 1, 1};
#ifdef GOOD
constexpr auto samples = samples_from<sample<double>, 2>(table);
#else
constexpr auto samples = samples_from<sample<double> >(table);
#endif
