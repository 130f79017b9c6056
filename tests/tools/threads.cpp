// Threads that predict at the same time with one network, a constant and one made at run time, and write only what is
// their own. The thread sanitizer finds nothing shared that is written: no cache, no state, no lazy table.

#include <descent/descent.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>
#include <thread>
#include <vector>

using namespace descent;

namespace {

using small = network<double, layer<2, 3, activation::tanh>, layer<3, 2>>;

constexpr small constant = glorot_uniform<small>(4);
constexpr quantized<constant, fixed<std::int16_t, 12>> in_integers;
constexpr std::size_t threads = 4, rows = 2000;

struct predicted {
  auto operator==(const predicted&) const -> bool = default;
  std::vector<double> by_constant = std::vector<double>(2 * rows), by_shared = std::vector<double>(2 * rows);
  std::size_t classes = 0, integers = 0;
  double bound = 0;
};

/// What a thread computes, with networks and inputs that all share.
void predict_all(const small& shared, const std::vector<double>& x, predicted& own) {
  predict(constant, x, own.by_constant);
  predict(shared, x, own.by_shared);
  for (std::size_t r = 0; r < rows; ++r) {
    const double row[]{x[2 * r], x[2 * r + 1]};
    const fixed<std::int16_t, 12> in_fixed[]{fixed<std::int16_t, 12>{row[0]}, fixed<std::int16_t, 12>{row[1]}};
    own.classes += classify(shared, row);
    own.integers += static_cast<std::uint16_t>(in_integers(in_fixed)[0].raw);
  }
  const interval<double> box[]{interval{0, 1}, interval{0, 1}};
  own.bound = shared(box)[0].upper;
}

}  // namespace

int main() {
  const auto shared = glorot_uniform<small>(static_cast<std::uint64_t>(7));
  std::vector<double> x(2 * rows);
  splitmix64 random{1};
  for (double& each : x) each = random.uniform(-3, 3);

  std::vector<predicted> own(threads + 1);
  predict_all(shared, x, own[threads]);
  std::vector<std::thread> running;
  for (std::size_t t = 0; t < threads; ++t) running.emplace_back([&, t] { predict_all(shared, x, own[t]); });
  for (std::thread& each : running) each.join();

  std::size_t same = 0;
  for (std::size_t t = 0; t < threads; ++t) same += own[t] == own[threads];
  std::printf("%d threads predict as one alone\n", static_cast<int>(same));
  return same == threads ? 0 : 1;
}
