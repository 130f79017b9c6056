// Every float: is sigmoid(z) the float nearest to A(z)? A long double decides where its error cannot matter; MPFR
// decides the rest. usage: every_float (prints the number of wrong ones; about a quarter of an hour on x86-64)

#include <descent/number/sigmoid.hpp>

#include <mpfr.h>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <future>
#include <limits>
#include <thread>
#include <vector>

namespace {

auto nearest_by_mpfr(float z) -> float {
  mpfr_t a;
  mpfr_init2(a, 160);
  mpfr_set_flt(a, -z, MPFR_RNDN);
  mpfr_exp(a, a, MPFR_RNDN);
  mpfr_add_ui(a, a, 1, MPFR_RNDN);
  mpfr_ui_div(a, 1, a, MPFR_RNDN);
  const float nearest = mpfr_get_flt(a, MPFR_RNDN);
  mpfr_clear(a);
  return nearest;
}

auto nearest(float z) -> float {
  if (std::numeric_limits<long double>::digits < 64) return nearest_by_mpfr(z);
  const long double a = 1 / (1 + expl(-static_cast<long double>(z))), slack = 0x1p-60L * a;  // glibc: below 2^-62
  const auto low = static_cast<float>(a - slack), high = static_cast<float>(a + slack);
  return low == high ? low : nearest_by_mpfr(z);
}

/// The number of floats, of every parts-th bit pattern, that are wrong.
auto wrong_in(std::uint64_t part, std::uint64_t parts) -> std::uint64_t {
  std::uint64_t wrong = 0;
  for (std::uint64_t i = part; i < 0x1'0000'0000; i += parts) {
    const auto bits = static_cast<std::uint32_t>(i);
    float z;
    std::memcpy(&z, &bits, sizeof z);
    const float a = descent::sigmoid(z);
    const bool right = std::isnan(z) ? std::isnan(a) : a == nearest(z);
    if (!right && wrong++ < 10) std::printf("A(%a) is not %a\n", static_cast<double>(z), static_cast<double>(a));
  }
  return wrong;
}

}  // namespace

int main() {
  const unsigned parts = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::future<std::uint64_t>> counts;
  for (unsigned part = 0; part < parts; ++part) counts.push_back(std::async(std::launch::async, wrong_in, part, parts));
  std::uint64_t wrong = 0;
  for (auto& count : counts) wrong += count.get();
  std::printf("of 4294967296 floats %llu are wrong\n", static_cast<unsigned long long>(wrong));
  return wrong != 0;
}
