// FIRST: proven on 0\.5 of the ranges; false at \(\d\.\d+\)
// FLAGS: -std=c++26
// ONLY: g++ 14, clang++ 19
#include <descent/descent.hpp>
using namespace descent;

constexpr auto below_1 = for_all({0.0, 2.0}, [](const auto& w) { return square(w) <= 1.0; });

#ifdef GOOD
static_assert(below_1.proven == 0.5 && explain(below_1).size() > 0);
#else
static_assert(below_1.proven == 1, explain(below_1));
#endif
