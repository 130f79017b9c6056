#include "../claims.hpp"

#include <descent/number/array_functions.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/random.hpp>
#include <descent/number/sigmoid.hpp>

#include <array>
#include <cstddef>
#include <span>

using namespace descent;

namespace {

constexpr std::size_t n = 19;  // two times eight, and three

/// The number of results, from the first, that are those of each number alone; the last is far from the others.
template <class T>
constexpr auto as_alone(const auto& of_array, const auto& of_one, double from, double to, splitmix64 random)
    -> std::size_t {
  std::array<T, n> x{}, y{};
  for (T& each : x) each = static_cast<T>(random.uniform(from, to));
  x[9] = x[n - 1] = static_cast<T>(710);
  of_array(x, y);
  std::size_t i = 0;
  while (i < n && y[i] == of_one(x[i])) ++i;
  of_array(x, x);
  return x == y ? i : 0;
}

template <class T>
constexpr auto right_functions(splitmix64 random) -> int {
  const auto of_sigmoid = [](const auto& x, auto& y) { sigmoid(x, y); };
  const auto of_tanh = [](const auto& x, auto& y) { math::tanh(x, y); };
  const auto of_exp = [](const auto& x, auto& y) { math::exp(x, y); };
  const auto of_log = [](const auto& x, auto& y) { math::log(x, y); };
  if (as_alone<T>(of_sigmoid, [](T x) { return sigmoid(x); }, -30, 30, random) != n) return 0;
  if (as_alone<T>(of_tanh, [](T x) { return math::tanh(x); }, -3, 3, random) != n) return 1;
  if (as_alone<T>(of_exp, [](T x) { return math::exp(x); }, -80, 80, random) != n) return 2;
  if (as_alone<T>(of_log, [](T x) { return math::log(x); }, 0, 80, random) != n) return 3;
  return 4;
}

}  // namespace

TEST_CASE("a function of an array is the function of each of its numbers") {
  CLAIMED int of_doubles = right_functions<double>(splitmix64{3}), of_floats = right_functions<float>(splitmix64{3});
  STATIC_REQUIRE(of_doubles == 4);
  STATIC_REQUIRE(of_floats == 4);
}

TEST_CASE("an array that is shorter than a vector is not left") {
  CLAIMED auto three = [] {
    std::array<double, 4> x{1, 2, 3, 4}, y{7, 7, 7, 7};
    sigmoid(std::span<const double>(x).first(3), std::span<double>(y).first(3));
    return y;
  }();
  STATIC_REQUIRE((three[0] == sigmoid(1.0) && three[2] == sigmoid(3.0) && three[3] == 7));
}
