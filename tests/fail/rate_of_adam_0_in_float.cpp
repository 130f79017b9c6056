// EXPECT: rate_must_be_positive_and_finite
#include <descent/descent.hpp>
using namespace descent;

using small = network<float, layer<1, 1>>;
constexpr sample<float> samples[] = {{0.0f, 0.0f}};
#ifdef GOOD
constexpr small net = train(small{}, samples, adam{1e-30}, 1);
#else
constexpr small net = train(small{}, samples, adam{1e-60}, 1);
#endif
