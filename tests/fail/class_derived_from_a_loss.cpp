// EXPECT: final
// A class that is derived from one of the library would inherit what that says about itself: here that it takes lanes.
#include <descent/descent.hpp>

using namespace descent;

struct weighted
#ifndef GOOD
    : cross_entropy
#endif
{
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
constexpr labelled_sample<double, 1, 2> samples[] = {{{1}, 1}, {{0}, 0}};
constexpr double e = error(network<double, layer<1, 2, activation::linear>, weighted>{}, samples);
