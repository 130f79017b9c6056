// EXPECT: beta_must_be_at_least_0_and_below_1
#include <descent/descent.hpp>
using namespace descent;

using small = network<float, layer<1, 1>>;
constexpr sample<float> samples[] = {{0.0f, 0.0f}};
#ifdef GOOD
constexpr small net = train(small{}, samples, momentum{1.0, 0.999}, 1);
#else
constexpr small net = train(small{}, samples, momentum{1.0, 1 - 1e-12}, 1);
#endif
