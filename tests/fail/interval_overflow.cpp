// EXPECT: interval_must_stay_finite|\(9\.9+[0-9]*e\+199 [*] 9\.9+[0-9]*e\+199\).* is not a constant expression
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
constexpr double factor = 1e100;
#else
constexpr double factor = 1e200;
#endif

constexpr auto product = interval{1e200} * interval{factor};
