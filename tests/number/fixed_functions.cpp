#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/sigmoid.hpp>

#include <cstdint>

using namespace descent;
using namespace support;

namespace {

/// The largest error of a function in integers over some raw values, in steps.
template <int F>
constexpr auto largest_error(const auto& in_integers, const auto& exact, std::int64_t first, std::int64_t last,
                             std::int64_t step) -> double {
  double worst = 0;
  for (std::int64_t raw = first; raw <= last; raw += step) {
    const auto z = fixed<std::int32_t, F>::from_raw(static_cast<std::int32_t>(raw));
    const double error = absolute(static_cast<double>(in_integers(z)) - exact(static_cast<double>(z)));
    if (error > worst) worst = error;
  }
  return worst;
}

constexpr auto tanh_in_integers = [](const auto& z) { return wide_tanh(z); };
constexpr auto sigmoid_in_integers = [](const auto& z) { return wide_sigmoid(z); };
constexpr auto exact_tanh = [](double x) { return math::tanh(x); };
constexpr auto exact_sigmoid = [](double x) { return sigmoid(x); };

constexpr std::int64_t most = 0x7fffffff;

/// A number that the compiler cannot know, so that it does not try to evaluate a long loop.
auto unknown(std::int64_t x) -> std::int64_t {
  volatile std::int64_t y = x;
  return y;
}

}  // namespace

TEST_CASE("tanh and the sigmoid in integers are within their error") {
  CLAIMED double coarse = largest_error<8>(tanh_in_integers, exact_tanh, -1603, 1603, 50);
  STATIC_REQUIRE(coarse <= wide_tanh_error);
  CLAIMED double coarse_sigmoid = largest_error<8>(sigmoid_in_integers, exact_sigmoid, -3203, 3203, 100);
  STATIC_REQUIRE(coarse_sigmoid <= wide_sigmoid_error);
}

TEST_CASE("so they are in every format, to its ends, and near it somewhere") {
  CHECK(largest_error<12>(tanh_in_integers, exact_tanh, -25000, 25000, unknown(1)) > 0.7 * wide_tanh_error);
  CHECK(largest_error<12>(sigmoid_in_integers, exact_sigmoid, -50000, 50000, unknown(1)) > 0.4 * wide_sigmoid_error);
  CHECK(largest_error<0>(tanh_in_integers, exact_tanh, -most - 1, most, unknown(most / 1000)) <= wide_tanh_error);
  CHECK(largest_error<12>(tanh_in_integers, exact_tanh, -40000, 40000, unknown(1)) <= wide_tanh_error);
  CHECK(largest_error<19>(tanh_in_integers, exact_tanh, -3000000, 3000000, unknown(1)) <= wide_tanh_error);
  CHECK(largest_error<20>(tanh_in_integers, exact_tanh, -6000000, 6000000, unknown(1)) <= wide_tanh_error);
  CHECK(largest_error<21>(tanh_in_integers, exact_tanh, -12000000, 12000000, unknown(3)) <= wide_tanh_error);
  CHECK(largest_error<30>(tanh_in_integers, exact_tanh, -most - 1, most, unknown(1001)) <= wide_tanh_error);
  CHECK(largest_error<31>(tanh_in_integers, exact_tanh, -most - 1, most, unknown(1001)) <= wide_tanh_error);
  CHECK(largest_error<12>(sigmoid_in_integers, exact_sigmoid, -80000, 80000, unknown(1)) <= wide_sigmoid_error);
  CHECK(largest_error<30>(sigmoid_in_integers, exact_sigmoid, -most - 1, most, unknown(1001)) <= wide_sigmoid_error);
  CHECK(largest_error<12>(sigmoid_in_integers, exact_sigmoid, -most - 1, most, unknown(most / 1000)) <=
        wide_sigmoid_error);
}

TEST_CASE("tanh in integers falls by a unit at most, and is odd") {
  int falls = 0, even = 0;
  for (std::int32_t raw = -25000; raw < 25000; ++raw) {
    const auto at = [](std::int32_t z) { return wide_tanh(fixed<std::int32_t, 12>::from_raw(z)).raw; };
    falls += at(raw + 1) < at(raw) - 1 ? 1 : 0;
    even += at(raw) + at(-raw) != 0 ? 1 : 0;
  }
  CHECK(falls == 0);
  CHECK(even == 0);
}

TEST_CASE("of a fixed number they are rounded to its units") {
  using q12 = fixed<std::int16_t, 12>;
  STATIC_REQUIRE(tanh(q12{0}).raw == 0);
  STATIC_REQUIRE(near(static_cast<double>(tanh(q12{1})), 0.7615941559557649, wide_tanh_error + 0x1p-13));
  STATIC_REQUIRE(near(static_cast<double>(sigmoid(q12{-2})), 0.11920292202211755, wide_sigmoid_error + 0x1p-13));
  STATIC_REQUIRE(tanh(fixed<std::int32_t, 24>{0.5}).raw % 512 == 0);
  CHECK(words_of([] { static_cast<void>(tanh(fixed<std::int8_t, 7>{0.99})); }, 0) == "nothing refused");
  CHECK(words_of([] { static_cast<void>(tanh(fixed<std::int8_t, 4>{7})); }, 0) == "nothing refused");
}
