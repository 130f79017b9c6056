#pragma once

// A training of your own, by the public functions of a network (Levenberg, 1944; Marquardt, 1963). Each iteration
// solves a system of equations, with an unknown for each parameter. So a few neurons take 50 iterations, not thousands.

#include <descent/number/arithmetic.hpp>
#include <descent/number/lanes.hpp>
#include <descent/training/error.hpp>

#include <bit>
#include <cstddef>

DESCENT_BEGIN

namespace levenberg_marquardt {

template <class Net>
struct state {
  Net network;
  double error, damping;
};

/// Solves matrix * x = b, of which the lower half is given and is positive definite; x replaces b (Gauss).
template <std::size_t N>
constexpr void solve(double (&matrix)[N][N], double (&b)[N]) {
  DESCENT_AS_WRITTEN
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = i + 1; j < N; ++j) {
      const double factor = matrix[j][i] / matrix[i][i];
      for (std::size_t k = j; k < N; ++k) matrix[k][j] = matrix[k][j] - factor * matrix[k][i];
      b[j] = b[j] - factor * b[i];
    }
  for (std::size_t i = N; i-- > 0; b[i] = b[i] / matrix[i][i])
    for (std::size_t j = i + 1; j < N; ++j) b[i] = b[i] - matrix[j][i] * b[j];
}

/// The step d of (J'J + damping) d = J'r, where r = y_hat - y of each sample and J has a row of slopes for each.
template <class Net>
constexpr auto step(const Net& net, const auto& samples, double damping) -> Net {
  DESCENT_AS_WRITTEN
  constexpr std::size_t n = Net::parameters;
  using row_of_matrix = descent::lanes<double, std::bit_ceil(n)>;
  row_of_matrix products[n]{};
  double matrix[n][n]{};
  Net d;
  for (auto s : samples) {
    const double y_hat = net(s.x), residual = y_hat - s.y[0];
    s.y[0] = y_hat - 1;  // then the slope of the error, (y_hat - y) dy_hat/dw, is that of y_hat
    Net row;
    net.backpropagate(s, row);
    const auto& slope = row.data();
    typename row_of_matrix::array padded{};
    for (std::size_t i = 0; i < n; ++i) padded.lane[i] = slope[i];
    const row_of_matrix slopes{padded};
    for (std::size_t i = 0; i < n; ++i) {
      const double one = slope[i];
      d.data()[i] = d.data()[i] + one * residual;
      products[i].v += one * slopes.v;
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    const auto each = products[i].each();
    for (std::size_t j = 0; j <= i; ++j) matrix[i][j] = each.lane[j];
    matrix[i][i] = matrix[i][i] + damping;
  }
  solve(matrix, d.data());
  return d;
}

/// Takes a step if it lowers the error, and then lowers the damping; otherwise raises the damping.
template <class Net>
constexpr auto advance(state<Net> now, const auto& samples, std::size_t iterations) -> state<Net> {
  for (std::size_t k = 0; k < iterations; ++k) {
    const Net d = step(now.network, samples, now.damping);
    Net next = now.network;
    for (std::size_t i = 0; i < Net::parameters; ++i) next.data()[i] = next.data()[i] - d.data()[i];
    const double error = descent::error(next, samples);
    if (error < now.error)
      now = {next, error, now.damping / 6};
    else
      now.damping = now.damping * 6;
  }
  return now;
}

template <class Net>
constexpr auto first_state(const Net& start, const auto& samples, double damping) -> state<Net> {
  return {start, descent::error(start, samples), damping};
}

/// The state after some chunks of a run, each a constant of its own, because compilers limit one.
template <class Run, std::size_t Chunk = Run::chunks>
inline constexpr auto after = advance(after<Run, Chunk - 1>, Run::samples, Run::iterations_per_chunk);
template <class Run>
inline constexpr auto after<Run, 0> = first_state(Run::start, Run::samples, Run::damping);

}  // namespace levenberg_marquardt

DESCENT_END
