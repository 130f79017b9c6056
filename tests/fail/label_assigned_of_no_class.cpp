// EXPECT: label_must_name_a_class
// EXPECT: \b3\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t label = 2;
#else
constexpr std::size_t label = 3;
#endif

constexpr auto labelled() {
  std::array<labelled_sample<double, 1, 3>, 8> samples{};
  samples[5].label = label;
  return samples;
}
constexpr auto samples = labelled();
constexpr network<double, layer<1, 3, activation::linear>> start{};
constexpr auto net = train(start, samples, gradient_descent{0.1}, 1);
