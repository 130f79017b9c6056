// EXPECT: a function of call_every returns bool or nothing
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto stop = [](const auto&) { return false; };
#else
constexpr auto stop = [](const auto&) { return 0; };
#endif
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 5, full_batch{}, call_every{1, stop});
