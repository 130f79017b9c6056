// EXPECT: softmax gives the first class at least a half
// False: at x = -1 the share is 0.27.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return softmax(std::array{x, 0 * x})[0] <= 0.9; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return softmax(std::array{x, 0 * x})[0] >= 0.5; }).proven == 1,
              "softmax gives the first class at least a half");
#endif
