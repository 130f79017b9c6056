#ifndef DESCENT_SHOW_HPP
#define DESCENT_SHOW_HPP

#include <descent/network.hpp>
#include <descent/neuron.hpp>
#include <descent/train.hpp>

#include <concepts>
#include <cstddef>
#include <cstdio>

namespace descent {

namespace detail {

/// The iteration to show after i: 1, 2, 5, 10, 20, 50 … and the last.
[[nodiscard]] constexpr auto next_shown(std::size_t i, std::size_t last) noexcept -> std::size_t {
  std::size_t scale = 1;
  while (10 * scale <= i) scale *= 10;
  i = i < scale ? scale : i < 2 * scale ? 2 * scale : i < 5 * scale ? 5 * scale : 10 * scale;
  return i < last ? i : last;
}

}  // namespace detail

/// Prints iterations 0, 1, 2, 5, 10, 20, 50 … and the last as a table of weight, output, slope and error. The output
/// is that for the last sample, the slope and the error are those over all samples.
template <class T, std::size_t Count, sample_array Samples>
void show_table(const trajectory<neuron<T>, Count>& lesson, const Samples& samples) {
  const auto& input = detail::plain(samples)[detail::size(samples) - 1].x;
  std::printf("iteration      weight      output       slope       error\n");
  for (std::size_t i = 0;; i = detail::next_shown(i, Count - 1)) {
    const auto& [network, error] = lesson[i];
    std::printf("%9zu  %10.6f  %10.6f  %10.6f  %10.6f\n", i, static_cast<double>(network.weight),
                static_cast<double>(network(static_cast<T>(input))),
                static_cast<double>(gradient(network, samples).weight), static_cast<double>(error));
    if (i + 1 == Count) return;
  }
}

/// The same iterations of any other network, with the error alone.
template <class Network, std::size_t Count>
void show_table(const trajectory<Network, Count>& lesson) {
  std::printf("iteration       error\n");
  for (std::size_t i = 0;; i = detail::next_shown(i, Count - 1)) {
    std::printf("%9zu  %10.6f\n", i, static_cast<double>(lesson[i].error));
    if (i + 1 == Count) return;
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

/// How show_source writes a number; both are read back to the same bits.
enum class digits { decimal, hexadecimal };

namespace detail {

template <std::floating_point T, std::size_t N>
void show_numbers(const T (&number)[N], digits form) {
  for (std::size_t k = 0; k < N; ++k) {
    std::printf("%s", k == 0 ? "{" : ", ");
    if (form == digits::decimal)
      std::printf("%.*e", sizeof(T) == sizeof(float) ? 8 : 16, static_cast<double>(number[k]));
    else
      std::printf("%a", static_cast<double>(number[k]));
  }
  std::printf("}\n");
}

template <std::size_t I, std::size_t O, class Activation>
void show_type(layer<I, O, Activation>) {
  std::printf(", descent::layer<%zu, %zu, %s>", I, O, Activation::name);
}

}  // namespace detail

/// Prints a network as the C++ expression that makes it, so that it can be kept where nothing is trained.
template <std::floating_point T>
void show_source(const neuron<T>& net, digits form = digits::decimal) {
  std::printf("descent::neuron<%s>", sizeof(T) == sizeof(float) ? "float" : "double");
  detail::show_numbers({net.weight}, form);
}

template <std::floating_point T, class... Layers>
void show_source(const network<T, Layers...>& net, digits form = digits::decimal) {
  std::printf("descent::network<%s", sizeof(T) == sizeof(float) ? "float" : "double");
  (detail::show_type(Layers{}), ...);
  std::printf(">");
  detail::show_numbers(net.parameter, form);
}

}  // namespace descent

#endif  // DESCENT_SHOW_HPP
