// EXPECT: network_converted_as_it_is
// Its outputs are others than those of the network that it is derived from, which the claim would be about.
#include <descent/descent.hpp>
using namespace descent;

using base = network<double, layer<2, 2, activation::linear>>;
struct with_priors : base {
  constexpr explicit with_priors(const base& net) : base(net) {}
  constexpr auto operator()(const auto (&x)[2]) const {
    auto y = base::operator()(x);
    y[1] = y[1] + 5.0;
    return y;
  }
};
constexpr base net{bias_first, {0.0, 1.0, 0.0, 0.0, -1.0, 0.0}};
#ifdef GOOD
constexpr auto found = class_on(net, box{interval{1.0, 2.0}, interval{0}});
#else
constexpr auto found = class_on(with_priors{net}, box{interval{1.0, 2.0}, interval{0}});
#endif
