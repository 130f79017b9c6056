// EXPECT: parameters_are_initialised
#include <descent/descent.hpp>

struct own {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;
  constexpr auto data() -> double* { return &weight; }
  constexpr auto data() const -> const double* { return &weight; }
  constexpr auto error(const auto& s) const -> double { return (weight * s.x - s.y) * (weight * s.x - s.y) / 2; }
  constexpr void backpropagate(const auto& s, own& slope) const { slope.weight += (weight * s.x - s.y) * s.x; }
#ifdef GOOD
  double weight = 0;
#else
  double weight;
#endif
};
constexpr auto net = descent::train(own{0.5}, descent::identity, descent::gradient_descent{1.0}, 2);
