// EXPECT: classifier
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<1, 2>> net{bias_first, {0, 1, 0, 2}};
#else
constexpr neuron net{0.5};
#endif
constexpr double x[] = {1.0};
constexpr std::size_t answer = classify(net, x);
