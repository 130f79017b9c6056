// EXPECT: program_must_compute_what_its_bounds_contain
// In float a quotient that is near tanh, up to 0.024; its bounds are those of tanh.
#include <descent/descent.hpp>

#include <concepts>

using namespace descent;

constexpr auto real = [](const auto& x) {
  using math::tanh;
  return tanh(x);
};
constexpr auto quick = [](const auto& x) {
  if constexpr (std::floating_point<std::remove_cvref_t<decltype(x)>>)
    return x * (27 + x * x) / (27 + 9 * x * x);
  else
    return real(x);
};

#ifdef GOOD
static_assert(program_within<float>(real, real, {-3, 3}, 0.01).proven == 1);
#else
static_assert(program_within<float>(quick, real, {-3, 3}, 0.01).proven == 1);
#endif
