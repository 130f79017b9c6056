// EXPECT: training_of_at_most_two_mebibytes
#include <descent/descent.hpp>
using namespace descent;

const sample<double, 50'000, 1> samples[1];
const network<double, layer<50'000, 1>> start;
#ifdef GOOD
auto net = train(start, samples, momentum{1.0, 0.9}, 1);
#else
auto net = train(start, samples, adam{1.0}, 1);
#endif
