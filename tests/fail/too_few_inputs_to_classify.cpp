// EXPECT: number_of_values_must_match
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<2, 3, activation::linear>> net;
#ifdef GOOD
constexpr auto label = classify(net, {0.5, 1});
#else
constexpr auto label = classify(net, {0.5});
#endif
