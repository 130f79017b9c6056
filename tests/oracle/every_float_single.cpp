// Every float: how far are single_tanh(x) and single_sigmoid(x) from tanh x and A(x)? The C library's functions in
// double decide: their errors are below 10⁻⁸ of a float's ulp.
// usage: every_float_single [STEP] (every STEP-th float; all take six minutes on x86-64; prints the largest errors)

#include <descent/number/single_precision.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct worst {
  double limit, ulps = 0, at = 0;

  void note(float x, float computed, double exact) {
    if (std::isnan(x) && std::isnan(computed)) return;
    int exponent = 0;
    std::frexp(exact, &exponent);
    const double error = std::ldexp(std::fabs(static_cast<double>(computed) - exact), -std::max(exponent - 24, -149));
    if (!(error <= ulps)) ulps = error, at = static_cast<double>(x);
  }
  auto print(const char* function) const -> bool {
    std::printf("%s: %.4f ulp at %a\n", function, ulps, at);
    return ulps < limit;
  }
};

}  // namespace

int main(int count, char** arguments) {
  const std::uint64_t step = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1;
  worst of_tanh{0.64}, of_sigmoid{0.68}, subnormal{0.77};
  for (std::uint64_t i = 0; i < 0x1'0000'0000; i += step) {
    const auto bits = static_cast<std::uint32_t>(i);
    float x;
    std::memcpy(&x, &bits, sizeof x);
    of_tanh.note(x, descent::math::single_tanh(x), std::tanh(static_cast<double>(x)));
    const double a = 1 / (1 + std::exp(-static_cast<double>(x)));
    (a < 0x1p-126 ? subnormal : of_sigmoid).note(x, descent::math::single_sigmoid(x), a);
  }
  const bool right = of_tanh.print("single_tanh"), also = of_sigmoid.print("single_sigmoid"),
             too = subnormal.print("single_sigmoid where subnormal");
  return right && also && too ? 0 : 1;
}
