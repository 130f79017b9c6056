// EXPECT: samples_must_not_be_empty
#include <array>
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::array samples{sample{1.0, 1.0}};
#else
constexpr std::array<sample<double>, 0> samples{};
#endif

constexpr double sum = error(neuron{0.5}, samples);
