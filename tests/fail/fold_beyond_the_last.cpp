// EXPECT: fold_must_be_below_their_number
// EXPECT: [( ]2\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t k = 1;
#else
constexpr std::size_t k = 2;
#endif
constexpr sample<double> samples[] = {{1, 10}, {2, 30}, {3, 20}};
constexpr auto both = fold<2>(samples, 1, k);
