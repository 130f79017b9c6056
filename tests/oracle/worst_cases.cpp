// Checks the points of the files given, core-math's worst cases of e^x, log x and tanh x, against MPFR. An enclosure
// must contain the exact value, rounded both ways. A double may be off by the ulp that functions.hpp and
// sigmoid.hpp state. tanh is odd, and its files have x above 0 only. A(2x) = (1 + tanh x) / 2 and 1 / A(−x) = 1 + e^x,
// so the sigmoid gets those too. usage: worst_cases …/exp.wc …/log.wc …/tanh.wc (from worst_cases.py)

#include "../support.hpp"

#include <descent/number/enclosure.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/sigmoid.hpp>

#include <mpfr.h>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace descent;
using support::steps;

namespace {

using box = interval<double>;

constexpr double least_normal = 0x1p-1022;

struct number_300 {
  number_300() { mpfr_init2(it, 300); }
  ~number_300() { mpfr_clear(it); }
  number_300(const number_300&) = delete;
  auto operator=(const number_300&) -> number_300& = delete;
  mpfr_t it;
};

/// Each step is rounded so that the whole is rounded this way.
auto exact_sigmoid(mpfr_t to, const mpfr_t z, mpfr_rnd_t way) -> int {
  const mpfr_rnd_t opposite = way == MPFR_RNDD ? MPFR_RNDU : way == MPFR_RNDU ? MPFR_RNDD : way;
  mpfr_neg(to, z, MPFR_RNDN);
  mpfr_exp(to, to, opposite);
  mpfr_add_ui(to, to, 1, opposite);
  return mpfr_ui_div(to, 1, to, way);
}

struct function {
  const char* name;
  int (*exact)(mpfr_t, const mpfr_t, mpfr_rnd_t);
  box (*enclosure)(const box&);
  double (*computed)(double);
  double stated, stated_where_subnormal;  // ulp
  long points = 0, violations = 0, tightest = 0;
  long long widest = 0;
  double worst = 0, worst_where_subnormal = 0;
};

function functions[] = {
    {"exp", mpfr_exp, [](const box& x) { return exp(x); }, [](double x) { return math::exp(x); }, 0.57, 0.79},
    {"log", mpfr_log, [](const box& x) { return log(x); }, [](double x) { return math::log(x); }, 0.90, 0.90},
    {"tanh", mpfr_tanh, [](const box& x) { return tanh(x); }, [](double x) { return math::tanh(x); }, 0.62, 0.62},
    {"sigmoid", exact_sigmoid, [](const box& x) { return sigmoid(x); }, [](double x) { return sigmoid(x); }, 0.57,
     0.79}};
function &of_exp = functions[0], &of_log = functions[1], &of_tanh = functions[2], &of_sigmoid = functions[3];

/// |computed − exact| in units of the last place of the exact result's binade.
auto ulps(double computed, const mpfr_t exact, mpfr_t rest) -> double {
  mpfr_sub_d(rest, exact, computed, MPFR_RNDN);
  mpfr_mul_2si(rest, rest, -std::max<long>(mpfr_get_exp(exact) - 53, -1074), MPFR_RNDN);
  return std::fabs(mpfr_get_d(rest, MPFR_RNDN));
}

void check(function& f, double x) {
  if (!std::isfinite(x)) return;
  static number_300 argument, value, rest;
  mpfr_set_d(argument.it, x, MPFR_RNDN);
  f.exact(value.it, argument.it, MPFR_RNDD);
  const double down = mpfr_get_d(value.it, MPFR_RNDD);
  f.exact(value.it, argument.it, MPFR_RNDU);
  const double up = mpfr_get_d(value.it, MPFR_RNDU);

  ++f.points;
  const box got = f.enclosure(box{x});
  f.tightest += identical(got, box{down, up});
  f.widest = std::max(f.widest, steps(got.lower, got.upper));
  bool passed = got.lower <= down && up <= got.upper;
  if (std::isfinite(up) && mpfr_regular_p(value.it) != 0) {
    const bool subnormal = std::fabs(up) < least_normal;
    double& worst = subnormal ? f.worst_where_subnormal : f.worst;
    const double here = ulps(f.computed(x), value.it, rest.it);
    worst = std::max(worst, here);
    passed = passed && here <= (subnormal ? f.stated_where_subnormal : f.stated);
  }
  if (passed) return;
  ++f.violations;
  std::printf("FAILED: %s(%a): [%a, %a] for [%a, %a], and %a\n", f.name, x, got.lower, got.upper, down, up,
              f.computed(x));
}

/// One file, by its name; a point a line.
void check_file(const std::string& path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    char* end = nullptr;
    const double x = std::strtod(line.c_str(), &end);
    if (end == line.c_str()) continue;
    if (path.ends_with("/log.wc") && x > 0) check(of_log, x);
    if (path.ends_with("/exp.wc")) check(of_exp, x), check(of_sigmoid, x), check(of_sigmoid, -x);
    if (path.ends_with("/tanh.wc"))
      for (const double sign : {1.0, -1.0}) check(of_tanh, sign * x), check(of_sigmoid, 2 * sign * x);
  }
}

}  // namespace

auto main(int count, char** names) -> int {
  for (int i = 1; i < count; ++i) check_file(names[i]);
  long points = 0, violations = 0, tightest = 0;
  for (const auto& f : functions) {
    std::printf("%s: %ld points, %ld violations, %ld enclosed the tightest way, the widest by %lld ulp; ", f.name,
                f.points, f.violations, f.tightest, f.widest);
    std::printf("a double is off by %.4f ulp at most, %.4f where subnormal\n", f.worst, f.worst_where_subnormal);
    points += f.points, violations += f.violations, tightest += f.tightest;
  }
  std::printf("%ld of %ld worst cases enclosed, %ld of them the tightest way\n", points - violations, points, tightest);
  return violations != 0 || points == 0;
}
