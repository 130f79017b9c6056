#include <descent/descent.hpp>

constinit auto net = descent::train(descent::neuron{0.5}, descent::identity, descent::gradient_descent{1.0}, 100);

int main() { return net(1.0) > 0.9 ? 0 : 1; }
