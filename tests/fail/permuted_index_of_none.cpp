// EXPECT: index_must_be_below_their_number
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(permuted_index(0, 1, 7) == 0);
#else
static_assert(permuted_index(0, 0, 7) == 0);
#endif
