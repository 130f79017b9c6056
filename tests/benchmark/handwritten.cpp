// Handwritten digits of 28 x 28 pixels: one epoch over ROWS of them in batches of 32, and the claim that at least
// ENOUGH of HELD_BACK others are classified correctly. (handwritten.py defines them, and writes the files.) With
// HIDDEN, by a network with as many hidden neurons.

#include <descent/io/samples_from.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/training/order.hpp>
#include <descent/training/run.hpp>

#include <span>

using namespace descent;

constexpr double table[] = {
#include "set.csv"
};
constexpr double table_held_back[] = {
#include "held_back.csv"
};
constexpr auto set = samples_from<labelled_sample<double, 784, 10>, ROWS>(table);
constexpr auto held_back = samples_from<labelled_sample<double, 784, 10>, HELD_BACK>(table_held_back);
static_assert(set.size() == ROWS && held_back.size() == HELD_BACK);

struct run {
#ifdef HIDDEN
  using net = network<double, layer<784, HIDDEN, activation::tanh>, layer<HIDDEN, 10, activation::linear>>;
  static constexpr net start = glorot_uniform<net>(1);
#else
  static constexpr network<double, layer<784, 10, activation::linear>> start{};
#endif
  static constexpr auto& samples = set;
  static constexpr gradient_descent rule{1.0 / RATE_DIVISOR};
  static constexpr std::size_t iterations = 1;
  static constexpr sequential order{32};
};
// Two constants: one of 1,000 samples is more than g++ allows.
constexpr auto first_half = correctly_classified(trained<run>, std::span{held_back}.first(HELD_BACK / 2)),
               second_half = correctly_classified(trained<run>, std::span{held_back}.subspan(HELD_BACK / 2));
static_assert(first_half + second_half >= ENOUGH);
