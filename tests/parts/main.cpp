#include <bounded_parts.hpp>
#include <continued_parts.hpp>

#include <cstdio>

using namespace descent;

// All in one is the oracle of the chain.
constexpr neuron at_once = train(neuron{0.5}, identity, momentum{1.0, 0.5}, 100, sequential{});
static_assert(continued::parts.size() == 3 && continued::parts[2].network == at_once);
static_assert(continued::parts[0].epoch == 33 && continued::parts[2].epoch == 100);

int main() {
  for (const auto& part : bounded::parts) std::printf("%g %zu\n", static_cast<double>(part.proven), part.boxes);
  for (const auto& part : continued::parts) std::printf("%a\n", part.network.weight);
}
