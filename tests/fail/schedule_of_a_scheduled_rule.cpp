// EXPECT: constraints not satisfied|no matching
// EXPECT SINCE g++ 11, clang++ 19: rule_without_a_schedule
#include <descent/descent.hpp>
using namespace descent;
constexpr auto slower = [](std::size_t step) { return 1 / static_cast<double>(step + 1); };

#ifdef GOOD
constexpr scheduled rule{slower, gradient_descent{0.1}};
#else
constexpr scheduled rule{slower, projected{scheduled{slower, gradient_descent{0.1}}, 0, 1}};
#endif
