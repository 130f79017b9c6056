// The same bits from the compiler and from the processor: one list of results, each part of it hashed by the compiler,
// by a plain loop, in lanes and by loops over arrays. tests/tools/bits.py compares the numbers of all compilers.

#include <descent/descent.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>
#include <vector>

using namespace descent;

namespace {

using word = unsigned long long;
using q12 = fixed<std::int16_t, 12>;

constexpr auto mix(word hash, word bits) -> word { return (hash ^ bits) * 0x9e3779b97f4a7c15 + (hash >> 29); }

constexpr auto add(word hash, double x) -> word {
  return mix(hash, __builtin_isnan(x) ? 1 : __builtin_bit_cast(word, x));
}
constexpr auto add(word hash, float x) -> word { return add(hash, static_cast<double>(x)); }
constexpr auto add(word hash, const dual<double>& x) -> word { return add(add(hash, x.value), x.slope); }
constexpr auto add(word hash, const interval<double>& x) -> word { return add(add(hash, x.lower), x.upper); }
template <class Number>
constexpr auto add(word hash, const rounded<Number>& x) -> word {
  return add(add(hash, x.real()), x.error());
}
template <class Number, std::size_t Count>
constexpr auto add(word hash, const lanes<Number, Count>& x) -> word {
  for (const Number& each : x.each().lane) hash = add(hash, each);
  return hash;
}
template <class Int, int Bits>
constexpr auto add(word hash, const fixed<Int, Bits>& x) -> word {
  return mix(hash, static_cast<word>(x.raw));
}
template <class Numbers>
  requires requires(const Numbers& many) { many.size(); }
constexpr auto add(word hash, const Numbers& many) -> word {
  for (const auto& x : many) hash = add(hash, x);
  return hash;
}
template <trainable Net>
constexpr auto add(word hash, const Net& net) -> word {
  return add(hash, std::span<const typename Net::scalar>(net.data(), Net::parameters));
}

/// Point i: uniform over the middle, over all of the range, or over the bit patterns.
constexpr auto point(word i) -> double {
  const word random = mix(mix(i + 1, 0x2545f4914f6cdd1d), i * i);
  const double uniform = static_cast<double>(static_cast<unsigned>(random >> 32)) * 0x1p-32 - 0.5;
  if (i % 3 == 0) return 20 * uniform;
  if (i % 3 == 1) return 1500 * uniform;
  const double any = __builtin_bit_cast(double, random);
  return __builtin_isfinite(any) ? any : uniform;
}

/// A number at a point. Slopes and enclosures, which may not overflow, are of points near 0.
template <class Number>
constexpr auto number_at(const auto& domain, word i) -> Number {
  if constexpr (std::same_as<Number, double>) {
    return domain(point(i));
  } else if constexpr (std::same_as<Number, float>) {
    const double x = domain(point(i));
    return x < -1e30 ? -1e30f : x > 1e30 ? 1e30f : static_cast<float>(x);
  } else if constexpr (std::same_as<Number, dual<double>>) {
    return {domain(point(3 * i)), 1};
  } else if constexpr (std::same_as<Number, rounded<float>>) {
    return static_cast<float>(domain(point(3 * i)));
  } else {
    return domain(point(3 * i));
  }
}

/// Visits every function of a number, with what makes a point one of its domain, and with whether its enclosures begin
/// with a guess: they are right, but not the same, where the guess is another one.
constexpr void for_each_function(const auto& visit) {
  constexpr auto any = [](double x) { return x; };
  constexpr auto positive = [](double x) { return x < 0 ? -x : x; };
  visit(any, [](const auto& z) { return sigmoid(z); });
  visit(any, [](const auto& z) {
    using math::exp;
    return exp(z);
  });
  visit(any, [](const auto& z) {
    using math::tanh;
    return tanh(z);
  });
  visit(
      positive,
      [](const auto& z) {
        using math::log;
        return log(z);
      },
      true);
  visit(positive, [](const auto& z) {
    using math::sqrt;
    return sqrt(z);
  });
  visit(
      any,
      [](const auto& z) {
        using math::softplus;
        return softplus(z);
      },
      true);
  visit(any, [](const auto& z) {
    using math::softsign;
    return softsign(z);
  });
  visit(any, [](const auto& z) {
    using math::silu;
    return silu(z);
  });
  visit(any, [](const auto& z) {
    using math::single_tanh;
    return single_tanh(z);
  });
  visit(any, [](const auto& z) {
    using math::single_sigmoid;
    return single_sigmoid(z);
  });
}

template <class Number>
constexpr auto functions(word begin, word end) -> word {
  word hash = 0;
  for_each_function([&](const auto& domain, const auto& f, bool = false) {
    for (word i = begin; i < end; ++i) hash = add(hash, f(number_at<Number>(domain, i)));
  });
  return hash;
}

/// Enclosures that begin with no guess, which are the same under every flag.
constexpr auto enclosures_without_guess(word begin, word end) -> word {
  word hash = 0;
  for_each_function([&](const auto& domain, const auto& f, bool guessed = false) {
    for (word i = begin; i < end && !guessed; ++i) hash = add(hash, f(number_at<interval<double>>(domain, i)));
  });
  return hash;
}

template <class Number>
constexpr auto functions_in_lanes(word begin, word end) -> word {
  word hash = 0;
  for_each_function([&](const auto& domain, const auto& f, bool = false) {
    for (word i = begin; i < end; i += 8) {
      detail::array_of<Number, 8> each{};
      for (word l = 0; l < 8; ++l) each.lane[l] = number_at<Number>(domain, i + l);
      hash = add(hash, f(lanes<Number, 8>{each}));
    }
  });
  return hash;
}

constexpr word many = 150'000;
template <class Number>
Number in[many];
template <class Number>
Number out[many];

/// The same by loops over arrays. (clang makes vectors of some over floats: docs/performance.md.)
template <class Number>
auto functions_of_arrays() -> word {
  word hash = 0;
  for_each_function([&](const auto& domain, const auto& f, bool = false) {
    for (word i = 0; i < many; ++i) in<Number>[i] = number_at<Number>(domain, i);
    for (word i = 0; i < many; ++i) out<Number>[i] = f(in<Number>[i]);
    for (word i = 0; i < many; ++i) hash = add(hash, out<Number>[i]);
  });
  return hash;
}

/// Enclosures of the functions and of + − × ÷.
template <class Number>
constexpr auto enclosed_functions(word begin, word end) -> word {
  word hash = functions<Number>(begin, end);
  for (word i = begin; i < end; ++i) {
    const auto any = [](double x) { return x; };
    const Number x = number_at<Number>(any, i), y = number_at<Number>(any, i + 1), product = x * y;
    hash = add(add(add(hash, product + x), x / y), square(product) - x);
  }
  return hash;
}

using smooth = network<double, layer<2, 3, activation::tanh>, layer<3, 2, activation::linear>>;
using bent = network<float, layer<2, 3, activation::relu>, layer<3, 2>>;
using curved = network<double, layer<2, 2, activation::silu>, layer<2, 2, activation::leaky_relu>, huber>;
using soft = network<float, layer<2, 2, activation::softsign>, layer<2, 2, activation::softplus>>;
using single = network<float, unbiased_layer<2, 3, activation::single_tanh>, layer<3, 2, activation::single_sigmoid>>;
using certain = network<double, layer<2, 1>, binary_cross_entropy>;

constexpr smooth start = glorot_uniform<smooth>(9);
constexpr quantized<start, q12> in_integers;

/// Random samples, enough for lanes and some more.
template <class Sample>
constexpr auto drawn(word seed) -> std::array<Sample, 19> {
  splitmix64 random{seed};
  std::array<Sample, 19> samples{};
  for (Sample& s : samples) {
    for (double& x : s.x) x = random.uniform(-2, 2);
    if constexpr (requires { s.label; })
      s.label = random() % 2;
    else
      for (double& y : s.y) y = random.uniform(0, 1);
  }
  return samples;
}

/// Networks of every activation and loss, trained by every rule in every order, and what is asked of them.
constexpr auto networks(word seed) -> word {
  const auto samples = drawn<sample<double, 2, 2>>(seed);
  const auto classes = drawn<labelled_sample<double, 2, 2>>(seed);
  const auto answers = drawn<sample<double, 2, 1>>(seed);
  const auto scale = standard_scale(samples);
  const auto halved = [](std::size_t step) { return 0.5 / static_cast<double>(1 + step); };
  const auto learned = train(glorot_uniform<smooth>(seed), samples, momentum{0.02, 0.7}, 4);
  word hash = add(0, learned);
  hash = add(hash, train(glorot_uniform<bent>(seed), samples, gradient_descent{0.3}, 3, sequential{}));
  hash = add(hash, train(glorot_uniform<smooth>(seed), classes, adam{0.1}, 2, shuffled{seed}));
  hash = add(hash,
             train(glorot_uniform<smooth>(seed), classes, weight_decay{adam{0.1}, 0.01}, 4, mean{shuffled{seed, 8}}));
  hash = add(hash, train(glorot_uniform<curved>(seed), samples, nesterov{0.1, 0.5}, 4, mean{sequential{16}}));
  hash = add(hash,
             train(glorot_uniform<soft>(seed), samples, scheduled{halved, momentum{0.1, 0.3}}, 4, mean{sequential{8}}));
  hash = add(hash, train(glorot_uniform<single>(seed), samples, projected{sign_descent{0.01}, -1, 1}, 4));
  hash = add(hash, train(glorot_uniform<certain>(seed), answers, gradient_descent{0.1}, 4));
  hash = add(hash, gradient(glorot_uniform<smooth>(seed + 1), classes));
  hash = add(add(hash, error(glorot_uniform<bent>(seed), samples)), error(learned, classes));
  hash = add(add(hash, std::span(scale.center)), folded(learned, scale));
  const auto y_hat = learned({0.3, 0.4});
  hash = add(add(hash, y_hat), softmax(y_hat));
  return mix(hash, correctly_classified(learned, classes));
}

/// Many predictions at once.
constexpr auto predictions(word seed) -> word {
  splitmix64 random{seed};
  double x[42]{}, y_hat[42]{};
  for (double& each : x) each = random.uniform(-3, 3);
  predict(start, x, y_hat);
  return add(0, std::span<const double>(y_hat));
}

/// Numbers and networks in integers, and numerals read.
constexpr auto integers(word begin, word end) -> word {
  word hash = 0;
  for (word i = begin; i < end; ++i) {
    const q12 x = q12::from_raw(static_cast<std::int16_t>(point(3 * i) * 3000)), z[]{x, q12{0.5}};
    hash = add(add(add(hash, sigmoid(x)), tanh(x)), x * q12{0.7});
    hash = add(hash, in_integers(z));
  }
  return hash;
}

/// Trajectories.
constexpr auto runs(double first, double rate) -> word {
  constexpr sample<double> samples[] = {{1.1, 0.9}, {-0.7, 0.3}, {0.3, 0.6}};
  constexpr sample<float> in_float[] = {{1.1f, 0.9f}, {-0.7f, 0.3f}};
  const auto history = trace<100>(neuron{first}, samples, gradient_descent{rate});
  const auto other = trace<100>(neuron{static_cast<float>(first)}, in_float, projected{gradient_descent{rate}, -2, 2});
  word hash = 0;
  for (const auto& [network, error_there] : history) hash = add(add(hash, network.weight), error_there);
  for (const auto& [network, error_there] : other) hash = add(add(hash, network.weight), error_there);
  return hash;
}

/// One call of each at many weights: the products that are added in error, gradient and step are not fused.
constexpr auto calls(word begin, word end) -> word {
  constexpr sample<double> samples[] = {{1.1, 0.9}, {-0.7, 0.3}, {0.3, 0.6}};
  word hash = 0;
  for (word i = begin; i < end; ++i) {
    const neuron net{0x1p-7 * static_cast<double>(i) - 8};  // exact
    const neuron slope = gradient(net, samples);
    hash = add(add(hash, error(net, samples)), slope);
    hash = add(hash, gradient_descent{1.3}(net, slope));
  }
  return hash;
}

/// Enclosures of networks: over boxes, of what a program computes, and in integers.
constexpr auto enclosed_networks(double lower) -> word {
  const box ranges{interval{lower, lower + 0.5}, interval{-0.25, 0.25}};
  const interval<double> x[]{ranges[0], ranges[1]};
  const rounded<double> in_double[]{rounded<double>{x[0]}, rounded<double>{x[1]}};
  const rounded<q12> in_fixed[]{rounded<q12>{x[0]}, rounded<q12>{x[1]}};
  word hash = add(0, start(x));
  hash = add(hash, start(in_double));
  hash = add(hash, in_integers(in_fixed));
  hash = add(hash, bounds_of([](const auto& in) { return start(in)[0]; }, ranges));
  return add(hash, 0.1_real);
}

/// Floats in which a proof about a program ends: doubles that are rounded to them in pairs.
constexpr auto floats_of_a_proof(double lower) -> word {
  constexpr network<float, layer<2, 1, activation::linear>> sum{bias_first, {0, 1, 1}};
  const interval<double> range{lower, lower + 0.6};
  const auto first = [](const auto& x) { return x[0]; };
  const auto found = program_within<float>(sum, first, box{range, range}, 0.05);
  return add(add(0, found.point[0]), found.point[1]);
}

// What is read at compile time and at run time.
constexpr char text[] = "x,y,z\n0.1,2e-7,123456789.123456789\n4.35,1e300,5e-324\n";
constexpr auto hash_of_text = [](const auto& samples) {
  word hash = 0;
  for (const auto& s : samples) hash = add(add(add(hash, s.x[0]), s.x[1]), s.y[0]);
  return hash;
};

constexpr word few = 240, some = 80;
// (A constant each, because a compiler's limits are those of one.)
constexpr word of_double = functions<double>(0, few), of_float = functions<float>(0, few),
               of_dual = functions<dual<double>>(0, some), of_lanes = functions_in_lanes<double>(0, some),
               of_float_lanes = functions_in_lanes<float>(0, some), of_runs = runs(0.7, 1.3), of_calls = calls(0, 500),
               of_networks = networks(5), of_predictions = predictions(3), of_integers = integers(0, few),
               of_text = hash_of_text(csv::read<sample<double, 2, 1>, text>());
constexpr word of_interval = enclosed_functions<interval<double>>(0, some),
               of_rounded_float = enclosed_functions<rounded<float>>(0, some),
               of_rounded = enclosed_functions<rounded<double>>(0, some), of_boxes = enclosed_networks(0.25),
               of_no_guess = enclosures_without_guess(0, some), of_floats = floats_of_a_proof(0.1);

/// Folds what the processor has computed into a hash, and says if it is not what the compiler has.
struct comparison {
  void operator()(const char* what, word ran, word compiled) {
    if (ran != compiled) std::printf("%s: the processor differs from the compiler\n", what);
    same = same && ran == compiled;
    hash = mix(hash, ran);
  }

  word hash = 0;
  bool same = true;
};

template <class Number>
auto loops_agree(word from) -> bool {
  const word scalar = functions<Number>(from, many);
  if (functions_of_arrays<Number>() != scalar) return std::puts("loops over arrays differ from scalar code"), false;
  if (functions_in_lanes<Number>(from, many) != scalar) return std::puts("lanes differ from scalar code"), false;
  return true;
}

}  // namespace

// Prints the words of the results, of the enclosures, and of enclosures that must be the same under every flag. With an
// argument only the last.
int main(int arguments, char**) {
  volatile word from = 0;
  volatile double first = 0.7, rate = 1.3, lower = 0.25, tenth = 0.1;
  comparison always;
  always("intervals", enclosures_without_guess(from, some), of_no_guess);
  always("enclosed networks", enclosed_networks(lower), of_boxes);
  const word without_guess = mix(always.hash, enclosures_without_guess(from, many / 15));
  if (arguments > 1) return std::printf("%016llx\n", without_guess), !always.same;

  comparison unhashed;
  unhashed("floats of a proof", floats_of_a_proof(tenth), of_floats);

  comparison enclosures;
  enclosures("intervals", enclosed_functions<interval<double>>(from, some), of_interval);
  enclosures("rounded<float>", enclosed_functions<rounded<float>>(from, some), of_rounded_float);
  enclosures("rounded<double>", enclosed_functions<rounded<double>>(from, some), of_rounded);
  enclosures("enclosed networks", enclosed_networks(lower), of_boxes);
  const word enclosed = mix(enclosures.hash, enclosed_functions<interval<double>>(from, many / 15));

  comparison results;
  results("double", functions<double>(from, few), of_double);
  results("float", functions<float>(from, few), of_float);
  results("dual", functions<dual<double>>(from, some), of_dual);
  results("lanes of doubles", functions_in_lanes<double>(from, some), of_lanes);
  results("lanes of floats", functions_in_lanes<float>(from, some), of_float_lanes);
  results("trajectories", runs(first, rate), of_runs);
  results("single calls", calls(from, 500), of_calls);
  results("networks", networks(from + 5), of_networks);
  results("predictions", predictions(from + 3), of_predictions);
  results("integers", integers(from, few), of_integers);
  results("numerals", hash_of_text(csv::read<std::vector<sample<double, 2, 1>>>(text)), of_text);
  const bool double_agrees = loops_agree<double>(from), float_agrees = loops_agree<float>(from);
  std::printf("%016llx %016llx %016llx\n",
              mix(mix(results.hash, functions<double>(from, many)), functions<float>(from, many)), enclosed,
              without_guess);
  return !(always.same && unhashed.same && results.same && enclosures.same && double_agrees && float_agrees);
}
