// The question, sentence by sentence. Under each sentence stands a claim that the compiler has checked if this file
// compiles. Change a number and see what the compiler says.

#include <descent/descent.hpp>

using namespace descent;

// "Let x be 0 or 1, and let the target be T(x) = x, the identity."
static_assert(identity[0].x == 0 && identity[0].y == 0 && identity[1].x == 1 && identity[1].y == 1);

// "The activation is A(z) = 1 / (1 + e^-z)."
static_assert(sigmoid(0.0) == 0.5 && sigmoid(2.0) > 0.880797 && sigmoid(2.0) < 0.880798);
static_assert(sigmoid(-1000.0) == 0 && sigmoid(1000.0) == 1, "doubles reach both ends");

// "The network is T^(x) = A(w x), with one weight w and no bias."
constexpr neuron net{0.5};
static_assert(net(1.0) == sigmoid(0.5 * 1.0) && net(0.0) == sigmoid(0.5 * 0.0));

// "The error is E = (y^ - y)^2 / 2."
constexpr sample<double> at_0[] = {{0, 0}}, at_1[] = {{1, 1}};
static_assert(error(net, at_1) == 0.5 * ((net(1.0) - 1) * (net(1.0) - 1)));
static_assert(error(net, identity) == error(net, at_0) + error(net, at_1), "over both samples: the sum");

// "By the chain rule (1) = (2) = (3) = (4) = (5) = (6)." Each line is computed as it is written; a derivative that
// stands in it unresolved is taken as a difference quotient, which is right to nine decimals here.
constexpr auto E(double y_hat, double y) -> double { return 0.5 * ((y_hat - y) * (y_hat - y)); }
constexpr auto equalities_that_hold(const sample<double>& s, double w) -> int {
  constexpr double h = 0x1p-17;
  const double x = s.x, y = s.y, y_hat = neuron{w}(x), dy_dw = 0;
  const sample<double> only[] = {s};
  const double dE_dy_hat = (E(y_hat + h, y) - E(y_hat - h, y)) / (2 * h);
  const double dE_dy = (E(y_hat, y + h) - E(y_hat, y - h)) / (2 * h);
  const double dT_dw = (neuron{w + h}(x)-neuron{w - h}(x)) / (2 * h);
  const double dA_dw = (sigmoid((w + h) * x) - sigmoid((w - h) * x)) / (2 * h);
  const double lines[] = {
      (error(neuron{w + h}, only) - error(neuron{w - h}, only)) / (2 * h),  // dE/dw, and it is
      dE_dy_hat * dT_dw + dE_dy * dy_dw,                                    // (1)
      (y_hat - y) * dT_dw - (y_hat - y) * 0,                                // (2)
      (y_hat - y) * dT_dw,                                                  // (3), where y^ stands for
      (y_hat - y) * dT_dw,                                                  // (4) T^(x), which is
      (y_hat - y) * dA_dw,                                                  // (5) A(w x), so it is
      (y_hat - y) * x * (1 - sigmoid(w * x)) * sigmoid(w * x),              // (6)
      gradient(neuron{w}, only).weight,                                     // and what this library computes
  };
  int held = 0;
  while (held < 7 && lines[held] - lines[held + 1] < 1e-9 && lines[held + 1] - lines[held] < 1e-9) ++held;
  return held;
}
constexpr auto equalities_that_hold(double w) -> int {
  return equalities_that_hold(identity[0], w) + equalities_that_hold(identity[1], w);
}
static_assert(equalities_that_hold(-2.0) == 14 && equalities_that_hold(0.0) == 14 && equalities_that_hold(0.5) == 14);
static_assert(equalities_that_hold(1.0) == 14 && equalities_that_hold(3.7) == 14, "all seven, for both samples");

// "The weight is then changed by w <- w - rate * dE/dw."
static_assert(train(net, at_1, gradient_descent{1.0}, 1).weight == 0.5 - 1.0 * gradient(net, at_1).weight);

// "After that the error should be smaller: E_i > E_i+1. Why is it?"  It is, a thousand times over:
constexpr auto history = trace<1000>(net, identity, gradient_descent{1.0});
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
static_assert(decreasing_steps(trace<1000>(net, at_1, gradient_descent{1.0})) == 1000, "and with x = 1 alone");

// "Why subtract?"  The slope says whether more weight means more error. If it does, take less; if it does not, more.
constexpr sample<double> wants_0[] = {{1, 0}};
static_assert(gradient(net, wants_0).weight > 0, "target 0: a positive slope,");
static_assert(error(neuron{0.5 + 0.1}, wants_0) > error(net, wants_0), "more weight, more error,");
static_assert(train(net, wants_0, gradient_descent{0.1}, 1).weight < 0.5, "so subtracting it lowers the weight");
static_assert(decreasing_steps(trace<1>(net, wants_0, gradient_descent{0.1})) == 1, "and the error.");
static_assert(gradient(net, at_1).weight < 0, "target 1: a negative slope,");
static_assert(error(neuron{0.5 + 0.1}, at_1) < error(net, at_1), "more weight, less error,");
static_assert(train(net, at_1, gradient_descent{0.1}, 1).weight > 0.5, "so subtracting it raises the weight");
static_assert(decreasing_steps(trace<1>(net, at_1, gradient_descent{0.1})) == 1, "and lowers the error.");

// "What does x = 0 teach?"  Nothing: without a bias A(w 0) is 1/2 whatever w is, so this network cannot become the
// identity. What falls is the error at x = 1.
static_assert(gradient(neuron{-700.0}, at_0).weight == 0 && error(neuron{-700.0}, at_0) == 0.125);
static_assert(gradient(neuron{0.5}, at_0).weight == 0 && error(neuron{0.5}, at_0) == 0.125);
static_assert(gradient(neuron{1e300}, at_0).weight == 0 && error(neuron{1e300}, at_0) == 0.125);

// "The weight is to stay in [0, 1]."  Then each step is followed by a projection. The weight reaches 1 and stays there.
constexpr auto bounded = trace<20>(net, identity, projected{gradient_descent{1.0}, 0.0, 1.0});
static_assert(decreasing_steps(bounded) == 8 && bounded[7].network.weight < 1);
static_assert(bounded[8].network.weight == 1 && bounded[20].network.weight == 1);

// "Why must the steps be small?"  For the target 1 any step is small enough: more weight is always better. For one
// strictly between 0 and 1 the step can pass the minimum, at ln 1.5 here, and climb on the other side.
static_assert(decreasing_steps(trace<1>(net, at_1, gradient_descent{100})) == 1, "even at rate 100");
constexpr sample<double> wants_0_6[] = {{1, 0.6}};
static_assert(decreasing_steps(trace<1>(neuron{0}, wants_0_6, gradient_descent{40})) == 0, "rate 40: the error rises");
static_assert(decreasing_steps(trace<10>(neuron{0}, wants_0_6, gradient_descent{16})) == 10, "rate 16: it falls");

// "Is it only the sign that matters?"  Far from the minimum, yes. Near it a step of fixed length passes it again and
// again, where steps in proportion to the slope grow shorter.
constexpr auto by_sign = trace<50>(neuron{-2}, wants_0_6, sign_descent{0.125});
static_assert(decreasing_steps(by_sign) == 19 && by_sign[19].network.weight == 0.375);
static_assert(by_sign[20].network.weight == 0.5 && by_sign[21].network.weight == 0.375, "back and forth from there");
static_assert(decreasing_steps(trace<50>(neuron{-2}, wants_0_6, gradient_descent{4})) == 50);

// "May a step that helps one sample hurt another?"  Yes; it is their sum that falls.
constexpr sample<double> both[] = {{1, 0.6}, {2, 0.1}}, first[] = {{1, 0.6}}, second[] = {{2, 0.1}};
constexpr auto after = train(neuron{0}, both, gradient_descent{0.1}, 1);
static_assert(error(after, both) < error(neuron{0}, both), "the sum falls,");
static_assert(error(after, second) < error(neuron{0}, second), "one sample gains,");
static_assert(error(after, first) > error(neuron{0}, first), "and the other loses");

// "Does it fall for ever?"  In real numbers, yes. Doubles end it: iteration 129 lowers the error by less than the last
// digit, and from 133 on the weight is a fixed point.
constexpr auto end = trace<140>(neuron{0}, wants_0_6, gradient_descent{4});
static_assert(decreasing_steps(end) == 128 && end[129].error == end[128].error);
static_assert(end[132].network != end[133].network && end[133].network == end[134].network);
static_assert(train(end[133].network, wants_0_6, gradient_descent{4}, 1) == end[133].network);

int main() {
  print_table(history, identity);
  plot_error(history);
}
