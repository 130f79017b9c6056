// EXPECT: at_most_a_mebibyte
#include <descent/descent.hpp>
using namespace descent;

template <std::size_t Size>
auto trained_on(const sample<double, Size, Size>& s) {
  const sample<double, Size, Size> samples[] = {s};
  return train(network<double, layer<Size, Size>>{}, samples, from_equal_neurons{gradient_descent{1.0}}, 1);
}
#ifdef GOOD
auto net = trained_on(sample<double, 300, 300>{});
#else
auto net = trained_on(sample<double, 1000, 1000>{});
#endif
