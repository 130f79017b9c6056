// EXPECT: labelled_sample
// EXPECT: integral
#include <descent/descent.hpp>
using namespace descent;

constexpr std::initializer_list<double> petal{1.4, 0.2};
#ifdef GOOD
constexpr labelled_sample<double, 2, 3> flower{petal, 1};
#else
constexpr labelled_sample<double, 2, 3> flower{petal, 1.7};
#endif
