// EXPECT: count_must_not_be_negative
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sequential order{8};
#else
constexpr sequential order{-8};
#endif
