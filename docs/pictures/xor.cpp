// The output of a network for XOR over its two inputs, before training and after it

#include "data.hpp"

#include <descent/descent.hpp>

using namespace descent;
using namespace picture;

constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
using small = network<double, layer<2, 2>, layer<2, 1>>;
struct run {
  static constexpr small start = glorot_uniform<small>(1);
  static constexpr const auto& samples = exclusive_or;
  static constexpr gradient_descent rule{2.0};
  static constexpr std::size_t iterations = 2000;
};
constexpr auto output_of(const small& net) {
  return plane<36, 36>{{-0.2, -0.2}, {1.2, 1.2}, [&](double x0, double x1) { return net({x0, x1}); }};
}
constexpr auto before = output_of(run::start), after = output_of(trained<run>);

void print_outputs(const char* name, const small& net) {
  begin(name);
  for (const auto& s : exclusive_or) std::printf("%g %g %g %.2f\n", s.x[0], s.x[1], s.y[0], net(s.x));
}

int main() {
  print("before", before);
  print("after", after);
  print_outputs("outputs before", run::start);
  print_outputs("outputs after", trained<run>);
}
