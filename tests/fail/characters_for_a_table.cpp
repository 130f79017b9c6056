// EXPECT: table_of_numbers
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr signed char table[] = {48, 44, 48, 59};
#else
constexpr char table[] = {'0', ',', '0', ';'};
#endif
constexpr auto samples = samples_from<sample<double>, 2>(table);
