// EXPECT: labels_in_lanes|invalid operands|no match
// ONLY: g++ 11, clang++ 19
#include <descent/descent.hpp>

using namespace descent;

struct weighted {
#ifndef GOOD
  static constexpr bool in_lanes = true;
#endif
  template <class Number, class Sample>
  static constexpr auto value(const Sample& s, const Number (&y_hat)[Sample::outputs]) -> Number {
    return cross_entropy::value(s, y_hat) * static_cast<Number>(s.label == 0 ? 2.0 : 1.0);
  }
  template <class Number, class Sample>
  static constexpr void slope(const Sample& s, const Number (&y_hat)[Sample::outputs],
                              Number (&slope)[Sample::outputs]) {
    cross_entropy::slope(s, y_hat, slope);
    if (s.label == 0)
      for (auto& one : slope) one = one * static_cast<Number>(2.0);
  }
};
constexpr labelled_sample<double, 1, 2> samples[] = {{{1}, 0}, {{1}, 0}, {{1}, 0}, {{1}, 0}, {{1}, 0},
                                                     {{1}, 0}, {{1}, 0}, {{1}, 0}, {{1}, 0}};
constexpr network<double, layer<1, 2, activation::linear>, weighted> start;
constexpr auto net = train(start, samples, gradient_descent{0.5}, 1);
