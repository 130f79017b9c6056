#include <descent/descent.hpp>
using namespace descent;

// For which weights is the output at x = 2 above 0.9?  From ln 3 on: A(2w) > 0.9 where 2w > ln 9.
constexpr auto high = for_all({1.0986123, 50.0}, [](const auto& w) { return neuron{w}(2.0) > 0.9; });
static_assert(high.proven == 1, "for all of them");

// A run of yours, its real error.
constexpr sample<double> samples[] = {{1.0, 0.25}, {-2.0, 0.5}};
constexpr auto history = trace<15>(neuron{3.0}, samples, gradient_descent{safe_rate(samples) / 2});
constexpr auto certain = certainly_decreasing_steps(history, samples);
static_assert(certain == 15);

// A function of your own: write it for any number.
constexpr auto f = [](const auto& x) { return x * square(sigmoid(x)); };
static_assert(f(dual{0.0, 1.0}).slope == 0.25);
constexpr auto rising = for_all({-0.5, 8}, [](const auto& x) { return f(dual{x, interval{1}}).slope > 0; });
static_assert(rising.proven == 1, "f rises on [-0.5, 8]");

int main() {}
