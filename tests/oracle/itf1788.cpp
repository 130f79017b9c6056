// Checks the vectors that itf1788.py makes from the files of ITF1788. An enclosure must contain the standard's, which
// is the tightest there is; it is tight if each end is that one or its outward neighbour. It is the whole line where
// the standard drops arguments without a result, or where an operand is the whole line. Where the standard's result is
// empty, it is the whole line or is refused, as is an infinite member. A number or a fact must be equal.

#include <descent/number/enclosure.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

using namespace descent;

namespace {

using box = interval<double>;

struct ends {
  double lower, upper;
};

struct test_vector {
  const char* name;
  const char* where;
  ends x, y, z, result;
};

const std::vector<test_vector> vectors{
#include "vectors.inc"
};

const std::map<std::string, box (*)(box, box, box)> enclosures{
    {"pos", [](box x, box, box) { return x; }},
    {"neg", [](box x, box, box) { return -x; }},
    {"add", [](box x, box y, box) { return x + y; }},
    {"sub", [](box x, box y, box) { return x - y; }},
    {"mul", [](box x, box y, box) { return x * y; }},
    {"div", [](box x, box y, box) { return x / y; }},
    {"recip", [](box x, box, box) { return 1 / x; }},
    {"sqr", [](box x, box, box) { return square(x); }},
    {"sqrt", [](box x, box, box) { return sqrt(x); }},
    {"pown", [](box x, box n, box) { return pow(x, static_cast<int>(n.lower)); }},
    {"pow", [](box x, box n, box) { return pow(x, static_cast<int>(n.lower)); }},
    {"fma", [](box x, box y, box z) { return x * y + z; }},
    {"exp", [](box x, box, box) { return exp(x); }},
    {"log", [](box x, box, box) { return log(x); }},
    {"tanh", [](box x, box, box) { return tanh(x); }},
    {"abs", [](box x, box, box) { return (abs)(x); }},
    {"min", [](box x, box y, box) { return (min)(x, y); }},
    {"max", [](box x, box y, box) { return (max)(x, y); }},
    {"intersection", [](box x, box y, box) { return intersection(x, y); }},
    {"convexHull", [](box x, box y, box) { return hull(x, y); }},
};

const std::map<std::string, double (*)(box)> numbers{
    {"inf", [](box x) { return x.lower; }},      {"sup", [](box x) { return x.upper; }},
    {"mag", [](box x) { return magnitude(x); }}, {"mig", [](box x) { return mignitude(x); }},
    {"wid", [](box x) { return width(x); }},     {"mid", [](box x) { return midpoint(x); }},
};

const std::map<std::string, bool (*)(box, box)> facts{
    {"isMember", [](box x, box y) { return encloses(y, x); }},
    {"isSingleton", [](box x, box) { return certainly(x == x); }},
    {"isEntire", [](box x, box) { return identical(x, box::whole_line()); }},
    {"equal", [](box x, box y) { return identical(x, y); }},
    {"subset", [](box x, box y) { return encloses(y, x); }},
    {"interior", [](box x, box y) { return interior(y, x); }},
    {"disjoint", [](box x, box y) { return disjoint(x, y); }},
    {"precedes", [](box x, box y) { return certainly(x <= y); }},
    {"strictPrecedes", [](box x, box y) { return certainly(x < y); }},
};

// The standard compares end with end; ours, all numbers with all, is true less often, and possible more often.
const std::map<std::string, verdict (*)(box, box)> orders{
    {"less", [](box x, box y) { return x <= y; }},
    {"strictLess", [](box x, box y) { return x < y; }},
};

struct counts {
  long vectors = 0, violated = 0, tight = 0, whole = 0, refused = 0;
  double farthest = 0;
};

auto whole(double lower, double upper) -> bool { return lower == -INFINITY && upper == INFINITY; }

/// The number of doubles from x to y, negative where y is below x. Both may be infinite.
auto steps(double x, double y) -> double {
  const auto place = [](double z) {
    const auto size = __builtin_bit_cast(long long, std::fabs(z));
    return std::signbit(z) ? -size : size;
  };
  const long long from = place(x), to = place(y);
  return (from < 0) == (to < 0) ? static_cast<double>(to - from) : static_cast<double>(to) - static_cast<double>(from);
}

void enclosure(const test_vector& v, const box& got, counts& all) {
  all.whole += whole(got.lower, got.upper) && !whole(v.result.lower, v.result.upper);
  if (std::isnan(v.result.lower)) {
    all.violated += !whole(got.lower, got.upper);
    return;
  }
  const double low = steps(got.lower, v.result.lower), high = steps(v.result.upper, got.upper);
  all.violated += !(got.lower <= v.result.lower && v.result.upper <= got.upper);
  all.tight += low >= 0 && low <= 1 && high >= 0 && high <= 1;
  if (!whole(got.lower, got.upper)) all.farthest = std::max({all.farthest, low, high});
}

void number(const test_vector& v, const box& x, double got, counts& all) {
  all.tight += got == v.result.lower;
  if (v.name == std::string("mid"))
    all.violated += !(std::isfinite(got) && x.lower <= got && got <= x.upper);
  else if (v.name == std::string("wid"))
    all.violated += !(got >= v.result.lower);
  else
    all.violated += got != v.result.lower;
}

void check(const test_vector& v, counts& all) {
  const auto operand = [](ends e) { return box{e.lower, e.upper}; };
  const box x = operand(v.x), y = operand(v.y), z = operand(v.z);
  if (enclosures.contains(v.name)) return enclosure(v, enclosures.at(v.name)(x, y, z), all);
  if (numbers.contains(v.name)) return number(v, x, numbers.at(v.name)(x), all);
  const bool truth = v.result.lower != 0;
  if (orders.contains(v.name)) {
    const verdict got = of_a_proof(orders.at(v.name)(x, y));
    all.violated += truth ? !possibly(got) : certainly(got);
    all.tight += truth == certainly(got);
    return;
  }
  const bool same = facts.at(v.name)(x, y) == truth;
  all.tight += same, all.violated += !same;
}

}  // namespace

auto main() -> int {
  std::map<std::string, counts> all;
  for (const auto& v : vectors) {
    counts& of = all[v.name];
    const long violated = of.violated;
    ++of.vectors;
    try {
      check(v, of);
    } catch (const refusal&) {
      ++(std::isnan(v.result.lower) || v.name == std::string("isMember") ? of.refused : of.violated);
    }
    if (of.violated > violated)
      std::printf("FAILED: %s, %s: [%a, %a] [%a, %a] [%a, %a] = [%a, %a]\n", v.where, v.name, v.x.lower, v.x.upper,
                  v.y.lower, v.y.upper, v.z.lower, v.z.upper, v.result.lower, v.result.upper);
  }
  counts sum;
  for (const auto& [name, of] : all) {
    std::printf(
        "%s: %ld of %ld vectors enclosed, %ld tight, %ld the whole line only here, %ld refused, ends at most %g "
        "doubles off\n",
        name.c_str(), of.vectors - of.violated, of.vectors, of.tight, of.whole, of.refused, of.farthest);
    sum.vectors += of.vectors, sum.violated += of.violated, sum.tight += of.tight, sum.whole += of.whole;
    sum.refused += of.refused;
  }
  std::printf("%ld of %ld vectors enclosed, %ld of them tight, %ld the whole line only here, %ld refused\n",
              sum.vectors - sum.violated, sum.vectors, sum.tight, sum.whole, sum.refused);
  return sum.violated != 0 || sum.vectors == 0;
}
