// Ten million iterations of the question in a chain of 64 parts: the weight grows ever more slowly, and never stops

#include <descent/core.hpp>

#include <cstddef>
#include <cstdio>

constexpr std::size_t iterations = 10'000'000, parts = 64;

int main() {
  descent::neuron net{0.5};
  const descent::gradient_descent rule{1.0};
  std::printf("\n# weight\n1 %.5f\n", net.weight);
  std::size_t done = 0, next = 1;
  const auto go_on_to = [&](std::size_t iteration) {
    net = train(net, descent::identity, rule, iteration - done);
    done = iteration;
    std::printf("%zu %.5f\n", done, net.weight);
  };
  for (; next <= iterations / parts; next += 1 + next / 8) go_on_to(next);
  std::printf("\n\n# parts\n");
  for (std::size_t part = 1; part <= parts; ++part) go_on_to(iterations * part / parts);
}
