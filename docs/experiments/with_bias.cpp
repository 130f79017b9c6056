// The network with the bias that the question lacks, A(w x + b): the doubts that need two weights, about real numbers.
// The full claims are tests/theorems/07_bias.cpp to 10_two_samples.cpp.

#include <descent/descent.hpp>

#include <cstdio>

using namespace descent;

template <number T>
using biased = network<T, layer<1, 1>>;  // its parameters are b, w
using real = interval<double>;

// "Can it become the identity?"  It comes as near as one likes: T^(0) falls to 0 as b does, T^(1) rises to 1 as w + b
// does.
static_assert(error(biased<real>{bias_first, {-10, 20}}, identity) < 0.00001);

// "How small must the step be?"  Every full-batch step of a rate up to 9.9 lowers the error, from all weights (07). At
// rate 20 there is a start from which it does not:
constexpr biased<real> start{bias_first, {-1.38, 1.34}};
constexpr auto slope = gradient(start, identity);
constexpr auto error_after(double rate) -> real { return error(gradient_descent{rate}(start, slope), identity); }
static_assert(error_after(9.9) < error(start, identity) && error_after(20) > error(start, identity));

// "Does the gradient point to the steepest incline, or only tell how much E depends on each weight?"  Both: along a
// direction v the slope is v.g, and among all v that is least for v = -g/|g| (08; on paper in docs/proofs.md). Here is
// one other direction of the same length, 30 degrees off:
constexpr auto along(const real& v_b, const real& v_w) -> real {
  return error(biased<dual<real>>{bias_first, {dual{start.parameter[0], v_b}, dual{start.parameter[1], v_w}}}, identity)
      .slope;
}
constexpr real b = slope.parameter[0], w = slope.parameter[1], cosine{0.8660254, 0.8660255}, half = 0.5;
static_assert(along(-b, -w) < along(-half * w - cosine * b, half* b - cosine * w));

// "Is it only the sign that matters?"  A step of 3 for each weight, by the signs alone, goes too far; a step of the
// same length in proportion to the slopes does not (09).
constexpr biased<real> start_9{bias_first, {0.2, -0.5}}, by_the_signs{bias_first, {3.2, 2.5}};
static_assert(error(by_the_signs, identity) > error(start_9, identity));
static_assert(error(train(start_9, identity, gradient_descent{30.2}, 1), identity) < error(start_9, identity));

// "May one step help one sample and hurt another?"  Yes; their sum falls (10).
constexpr biased<real> start_10{bias_first, {2, 0}}, next = train(start_10, identity, gradient_descent{1.0}, 1);
constexpr sample<double> at_0[] = {identity[0]}, at_1[] = {identity[1]};
static_assert(error(next, at_0) < error(start_10, at_0), "one is helped");
static_assert(error(next, at_1) > error(start_10, at_1), "the other is hurt");
static_assert(error(next, identity) < error(start_10, identity), "the sum falls");

void print(const char* name, const real& x) { std::printf("%-28s [%.15f, %.15f]\n", name, x.lower, x.upper); }

int main() {
  print("error at (1.34, -1.38)", error(start, identity));
  print("after a step of rate 9.9", error_after(9.9));
  print("after a step of rate 20", error_after(20));
}
