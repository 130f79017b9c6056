#include <descent/descent.hpp>
using namespace descent;

constexpr neuron net{0.5};                                               // the network A(w x), with the weight w = 0.5
constexpr double slope = gradient(net, identity).weight;                 // -0.088723: more weight means less error
constexpr neuron next = train(net, identity, gradient_descent{1.0}, 1);  // 0.588723: minus the slope, so more weight
static_assert(error(next, identity) < error(net, identity));             // 0.188699 < 0.196268: less error

constexpr auto history = trace<1000>(net, identity, gradient_descent{1.0});  // 1,000 such steps, and their errors
static_assert(decreasing_steps(history) == 1000);                            // the error falls at each of them
static_assert(safe_rate(identity) > 25.9);  // and from every real weight, by a step of any rate up to 25.9

// Are those the numbers in the comments?
constexpr auto rounds_to(double number, double shown) -> bool { return number > shown - 5e-7 && number < shown + 5e-7; }
static_assert(rounds_to(slope, -0.088723) && rounds_to(next.weight, 0.588723));
static_assert(rounds_to(error(next, identity), 0.188699) && rounds_to(error(net, identity), 0.196268));

int main() {}
