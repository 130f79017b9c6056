// EXPECT: the radius is as large as that
// False: tanh(x) and 1/2 change places at artanh 1/2 = 0.5493, 0.4507 from 1.
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<1, 1, activation::tanh>, layer<1, 2, activation::linear>> net{bias_first,
                                                                                              {0, 1, 0, 1, 0.5, 0}};
constexpr double x[]{1};

#ifdef GOOD
static_assert(certified_radius(net, x, 1) > 0.3);
#else
static_assert(certified_radius(net, x, 1) > 0.451, "the radius is as large as that");
#endif
