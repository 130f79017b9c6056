#ifndef DESCENT_IO_PLOT_HPP
#define DESCENT_IO_PLOT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <cstdio>

DESCENT_BEGIN

namespace descent {

/// Draws the error against the iteration, with ever more iterations to a column.
template <class Network, std::size_t Count>
void plot_error(const trajectory<Network, Count>& history) {
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
      if (!(place >= row && place < row + 1)) continue;  // (NaN is in no row)
      std::printf("%*s", blanks + 1, "*");
      blanks = -1;
    }
    std::putchar('\n');
  }
  std::printf("   error +-- iteration 0 to %zu, ever more of them to a column -->\n", Count - 1);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_IO_PLOT_HPP
