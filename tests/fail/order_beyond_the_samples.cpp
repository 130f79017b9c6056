// EXPECT: index_must_be_below_their_number
#include <descent/descent.hpp>
using namespace descent;

struct backwards : sequential {
  constexpr auto index(std::size_t i, std::size_t n, std::size_t) const -> std::size_t {
#ifdef GOOD
    return n - 1 - i;
#else
    return n - i;
#endif
  }
};
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 1, backwards{});
