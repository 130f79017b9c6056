// EXPECT: program_must_compute_what_its_bounds_contain
// abs of a float is here that of integers; rounding_error is of ours, which it finds for rounded numbers.
#include <descent/descent.hpp>

namespace of_integers {

[[nodiscard]] constexpr auto abs(float x) -> float { return static_cast<float>(static_cast<int>(x < 0 ? -x : x)); }

#ifdef GOOD
constexpr auto magnitude = [](const auto& x) { return (descent::abs)(x); };
#else
constexpr auto magnitude = [](const auto& x) { return abs(x); };
#endif

}  // namespace of_integers

static_assert(descent::rounding_error<float>(of_integers::magnitude, descent::interval{-1, 1}) == 0);
