// EXPECT: number_with_softplus|activation_for
#include <descent/descent.hpp>

struct own {
  constexpr own(double x = 0) : value(x) {}
  friend constexpr auto operator+(own a, own b) -> own { return a.value + b.value; }
  friend constexpr auto operator-(own a, own b) -> own { return a.value - b.value; }
  friend constexpr auto operator*(own a, own b) -> own { return a.value * b.value; }
  friend constexpr auto square(own a) -> own { return a * a; }
  friend constexpr auto sigmoid(own a) -> own { return descent::sigmoid(a.value); }
#ifdef GOOD
  friend constexpr auto softplus(own a) -> own { return descent::math::softplus(a.value); }
#endif
  double value;
};

constexpr descent::network<own, descent::layer<1, 1, descent::activation::softplus>> net{descent::bias_first,
                                                                                         {0.0, 1.0}};
constexpr double y = net(own{0.5}).value;
