#ifndef DESCENT_SHOW_HPP
#define DESCENT_SHOW_HPP

#include <descent/train.hpp>

#include <cstddef>
#include <cstdio>

namespace descent {

/// Prints iterations 0, 1, 2, 5, 10, 20, 50 … and the last as a table of weight, output, slope and error. The output
/// is that for the last sample, the slope and the error are those over all samples.
template <class Network, std::size_t Count, sample_array Samples>
void show_table(const trajectory<Network, Count>& lesson, const Samples& samples) {
  const auto& input = detail::plain(samples)[detail::size(samples) - 1].x;
  std::printf("iteration      weight      output       slope       error\n");
  for (std::size_t i = 0, scale = 1;;) {
    const auto& [network, error] = lesson[i];
    std::printf("%9zu  %10.6f  %10.6f  %10.6f  %10.6f\n", i, static_cast<double>(network.weight),
                static_cast<double>(network(static_cast<typename Network::scalar>(input))),
                static_cast<double>(gradient(network, samples).weight), static_cast<double>(error));
    if (i + 1 == Count) return;
    i = i < scale ? scale : i == scale ? 2 * scale : i == 2 * scale ? 5 * scale : (scale *= 10);
    if (i >= Count) i = Count - 1;
  }
}

/// Draws the error against the iteration, with ever more iterations to a column.
template <class Network, std::size_t Count>
void show_picture(const trajectory<Network, Count>& lesson) {
  double least = static_cast<double>(lesson.front().error), most = least;
  for (const auto& [network, error] : lesson) {
    if (static_cast<double>(error) < least) least = static_cast<double>(error);
    if (static_cast<double>(error) > most) most = static_cast<double>(error);
  }
  constexpr int rows = 12;
  std::putchar('\n');
  for (int row = 0; row <= rows; ++row) {
    std::printf("%8.4f |", most - (most - least) * row / rows);
    int blanks = 0;
    for (std::size_t i = 0; i < Count; ++blanks) {
      const double fall = most > least ? (most - static_cast<double>(lesson[i].error)) / (most - least) : 0;
      i = i + 1 < Count && i + 1 + i / 8 >= Count ? Count - 1 : i + 1 + i / 8;  // the last has a column of its own
      if (static_cast<int>(fall * rows + 0.5) != row) continue;
      std::printf("%*s", blanks + 1, "*");
      blanks = -1;
    }
    std::putchar('\n');
  }
  std::printf("   error +-- iteration 0 to %zu, ever more of them to a column -->\n", Count - 1);
}

}  // namespace descent

#endif  // DESCENT_SHOW_HPP
