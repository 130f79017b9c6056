// EXPECT: in_integers
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<1, 1, activation::tanh>> net{bias_first, {0, 1}};
#else
constexpr network<double, layer<1, 1, activation::silu>> net{bias_first, {0, 1}};
#endif
constexpr quantized<net, fixed<std::int16_t, 12>> in_integers;
constexpr auto y = in_integers(fixed<std::int16_t, 12>{0.5});
