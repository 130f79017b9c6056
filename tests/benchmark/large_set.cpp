// A training set of ROWS samples from a file, in batches of BATCH, and the claim that at least ENOUGH of HELD_BACK
// others are classified correctly. (large_set.py defines them, and writes the files.)

#include <descent/io/samples_from.hpp>
#include <descent/network/classify.hpp>
#include <descent/training/run.hpp>

using namespace descent;

constexpr double table[] = {
#include "set.csv"
};
constexpr double table_held_back[] = {
#include "held_back.csv"
};
constexpr auto set = samples_from<labelled_sample<double, 64, 10>, ROWS>(table);
constexpr auto held_back = samples_from<labelled_sample<double, 64, 10>, HELD_BACK>(table_held_back);
static_assert(set.size() == ROWS && held_back.size() == HELD_BACK);

struct run {
  static constexpr network<double, layer<64, 10, activation::linear>> start{};
  static constexpr auto& samples = set;
  static constexpr gradient_descent rule{1.0 / 1024};
  static constexpr std::size_t iterations = 5;
  static constexpr sequential order{BATCH};
};
constexpr auto correct = correctly_classified(trained<run>, held_back);
static_assert(correct >= ENOUGH);
