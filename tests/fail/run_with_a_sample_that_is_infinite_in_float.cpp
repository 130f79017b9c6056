// EXPECT: sample_must_be_finite
// EXPECT: 1\.0+1?e\+300
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> data[] = {{0, 0}, {1, 1}, {1e30, 1}};
#else
constexpr sample<double> data[] = {{0, 0}, {1, 1}, {1e300, 1}};
#endif
struct run {
  static constexpr neuron<float> start{0.5f};
  static constexpr auto& samples = data;
  static constexpr gradient_descent<float> rule{1.0f};
  static constexpr std::size_t iterations = 4;
};
static_assert(trained<run>.weight < 2);
