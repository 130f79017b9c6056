// EXPECT: weights_must_fit_into_the_integers
// EXPECT: -1\.0*e\+0?3
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<1, 1>> net{bias_first, {0, 100}};
#else
constexpr network<double, layer<1, 1>> net{bias_first, {0, -1000}};
#endif
constexpr quantized<net, fixed<std::int16_t, 12>, std::int8_t> in_integers;
