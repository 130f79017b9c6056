// EXPECT: weights_must_fit_into_the_integers
// EXPECT: 1\.?0*e\+308
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double weight = 0.25;
#else
constexpr double weight = 1e308;
#endif

constexpr auto net = [] {
  network<double, layer<1, 1>> changed{bias_first, {0.5, 0.5}};
  changed.parameter[1] = weight;
  return changed;
}();
constexpr quantized<net, fixed<std::int16_t, 12>> in_integers;
