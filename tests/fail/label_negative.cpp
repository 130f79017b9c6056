// EXPECT: label_must_name_a_class
// EXPECT: [( ]-1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr labelled_sample<double, 2, 3> flower{{1.4, 0.2}, 1};
#else
constexpr labelled_sample<double, 2, 3> flower{{1.4, 0.2}, -1};
#endif
