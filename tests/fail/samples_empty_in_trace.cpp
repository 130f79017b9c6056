// EXPECT: samples_must_not_be_empty
#include <array>
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::array samples{sample{1.0, 1.0}};
#else
constexpr std::array<sample<double>, 0> samples{};
#endif

constexpr auto history = trace<0>(neuron{0.5}, samples, gradient_descent{1.0});
