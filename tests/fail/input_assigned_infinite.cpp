// EXPECT: sample_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

constexpr auto changed(double to) {
  sample<double> s{1, 1};
  s.x = to;
  return s;
}
constexpr sample<double> samples[] = {changed(1)};
constexpr sample<double> others[] = {changed(__builtin_inf())};
#ifdef GOOD
static_assert(error(neuron{1.5}, samples) > 0);
#else
static_assert(error(neuron{1.5}, others) > 0);
#endif
