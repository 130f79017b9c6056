// EXPECT: give_bias_first_and_a_list_or_from_pytorch_or_from_keras
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<2, 1>> net{bias_first, {0.5, 1, 2}};
#else
constexpr network<double, layer<2, 1>> net{0.5, 1, 2};
#endif
