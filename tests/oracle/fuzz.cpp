// Random operations and random expressions on random intervals, compared with MPFR's, in intervals of 300 bits. An end
// must be on the right side of the exact one, and no further from it than interval.hpp states. A result that may not be
// defined must be the whole line. A comparison must decide whatever can be decided. The slope of a dual must contain
// that of every chord (the mean value theorem). mean_value_form and interval_newton must contain every value and root.
// usage: fuzz [SECONDS [SEED]]
// A failure is printed with everything that is needed to repeat it.

#include "../support.hpp"
#include "exact.hpp"

#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/proof/root.hpp>

#include <mpfr.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace descent;
using oracle::exact;
using support::largest, support::smallest, support::steps;

namespace {

using range = interval<double>;

// The operations on two numbers, and the number of doubles that an end may be from the tightest.
#define EACH_OPERATION(OF)                                                                                             \
  OF(square(x), 1), OF(sqrt(x), 1), OF(exp(x), 1), OF(sigmoid(x), 1), OF(tanh(x), 3), OF(log(x), 3), OF(pow(x, n), 0), \
      OF(abs(x), 0), OF(relu(x), 0), OF(relu_slope(x), 0), OF(min(x, y), 0), OF(max(x, y), 0), OF(x + y, 1),           \
      OF(x - y, 1), OF((x * y), 1), OF(x / y, 1), OF(select(x < y, -x, y), 0), OF(select(x < y, T(0), T(1)), 0)

struct operation {
  const char* name;
  long long stated, seen = 0;
  long boxes = 0, slopes = 0;
};
#define NAMED(result, stated) {#result, stated}
operation operations[] = {EACH_OPERATION(NAMED)};
constexpr std::size_t how_many = std::size(operations), to_the_n = 6;

#define MADE(result, stated) [](const T& x, [[maybe_unused]] const T& y, [[maybe_unused]] int n) -> T { return result; }
template <class T>
constexpr T (*apply[])(const T&, const T&, int) = {EACH_OPERATION(MADE)};

/// v[0], v[1] and v[2] are given; every other is what an operation gives for two before it.
struct expression {
  struct step {
    std::size_t which, i, j;
    int n;
  };
  std::vector<step> steps{};

  template <class T>
  auto values(const T& x, const T& y, const T& z) const -> std::vector<T> {
    std::vector<T> v{x, y, z};
    for (const auto& s : steps) v.push_back(apply<T>[s.which](v[s.i], v[s.j], s.n));
    return v;
  }
};

// Numbers and intervals of every kind; or tame ones, of which more expressions are defined.
std::mt19937_64 generator;
bool tame = false;

auto below(std::size_t end) -> std::size_t { return generator() % end; }
auto whole(int least, int most) -> int { return std::uniform_int_distribution<int>{least, most}(generator); }
auto unit() -> double { return std::uniform_real_distribution<double>{}(generator); }

/// So many doubles away.
auto moved(double x, int by) -> double {
  for (; by > 0 && x < largest; --by) x = std::nextafter(x, largest);
  for (; by < 0 && x > -largest; ++by) x = std::nextafter(x, -largest);
  return x;
}

auto number() -> double {
  const double turns[] = {
      0, 0x1p-27, 0x1p-5, 0.55, 0x1.fp-1, 0x1.08p0, 20, 37, 373, 710, -745, 746, 0x1p512, largest,
  };
  const double kinds[] = {
      4 * unit(),
      std::ldexp(unit(), whole(-40, 40)),
      1.0 * whole(0, 4),
      std::ldexp(unit(), whole(-1074, 1023)),
      smallest * whole(0, 7),
      std::ldexp(1, whole(-1074, 1023)),
      turns[below(std::size(turns))],
  };
  const double sign = below(tame ? 5 : 2) == 0 ? -1 : 1, size = kinds[below(tame ? 3 : std::size(kinds))];
  return sign * (below(3) == 0 ? moved(size, whole(-3, 3)) : size);
}

auto box() -> range {
  const double a = number(), part = unit(),
               near = std::clamp(a + std::ldexp(a * part, whole(-53, 0)), -largest, largest);
  const range boxes[] = {
      a,
      {a, moved(a, whole(1, 5))},
      hull(range{a}, range{near}),
      hull(range{a}, range{number()}),
      {-std::fabs(a), std::fabs(number())},
      {a, HUGE_VAL},
      {-HUGE_VAL, a},
      range::whole_line(),
  };
  return boxes[below(tame ? 4 : std::size(boxes))];
}

/// A number of x.
auto in(const range& x) -> double {
  const double low = std::max(x.lower, -largest), high = std::min(x.upper, largest), u = unit();
  const double any[] = {low, high, midpoint(x), number(), low * (1 - u) + high * u, low + number(), high - number()};
  return std::clamp(any[below(std::size(any))], low, high);
}

auto shown(const range& x) -> std::string {
  char text[80];
  std::snprintf(text, sizeof text, "[%a, %a] ", x.lower, x.upper);
  return text;
}

auto shown(const expression& f, const range& x, const range& y, const range& z) -> std::string {
  std::string text = "v0, v1, v2 in " + shown(x) + shown(y) + shown(z);
  for (const auto& s : f.steps)
    text += std::string("\n  ") + operations[s.which].name + " of v" + std::to_string(s.i) + ", v" +
            std::to_string(s.j) + ", " + std::to_string(s.n);
  return text + "\n";
}

long checks = 0, violations = 0;

void check(bool passed, auto describe) {
  ++checks;
  if (!passed && violations++ < 20) std::printf("VIOLATION: %s\n", describe().c_str());
}

void check_operation(std::size_t which, const range& x, const range& y, int n) {
  operation& o = operations[which];
  const double a = in(x), b = in(y);
  const range got = apply<range>[which](x, y, n);
  const exact all = apply<exact>[which](exact(x), exact(y), n), one = apply<exact>[which](exact(a), exact(b), n);
  const range right = all.defined ? all.rounded() : range::whole_line();
  const auto about = [&] {
    return o.name + (" of " + shown(x)) + shown(y) + std::to_string(n) + " is " + shown(got) + "and should be " +
           shown(right) + "; at " + shown(a) + shown(b) + shown(one.rounded());
  };
  ++o.boxes;
  check(encloses(got, right), about);
  check(one.defined ? one.may_be_in(got) : got.is_whole_line(), about);
  // The errors of a power add up. Where n < 0 it is a power of 1 / x, which may be beyond the normal numbers.
  const bool normal = std::max(magnitude(right), 1 / mignitude(right)) < 0x1p1020;
  if (which == to_the_n && n < 0 && !normal) return;
  const long long off = std::max(steps(got.lower, right.lower), steps(right.upper, got.upper));
  const long long whole_power = n < 0 ? -4ll * n : 2ll * n;
  check(off <= (which == to_the_n ? whole_power : o.stated), about);
  check((right.lower < 0 || got.lower >= 0) && (right.upper > 0 || got.upper <= 0), about);
  if (which != to_the_n) o.seen = std::max(o.seen, off);
}

void check_comparisons(const range& x, const range& y) {
  const bool defined = !x.is_whole_line() && !y.is_whole_line();
  const bool meet = !disjoint(x, y), differ = x.lower < y.upper || x.upper > y.lower;
  const double a = in(x), b = in(y);
  const struct {
    const char* name;
    verdict answer;
    bool for_some, not_for_some, for_these;
  } questions[] = {
      {"<", x < y, x.lower < y.upper, x.upper >= y.lower, a < b},
      {"<=", x <= y, x.lower <= y.upper, x.upper > y.lower, a <= b},
      {"==", x == y, meet, differ, a == b},
      {"!=", x != y, differ, meet, a != b},
  };
  for (const auto& q : questions) {
    const bool proven = certainly(of_a_proof(q.answer)), refuted = !possibly(of_a_proof(q.answer));
    check(proven == (defined && !q.not_for_some) && refuted == (defined && !q.for_some) &&
              possibly_undefined(q.answer) == !defined && !(q.for_these ? refuted : proven),
          [&] { return shown(x) + q.name + shown(y) + "at " + shown(a) + shown(b); });
  }
}

void check_facts(const range& x, const range& y) {
  const double a = in(x), b = in(y), m = midpoint(x);
  const auto about = [&] { return "facts about " + shown(x) + shown(y) + "with " + shown(a) + shown(b); };
  check(identical(hull(x, y), {std::min(x.lower, y.lower), std::max(x.upper, y.upper)}), about);
  check(disjoint(x, y) ? a != b : !encloses(y, a) || encloses(intersection(x, y), a), about);
  check(!encloses(x, y) || encloses(x, b), about);
  check(encloses(x, m) && std::isfinite(m) && (encloses(bisect(x).left, a) || encloses(bisect(x).right, a)), about);
  check(mignitude(x) <= std::fabs(a) && std::fabs(a) <= magnitude(x), about);
  if (!x.finite()) return check(width(x) == HUGE_VAL, about);
  const exact low{range{x.lower}}, high{range{x.upper}};
  const range wide = (high - low).rounded(), middle = ((high + low) * exact(0.5)).rounded();
  check(wide.upper <= width(x) && steps(wide.upper, width(x)) <= 1, about);
  check(steps(middle.lower, m) >= -1 && steps(m, middle.upper) >= -1, about);
}

/// v[0] is the number of which the expression is a function, v[1] and v[2] are constants.
void check_expression(const expression& f, const range& x, const range& y, const range& z) {
  using number = dual<range>;
  const double a = in(x), b = in(x), c = in(y), d = in(z);
  const auto on_box = f.values(x, y, z);
  const auto with_slope = f.values(number{x, 1}, number{y}, number{z});
  const auto at_a = f.values(exact(a), exact(c), exact(d)), at_b = f.values(exact(b), exact(c), exact(d));
  std::size_t k = 0, last = 0;
  const auto about = [&] {
    return "v" + std::to_string(k) + " is " + shown(with_slope[k].value) + "with slope " + shown(with_slope[k].slope) +
           "; at " + shown(a) + shown(b) + shown(c) + shown(d) + "of " + shown(f, x, y, z);
  };
  for (k = 3; k < on_box.size(); ++k) {
    if (!at_a[k].defined || !at_b[k].defined) continue;
    last = k;
    check(identical(on_box[k], with_slope[k].value), about);
    check(at_a[k].may_be_in(on_box[k]) && at_b[k].may_be_in(on_box[k]), about);
    if (with_slope[k].is_whole_line() || a == b) continue;
    ++operations[f.steps[k - 3].which].slopes;
    check(((at_b[k] - at_a[k]) / (exact(b) - exact(a))).may_be_in(with_slope[k].slope), about);
  }
  k = last;
  const range there = at_a[k].rounded();
  const auto function = [&](const number& u) { return f.values(u, number{y}, number{z})[k]; };
  check(at_a[k].may_be_in(mean_value_form(function, x)), about);
  check(encloses(interval_newton([&](const number& u) { return function(u) - number{there}; }, x).root, a), about);
}

void check_some() {
  tame = below(2) == 0;
  const range x = box(), y = below(8) == 0 ? x : box(), z = box();
  const int n = below(30) == 0 ? static_cast<int>(generator()) : whole(-9, 9);
  expression f;
  for (std::size_t k = 3, end = 8 + below(6); k < end; ++k)
    f.steps.push_back({below(how_many), below(2) == 0 ? k - 1 : below(k), below(k), whole(-4, 4)});
  try {
    for (std::size_t which = 0; which < how_many; ++which) check_operation(which, x, y, n);
    check_comparisons(x, y);
    check_facts(x, y);
    check_expression(f, x, y, z);
  } catch (const refusal& r) {
    check(false, [&] { return r.what() + (" " + shown(f, x, y, z)) + std::to_string(n); });
  }
}

}  // namespace

auto main(int count, char** argument) -> int {
  const auto seed = count > 2 ? std::strtoull(argument[2], nullptr, 10) : std::random_device{}();
  std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
  generator.seed(seed);
  using clock = std::chrono::steady_clock;
  const auto end = clock::now() + std::chrono::duration<double>(count > 1 ? std::atof(argument[1]) : 60);
  while (clock::now() < end && violations < 20) check_some();
  for (const auto& o : operations)
    std::printf("%-26s %9ld boxes, off by %lld doubles at most; %9ld slopes\n", o.name, o.boxes, o.seen, o.slopes);
  std::printf("%ld checks, %ld violations\n", checks, violations);
  return violations != 0;
}
