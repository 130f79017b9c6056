// EXPECT: number_must_fit_into_the_fixed_number
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<1, 1>> net{bias_first, {0, 20}};
#ifdef GOOD
constexpr auto in_integers = net.as<fixed<std::int16_t, 10>>();
#else
constexpr auto in_integers = net.as<fixed<std::int16_t, 12>>();
#endif
