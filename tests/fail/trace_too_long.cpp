// FIRST g++: iterations_must_fit_into_a_constant_so_use_trained_of_a_run.*1\.0e\+5
// EXPECT: iterations_must_fit_into_a_constant_so_use_trained_of_a_run
// EXPECT: 100000|1\.0e\+5
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto history = trace<100>(neuron{0.5}, identity, gradient_descent{1.0});
#else
constexpr auto history = trace<100000>(neuron{0.5}, identity, gradient_descent{1.0});
#endif
