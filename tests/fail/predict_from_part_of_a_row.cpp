// EXPECT: inputs_must_fill_rows
// EXPECT: \b3\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t size = 2;
#else
constexpr std::size_t size = 3;
#endif

constexpr auto predicted() -> double {
  const double x[size]{};
  double y_hat[1]{};
  predict(network<double, layer<2, 1>>{}, x, y_hat);
  return y_hat[0];
}
constexpr double y_hat = predicted();
