// EXPECT: samples_must_not_be_empty
// EXPECT: \b0\b
#include <descent/descent.hpp>

#include <array>
using namespace descent;

#ifdef GOOD
constexpr std::array<sample<double>, 1> others{{{1, 1}}};
#else
constexpr std::array<sample<double>, 0> others{};
#endif
struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 4;
  static constexpr auto& held_out = others;
};
static_assert(history_of<run>[1].held_out_error < history_of<run>[0].held_out_error);
