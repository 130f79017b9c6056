// EXPECT: constraints not satisfied|no matching
// EXPECT SINCE g++ 11, clang++ 19: rule_with_a_rate
#include <descent/descent.hpp>
using namespace descent;

constexpr auto halving = [](double w, double) { return w / 2; };
#ifdef GOOD
constexpr weight_decay rule{projected{gradient_descent{0.1}, 0, 1}, 0.01};
#else
constexpr weight_decay rule{halving, 0.01};
#endif
static_assert(halving(2.0, 1.0) == 1);
