// The dew point's program in integers is within 0.05 K of Magnus' formula for every pair of words from 0 to 50 degrees
// C and 10 to 100 percent: 880 million pairs. The compiler takes a few seconds, because it asks about real numbers.

#include <descent/proof/program.hpp>

#include "between_nodes.hpp"
#include "dew_point.hpp"

using descent::box;
using descent::interval;
namespace proven = dew_point;

// "Which network is in the flash?"  That of the integers, as real numbers; what rounding the weights cost is in it.
constexpr proven::network<double> net = [] {
  proven::network<double> real;
  double* p = real.data();
  for (const auto& n : proven::shipped.hidden)
    *p++ = n.bias * 0x1p-27, *p++ = n.temperature * 0x1p-12, *p++ = n.humidity * 0x1p-12;
  *p++ = proven::shipped.bias * 0x1p-23;
  for (const auto& n : proven::shipped.hidden) *p++ = n.out * 0x1p-8;
  return real;
}();

constexpr interval temperature_words{proven::coldest, proven::hottest}, humidity_words{proven::driest, proven::wettest};

// "Does no sum overflow?"  tanh rises, but for its error of less than 2 units of its last bit.
constexpr bool sums_fit = [] {
  constexpr auto fits = [](const auto& sum) { return certainly((descent::abs)(sum) < 0x7fff'0000); };
  interval<double> sum = proven::shipped.bias;
  bool fit = true;
  for (const auto& n : proven::shipped.hidden) {
    const auto z = n.bias + n.temperature * (temperature_words - 32768) + n.humidity * (humidity_words - 32768);
    const auto tanh_at = [](double end) {
      return proven::tanh_of(proven::shifted(static_cast<std::int32_t>(end), 11));
    };
    fit = fit && fits(z);
    sum = sum + n.out * interval{tanh_at(z.lower) - 2, tanh_at(z.upper) + 2};
    fit = fit && fits(sum);
  }
  return fit;
}();
static_assert(sums_fit);

// "How far is the program from its network?"  In K: z is rounded to 2^-17 and tanh to 5/4 units of 2^-15, each of which
// counts as often as the weights after it say; the sum is rounded to half of 1/256. In units of 2^-15 tanh's error is
// 0.57 of its roundings, 0.57 of its entry's, and 0.09 of the series, d^4 / 24 max |tanh''''| < (1/16)^4 / 24 * 4.1.
constexpr double program_error = [] {
  double error = 0x1p-9;
  for (const auto& n : proven::shipped.hidden)
    error += (n.out < 0 ? -n.out : n.out) * 0x1p-8 * (1.25 * 0x1p-15 + 0x1p-17);
  return error;
}();
static_assert(program_error < 0.0143);

// "And how far is the network from the formula?"
struct difference {
  constexpr auto operator()(const auto& x) const { return net(x) - proven::by_formula(x); }
};
constexpr difference from_formula;

constexpr auto inputs_of(const auto& words) { return words / 32768 - 1; }

// Doubles, in which the nodes are computed, are exact enough.
constexpr double rounding =
    descent::rounding_error<double>(from_formula, box{inputs_of(temperature_words), inputs_of(humidity_words)});
static_assert(rounding < 1e-12);

// Each range of words in a constant of its own, because compilers limit one.
template <std::int32_t First, std::int32_t Last>
constexpr auto within = between_nodes::at_most(
    from_formula, box{inputs_of(temperature_words), inputs_of(interval{First, Last})}, rounding, 0.05 - program_error);
static_assert(within<proven::driest, 10'000>.proven == 1);
static_assert(within<10'000, 14'000>.proven == 1);
static_assert(within<14'000, 26'000>.proven == 1);
static_assert(within<26'000, proven::wettest>.proven == 1);

int main() {}
