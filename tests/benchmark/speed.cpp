// How long the processor takes, beside what a user would write with <cmath>. Read by benchmark.py.

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <descent/descent.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <type_traits>

namespace {

using descent::layer;
using descent::network;

constexpr std::size_t count = 4096;

/// From −8 to 8, where a network's sums are.
template <class T>
constexpr auto point(std::size_t i) -> T {
  return static_cast<T>(static_cast<double>(i) / 256 - 8);
}

template <class T>
auto by_cmath(T z) -> T {
  return 1 / (1 + std::exp(-z));
}

/// The bias and the weights of each output, one after another, as a user would write it.
template <std::size_t Inputs, std::size_t Outputs>
void by_loops(const double* w, const double* x, double* y) {
  for (std::size_t j = 0; j < Outputs; ++j) {
    double z = *w++;
    for (std::size_t i = 0; i < Inputs; ++i) z += *w++ * x[i];
    y[j] = by_cmath(z);
  }
}

template <class T>
std::array<T, count> in{};

template <class T>
std::array<T, count> out{};

std::array<double, count + 35> row{};

/// What the compiler makes of every 64th point.
template <class T>
constexpr auto compiled = [] {
  std::array<T, count / 64> y{};
  for (std::size_t i = 0; i < y.size(); ++i) y[i] = descent::sigmoid(point<T>(64 * i));
  return y;
}();

template <class T>
void measure_sigmoid() {
  for (std::size_t i = 0; i < count; ++i) in<T>[i] = point<T>(i);
  BENCHMARK("array, descent") {
    descent::sigmoid(in<T>, out<T>);
    return out<T>[7];
  };
  for (std::size_t i = 0; i < compiled<T>.size(); ++i) REQUIRE(out<T>[64 * i] == compiled<T>[i]);
  BENCHMARK("array, cmath") {
    for (std::size_t i = 0; i < count; ++i) out<T>[i] = by_cmath(in<T>[i]);
    return out<T>[7];
  };
  // Each call waits for the one before.
  BENCHMARK("call, descent") {
    T z = in<T>[0];
    for (std::size_t i = 0; i < count; ++i) z = descent::sigmoid(z);
    return z;
  };
  BENCHMARK("call, cmath") {
    T z = in<T>[0];
    for (std::size_t i = 0; i < count; ++i) z = by_cmath(z);
    return z;
  };
}

/// A function of an array, against a loop that calls the C library's.
template <class T>
void measure_array(double from, auto by_descent, auto by_cmath) {
  for (std::size_t i = 0; i < count; ++i) in<T>[i] = static_cast<T>(from + static_cast<double>(i) / 256);
  BENCHMARK("array, descent") {
    by_descent(in<T>, out<T>);
    return out<T>[7];
  };
  BENCHMARK("array, cmath") {
    for (std::size_t i = 0; i < count; ++i) out<T>[i] = by_cmath(in<T>[i]);
    return out<T>[7];
  };
}

template <class T>
void measure_exp() {
  measure_array<T>(-8, [](auto& x, auto& y) { descent::math::exp(x, y); }, [](T x) { return std::exp(x); });
}
template <class T>
void measure_tanh() {
  measure_array<T>(-8, [](auto& x, auto& y) { descent::math::tanh(x, y); }, [](T x) { return std::tanh(x); });
}
template <class T>
void measure_log() {
  measure_array<T>(0.1, [](auto& x, auto& y) { descent::math::log(x, y); }, [](T x) { return std::log(x); });
}

TEST_CASE("exp of float") { measure_exp<float>(); }
TEST_CASE("exp of double") { measure_exp<double>(); }
TEST_CASE("tanh of float") { measure_tanh<float>(); }
TEST_CASE("tanh of double") { measure_tanh<double>(); }
TEST_CASE("log of float") { measure_log<float>(); }
TEST_CASE("log of double") { measure_log<double>(); }
TEST_CASE("sigmoid of float") { measure_sigmoid<float>(); }
TEST_CASE("sigmoid of double") { measure_sigmoid<double>(); }

/// One network in both ways: each prediction alone, and each waiting for the one before, whose output is among its
/// inputs.
template <std::size_t Inputs, class Net>
void measure_predictions(const Net& net, auto by_cmath, auto rows_by_cmath) {
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = static_cast<double>(i % 3) / 2;
  const auto by_descent = [&net](const double(&x)[Inputs]) {
    if constexpr (Net::outputs == 1)
      return net(x);
    else
      return net(x)[0];
  };
  const auto all = [](auto predict, auto waiting) {
    double y = 0, sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      double x[Inputs];
      for (std::size_t k = 0; k < Inputs; ++k) x[k] = row[i + k];
      if constexpr (waiting()) x[0] += y / 2;
      y = predict(x);
      sum += y;
    }
    return sum;
  };
  constexpr std::true_type waiting;
  constexpr std::false_type independent;
  REQUIRE(std::abs(all(by_descent, waiting) - all(by_cmath, waiting)) < 1e-9);
  BENCHMARK("single, descent") { return all(by_descent, waiting); };
  BENCHMARK("single, cmath") { return all(by_cmath, waiting); };
  BENCHMARK("many, descent") { return all(by_descent, independent); };
  BENCHMARK("many, cmath") { return all(by_cmath, independent); };
  static std::array<double, count * Inputs> x{};
  static std::array<double, count * Net::outputs> y{};
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>(i % 3) / 2;
  BENCHMARK("bulk, descent") {
    predict(net, x, y);
    return y[7];
  };
  BENCHMARK("bulk, cmath") {
    for (std::size_t i = 0; i < count; ++i) rows_by_cmath(x.data() + i * Inputs, y.data() + i * Net::outputs);
    return y[7];
  };
}

}  // namespace

TEST_CASE("prediction 2-2-1") {
  static constexpr network<double, layer<2, 2>, layer<2, 1>> net{descent::bias_first,
                                                                 {-2.1, 5.7, 5.6, -5.6, 3.7, 3.8, -2.9, 7.1, -7.7}};
  measure_predictions<2>(
      net,
      [](const double(&x)[2]) {
        double hidden[2], y[1];
        by_loops<2, 2>(net.data(), x, hidden);
        by_loops<2, 1>(net.data() + 6, hidden, y);
        return y[0];
      },
      [](const double* x, double* y) {
        double hidden[2];
        by_loops<2, 2>(net.data(), x, hidden);
        by_loops<2, 1>(net.data() + 6, hidden, y);
      });
}

TEST_CASE("prediction 35-10") {
  static constexpr auto net = descent::glorot_uniform<network<double, layer<35, 10>>>(7);
  measure_predictions<35>(
      net,
      [](const double(&x)[35]) {
        double y[10];
        by_loops<35, 10>(net.data(), x, y);
        return y[0];
      },
      [](const double* x, double* y) { by_loops<35, 10>(net.data(), x, y); });
}
