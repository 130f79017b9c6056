// EXPECT: outputs_must_fit_into_16_bits
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<1, 1, activation::linear>> net{bias_first, {0, 10}};
#else
constexpr network<double, layer<1, 1, activation::linear>> net{bias_first, {0, 30}};
#endif
constexpr quantized<net, fixed<std::int16_t, 4>> in_integers;
