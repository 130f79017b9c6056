// EXPECT: no match|no matching|constraint|invalid|could not
#include <descent/descent.hpp>
using namespace descent;

using coarse = fixed<std::int16_t, 8>;
using fine = fixed<std::int16_t, 12>;

constexpr auto net = glorot_uniform<network<double, layer<1, 1>>>(1);
constexpr quantized<net, fine> in_integers;

#ifdef GOOD
constexpr auto y = in_integers(fine{0.5});
#else
constexpr auto y = in_integers(coarse{0.5});
#endif
