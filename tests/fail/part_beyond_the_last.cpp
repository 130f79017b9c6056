// EXPECT: part_must_be_below_their_number
// EXPECT: [( ]4\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t part = 3;
#else
constexpr std::size_t part = 4;
#endif
constexpr interval quarter = part_of(interval{0, 1}, part, 4);
