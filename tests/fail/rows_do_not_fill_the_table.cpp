// EXPECT: rows_fill_the_table
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double table[] = {0, 1, 1, 1, 0, 0};
#else
constexpr double table[] = {0, 1, 1, 1, 0};
#endif
constexpr auto samples = samples_from<sample<double, 2, 1>>(table);
