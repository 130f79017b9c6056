// One of UNITS units that are linked together: tests/tools/stress.py. All contain the same runs, which are constants,
// inline functions and static members of templates, so that the linker keeps one of each.

#include <descent/descent.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <utility>

using namespace descent;

using small = network<double, layer<2, 3, activation::tanh>, layer<3, 1>>;

inline constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};

struct whole_run {
  static constexpr small start = glorot_uniform<small>(4);
  static constexpr auto& samples = exclusive_or;
  static constexpr momentum<double> rule{0.5, 0.9};
  static constexpr std::size_t iterations = 30;
};

inline constexpr small learned = trained<whole_run>;
inline constexpr quantized<learned, fixed<std::int16_t, 12>> in_integers;
inline constexpr auto history = trace<20>(neuron{0.5}, identity, gradient_descent{1.0});

/// What a unit computes while it runs; each gives the same.
struct results {
  friend constexpr auto operator==(const results&, const results&) -> bool = default;
  double weight, output, bound;
  int integer;
};

inline auto computed(double x) -> results {
  const double in[]{x, 1 - x};
  const fixed<std::int16_t, 12> in_fixed[]{fixed<std::int16_t, 12>{x}, fixed<std::int16_t, 12>{0.5}};
  const auto again = train(glorot_uniform<small>(4), exclusive_or, momentum{0.5, 0.9}, 30);
  const rounded<double> any[]{rounded<double>{interval{0, 1}}, rounded<double>{interval{0, 1}}};
  return {again.parameter[0], trained<whole_run>(in), again(any).error(), in_integers(in_fixed).raw};
}

template <std::size_t Unit>
auto results_of(double x) -> results;

template <>
auto results_of<UNIT>(double x) -> results {
  return computed(x);
}

template <std::size_t... Unit>
auto agreeing(double x, std::index_sequence<Unit...>) -> int {
  const results first = results_of<0>(x);
  return (0 + ... + int{results_of<Unit>(x) == first});
}

#if UNIT == 0
int main() {
  volatile double x = 0.25, nan = __builtin_nan("");
  const int agree = agreeing(x, std::make_index_sequence<UNITS>{});
  bool refused = false;
  try {
    static_cast<void>(gradient_descent{static_cast<double>(nan)});
  } catch (const refusal&) {
    refused = true;
  }
  std::printf("%d units agree, a rate that is NaN is %s\n", agree, refused ? "refused" : "taken");
  return agree == UNITS && refused && results_of<0>(x).weight == trained<whole_run>.parameter[0] && history.size() == 21
             ? 0
             : 1;
}
#endif
