// The weight by steps of one length, which pass the minimum again and again, and by steps in proportion to the slope

#include "data.hpp"

#include <descent/descent.hpp>

using namespace descent;
using namespace picture;

constexpr sample<double> wants_0_6[] = {{1, 0.6}};
constexpr auto by_sign = trace<50>(neuron{-2}, wants_0_6, sign_descent{0.125});
constexpr auto in_proportion = trace<50>(neuron{-2}, wants_0_6, gradient_descent{4});
static_assert(decreasing_steps(by_sign) == 19 && decreasing_steps(in_proportion) == 50);
constexpr double minimum = math::log(1.5);

void print_weights(const char* name, const auto& history) {
  begin(name);
  for (std::size_t i = 0; i < history.size(); ++i) {
    const double weight = history[i].network.weight;
    std::printf("%zu %.6g %.6g\n", i, weight, (abs)(weight - minimum));
  }
}

int main() {
  print_weights("sign", by_sign);
  print_weights("proportion", in_proportion);
}
