// EXPECT: rule_for<.*sign_descent
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double weight{0.5};
#else
constexpr interval weight{0.5};
#endif

constexpr auto net = train(neuron{weight}, identity, sign_descent{1.0}, 1);
