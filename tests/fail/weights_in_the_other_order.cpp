// EXPECT: number_of_values_must_match
// EXPECT: [( ]2\.0
#include <descent/descent.hpp>
using namespace descent;

constexpr double kernel[2][3] = {{1, 3, 5}, {2, 4, 6}}, bias[] = {0, 0, 0};
#ifdef GOOD
constexpr auto net = from_keras<network<double, layer<2, 3>>>(kernel, bias);
#else
constexpr auto net = from_pytorch<network<double, layer<2, 3>>>(kernel, bias);
#endif
