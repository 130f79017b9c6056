// Random programs in float and in double, at random numbers of random boxes, beside MPFR in 300 bits and beside rounded
// numbers over the boxes: what the program computes is no further from MPFR's than error(), and both are where they
// must be. Where a rounded number is finite, the program is. An operation on single numbers is given no larger bound
// than its accuracy. Networks of floats and programs in integers too, beside intervals.
// usage: rounded_oracle [SECONDS [SEED]]
// A failure is printed with everything that is needed to repeat it.

#include "../support.hpp"
#include "exact.hpp"

#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>

#include <mpfr.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace descent;
using oracle::exact;

namespace {

/// A number of the program that rounded<T> speaks of.
template <class T>
struct program {
  constexpr program() = default;
  constexpr explicit program(T x) : it(x) {}
  friend auto operator-(program x) -> program { return program(-x.it); }
  friend auto operator+(program x, program y) -> program { return program(x.it + y.it); }
  friend auto operator-(program x, program y) -> program { return program(x.it - y.it); }
  friend auto operator*(program x, program y) -> program { return program(x.it * y.it); }
  friend auto operator/(program x, program y) -> program { return program(x.it / y.it); }
  friend auto operator<(program x, program y) -> bool { return x.it < y.it; }
  friend auto square(program x) -> program { return program(descent::square(x.it)); }
  friend auto sqrt(program x) -> program { return program(math::sqrt(x.it)); }
  friend auto exp(program x) -> program { return program(math::exp(x.it)); }
  friend auto log(program x) -> program { return program(math::log(x.it)); }
  friend auto pow(program x, int n) -> program { return program(math::pow(x.it, n)); }
  friend auto sigmoid(program x) -> program { return program(descent::sigmoid(x.it)); }
  friend auto tanh(program x) -> program { return program(math::tanh(x.it)); }
  friend auto softplus(program x) -> program { return program(math::softplus(x.it)); }
  friend auto softsign(program x) -> program { return program(math::softsign(x.it)); }
  friend auto silu(program x) -> program { return program(math::silu(x.it)); }
  friend auto relu(program x) -> program { return program(descent::relu(x.it)); }
  friend auto relu_slope(program x) -> program { return program(descent::relu_slope(x.it)); }
  friend auto absolute(program x) -> program { return program((abs)(x.it)); }
  friend auto lesser(program x, program y) -> program { return program((min)(x.it, y.it)); }
  friend auto greater(program x, program y) -> program { return program((max)(x.it, y.it)); }
  friend auto select(bool c, program x, program y) -> program { return c ? x : y; }
  T it = 0;
};

/// x as a float and back.
template <class T>
auto as_float(const program<T>& x) -> program<T> {
  return program<T>(static_cast<T>(static_cast<float>(x.it)));
}
template <class T>
auto as_float(const rounded<T>& x) -> rounded<T> {
  return static_cast<rounded<T>>(static_cast<rounded<float>>(x));
}
auto as_float(const exact& x) -> exact { return x; }

// The share of the second class of two, by their outputs; its loss; and that of a probability of n / 10.
template <class T>
auto share(const T& x, const T& y) -> T {
  return softmax(std::array<T, 2>{x, y})[1];
}
template <class T>
auto share(const program<T>& x, const program<T>& y) -> program<T> {
  const bool both = std::isfinite(x.it) && std::isfinite(y.it);
  return program<T>(both ? share(x.it, y.it) : std::numeric_limits<T>::quiet_NaN());
}
auto share(const exact& x, const exact& y) -> exact { return sigmoid(y - x); }

template <class T>
auto loss(const T& x, const T& y) -> T {
  const T outputs[]{x, y};
  return cross_entropy::value(labelled_sample<float, 1, 2>{{0}, 1}, outputs);
}
template <class T>
auto loss(const program<T>& x, const program<T>& y) -> program<T> {
  return program<T>(loss(x.it, y.it));
}
auto loss(const exact& x, const exact& y) -> exact { return softplus(x - y); }

auto probability(int n) -> float { return static_cast<float>(std::abs(n)) / 10; }
template <class T>
auto binary_loss(const T& z, int n) -> T {
  const T of_z[]{z};
  return binary_cross_entropy::value(sample<float>{0, probability(n)}, of_z);
}
template <class T>
auto binary_loss(const program<T>& z, int n) -> program<T> {
  return program<T>(binary_loss(z.it, n));
}
auto binary_loss(const exact& z, int n) -> exact { return softplus(z) - z * exact(interval{probability(n)}); }

// The operations on two numbers, and the accuracy of each in ulp, in float and in double; 0 where none is stated.
#define EACH_OPERATION(OF)                                                                                            \
  OF(x + y, .5, .5), OF(x - y, .5, .5), OF((x * y), .5, .5), OF(x / y, .5, .5), OF(square(x), .5, .5),                \
      OF(sqrt(x), .5, .5), OF(exp(x), .501, .57), OF(log(x), .501, .9), OF(sigmoid(x), .5, .57),                      \
      OF(tanh(x), .501, .62), OF(softplus(x), .501, 1.8), OF(softsign(x), .501, 1.5), OF(silu(x), .501, 2.5),         \
      OF(pow(x, n), 0, 0), OF(relu(x), 0, 0), OF(relu_slope(x), 0, 0), OF(absolute(x), 0, 0), OF(lesser(x, y), 0, 0), \
      OF(greater(x, y), 0, 0), OF(select(x < y, -x, y), 0, 0), OF(select(y < x, T(0), T(1)), 0, 0),                   \
      OF(as_float(x), 0, 0), OF(share(x, y), 0, 0), OF(loss(x, y), 0, 0), OF(binary_loss(x, n), 0, 0)

struct operation {
  const char* name;
  double in_float, in_double;
  long boxes = 0, finite = 0;
  double share_seen = 0;
};
#define NAMED(result, in_float, in_double) {#result, in_float, in_double}
operation operations[] = {EACH_OPERATION(NAMED)};
constexpr std::size_t how_many = std::size(operations);

#define MADE(result, in_float, in_double) \
  [](const T& x, [[maybe_unused]] const T& y, [[maybe_unused]] int n) -> T { return result; }
template <class T>
T (*apply[])(const T&, const T&, int) = {EACH_OPERATION(MADE)};

struct step {
  std::size_t which, i, j;
  int n;
};

/// v[0], v[1] and v[2] are given; every other is what an operation gives for two before it.
template <class T>
auto values(const std::vector<step>& steps, const T& x, const T& y, const T& z) -> std::vector<T> {
  std::vector<T> v{x, y, z};
  for (const auto& s : steps) v.push_back(apply<T>[s.which](v[s.i], v[s.j], s.n));
  return v;
}

std::mt19937_64 generator;
bool tame = false;

auto below(std::size_t end) -> std::size_t { return generator() % end; }
auto whole(int least, int most) -> int { return std::uniform_int_distribution<int>{least, most}(generator); }
auto unit() -> double { return std::uniform_real_distribution<double>{}(generator); }

template <class T>
auto number() -> T {
  using limits = std::numeric_limits<T>;
  const T kinds[] = {
      static_cast<T>(4 * unit()),
      static_cast<T>(std::ldexp(unit(), whole(-40, 40))),
      static_cast<T>(whole(0, 4)),
      std::ldexp(static_cast<T>(unit()), whole(limits::min_exponent - limits::digits, limits::max_exponent)),
      static_cast<T>(whole(0, 7)) * limits::denorm_min(),
      std::ldexp(T{1}, whole(limits::min_exponent - limits::digits, limits::max_exponent - 1)),
      static_cast<T>(100 * unit()),
      static_cast<T>(750 * unit()),
  };
  const T size = kinds[below(tame ? 3 : std::size(kinds))],
          moved = std::nextafter(size, static_cast<T>(below(2) * 100));
  return (below(2) == 0 ? -1 : 1) * (below(3) == 0 ? moved : size);
}

template <class T>
auto box() -> interval<double> {
  const T a = number<T>(), near = a + a * static_cast<T>(std::ldexp(unit(), whole(-30, 0))), far = number<T>();
  const T b = below(3) == 0 ? a : below(3) == 0 ? far : std::isfinite(near) ? near : a;
  return hull(interval{a}, interval{b});
}

template <class T>
auto around(T x) -> interval<double> {
  const T half = std::ldexp(T{1}, whole(-std::numeric_limits<T>::digits, -2));
  return {x - half, x + half};
}

/// A T of x, whose ends are Ts.
template <class T>
auto in(const interval<double>& x) -> T {
  const T low = static_cast<T>(x.lower), high = static_cast<T>(x.upper), u = static_cast<T>(unit());
  const T any[] = {low, high, low * (1 - u) + high * u, number<T>()};
  return std::clamp(any[below(std::size(any))], low, high);
}

auto shown(double x) -> std::string {
  char text[40];
  std::snprintf(text, sizeof text, "%a ", x);
  return text;
}
auto shown(const interval<double>& x) -> std::string { return "[" + shown(x.lower) + shown(x.upper) + "] "; }

long checks = 0, violations = 0;
struct {
  double most = 0, sum = 0;
  long points = 0;
} networks;
struct {
  double most = 0;
  long programs = 0, finite = 0;
} integers;

void check(bool passed, auto describe) {
  ++checks;
  if (!passed && violations++ < 20) std::printf("VIOLATION: %s\n", describe().c_str());
}

/// |x − e| for the number of an enclosure, which is narrow, rounded down.
auto distance(double x, const exact& e) -> double {
  const exact d = absolute(exact(interval{x}) - e);
  return mpfr_get_d(d.lower.it, MPFR_RNDD);
}

template <class T>
auto checked(std::size_t which, const rounded<T>& r, program<T> p, const exact& e, const auto& about) -> void {
  operation& o = operations[which];
  ++o.boxes;
  if (!r.finite()) return;
  ++o.finite;
  check(e.defined && std::isfinite(p.it), about);
  if (!e.defined || !std::isfinite(p.it)) return;
  const auto computed = static_cast<double>(p.it), off = distance(computed, e);
  check(off <= r.error() && e.may_be_in(r.real()) && encloses(r.computed(), interval{computed}), about);
}

template <class T>
void check_program() {
  std::vector<step> steps;
  for (std::size_t k = 3, end = 4 + below(8); k < end; ++k)
    steps.push_back({below(how_many), below(2) == 0 ? k - 1 : below(k), below(k), whole(-4, 5)});
  interval<double> x = box<T>(), y = box<T>(), z = box<T>();
  if (below(4) == 0) {  // a loss of numbers of which one is around 0: a program rounds what a box may not show
    x = around<T>(0), y = around<T>(static_cast<T>(whole(-64, 64)) / 2);
    steps.front() = {how_many - 1 - below(3), 0, 1, whole(0, 5)};
  }
  const T a = in<T>(x), b = in<T>(y), c = in<T>(z);
  const auto r = values(steps, rounded<T>{x}, rounded<T>{y}, rounded<T>{z});
  const auto p = values(steps, program<T>(a), program<T>(b), program<T>(c));
  const auto e = values(steps, exact(interval{a}), exact(interval{b}), exact(interval{c}));
  for (std::size_t k = 3; k < r.size(); ++k)
    checked<T>(steps[k - 3].which, r[k], p[k], e[k], [&] {
      std::string text = (sizeof(T) == 4 ? "float, v0, v1, v2 in " : "double, v0, v1, v2 in ") + shown(x) + shown(y) +
                         shown(z) + "at " + shown(a) + shown(b) + shown(c);
      for (const auto& s : steps)
        text += std::string("\n  ") + operations[s.which].name + " of v" + std::to_string(s.i) + ", v" +
                std::to_string(s.j) + ", " + std::to_string(s.n);
      return text + "\n  v" + std::to_string(k) + " is " + shown(p[k].it) + "in " + shown(r[k].real()) + "+- " +
             shown(r[k].error()) + "off by " + shown(e[k].defined ? distance(p[k].it, e[k]) : HUGE_VAL);
    });
}

/// An operation on two numbers: its bound is not much larger than its accuracy.
template <class T>
void check_accuracy() {
  using limits = std::numeric_limits<T>;
  const T a = number<T>(), b = number<T>();
  const std::size_t which = below(how_many);
  operation& o = operations[which];
  const double stated = sizeof(T) == 4 ? o.in_float : o.in_double;
  const auto r = apply<rounded<T>>[which](rounded<T>{a}, rounded<T>{b}, 2);
  const auto e = apply<exact>[which](exact(interval{a}), exact(interval{b}), 2);
  if (stated == 0 || !r.finite()) return;
  const double size = magnitude(r.real()), bound = r.error();
  const double ulp = std::max(std::ldexp(1.0, std::ilogb(std::max(size, limits::min() * 1.0)) - (limits::digits - 1)),
                              limits::denorm_min() * 1.0);
  const auto computed = static_cast<double>(apply<program<T>>[which](program<T>(a), program<T>(b), 2).it);
  check(bound <= 1.01 * stated * ulp + 2 * (1.0 * limits::denorm_min()), [&] {
    return o.name + (" of " + shown(a)) + shown(b) + "has the bound " + shown(bound) + "for an ulp of " + shown(ulp);
  });
  if (ulp > limits::min()) o.share_seen = std::max(o.share_seen, distance(computed, e) / bound);
}

/// A network in float, beside an enclosure of the real one, whose width is far below the error of a float.
template <class... Layers>
void check_network() {
  network<float, Layers...> net;
  for (auto& w : net.parameter) w = static_cast<float>(std::ldexp(unit() - 0.5, whole(-2, 3)));
  constexpr std::size_t inputs = decltype(net)::inputs;
  const int size = whole(-12, 2);
  interval<double> ranges[inputs];
  rounded<float> all[inputs];
  for (std::size_t i = 0; i < inputs; ++i) {
    const auto middle = static_cast<float>(4 * unit() - 2);
    const float half = std::ldexp(1.0f, size);
    ranges[i] = {middle - half, middle + half};
    all[i] = rounded<float>{ranges[i]};
  }
  const rounded<float> bound = net(all);
  for (int k = 0; k < 8; ++k) {
    float x[inputs];
    interval<double> same[inputs];
    for (std::size_t i = 0; i < inputs; ++i) same[i] = x[i] = in<float>(ranges[i]);
    const interval<double> real = net(same), computed = net(x);
    const double off = magnitude(computed - real), slack = width(real);
    check(off - slack <= bound.error() && encloses(bound.computed(), computed),
          [&] { return "network: off by " + shown(off) + "of " + shown(bound.error()) + "at " + shown(x[0]); });
    if (bound.error() == 0) continue;
    networks.most = std::max(networks.most, off / bound.error());
    networks.sum += off / bound.error();
    ++networks.points;
  }
}

void check_networks() {
  using namespace activation;
  check_network<layer<1, 4, activation::tanh>, layer<4, 1, linear>>();
  check_network<layer<2, 6, activation::relu>, layer<6, 6, activation::relu>, layer<6, 1, linear>>();
  check_network<layer<3, 5, activation::silu>, layer<5, 2, softsign>, layer<2, 1, activation::softplus>>();
  check_network<layer<2, 4>, layer<4, 3, leaky_relu>, layer<3, 1>>();
}

/// A program in integers, beside an enclosure of its real function. It is run where nothing can overflow.
template <int F, int G, int H>
void check_integers() {
  using input = fixed<std::int16_t, F>;
  using weight = fixed<std::int16_t, G>;
  const auto any = [](int bits) { return static_cast<std::int16_t>(whole(-(1 << bits), (1 << bits) - 1)); };
  weight w[3];
  for (auto& one : w) one = weight::from_raw(any(whole(8, 15)));
  const bool by_tanh = below(2) == 0;
  const auto f = [&](const auto& x, const auto& y) {
    const auto z = wide_sum(wide_product(w[0], x), wide_product(w[1], y));
    return to<fixed<std::int16_t, H>>(wide_product(w[2], by_tanh ? wide_tanh(z) : wide_sigmoid(z)));
  };
  const std::int16_t a = any(15), b = any(15), c = any(15), d = any(whole(0, 15));
  const auto place = [](std::int16_t raw) { return interval{static_cast<double>(input::from_raw(raw))}; };
  const interval<double> x = hull(place(a), place(b)), y = hull(place(c), place(d));
  const auto bound = f(rounded<input>{x}, rounded<input>{y});
  ++integers.programs;
  if (!bound.finite()) return;
  ++integers.finite;
  for (int k = 0; k < 8; ++k) {
    const auto x_raw = static_cast<std::int16_t>(whole(std::min(a, b), std::max(a, b))),
               y_raw = static_cast<std::int16_t>(whole(std::min(c, d), std::max(c, d)));
    const interval<double> computed{static_cast<double>(f(input::from_raw(x_raw), input::from_raw(y_raw)))},
        real = f(place(x_raw), place(y_raw));
    const double off = magnitude(computed - real);
    check(off - width(real) <= bound.error() && encloses(bound.computed(), computed) && !disjoint(real, bound.real()),
          [&] {
            return "integers: off by " + shown(off) + "of " + shown(bound.error()) + "at " + std::to_string(x_raw) +
                   ", " + std::to_string(y_raw);
          });
    integers.most = std::max(integers.most, off / bound.error());
  }
}

}  // namespace

auto main(int count, char** argument) -> int {
  const auto seed = count > 2 ? std::strtoull(argument[2], nullptr, 10) : std::random_device{}();
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  generator.seed(seed);
  using clock = std::chrono::steady_clock;
  const auto end = clock::now() + std::chrono::duration<double>(count > 1 ? std::atof(argument[1]) : 10);
  while (clock::now() < end && violations < 20) {
    tame = below(4) != 0;
    check_program<float>(), check_program<double>();
    check_accuracy<float>(), check_accuracy<double>();
    check_networks();
    check_integers<12, 12, 12>(), check_integers<15, 8, 5>(), check_integers<0, 11, 15>(), check_integers<8, 2, 9>();
  }
  for (const auto& o : operations)
    std::printf("%-27s %8ld results, %8ld finite; of the bound at most %.3f were seen\n", o.name, o.boxes, o.finite,
                o.share_seen);
  std::printf("%ld predictions of networks: %.3f of the bound at most, %.3f on average\n", networks.points,
              networks.most, networks.sum / static_cast<double>(networks.points));
  std::printf("%ld programs in integers, %ld finite; of the bound at most %.3f were seen\n", integers.programs,
              integers.finite, integers.most);
  std::printf("%ld checks, %ld violations\n", checks, violations);
  return violations != 0;
}
