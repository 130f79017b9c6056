#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/lane_functions.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/random.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

template <class T>
constexpr auto same_bits(T x, T y) -> bool {
  if (__builtin_isnan(x) || __builtin_isnan(y)) return __builtin_isnan(x) && __builtin_isnan(y);
  if constexpr (sizeof(T) == 8)
    return __builtin_bit_cast(unsigned long long, x) == __builtin_bit_cast(unsigned long long, y);
  else
    return __builtin_bit_cast(unsigned, x) == __builtin_bit_cast(unsigned, y);
}

/// The number of lanes, from the first, in which a function gives what it gives for the number alone.
template <class T, std::size_t N>
constexpr auto as_alone(const lanes<T, N>& x, const auto& f) -> std::size_t {
  const lanes<T, N> y = f(x);
  std::size_t l = 0;
  while (l < N && same_bits(y[l], f(x[l]))) ++l;
  return l;
}

/// The number of groups of N, of so many, in which a function of lanes is the function of each.
template <class T, std::size_t N>
constexpr auto groups_as_alone(const auto& f, double from, double to, int groups) -> int {
  splitmix64 random{1};
  for (int n = 0; n < groups; ++n) {
    typename lanes<T, N>::array x{};
    for (T& each : x.lane) each = static_cast<T>(random.uniform(from, to));
    if (as_alone(lanes<T, N>{x}, f) != N) return n;
  }
  return groups;
}

constexpr auto of_sigmoid = [](const auto& x) { return sigmoid(x); };
constexpr auto of_tanh = [](const auto& x) {
  using math::tanh;
  return tanh(x);
};
constexpr auto of_exp = [](const auto& x) {
  using math::exp;
  return exp(x);
};
constexpr auto of_log = [](const auto& x) {
  using math::log;
  return log(x);
};
constexpr auto of_sqrt = [](const auto& x) {
  using math::sqrt;
  return sqrt(x);
};
constexpr auto of_relu = [](const auto& x) { return relu(x); };
constexpr auto of_relu_slope = [](const auto& x) { return relu_slope(x); };
constexpr auto of_min = [](const auto& x) { return (min)(x, -x * x); };
constexpr auto of_max = [](const auto& x) { return (max)(x, x * x - x); };
constexpr auto of_abs = [](const auto& x) { return (abs)(x); };

using eight = lanes<double, 8>;
constexpr eight ends{{{0, -0.0, 42, -42, 38, -36.5, 36.7, 0x1p-1074}}};
constexpr eight beyond{{{1000, -1000, infinity, -infinity, 50, -700, -745.2, 0.5}}};
constexpr eight past_the_table{{{43, 100, 300, 400, -43, -100, -300, -400}}};
constexpr eight of_logarithm{{{1, 0x1.fp-1, 10, 0x1p-1022, 1e-300, 0x1.fffffffffffffp1023, 0x1.6a09e667f3bcdp-1, 2}}};
constexpr eight ends_of_logarithm{{{1, infinity, 0, 0x1p-1022, -0.0, 3, 0.5, 2}}};
constexpr eight with_a_subnormal{{{1, 2, 3, 4, 5, 6, 7, 0x1p-1074}}};
constexpr eight small_numbers{{{0, -0.0, 0.125, -0.125, 0x1p-1074, -0x1p-30, 20, -20}}};
constexpr lanes<float, 8> small_floats{{{0, -0.0f, 0x1p-12f, 0x1p-149f, -0x1p-20f, 0x1p-11f, -0x1.fffffep-13f, 20}}};
constexpr lanes<float, 8> single{{{0, -0.0f, 104, -104, 40, 0x1p-12f, -0x1p-11f, 3}}};

/// The number of functions, from the first, that are right in every lane of x.
template <class T>
constexpr auto functions_as_alone(const lanes<T, 8>& x) -> int {
  if (as_alone(x, of_sigmoid) != 8) return 0;
  if (as_alone(x, of_tanh) != 8) return 1;
  if (as_alone(x, of_exp) != 8) return 2;
  if (as_alone(x, of_relu) != 8) return 3;
  if (as_alone(x, of_relu_slope) != 8) return 4;
  if (as_alone(x, of_abs) != 8) return 5;
  return 6;
}

}  // namespace

TEST_CASE("functions of lanes have the bits of the functions of each") {
  CLAIMED int a = groups_as_alone<double, 8>(of_sigmoid, -42, 42, 20);
  CLAIMED int b = groups_as_alone<double, 4>(of_sigmoid, -4, 4, 20),
              c = groups_as_alone<float, 8>(of_sigmoid, -30, 30, 20);
  CLAIMED int d = groups_as_alone<double, 32>(of_tanh, -3, 3, 2), e = groups_as_alone<float, 4>(of_tanh, -3, 3, 5);
  CLAIMED int f = groups_as_alone<double, 8>(of_exp, -9, 9, 10), g = groups_as_alone<double, 8>(of_log, 0, 9, 10);
  CLAIMED int h = groups_as_alone<double, 2>(of_sqrt, 0, 9, 10), i = groups_as_alone<double, 2>(of_min, -2, 2, 10);
  CLAIMED int j = groups_as_alone<double, 2>(of_max, -2, 4, 10);
  CLAIMED int k = groups_as_alone<double, 8>(of_tanh, -0.2, 0.2, 10),
              m = groups_as_alone<double, 8>(of_exp, -600, 600, 10);
  CLAIMED int o = groups_as_alone<float, 8>(of_exp, -87, 87, 10), p = groups_as_alone<float, 8>(of_log, 0, 1e30, 10),
              q = groups_as_alone<double, 8>(of_log, 0.5, 2, 10);
  STATIC_REQUIRE(a == 20);
  STATIC_REQUIRE(b == 20);
  STATIC_REQUIRE(c == 20);
  STATIC_REQUIRE(d == 2);
  STATIC_REQUIRE(e == 5);
  STATIC_REQUIRE(f == 10);
  STATIC_REQUIRE(g == 10);
  STATIC_REQUIRE(h == 10);
  STATIC_REQUIRE(i == 10);
  STATIC_REQUIRE(j == 10);
  STATIC_REQUIRE(k == 10);
  STATIC_REQUIRE(m == 10);
  STATIC_REQUIRE(o == 10);
  STATIC_REQUIRE(p == 10);
  STATIC_REQUIRE(q == 10);
}

TEST_CASE("and at the ends of their ranges") {
  CLAIMED int at_ends = functions_as_alone(ends), of_floats = functions_as_alone(single),
              far = functions_as_alone(beyond);
  STATIC_REQUIRE(at_ends == 6);
  STATIC_REQUIRE(of_floats == 6);
  STATIC_REQUIRE(far == 6);
  CLAIMED auto logarithms = as_alone(of_logarithm, of_log), at_its_ends = as_alone(ends_of_logarithm, of_log),
               of_a_subnormal = as_alone(with_a_subnormal, of_log), tangents = as_alone(small_numbers, of_tanh),
               of_small_floats = as_alone(small_floats, of_tanh);
  STATIC_REQUIRE(logarithms == 8);
  STATIC_REQUIRE(at_its_ends == 8);
  STATIC_REQUIRE(of_a_subnormal == 8);
  STATIC_REQUIRE(tangents == 8);
  STATIC_REQUIRE(of_small_floats == 8);
  CLAIMED auto past = as_alone(past_the_table, of_sigmoid);
  STATIC_REQUIRE(past == 8);
  STATIC_REQUIRE(__builtin_isnan(sigmoid(eight{{{0, 1, not_a_number, 3, 4, 5, 6, 7}}})[2]));
}

TEST_CASE("the sigmoid of small lanes has the bits of each, also where the processor computes it") {
  for (double size = 0x1p-16; size < 0x1p-9; size *= 2)
    CHECK(groups_as_alone<float, 8>(of_sigmoid, -size, size, 20) == 20);
}
