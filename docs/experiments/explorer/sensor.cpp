// A sensor's curve, learnt by the compiler and checked at each code of its converter: 4 parameters instead of a table.
// From thermistor.cpp, train_your_own.cpp, firmware.cpp and every_reading.cpp.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

/// p0 + p1 A(p2 + p3 x).
struct curve {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 4;

  constexpr auto operator()(double x) const -> double { return p[0] + p[1] * sigmoid(p[2] + p[3] * x); }
  constexpr auto error(const auto& s) const -> double { return 0.5 * square((*this)(s.x) - s.y); }
  constexpr void backpropagate(const auto& s, curve& slope) const {
    const double a = sigmoid(p[2] + p[3] * s.x), dE_dy = (*this)(s.x) - s.y, dE_dz = dE_dy * p[1] * (1 - a) * a;
    slope.p[0] += dE_dy;
    slope.p[1] += dE_dy * a;
    slope.p[2] += dE_dz;
    slope.p[3] += dE_dz * s.x;
  }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[4] = {};
};

/// What a sensor says, as a share of the supply, and the pressure in bar.
// Change 0.80 to 0.70 and see: 0.02 bar at each reading
constexpr sample<double> readings[] = {{0.0, 0.31}, {0.1, 0.36}, {0.2, 0.44}, {0.3, 0.54}, {0.4, 0.67}, {0.5, 0.80},
                                       {0.6, 0.94}, {0.7, 1.06}, {0.8, 1.16}, {0.9, 1.24}, {1.0, 1.29}};

constexpr curve start{{0.0, 1.0, -2.0, 4.0}};
constexpr curve net = train(train(start, readings, gradient_descent{0.1}, 400), readings, gradient_descent{0.1}, 400);

constexpr auto largest_error() -> double {
  double largest = 0;
  for (const auto& s : readings) {
    const double error = net(s.x) < s.y ? s.y - net(s.x) : net(s.x) - s.y;
    if (error > largest) largest = error;
  }
  return largest;
}
static_assert(largest_error() < 0.02, "0.02 bar at each reading");

// "Can more ever read as less?"  No: each code of a converter of 10 bits reads as more than the code before it.
// Change 1023.0) > net to 1023.0) < net and see: 0 == 1023
constexpr auto more_than_before() -> int {
  int count = 0;
  for (int code = 1; code < 1024; ++code) count += net(code / 1023.0) > net((code - 1) / 1023.0);
  return count;
}
static_assert(more_than_before() == 1023);

int main() {
  for (int code = 0; code < 1024; code += 128) std::printf("code %4d: %.3f bar\n", code, net(code / 1023.0));
  std::printf("at most %.4f bar off\n", largest_error());
}
