#include <descent/core.hpp>

using namespace descent;

constexpr auto history = trace<1000>(neuron{0.5}, descent::identity, gradient_descent{1.0});
static_assert(decreasing_steps(history) == 1000, "the error falls at each of them");
static_assert(history.back().network.weight > 3.73 && history.back().network.weight < 3.74);
// static_assert(history.back().network.weight > 4);
/*
static_assert(history.back().network.weight > 5);
*/
#if defined(NEVER)
static_assert(history.back().network.weight > 6);
#if defined(EVER)
static_assert(history.back().network.weight > 7);
#endif
static_assert(history.back().network.weight > 8);
#endif
/*
static_assert(history.back().network.weight > 9);
//*/
/*
static_assert(history.back().network.weight > 10);
/*/
// clang-format off
	#if defined(NEVER)
static_assert(history.back().network.weight > 11);
	#endif
#define NEVER_WRITTEN \
static_assert(history.back().network.weight > 12);
%:if 0
static_assert(history.back().network.weight > 13);
%:endif
// clang-format on
// all of descent/*.hpp
template <class Number>
constexpr auto never() {
  static_assert(Number{} > 0);
}
static_assert(history[0].network.weight == 0.5);
