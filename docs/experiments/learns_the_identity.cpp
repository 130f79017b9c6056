// The bias that docs/question.md's network lacks: with it, the identity on {0, 1} is learnt.

#include <descent/network/network.hpp>
#include <descent/training/run.hpp>

#include <cstdio>

using namespace descent;

using with_bias = network<double, layer<1, 1>>;  // A(b + w x)

// "Without a bias?"  T^(0) = A(0) is 1/2 for every weight.
static_assert(neuron{-3.0}(0.0) == 0.5 && neuron{1e6}(0.0) == 0.5);

// "With one?"  Both outputs approach their targets, the longer the training the nearer.
struct run {
  static constexpr with_bias start{bias_first, {0.0, 0.5}};
  static constexpr const auto& samples = identity;
  static constexpr gradient_descent rule{9.0};  // certified for every start: docs/experiments/with_bias.cpp
  static constexpr std::size_t iterations = 1000;
};
constexpr with_bias net = trained<run>;
static_assert(net(0.0) < 0.05 && net(1.0) > 0.95, "within 0.05");
constexpr auto falls = trace<200>(run::start, identity, run::rule);
static_assert(decreasing_steps(falls) == 200);

// "Can training continue?"  A run continues another, with its state: 1,000 iterations more.
struct longer : run {
  static constexpr const auto& start = checkpoint<run>;
};
static_assert(trained<longer>(0.0) < net(0.0) && trained<longer>(1.0) > net(1.0));

int main() {
  std::printf("bias %.4f, weight %.4f: 0 gives %.4f, 1 gives %.4f\n", net.parameter[0], net.parameter[1], net(0.0),
              net(1.0));
}
