// Where the chain of parts has arrived.

#include <question_chain_parts.hpp>

#include <cstdio>

int main() {
  std::printf("iteration  weight\n");
  for (const auto& end : question_chain::parts) std::printf("%9zu  %.17g\n", end.epoch, end.network.weight);
}
