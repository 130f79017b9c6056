// EXPECT: select_by_rounded_numbers_needs_rounded_numbers
// False: of the float nearest to 0.3, which is above the double 0.3, the mathematics makes −1 and the program 1.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto step = [](const auto& x) {
  using number = std::remove_cvref_t<decltype(x)>;
#ifdef GOOD
  return select(x <= static_cast<number>(0.3), static_cast<number>(1.0), static_cast<number>(-1.0));
#else
  return static_cast<number>(select(x <= static_cast<number>(0.3), 1, -1));
#endif
};

#ifdef GOOD
static_assert(rounding_error<float>(step, interval{0, 1}) == 2);
#else
static_assert(rounding_error<float>(step, interval{0, 1}) == 0);
#endif
