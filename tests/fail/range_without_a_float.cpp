// EXPECT: range_must_contain_a_number_of_the_program
// EXPECT: 0\.1|1\.0+1
#include <descent/descent.hpp>
using namespace descent;

constexpr auto f = [](const auto& x) { return x * x; };

#ifdef GOOD
constexpr double upper = 0.11;
#else
constexpr double upper = 0.1000000001;
#endif
constexpr auto claim = program_within<float>(f, f, {0.1, upper}, 0.01);
