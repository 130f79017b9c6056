// EXPECT: the sigmoid of log x is at most 1
// False: log x is not defined there.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, -1}, [](const auto& x) { return sigmoid(log(-x)) <= 1; }).proven == 1);
#else
static_assert(for_all({-2, -1}, [](const auto& x) { return sigmoid(log(x)) <= 1; }).proven == 1,
              "the sigmoid of log x is at most 1");
#endif
