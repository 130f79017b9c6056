// EXPECT: both_parts_have_samples
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t training = 1;
#else
constexpr std::size_t training = 2;
#endif
constexpr sample<double> samples[] = {{1, 10}, {2, 30}};
constexpr auto both = split<training>(samples, 1);
