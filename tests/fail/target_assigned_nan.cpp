// EXPECT: sample_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

constexpr auto changed(double to) {
  sample<double> s{1, 1};
  s.y = to;
  return s;
}
constexpr sample<double> samples[] = {changed(1)};
constexpr sample<double> others[] = {changed(__builtin_nan(""))};
constexpr auto up = [](double w, double slope) { return slope > 1 ? w - 1 : w + 1; };
#ifdef GOOD
static_assert(train(neuron{1.5}, samples, up, 1).weight == 2.5);
#else
static_assert(train(neuron{1.5}, others, up, 1).weight == 2.5);
#endif
