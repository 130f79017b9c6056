#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/neuron.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/descent_lemma.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

using namespace descent;
using namespace support;

namespace {

constexpr sample<double> at_1[] = {{1, 1}}, at_2[] = {{2, 1}}, between[] = {{1, 0.5}};

/// The number of weights, of 81 in [−10, 10], from which a step lowers the error of identity.
constexpr auto weights_improved(double rate) -> int {
  int n = 0;
  for (; n < 81; ++n) {
    const neuron net{(n - 40) / 4.0};
    if (!(error(train(net, identity, gradient_descent{rate}, 1), identity) < error(net, identity))) break;
  }
  return n;
}

/// |E″| at one weight, enclosed, by a dual of duals.
constexpr auto curvature(double w, const sample<double>& s) -> double {
  using real = interval<double>;
  const sample<double> one[] = {s};
  return magnitude(error(neuron{dual{dual{real{w}, 1.0}, 1.0}}, one).slope.slope);
}

/// The number of weights, of 81 in [−10, 10], at which |E″| is at most the bound.
constexpr auto curvatures_below(double bound, const sample<double>& s) -> int {
  int n = 0;
  while (n < 81 && curvature((n - 40) / 4.0, s) <= bound) ++n;
  return n;
}

}  // namespace

TEST_CASE("the safe rate is 2 over the bound of the curvature, and its steps lower the error") {
  CLAIMED double rate = safe_rate(identity);
  STATIC_REQUIRE(rate > 25.94);
  STATIC_REQUIRE(rate < 25.95);
  STATIC_REQUIRE(near(safe_rate(at_2), safe_rate(at_1) / 4, 1e-14));
  CLAIMED int improved = weights_improved(rate);
  STATIC_REQUIRE(improved == 81);
}

TEST_CASE("the bound of the curvature is one at every weight, for targets of 0 and 1 and in between") {
  CLAIMED double bound_at_1 = detail::curvature_bound(1.0), bound_between = detail::curvature_bound(0.5);
  STATIC_REQUIRE(near(bound_at_1, 0.0771, 1e-15));
  STATIC_REQUIRE(bound_between < 0.1);
  CLAIMED int below_at_1 = curvatures_below(bound_at_1, {1, 1}),
              below_between = curvatures_below(bound_between, {1, 0.5});
  STATIC_REQUIRE(below_at_1 == 81);
  STATIC_REQUIRE(below_between == 81);
  STATIC_REQUIRE(safe_rate(between) > 20);
}

// α Σ xᵢ² L(yᵢ) ≤ 1 up to half the safe rate, which is 2 / Σ xᵢ² L(yᵢ) rounded down.
TEST_CASE("weights keep their order up to half the safe rate") {
  constexpr double half = safe_rate(identity) / 2, more = detail::next_up(half);
  STATIC_REQUIRE(width(enclose_weights(0.5, identity, gradient_descent{half}, 1)) < 1e-14);
  CHECK(words_of([&] { static_cast<void>(enclose_weights(0.5, identity, gradient_descent{more}, 1)); }, more) ==
        "rate_must_keep_the_order_of_weights");
}

TEST_CASE("enclosed weights contain those of every start, and are one number wide for one start") {
  CLAIMED auto after = enclose_weights({0, 1}, identity, gradient_descent{1.0}, 10);
  STATIC_REQUIRE(encloses(after, train(neuron{0.5}, identity, gradient_descent{1.0}, 10).weight));
  STATIC_REQUIRE(encloses(after, train(neuron{0.0}, identity, gradient_descent{1.0}, 10).weight));
  STATIC_REQUIRE(encloses(after, train(neuron{1.0}, identity, gradient_descent{1.0}, 10).weight));
  STATIC_REQUIRE(width(after) < 1);
  CLAIMED auto from_half = enclose_weights(0.5, identity, gradient_descent{1.0}, 10);
  STATIC_REQUIRE(width(from_half) < 1e-14);
  STATIC_REQUIRE(identical(enclose_weights({0, 1}, identity, gradient_descent{1.0}, 0), interval{0, 1}));
  volatile int negative = -1;
  CHECK(words_of([&] { static_cast<void>(enclose_weights(0.5, identity, gradient_descent{1.0}, int{negative})); },
                 -1) == "count_must_fit_into_size_t");
}
