// EXPECT: trace_of_at_most_two_mebibytes
#include <descent/descent.hpp>
using namespace descent;

const sample<double, 10'000, 1> samples[1];
const network<double, layer<10'000, 1>> start;
#ifdef GOOD
const auto history = trace<20>(start, samples, gradient_descent{1.0}, sequential{});
#else
const auto history = trace<150>(start, samples, gradient_descent{1.0}, sequential{});
#endif
