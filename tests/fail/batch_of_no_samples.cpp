// EXPECT: batch_must_not_be_empty
// EXPECT: \b0\b
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t size = 1;
#else
constexpr std::size_t size = 0;
#endif

constexpr shuffled order{7, size};
