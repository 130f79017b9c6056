// EXPECT: outputs_must_match_inputs
// EXPECT: \b1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t size = 2;
#else
constexpr std::size_t size = 1;
#endif

constexpr auto predicted() -> double {
  const double x[] = {0, 1};
  double y_hat[size]{};
  predict(neuron{0.5}, x, y_hat);
  return y_hat[0];
}
constexpr double y_hat = predicted();
