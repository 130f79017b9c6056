#include "../claims.hpp"

#include <descent/network/rows.hpp>
#include <descent/number/lanes.hpp>

#include <cstddef>

using namespace descent;

namespace {

/// The inputs of sample l: whole numbers, so that every sum is exact.
constexpr auto input(std::size_t i, std::size_t l) -> double { return static_cast<double>(i * i + 3 * l) - 7; }

/// The number of sums, from the first, that are start + Σ factor · input over all samples; others stay as they are.
template <std::size_t Inputs, std::size_t Many>
constexpr auto sums_as_by_hand() -> std::size_t {
  lanes<double, Many> x[Inputs];
  typename lanes<double, Many>::array factor{};
  for (std::size_t i = 0; i < Inputs; ++i) {
    typename lanes<double, Many>::array column{};
    for (std::size_t l = 0; l < Many; ++l) column.lane[l] = input(i, l);
    x[i] = lanes<double, Many>{column};
  }
  for (std::size_t l = 0; l < Many; ++l) factor.lane[l] = static_cast<double>(l) - 2;
  double sum[Inputs + 3]{};
  for (std::size_t i = 0; i < Inputs + 3; ++i) sum[i] = static_cast<double>(i);
  detail::rows_of<double, Inputs, Many>{x}.add_times(lanes<double, Many>{factor}, sum, 2);
  for (std::size_t i = 0; i < Inputs + 3; ++i) {
    double expected = static_cast<double>(i);
    if (i >= 2 && i < Inputs + 2)
      for (std::size_t l = 0; l < Many; ++l) expected += (static_cast<double>(l) - 2) * input(i - 2, l);
    if (sum[i] != expected) return i;
  }
  return Inputs + 3;
}

}  // namespace

TEST_CASE("rows add each sample's share to the sums of all inputs") {
  CLAIMED std::size_t one = sums_as_by_hand<1, 8>(), three = sums_as_by_hand<3, 8>(), eight = sums_as_by_hand<8, 4>(),
                      more_than_a_vector = sums_as_by_hand<70, 8>(), two_vectors = sums_as_by_hand<128, 2>();
  STATIC_REQUIRE(one == 4);
  STATIC_REQUIRE(three == 6);
  STATIC_REQUIRE(eight == 11);
  STATIC_REQUIRE(more_than_a_vector == 73);
  STATIC_REQUIRE(two_vectors == 131);
}
