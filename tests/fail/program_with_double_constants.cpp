// EXPECT: its constants are Ts, or converted to them
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto f = [](const auto& x) { return x * 0.5f; };
#else
constexpr auto f = [](const auto& x) { return x * 0.5; };
#endif
constexpr auto claim = program_within<float>(f, f, {0, 1}, 0.01);
