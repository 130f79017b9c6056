// Is the gradient right? A dual number carries a value and its slope through the error as it is written, without any
// back-propagation. From real_numbers.cpp.

#include <descent/core.hpp>
#include <descent/number/dual.hpp>

#include <cstdio>

using namespace descent;

constexpr auto by_dual(double w) -> double { return error(neuron{dual{w, 1.0}}, identity).slope; }
constexpr auto by_back_propagation(double w) -> double { return gradient(neuron{w}, identity).weight; }

// Change 0.0 to 1e6 and see: slope 0.000000
constexpr double at = 0.0;
static_assert(by_dual(at) == by_back_propagation(at), "to the last bit");

// A function of your own: what is its slope at 2?
// Change x * x to x * x * x and see: the slope of x * x at 2
constexpr auto f = [](const auto& x) { return x * x; };
static_assert(f(dual{2.0, 1.0}).slope == 4, "the slope of x * x at 2");

int main() { std::printf("slope %.6f, and %.6f by back-propagation\n", by_dual(at), by_back_propagation(at)); }
