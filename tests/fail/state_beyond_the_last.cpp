// EXPECT: index_must_be_below_the_number_of_states
// EXPECT: \b4\b
#include <descent/descent.hpp>
using namespace descent;

constexpr auto history = trace<3>(neuron{0.5}, identity, gradient_descent{1.0});
#ifdef GOOD
static_assert(history[3].error < 0.2);
#else
static_assert(history[4].error < 0.2);
#endif
