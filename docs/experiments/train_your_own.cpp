// The charge of a lithium cell from its voltage at rest: a network of ten parameters, from six readings.

#include <descent/descent.hpp>

#include <cstdio>

using namespace descent;

// Volts and percent.
constexpr sample<double> readings[] = {{3.30, 0}, {3.60, 12}, {3.70, 30}, {3.80, 52}, {3.95, 74}, {4.15, 97}};

using curve = network<double, layer<1, 3, activation::tanh>, layer<3, 1, activation::linear>>;
constexpr auto scale = min_max_scale(readings, -1, 1);
constexpr auto start = glorot_uniform<curve>(1);
constexpr auto net = folded(train(start, scale(readings), momentum{0.1, 0.9}, 500), scale);

// "How far is it from the readings?"
constexpr auto worst = worst_of<0, 5>([](int i) { return net(readings[i].x) - readings[i].y; });
static_assert(worst.error < 3.1, "in percent");

// "And between them?"  Every real voltage is asked, not some: more volts are never less charge,
constexpr interval volts{3.30, 4.15};
constexpr auto rising = rises(net, volts);
static_assert(rising.proven == 1);

// the answer is a charge, but for a percent,
constexpr auto charges = bounds_of(net, volts, 0.5);
static_assert(charges.lower > -1.1 && charges.upper < 100);

// and a meter that is off by 10 mV is off by less than 2.1 percent.
constexpr auto mild = for_all(volts, [](const auto& v) { return net(dual{v, interval{1}}).slope * 0.01_real < 2.1; });
static_assert(mild.proven == 1);

int main() {
  std::printf("volts  percent  by the network\n");
  for (const auto& s : readings) std::printf("%5.2f %8.0f %15.1f\n", s.x, s.y, net(s.x));
}
