// EXPECT: the program has the class of the real function
// False: in float the outputs are equal at 2⁻¹⁴, and the first of equal ones is the class.
#include <descent/descent.hpp>
using namespace descent;

constexpr network<float, layer<1, 2, activation::linear>> net{bias_first, {0x1.fffffep9f, 1.0f, 1024.0f, 1.0f}};
constexpr box<1> ranges{interval{0, 1}};

#ifdef GOOD
static_assert(certainly(class_on(net, ranges).same));
#else
static_assert(certainly(program_class_on(net, ranges).same), "the program has the class of the real function");
#endif
