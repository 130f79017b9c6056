// EXPECT: natural
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
using count = int;
#else
using count = double;
#endif
struct halves {
  constexpr auto batch(std::size_t n) const -> count { return static_cast<count>(n) / 2; }
};
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 1, halves{});
