// One sample, x = 1 with the target 1, through one step of training: the numbers of docs/one_sample.md. Each line is
// computed by hand here, and the claim beside it says that the library computes the same.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

// Change y = 1 to y = 0 and see: dE_dw 0.1463
// Change rate = 1 to rate = -1 and see: rate_must_be_positive_and_finite
constexpr double x = 1, y = 1, rate = 1;
constexpr sample<double> only[] = {{x, y}};
constexpr neuron net{0.5};

// Forward: from the input to the error.
constexpr double z = net.weight * x;
constexpr double y_hat = sigmoid(z);
static_assert(net(x) == y_hat);
constexpr double E = 0.5 * ((y_hat - y) * (y_hat - y));
static_assert(error(net, only) == E);

// Backward: from the error to its slope by the weight, equation (6).
constexpr double dE_dy_hat = y_hat - y;
constexpr double dE_dw = dE_dy_hat * x * (1 - y_hat) * y_hat;
static_assert(gradient(net, only).weight == dE_dw);

// The step: against the slope, and the error is smaller.
constexpr double next = net.weight - rate * dE_dw;
static_assert(train(net, only, gradient_descent{rate}, 1).weight == next);
constexpr double E_next = error(neuron{next}, only);
static_assert(E_next < E);

int main() {
  std::printf("z %.4f\ny_hat %.4f\nE %.4f\ndE_dy_hat %.4f\ndE_dw %.4f\nnext %.4f\nE_next %.4f\n", z, y_hat, E,
              dE_dy_hat, dE_dw, next, E_next);
}
