// Runs far beyond the limits of one constant: 1,000,000 iterations of the question, or with -DXOR 20,000 epochs of XOR.
// The compiler's result must be, bit for bit, that of one loop which the processor runs.

#include <descent/network/network.hpp>
#include <descent/training/run.hpp>

using namespace descent;

#if defined(XOR)
constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
struct run {
  static constexpr auto start = glorot_uniform<network<double, layer<2, 2>, layer<2, 1>>>(1);
  static constexpr auto& samples = exclusive_or;
  static constexpr gradient_descent rule{2.0};
  static constexpr std::size_t iterations = 20'000;
};
#else
struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 1'000'000;
};
#endif

constinit auto net = trained<run>;

int main() {
  volatile std::size_t iterations = run::iterations;
  return net == train(run::start, run::samples, run::rule, iterations) ? 0 : 1;
}
