// EXPECT: samples_must_not_be_empty
#include <descent/descent.hpp>
using namespace descent;

#include <array>

#ifdef GOOD
constexpr std::array<sample<double, 2, 1>, 1> samples{{{{0, 1}, {1}}}};
#else
constexpr std::array<sample<double, 2, 1>, 0> samples{};
#endif
constexpr network<double, layer<2, 1>> net;
constexpr double e = error(net, samples);
