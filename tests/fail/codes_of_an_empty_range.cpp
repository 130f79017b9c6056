// EXPECT: range_must_not_be_empty
#include <descent/descent.hpp>
using namespace descent;

constexpr auto error_of_code = [](int code) { return code * 0x1p-12; };

#ifdef GOOD
constexpr auto worst = worst_of<0, 4095>(error_of_code);
#else
constexpr auto worst = worst_of<4095, 0>(error_of_code);
#endif

static_assert(worst.error < 1);
