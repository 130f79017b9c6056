// EXPECT: the output of softplus stays in bounds
// False: it is log(1 + e) = 1.3132… at x = 1.
#include <descent/descent.hpp>
using namespace descent;

template <class A>
using unit = network<interval<double>, layer<1, 1, A>>;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) {
                return unit<activation::softplus>(bias_first, {0, 1})(x) <= 1.314;
              }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return unit<activation::softplus>(bias_first, {0, 1})(x) <= 1.313; })
                      .proven == 1,
              "the output of softplus stays in bounds");
#endif
