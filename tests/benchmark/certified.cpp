// PARTS times 500 iterations of the question at which the real error certainly falls. Each part is a constant that
// continues where the one before ended.

#include <descent/descent.hpp>

#include <cstddef>
#include <utility>

using namespace descent;

#if !defined(PARTS)
#define PARTS 1
#endif

template <std::size_t Part>
constexpr auto history = trace<500>(history<Part - 1>.back().network, identity, gradient_descent{1.0});

template <>
constexpr auto history<0> = trace<500>(neuron{0.5}, identity, gradient_descent{1.0});

template <std::size_t Part>
constexpr auto certain = certainly_decreasing_steps(history<Part>, identity);

template <std::size_t... Part>
constexpr auto all_certain(std::index_sequence<Part...>) -> bool {
  return ((certain<Part> == 500) && ...);
}
static_assert(all_certain(std::make_index_sequence<PARTS>()));
