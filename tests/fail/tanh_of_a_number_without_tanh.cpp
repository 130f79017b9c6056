// EXPECT: number_with_tanh|activation_for
#include <descent/descent.hpp>

struct own {
  constexpr own(double x = 0) : value(x) {}
  friend constexpr auto operator+(own a, own b) -> own { return a.value + b.value; }
  friend constexpr auto operator-(own a, own b) -> own { return a.value - b.value; }
  friend constexpr auto operator*(own a, own b) -> own { return a.value * b.value; }
  friend constexpr auto square(own a) -> own { return a * a; }
  friend constexpr auto sigmoid(own a) -> own { return descent::sigmoid(a.value); }
#ifdef GOOD
  friend constexpr auto tanh(own a) -> own { return descent::math::tanh(a.value); }
#endif
  double value;
};

constexpr descent::network<own, descent::layer<1, 1, descent::activation::tanh>> net{descent::bias_first, {0.0, 1.0}};
constexpr double y = net(own{0.5}).value;
