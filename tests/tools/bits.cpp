// The same bits from the compiler and from the processor: the compiler, a plain loop and loops over arrays each fold
// their results into one number. tests/tools/bits.py compares the numbers of all compilers.

#include <descent/descent.hpp>
#include <descent/number/enclosure.hpp>

#include <cstdio>

using namespace descent;

namespace {

using word = unsigned long long;

constexpr auto mix(word hash, word bits) -> word { return (hash ^ bits) * 0x9e3779b97f4a7c15 + (hash >> 29); }
constexpr auto bits_of(double x) -> word { return __builtin_isnan(x) ? 1 : __builtin_bit_cast(word, x); }

/// Point i: uniform over the middle, over all of the range, or over the bit patterns.
constexpr auto point(word i) -> double {
  const word random = mix(mix(i + 1, 0x2545f4914f6cdd1d), i * i);
  const double uniform = static_cast<double>(static_cast<unsigned>(random >> 32)) * 0x1p-32 - 0.5;
  if (i % 3 == 0) return 20 * uniform;
  if (i % 3 == 1) return 1500 * uniform;
  const double any = __builtin_bit_cast(double, random);
  return __builtin_isfinite(any) ? any : uniform;
}

constexpr auto narrow(double x) -> float { return x < -1e30 ? -1e30f : x > 1e30 ? 1e30f : static_cast<float>(x); }

constexpr auto results(word begin, word end) -> word {
  word hash = 0;
  for (word i = begin; i < end; ++i) {
    const double z = point(i);
    hash = mix(hash, bits_of(sigmoid(z)));
    hash = mix(hash, bits_of(math::exp(z)));
    hash = mix(hash, bits_of(static_cast<double>(sigmoid(narrow(z)))));
    hash = mix(hash, bits_of(static_cast<double>(math::exp(narrow(z)))));
    hash = mix(hash, bits_of(math::tanh(z)));
    hash = mix(hash, bits_of(static_cast<double>(math::tanh(narrow(z)))));
    hash = mix(hash, bits_of(static_cast<double>(math::single_tanh(narrow(z)))));
    hash = mix(hash, bits_of(static_cast<double>(math::single_sigmoid(narrow(z)))));
    hash = mix(hash, bits_of(math::log(z < 0 ? -z : z)));
    hash = mix(hash, bits_of(math::sqrt(z < 0 ? -z : z)));
    hash = mix(hash, bits_of(math::softplus(z)));
    hash = mix(hash, bits_of(math::softsign(z)));
    hash = mix(hash, bits_of(math::silu(z)));
  }
  return hash;
}

template <class Net>
constexpr auto numbers_of(word hash, const Net& net) -> word {
  for (std::size_t k = 0; k < Net::parameters; ++k) hash = mix(hash, bits_of(static_cast<double>(net.data()[k])));
  return hash;
}

/// Networks of every activation, trained by every rule in every order.
constexpr auto networks(word seed) -> word {
  using one = network<double, layer<2, 3, activation::tanh>, layer<3, 2, activation::linear>>;
  using other = network<float, layer<2, 3, activation::relu>, layer<3, 2>>;
  using third = network<double, layer<2, 2, activation::silu>, layer<2, 2, activation::leaky_relu>>;
  using fourth = network<float, layer<2, 2, activation::softsign>, layer<2, 2, activation::softplus>>;
  constexpr sample<double, 2, 2> samples[] = {{{0.3, -0.7}, {0.2, 0.9}}, {{-0.4, 1.1}, {0.6, 0.1}}};
  constexpr labelled_sample<double, 2, 2> classes[] = {{{0.3, -0.7}, 1}, {{-0.4, 1.1}, 0}, {{0.9, 0.5}, 1}};
  word hash = numbers_of(0, train(glorot_uniform<one>(seed), samples, momentum{0.3, 0.7}, 20));
  hash = numbers_of(hash, train(glorot_uniform<other>(seed), samples, gradient_descent{0.3}, 20, sequential{}));
  hash = numbers_of(hash, train(glorot_uniform<one>(seed), classes, adam{0.1}, 10, shuffled{seed}));
  hash = numbers_of(hash, train(glorot_uniform<third>(seed), samples, gradient_descent{0.1}, 10));
  hash = numbers_of(hash, train(glorot_uniform<fourth>(seed), samples, gradient_descent{0.1}, 10));
  hash = numbers_of(hash, gradient(glorot_uniform<one>(seed + 1), classes));
  const auto outputs = glorot_uniform<one>(seed + 2)({0.3, 0.4});
  return mix(mix(hash, bits_of(outputs[0])), bits_of(static_cast<double>(error(glorot_uniform<other>(seed), samples))));
}

constexpr auto runs(double first, double rate) -> word {
  constexpr sample<double> samples[] = {{1.1, 0.9}, {-0.7, 0.3}, {0.3, 0.6}};
  constexpr sample<float> in_float[] = {{1.1f, 0.9f}, {-0.7f, 0.3f}};
  const auto history = trace<100>(neuron{first}, samples, gradient_descent{rate});
  const auto other = trace<100>(neuron{static_cast<float>(first)}, in_float, projected{gradient_descent{rate}, -2, 2});
  word hash = 0;
  for (const auto& [network, error_there] : history)
    hash = mix(mix(hash, bits_of(network.weight)), bits_of(error_there));
  for (const auto& [network, error_there] : other)
    hash = mix(mix(hash, bits_of(static_cast<double>(network.weight))), bits_of(static_cast<double>(error_there)));
  return hash;
}

constexpr auto ends(word hash, const interval<double>& x) -> word {
  return mix(mix(hash, bits_of(x.lower)), bits_of(x.upper));
}

constexpr auto enclosures(word begin, word end) -> word {
  word hash = 0;
  for (word i = begin; i < end; ++i) {
    const double z = point(3 * i), y = point(3 * i + 1) + 0.1;
    const interval x = z, product = x * y;
    hash = ends(ends(hash, sigmoid(x)), exp(interval{y < 700 ? y : 700}));
    hash = ends(ends(hash, math::softsign(x)), math::silu(x));
    hash = ends(ends(ends(hash, product + x), x / y), square(product) - x);
  }
  return hash;
}

/// One call of each at many weights: the products that are added in error, gradient and step are not fused.
constexpr auto calls(word begin, word end) -> word {
  constexpr sample<double> samples[] = {{1.1, 0.9}, {-0.7, 0.3}, {0.3, 0.6}};
  word hash = 0;
  for (word i = begin; i < end; ++i) {
    const neuron net{0x1p-7 * static_cast<double>(i) - 8};  // exact
    const neuron slope = gradient(net, samples);
    hash = mix(mix(hash, bits_of(error(net, samples))), bits_of(slope.weight));
    hash = mix(hash, bits_of(gradient_descent{1.3}(net, slope).weight));
  }
  return hash;
}

constexpr word few = 1500, many = 600'000, some = 300;
constexpr word compiled = mix(mix(mix(results(0, few), runs(0.7, 1.3)), calls(0, 2000)), networks(5)),
               compiled_enclosures = enclosures(0, some);

double in[many], out[many];
float in_float[many], out_float[many];

/// The same results by loops over arrays. (clang makes vectors of the one over floats: docs/performance.md.)
auto results_of_arrays() -> word {
  for (word i = 0; i < many; ++i) in[i] = point(i), in_float[i] = narrow(in[i]);
  for (word i = 0; i < many; ++i) out[i] = sigmoid(in[i]);
  for (word i = 0; i < many; ++i) out_float[i] = sigmoid(in_float[i]);
  word hash = 0;
  for (word i = 0; i < many; ++i) {
    hash = mix(hash, bits_of(out[i]));
    hash = mix(hash, bits_of(math::exp(in[i])));
    hash = mix(hash, bits_of(static_cast<double>(out_float[i])));
    hash = mix(hash, bits_of(static_cast<double>(math::exp(in_float[i]))));
    hash = mix(hash, bits_of(math::tanh(in[i])));
    hash = mix(hash, bits_of(static_cast<double>(math::tanh(in_float[i]))));
    hash = mix(hash, bits_of(static_cast<double>(math::single_tanh(in_float[i]))));
    hash = mix(hash, bits_of(static_cast<double>(math::single_sigmoid(in_float[i]))));
    hash = mix(hash, bits_of(math::log(in[i] < 0 ? -in[i] : in[i])));
    hash = mix(hash, bits_of(math::sqrt(in[i] < 0 ? -in[i] : in[i])));
    hash = mix(hash, bits_of(math::softplus(in[i])));
    hash = mix(hash, bits_of(math::softsign(in[i])));
    hash = mix(hash, bits_of(math::silu(in[i])));
  }
  return hash;
}

}  // namespace

// With an argument it checks only the enclosures, which must be right under every flag.
int main(int arguments, char**) {
  volatile word from = 0;
  volatile double first = 0.7, rate = 1.3;
  const word enclosed = enclosures(from, some), enclosed_many = enclosures(from, many / 10);
  if (enclosed != compiled_enclosures) std::puts("the processor encloses otherwise than the compiler");
  if (arguments > 1) return std::printf("%016llx %016llx\n", enclosed, enclosed_many), enclosed != compiled_enclosures;

  const word ran = mix(mix(mix(results(from, few), runs(first, rate)), calls(from, 2000)), networks(from + 5));
  const word scalar = results(from, many), arrays = results_of_arrays();
  std::printf("%016llx %016llx %016llx %016llx\n", ran, scalar, enclosed, enclosed_many);
  if (ran != compiled) std::puts("the processor differs from the compiler");
  if (arrays != scalar) std::puts("loops over arrays differ from scalar code");
  return ran != compiled || arrays != scalar || enclosed != compiled_enclosures;
}
