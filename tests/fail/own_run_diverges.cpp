// EXPECT: scale_the_inputs_or_lower_the_rate
// EXPECT: step_must_stay_finite|e.199.. is not a constant expression
#include <descent/descent.hpp>

struct own {  // ŷ = w x
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;
  constexpr auto data() -> double* { return &weight; }
  constexpr auto data() const -> const double* { return &weight; }
  constexpr auto error(const auto& s) const -> double { return (weight * s.x - s.y) * (weight * s.x - s.y) / 2; }
  constexpr void backpropagate(const auto& s, own& slope) const { slope.weight += (weight * s.x - s.y) * s.x; }
  double weight = 0;
};

#ifdef GOOD
constexpr double far = 1e20;
#else
constexpr double far = 1e200;
#endif
constexpr descent::sample<double> samples[] = {{1, far}};
struct run {
  static constexpr own start{};
  static constexpr auto& samples = ::samples;
  static constexpr descent::gradient_descent rule{1e150};
  static constexpr std::size_t iterations = 1;
};
constexpr double weight = descent::trained<run>.weight;
