// A search for the largest errors of e^x, A(z), tanh x and log x: at points of every magnitude, and near every change
// of the method. Then it searches around the worst that were found. A long double sorts out almost all points; MPFR
// measures the others. usage: worst_errors [POINTS] (for each function, 100 million unless told; from 2³² every float)

#include <descent/number/functions.hpp>
#include <descent/number/sigmoid.hpp>

#include <mpfr.h>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <set>
#include <utility>
#include <vector>

using namespace descent;

namespace {

static_assert(std::numeric_limits<long double>::digits >= 64, "a double cannot judge a double");

struct function {
  const char* name;
  double (*computed)(double);
  long double (*nearly)(double);
  int (*exact)(mpfr_t, const mpfr_t, mpfr_rnd_t);
  double low, high;           // the arguments
  std::vector<double> turns;  // changes of the method, and the worst seen; of a function in float, none
};

template <float (*F)(float)>
auto in_float(double x) -> double {
  return static_cast<double>(F(static_cast<float>(x)));
}

template <long double (*F)(long double)>
auto nearly(double x) -> long double {
  return F(x);
}

auto nearly_sigmoid(double z) -> long double { return 1 / (1 + expl(-static_cast<long double>(z))); }

auto exact_sigmoid(mpfr_t to, const mpfr_t z, mpfr_rnd_t rounding) -> int {
  mpfr_neg(to, z, rounding);
  mpfr_exp(to, to, rounding);
  mpfr_add_ui(to, to, 1, rounding);
  return mpfr_ui_div(to, 1, to, rounding);
}

struct search {
  explicit search(const function& of) : f{of} { mpfr_init2(exact, 160); }
  ~search() { mpfr_clear(exact); }
  search(const search&) = delete;
  auto operator=(const search&) -> search& = delete;

  const function& f;
  const int digits = f.turns.empty() ? 24 : 53, least = f.turns.empty() ? -126 : -1022;
  const double slack = std::ldexp(0.004, digits - 53);  // what the long double may be wrong by, in ulps
  std::set<std::pair<double, double>> worst[2];         // of normal and of subnormal results: a thousand errors, where
  std::uint64_t visited = 0;
  std::mt19937_64 random{20240304};
  std::uniform_real_distribution<double> part{-1, 1};
  mpfr_t exact;

  auto below(int end) -> int { return static_cast<int>(random() % static_cast<unsigned>(end)); }

  /// A number as near to x as one of its bits, whichever it is, lets it be.
  auto near(double x) -> double { return x + x * std::ldexp(part(random), -below(53)); }

  auto any() -> double {
    const double few = std::exp2(below(17)) * part(random);
    const double points[] = {few, std::ldexp(part(random), below(2098) - 1074),
                             near(f.turns[random() % f.turns.size()]),
                             near(std::floor(few) * 0.6931471805599453 / 64)};  // the table's entry changes
    return points[below(4)];
  }

  /// Near x, or so far from it that the table's entry is the same.
  auto around(double x) -> double { return below(4) != 0 ? near(x) : x + (below(65) - 32) * 0.34657359027997264; }

  /// |y − f(x)| in units of the last place of the exact result's binade.
  auto measured(double x, double y) -> double {
    mpfr_set_d(exact, x, MPFR_RNDN);
    f.exact(exact, exact, MPFR_RNDN);
    const long exponent = std::max(mpfr_get_exp(exact) - 1, static_cast<long>(least));
    mpfr_sub_d(exact, exact, y, MPFR_RNDN);
    mpfr_mul_2si(exact, exact, digits - 1 - exponent, MPFR_RNDN);
    return std::fabs(mpfr_get_d(exact, MPFR_RNDN));
  }

  void visit(double x) {
    if (!(x >= f.low && x <= f.high)) return;
    ++visited;
    const double y = f.computed(x);
    const long double right = f.nearly(x);
    if (right == 0) return;
    const int exponent = std::ilogb(right);
    const auto error = static_cast<double>(scalbnl(fabsl(y - right), digits - 1 - std::max(exponent, least)));
    auto& kept = worst[exponent < least];
    if (kept.size() == 1000 && error < kept.begin()->first - slack) return;
    const double certain = measured(x, y);
    if (!(std::fabs(certain - error) < slack)) std::printf("long double is %g ulp off at %a\n", certain - error, x);
    kept.emplace(certain, x);
    if (kept.size() > 1000) kept.erase(kept.begin());
  }

  void run(std::uint64_t points) {
    if (digits == 24) {
      const std::uint64_t all = 0x1'0000'0000, step = points < all ? all / points | 1 : 1;
      for (std::uint64_t i = 0; i < all; i += step)
        visit(static_cast<double>(__builtin_bit_cast(float, static_cast<std::uint32_t>(i))));
    }
    while (digits == 53 && visited < points / 2) visit(any());
    for (int round = 0; digits == 53 && visited < points; ++round) {
      const std::vector<std::pair<double, double>> from(worst[round % 2].begin(), worst[round % 2].end());
      for (auto i = from.empty() ? 0 : points / 200 + 1; i > 0; --i) visit(around(from[random() % from.size()].second));
    }
    std::printf("%-8s%-7s %llu points", f.name, digits == 24 ? "float" : "double",
                static_cast<unsigned long long>(visited));
    for (const auto& kept : worst)
      if (!kept.empty())
        std::printf(", %s%.4f ulp at %a", &kept == worst ? "" : "subnormal ", kept.rbegin()->first,
                    kept.rbegin()->second);
    std::printf("\n"), std::fflush(stdout);
  }
};

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t points = argc > 1 ? std::max(1ull, std::strtoull(argv[1], nullptr, 10)) : 100'000'000;
  const double huge = 0x1.fffffffffffffp1023, tiny = 0x1p-1074;
  using turns = std::vector<double>;
  const turns of_exp{1, -1, -708.4, -745.1, 709.7, 0x1.61da0549d1da9p+3, -0x1.1c34e3050f47fp+9, -0x1.6236e674a3183p+9};
  const turns of_sigmoid{1, 36, 38, -40, -42, -0x1.41e1547d0132cp+5, -0x1.1c34e3050f47fp+9, -0x1.6236e674a3183p+9};
  const turns of_tanh{0.125, -0.125, 0.55, 1, 20, -20, 0x1.00000ade60ec9p-3, 0x1.9a571e54ad54dp-3};
  const turns of_log{1, 1.4142135623730951, 0.7071067811865476, 0x1p-1022, 2.718281828459045, 0x1.69ab912bd9ae7p-1};
  const function functions[] = {{"exp", math::exp, nearly<expl>, mpfr_exp, -746, 709.782712893384, of_exp},
                                {"sigmoid", sigmoid, nearly_sigmoid, exact_sigmoid, -746, 50, of_sigmoid},
                                {"tanh", math::tanh, nearly<tanhl>, mpfr_tanh, -huge, huge, of_tanh},
                                {"log", math::log, nearly<logl>, mpfr_log, tiny, huge, of_log},
                                {"exp", in_float<math::exp>, nearly<expl>, mpfr_exp, -746, 88.7228317, {}},
                                {"tanh", in_float<math::tanh>, nearly<tanhl>, mpfr_tanh, -huge, huge, {}},
                                {"log", in_float<math::log>, nearly<logl>, mpfr_log, tiny, huge, {}}};
  for (const auto& f : functions) search{f}.run(points);
}
