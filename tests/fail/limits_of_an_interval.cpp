// EXPECT: a_number_class_has_no_limits
// EXPECT: deleted
#include <descent/descent.hpp>

#include <limits>
#include <type_traits>
using namespace descent;

/// The larger of x and x − 1, by a loop as it is usual for doubles.
constexpr auto larger = [](const auto& x) {
  using number = std::remove_cvref_t<decltype(x)>;
  const number each[]{x, x - static_cast<number>(1)};
#ifdef GOOD
  number most = each[0];
#else
  number most = std::numeric_limits<number>::lowest();
#endif
  for (const number& one : each) most = (max)(most, one);
  return most;
};

static_assert(identical(bounds_of(larger, {-2.0, -1.0}), interval{-2, -1}));
