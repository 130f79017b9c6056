// EXPECT: at_most_a_mebibyte
#include <descent/descent.hpp>
using namespace descent;

template <std::size_t Size>
auto slopes_of(const sample<double, Size, Size>& s) {
  const sample<double, Size, Size> samples[] = {s};
  return gradient(network<double, layer<Size, Size>>{}, samples);
}
#ifdef GOOD
auto slopes = slopes_of(sample<double, 300, 300>{});
#else
auto slopes = slopes_of(sample<double, 1000, 1000>{});
#endif
