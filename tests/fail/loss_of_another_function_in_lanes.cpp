// EXPECT: descent: a loss in lanes must compute what it computes of one sample
// ONLY: g++ 11, clang++ 19
#include <descent/descent.hpp>

using namespace descent;

namespace mine {

#ifndef GOOD
constexpr auto tanh(double z) -> double { return z / (1 + (z < 0 ? -z : z)); }
#endif

struct log_cosh {
  static constexpr bool in_lanes = true;
  template <class Number, class Sample>
  static constexpr auto value(const Sample&, const Number (&)[1]) -> Number {
    return Number{};
  }
  template <class Number, class Sample>
  static constexpr void slope(const Sample& s, const Number (&y_hat)[1], Number (&slope)[1]) {
#ifdef GOOD
    using math::tanh;
#endif
    slope[0] = tanh(y_hat[0] - static_cast<Number>(s.targets()[0]));
  }
};

}  // namespace mine

constexpr sample<double, 1, 1> samples[] = {{1.0, 1.0}, {1.0, 1.0}, {1.0, 1.0}, {1.0, 1.0}, {1.0, 1.0},
                                            {1.0, 1.0}, {1.0, 1.0}, {1.0, 1.0}, {1.0, 1.0}};
constexpr network<double, layer<1, 1, activation::linear>, mine::log_cosh> start;
constexpr auto net = train(start, samples, gradient_descent{0.5}, 1);
