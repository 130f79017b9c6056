#ifndef DESCENT_IO_TABLE_HPP
#define DESCENT_IO_TABLE_HPP

#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/training/error.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <cstdio>

DESCENT_BEGIN_EXACT

namespace descent {

/// Prints iterations 0, 1, 2, 5, 10, 20, 50 … and the last as a table of weight, output, slope and error, for a network
/// of one weight. The output is that for the last sample; the slope and the error are those over all samples.
/// Refused: no samples; one that is not finite.
template <class Network, std::size_t Count, samples_for<Network> Samples>
  requires(Network::parameters == 1)
void print_table(const trajectory<Network, Count>& history, const Samples& samples) {
  const std::size_t n = detail::checked_size<typename Network::scalar>(samples);
  const auto& input = detail::data(samples)[n - 1].x;
  std::printf("iteration      weight      output       slope       error\n");
  for (std::size_t i = 0, scale = 1;;) {
    const auto& [network, error] = history[i];
    std::printf("%9zu  %10.6f  %10.6f  %10.6f  %10.6f\n", i, static_cast<double>(*network.data()),
                static_cast<double>(network(static_cast<typename Network::scalar>(input))),
                static_cast<double>(*gradient(network, samples).data()), static_cast<double>(error));
    if (i + 1 == Count) return;
    i = i < scale ? scale : i == scale ? 2 * scale : i == 2 * scale ? 5 * scale : (scale *= 10);
    if (i >= Count) i = Count - 1;
  }
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_TABLE_HPP
