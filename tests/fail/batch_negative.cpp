// EXPECT: count_must_fit_into_size_t
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sequential order{8};
#else
constexpr sequential order{-8};
#endif
