// A user's own globals with the names that descent uses inside. (g++ -Wshadow also warns of globals that come after a
// template.)

#include <descent/descent.hpp>

constexpr double x = 1, y = 1, z = 0, w = 1, s = 1, a = 1, e = 1, d = 1, n = 1, i = 0, u = 0, v = 0, sum = 0, net = 0,
                 rate = 1, weight = 2, slope = 1, data = 1, next = 1, lower = 0, upper = 1, words = 1, value = 0,
                 input = 0, steps = 0, parameter = 0, place = 0, epoch = 0, label = 0, most = 0, rule = 1, start = 0,
                 learns = 0, w_slope = 0, state = 0, index = 0, beta = 0, count = 0, chunk = 0, size = 0, network = 0,
                 training = 0, own = 0, given = 0, of = 0, share = 0, order = 0, format = 0;

constexpr descent::sample<double> samples[] = {{x, y}};
constexpr auto history = descent::trace<10>(descent::neuron{0.5}, samples, descent::gradient_descent{rate});
constexpr auto other =
    descent::trace<10>(descent::neuron{w}, samples, descent::projected{descent::sign_descent{s}, lower, upper});
constexpr auto certain = descent::certainly_decreasing_steps(history, samples);
static_assert(certain == 10 && descent::error(descent::neuron{descent::dual{w, s}}, samples).slope < 0);

constexpr descent::labelled_sample<double, 2, 2> classes[] = {{{x, z}, 1}};
using layers = descent::network<double, descent::layer<2, 2, descent::activation::tanh>,
                                descent::layer<2, 2, descent::activation::linear>>;
constexpr auto third =
    descent::train(descent::glorot_uniform<layers>(1), classes, descent::momentum{0.1, 0.5}, 2, descent::shuffled{1});
static_assert(descent::correctly_classified(third, classes) < 2);

int main() {
  descent::print_source(third);
  descent::print_table(history, samples);
  return static_cast<int>(other.back().network.weight + z + a + e + d + n + i + u + v + sum + net + weight + slope +
                          data + next + words + value + input + steps + parameter + place + epoch + label + most +
                          rule + start + learns + w_slope + state + index + beta + count + chunk + size + network +
                          training + own + given + of + share + order + format) == 0;
}
