#ifndef DESCENT_IO_PLOT_HPP
#define DESCENT_IO_PLOT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/training/error.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <cstdio>

DESCENT_BEGIN

namespace descent {

/// Draws the error against the iteration, with ever more iterations to a column.
template <class Network, std::size_t Count>
void plot_error(const trajectory<Network, Count>& history) {
  DESCENT_AS_WRITTEN
  double least = static_cast<double>(history.front().error), most = least;
  for (const auto& [network, error] : history) {
    if (static_cast<double>(error) < least) least = static_cast<double>(error);
    if (static_cast<double>(error) > most) most = static_cast<double>(error);
  }
  constexpr int rows = 12;
  std::putchar('\n');
  for (int row = 0; row <= rows; ++row) {
    std::printf("%8.4f |", most - (most - least) * row / rows);
    int blanks = 0;
    for (std::size_t i = 0; i < Count; ++blanks) {
      const double fall = most > least ? (most - static_cast<double>(history[i].error)) / (most - least) : 0,
                   place = fall * rows + 0.5;
      i = i + 1 < Count && i + 1 + i / 8 >= Count ? Count - 1 : i + 1 + i / 8;  // the last has a column of its own
      if (!(place >= row && place < row + 1)) continue;                         // (NaN is in no row)
      std::printf("%*s", blanks + 1, "*");
      blanks = -1;
    }
    std::putchar('\n');
  }
  std::printf("   error +-- iteration 0 to %zu, ever more of them to a column -->\n", Count - 1);
}

namespace detail {

/// The error at each weight of a row of them, and where a run was.
template <class Network>
struct error_curve {
  static constexpr int columns = 64;
  Network start;
  double first, step, error[columns]{};
  bool visited[columns]{};

  /// The weights of a run, and a quarter more on either side.
  error_curve(const auto& history, const auto& samples) : start(history.front().network) {
    DESCENT_AS_WRITTEN
    double last = first = weight(history.front().network);
    for (const auto& state : history) {
      if (const double w = weight(state.network); w < first) first = w;
      if (const double w = weight(state.network); w > last) last = w;
    }
    const bool apart = last - first > 0x1p-1000;  // (so that a step is no subnormal number, nor 0)
    const double margin = apart ? (last - first) / 4 : 1 + (first < 0 ? -first : first);
    first -= margin;
    step = (last + margin - first) / (columns - 1);
    for (int i = 0; i < columns; ++i) error[i] = static_cast<double>(descent::error(at(i), samples));
    for (const auto& state : history) visited[static_cast<int>((weight(state.network) - first) / step + 0.5)] = true;
  }
  [[nodiscard]] static auto weight(const Network& net) -> double { return static_cast<double>(*net.data()); }
  [[nodiscard]] auto at(int i) const -> Network {
    Network net = start;  // (which may have more than the weight)
    *net.data() = static_cast<typename Network::scalar>(first + step * i);
    return net;
  }
};

}  // namespace detail

/// Draws the error over the weight with dots, and the steps of a run on it with stars, for a network of one weight.
template <class Network, std::size_t Count, samples_for<Network> Samples>
  requires(Network::parameters == 1)
void plot_descent(const trajectory<Network, Count>& history, const Samples& samples) {
  DESCENT_AS_WRITTEN
  const detail::error_curve<Network> curve(history, samples);
  double least = curve.error[0], most = least;
  for (const double error : curve.error) {
    if (error < least) least = error;
    if (error > most) most = error;
  }
  constexpr int rows = 12;
  std::putchar('\n');
  for (int row = 0; row <= rows; ++row) {
    std::printf("%8.4f |", most - (most - least) * row / rows);
    int blanks = 0;
    for (int i = 0; i < curve.columns; ++i, ++blanks) {
      const double fall = most > least ? (most - curve.error[i]) / (most - least) : 0;
      if (static_cast<int>(fall * rows + 0.5) != row) continue;
      std::printf("%*s", blanks + 1, curve.visited[i] ? "*" : ".");
      blanks = -1;
    }
    std::putchar('\n');
  }
  std::printf("   error +-- weight %.2f to %.2f -->\n", curve.first, curve.first + curve.step * (curve.columns - 1));
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_IO_PLOT_HPP
