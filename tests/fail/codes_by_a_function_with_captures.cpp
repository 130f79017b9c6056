// EXPECT: function_without_captures
#include <descent/descent.hpp>
using namespace descent;

constexpr auto worst_at(double unit) {
#ifdef GOOD
  return worst_of(0, 4095, [unit](int code) { return code * unit; });
#else
  return worst_of<0, 4095>([unit](int code) { return code * unit; });
#endif
}

static_assert(worst_at(0.25).at == 4095);
