// Two steps of one length from one start: by the signs of the slopes, and in proportion to them

#include "data.hpp"

#include <descent/descent.hpp>

using namespace descent;
using namespace picture;

using biased = network<double, layer<1, 1>>;  // A(w x + b), with the parameters b, w
constexpr auto at(double w, double b) -> biased { return {bias_first, {b, w}}; }
constexpr plane<41, 26> error_at{{-2, -1}, {6, 4}, [](double w, double b) { return error(at(w, b), identity); }};

constexpr auto by_sign = trace<1>(at(-0.5, 0.2), identity, sign_descent{3.0});
constexpr auto in_proportion = trace<1>(at(-0.5, 0.2), identity, gradient_descent{30.2});
static_assert(decreasing_steps(by_sign) == 0 && decreasing_steps(in_proportion) == 1);

int main() {
  print("plane", error_at);
  print_way("sign", by_sign);
  print_way("proportion", in_proportion);
}
