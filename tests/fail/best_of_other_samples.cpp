// EXPECT: errors_are_of_as_many_samples
#include <descent/descent.hpp>
using namespace descent;

constexpr sample<double> three[] = {{0.0, 0.0}, {1.0, 1.0}, {2.0, 1.0}};
struct on_two {
  static constexpr neuron<double> start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 5;
};
struct on_three : on_two {
  static constexpr auto& samples = three;
};
struct faster : on_two {
  static constexpr gradient_descent rule{2.0};
};
#ifdef GOOD
constexpr auto& net = best_of<on_two, faster>;
#else
constexpr auto& net = best_of<on_two, on_three>;
#endif
