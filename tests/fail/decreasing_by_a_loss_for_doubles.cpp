// EXPECT: descent: a loss must compute the same of every number
// The error of doubles rises: its loss calls an absolute value of its own, which is not found for intervals.
#include <descent/descent.hpp>

using namespace descent;

namespace mine {

#ifndef GOOD
constexpr auto absolute(double x) -> double { return x > 0 ? x * x : -x; }
#endif

struct absolute_error {
  template <class Number, class Sample>
  static constexpr auto value(const Sample& s, const Number (&y_hat)[1]) -> Number {
#ifdef GOOD
    using descent::detail::absolute;
#endif
    return absolute(y_hat[0] - static_cast<Number>(s.targets()[0]));
  }
  template <class Number, class Sample>
  static constexpr void slope(const Sample&, const Number (&)[1], Number (&slope)[1]) {
    slope[0] = static_cast<Number>(-1.0);
  }
};

}  // namespace mine

constexpr sample<double> data[] = {{1, 0.5}};
constexpr auto history =
    trace<1>(network<double, layer<1, 1, activation::linear>, mine::absolute_error>{}, data, gradient_descent{0.01});
constexpr auto steps = certainly_decreasing_steps(history, data);
