// EXPECT: every_must_be_at_least_1
// EXPECT: \b0\b
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t k = 1;
#else
constexpr std::size_t k = 0;
#endif
constexpr neuron net = train(neuron{0.5}, identity, gradient_descent{1.0}, 4, full_batch{}, call_every{k, [](auto) {}});
