// EXPECT: a_number_for_each_input
#include <descent/descent.hpp>
using namespace descent;

constexpr sample<double, 2, 1> samples[] = {{{1, 2}, {3}}, {{2, 3}, {4}}};
constexpr auto scale = standard_scale(samples);
#ifdef GOOD
constexpr auto x = scale({0.5, 1});
#else
constexpr auto x = scale({0.5});
#endif
