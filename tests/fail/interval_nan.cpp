// EXPECT: interval_must_contain_a_number
// EXPECT: QNaN|\bnan\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x{0.0};
#else
constexpr interval x{__builtin_nan("")};
#endif
