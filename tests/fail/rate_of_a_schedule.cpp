// EXPECT: rate_must_be_positive_and_finite
// EXPECT: [( ]0\.0
#include <descent/descent.hpp>
using namespace descent;

constexpr scheduled rule{[](std::size_t step) { return 1.0 - 0.5 * static_cast<double>(step); }, adam{0.1}};
#ifdef GOOD
constexpr std::size_t steps = 2;
#else
constexpr std::size_t steps = 3;
#endif
constexpr auto net = train(neuron{0.5}, identity, rule, steps);
