// EXPECT: rows_fill_the_table
#include <descent/descent.hpp>
using namespace descent;

// Three lines of a file without commas at their ends, 1,2 and -3,4 and -5,6, included into a table.
#ifdef GOOD
constexpr double table[] = {1, 2, -3, 4, -5, 6};
#else
constexpr double table[] = {1, 2 - 3, 4 - 5, 6};
#endif
constexpr auto samples = samples_from<sample<double>, 3>(table);
