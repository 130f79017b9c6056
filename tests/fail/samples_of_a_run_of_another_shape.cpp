// EXPECT: samples_for
// EXPECT: Samples>?::inputs ?\)? == ?\(?Net::inputs|samples_have_the_shape_of_the_network
#include <descent/descent.hpp>
using namespace descent;

// A network of your own that would accept these samples.
struct plane {
  using scalar = double;
  static constexpr std::size_t inputs = 2, outputs = 1, parameters = 2;
  constexpr auto excess(const auto& s) const -> double { return w[0] * s.x[0] + w[1] * s.x[1] - s.y[0]; }
  constexpr auto error(const auto& s) const -> double { return square(excess(s)) / 2; }
  constexpr void backpropagate(const auto& s, plane& slope) const {
    for (int i = 0; i < 2; ++i) slope.w[i] += excess(s) * s.x[i];
  }
  constexpr auto data() -> double* { return w; }
  constexpr auto data() const -> const double* { return w; }

  double w[2]{};
};

#ifdef GOOD
constexpr sample<double, 2, 1> samples_of_mine[] = {{{0, 1}, {3}}, {{1, 0}, {1}}};
#else
constexpr sample<double, 3, 1> samples_of_mine[] = {{{0, 1, 3}, {3}}, {{1, 0, 1}, {1}}};
#endif

struct run {
  static constexpr plane start{};
  static constexpr auto& samples = samples_of_mine;
  static constexpr gradient_descent rule{0.5};
  static constexpr std::size_t iterations = 3;
};

static_assert(trained<run>.w[0] > 0);
