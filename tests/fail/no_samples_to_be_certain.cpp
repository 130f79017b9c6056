// EXPECT: samples_must_not_be_empty
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<1, 2, activation::linear>> two{bias_first, {0, 1, 0, -1}};

#ifdef GOOD
constexpr std::array<labelled_sample<double, 1, 2>, 1> samples{{{{0.5}, 0}}};
#else
constexpr std::array<labelled_sample<double, 1, 2>, 0> samples{};
#endif

constexpr std::size_t certain = certainly_classified(two, samples, 0.1);
