// The dew point's program in integers is within 0.05 K of Magnus' formula for every pair of words from 0 to 50 degrees
// C and 10 to 100 percent: 880 million pairs. The compiler takes a few seconds, because it asks about real numbers.

#include <descent/number/rounded_fixed.hpp>
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
    for (const double w : {double{n.bias}, double{n.temperature}, double{n.humidity}}) *p++ = w;
  *p++ = double{proven::shipped.bias};
  for (const auto& n : proven::shipped.hidden) *p++ = double{n.out};
  return real;
}();

constexpr interval temperature_words{proven::coldest, proven::hottest}, humidity_words{proven::driest, proven::wettest};
constexpr auto inputs_of(const auto& words) { return words / 32768 - 1; }

// "How far is the program from its network?"  In K: the program asks itself, by numbers that carry a bound of its
// error. "Can a sum overflow?"  No: what may overflow has no finite bound.
struct program {
  constexpr auto operator()(const auto& x) const { return proven::answer(x[0], x[1]); }
};
constexpr double program_error = descent::rounding_error<descent::fixed<std::int16_t, 15>>(
    program{}, box{inputs_of(temperature_words), inputs_of(humidity_words)});
static_assert(program_error < 0.014);

// "And how far is the network from the formula?"  At most by the rest, 0.036 K.
struct difference {
  constexpr auto operator()(const auto& x) const { return net(x) - proven::by_formula(x); }
};
constexpr difference from_formula;

// Doubles, in which the nodes are computed, are exact enough.
constexpr double rounding =
    descent::rounding_error<double>(from_formula, box{inputs_of(temperature_words), inputs_of(humidity_words)});
static_assert(rounding < 1e-12);

// Each range of words in a constant of its own, because compilers limit one.
template <std::int32_t First, std::int32_t Last>
constexpr auto within = between_nodes::at_most(
    from_formula, box{inputs_of(temperature_words), inputs_of(interval{First, Last})}, rounding, 0.036);
static_assert(within<proven::driest, 10'000>.proven == 1);
static_assert(within<10'000, 14'000>.proven == 1);
static_assert(within<14'000, 26'000>.proven == 1);
static_assert(within<26'000, proven::wettest>.proven == 1);

int main() {}
