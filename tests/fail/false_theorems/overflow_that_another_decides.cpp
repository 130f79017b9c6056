// EXPECT: comparison_must_be_defined_for_every_number
// False: at 7 the sum x + x overflows.
#include <descent/descent.hpp>
using namespace descent;
using input = fixed<std::int8_t, 4>;

constexpr auto f = [](const auto& x) {
  using number = std::remove_cvref_t<decltype(x)>;
  if (x + x <= static_cast<number>(1) || x <= static_cast<number>(7.9375)) return x;
  return -x;
};

#ifdef GOOD
static_assert(rounding_error<input>(f, interval{0, 0.5}) == 0);
#else
static_assert(rounding_error<input>(f, interval{0, 7.9375}) == 0);
#endif
