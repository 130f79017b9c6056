// FIRST g++: a_number_is_no_rule_so_write_gradient_descent
// FIRST clang++: call to deleted function 'trace'
// FIRST SINCE g++ 15, clang++ 19: a number is no rule: write gradient_descent\{1\.0\}
// EXPECT: a_number_is_no_rule_so_write_gradient_descent
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto history = trace<10>(neuron{0.5}, identity, gradient_descent{1.0});
#else
constexpr auto history = trace<10>(neuron{0.5}, identity, 1.0);
#endif
