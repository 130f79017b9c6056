// EXPECT: network_converted_as_it_is
// Its outputs are others than those of the network that it holds and converts, which the claim would be about.
#include <descent/descent.hpp>
using namespace descent;

using base = network<double, layer<2, 2, activation::linear>>;
struct with_priors {
  using scalar = double;
  using layers = base::layers;
  static constexpr std::size_t inputs = 2, outputs = 2, parameters = base::parameters;
  constexpr explicit with_priors(const base& net) : inner(net) {}
  constexpr auto data() { return inner.data(); }
  constexpr auto data() const { return inner.data(); }
  template <class Number>
  constexpr auto as() const {
    return inner.as<Number>();
  }
  constexpr auto operator()(const auto (&x)[2]) const {
    auto y = inner(x);
    y[1] = y[1] + 5.0;
    return y;
  }
  base inner;
};
constexpr base net{bias_first, {0.0, 1.0, 0.0, 0.0, -1.0, 0.0}};
#ifdef GOOD
constexpr auto found = class_on(net, box{interval{1.0, 2.0}, interval{0}});
#else
constexpr auto found = class_on(with_priors{net}, box{interval{1.0, 2.0}, interval{0}});
#endif
