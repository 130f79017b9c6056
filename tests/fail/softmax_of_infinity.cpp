// EXPECT: output_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto share = softmax(std::array{2.0, 1.0});
#else
constexpr auto share = softmax(std::array{__builtin_inf(), 1.0});
#endif
