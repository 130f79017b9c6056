#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/quantized.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/program.hpp>

#include <cstdint>

using namespace descent;
using namespace support;

namespace {

using input = fixed<std::int16_t, 12>;
using sum = fixed<std::int32_t, 20>;

constexpr network<double, layer<2, 3, activation::tanh>, layer<3, 2>, layer<2, 1, activation::linear>> net{
    bias_first,
    {0.5, 1.5, -2.0, -0.25, 0.75, 1.0, 0.125, -1.0, 0.5, 0.1, 1.0, -1.0, 0.5, 0.3, 0.25, -0.5, 1.0, 10.0, -7.5, 5.0},
};
constexpr quantized<net, input> in_integers;
constexpr box<2> ranges{interval{-1, 1}, interval{0, 1}}, every_input{interval{-8, 8}, interval{-8, 8}};

/// The largest distance of the program from the real function of its weights, at some points.
constexpr auto largest_distance() -> double {
  const auto real = in_integers.as<double>();
  double most = 0;
  for (int i = 0; i < 40; ++i) {
    const input x[] = {input{static_cast<double>(i % 9) / 4 - 1}, input{static_cast<double>(i % 7) / 6}};
    const double same[] = {static_cast<double>(x[0]), static_cast<double>(x[1])};
    const double off = absolute(static_cast<double>(in_integers(x)) - real(same));
    most = most < off ? off : most;
  }
  return most;
}

}  // namespace

TEST_CASE("products and sums of integers are exact, and a conversion rounds by half a unit") {
  CLAIMED rounded<input> x{interval{-1, 2}};
  CLAIMED auto product = wide_product(fixed<std::int16_t, 8>{1.5}, x);
  STATIC_REQUIRE(product.error() == 0);
  STATIC_REQUIRE(identical(product.real(), interval{-1.5, 3}));
  STATIC_REQUIRE(wide_sum(product, sum{0.25}).error() == 0);
  STATIC_REQUIRE(to<fixed<std::int16_t, 10>>(product).error() == 0x1p-11);
  STATIC_REQUIRE(to<fixed<std::int32_t, 24>>(product).error() == 0);
  STATIC_REQUIRE((x * x).error() == 0x1p-13);
  STATIC_REQUIRE(wide_product(x, x).error() == 0);
  STATIC_REQUIRE(identical(wide_product(interval{2, 3}, interval{4, 5}), interval{8, 15}));
  STATIC_REQUIRE(encloses(wide_product(x, x).real(), interval{-2, 4}));
  STATIC_REQUIRE((x + x).error() == 0);
  STATIC_REQUIRE(identical(rounded<input>{0.3}.computed(), interval{static_cast<double>(input{0.3})}));
}

TEST_CASE("a finite rounded integer is a proof that nothing overflows") {
  CLAIMED rounded<input> all{interval{-8, 8 - 0x1p-12}};
  STATIC_REQUIRE(all.finite());
  STATIC_REQUIRE((-all).is_whole_line());
  STATIC_REQUIRE((abs)(all).is_whole_line());
  STATIC_REQUIRE((all + all).is_whole_line());
  STATIC_REQUIRE((all * all).is_whole_line());
  STATIC_REQUIRE(rounded<input>{interval{-9, 0}}.is_whole_line());
  CLAIMED rounded<fixed<std::int16_t, 15>> below_1{interval{-0.5, 0.5}}, below_0{interval{-0.5, 0}};
  STATIC_REQUIRE(relu_slope(below_1).is_whole_line());  // 1 does not fit
  STATIC_REQUIRE(relu_slope(below_0).finite());
  STATIC_REQUIRE(wide_product(input{4.0}, all).finite());
  STATIC_REQUIRE(to<input>(wide_product(input{0.5}, all)).finite());
  STATIC_REQUIRE(to<input>(wide_product(input{4.0}, all)).is_whole_line());
  STATIC_REQUIRE(to<fixed<std::int32_t, 28>>(wide_product(input{4.0}, all)).is_whole_line());
  CLAIMED double error = rounding_error<input>(in_integers, every_input);
  STATIC_REQUIRE(error < infinity);
  CLAIMED rounded<input> positive{interval{0, 8 - 0x1p-12}};
  STATIC_REQUIRE(select(verdict::proven, positive, positive + positive).is_whole_line());  // the sum is computed, too
  STATIC_REQUIRE(select(verdict::refuted, positive + positive, positive).is_whole_line());
  STATIC_REQUIRE(identical(select(verdict::proven, positive, -positive), positive));
  CLAIMED verdict overflows = positive + positive < positive;
  STATIC_REQUIRE(select(overflows || verdict::proven, positive, positive).is_whole_line());
  STATIC_REQUIRE(select(overflows && verdict::refuted, positive, positive).is_whole_line());
}

TEST_CASE("tanh and the sigmoid by a table have their stated errors") {
  CLAIMED rounded<sum> z{interval{-2, 3}};
  STATIC_REQUIRE(wide_tanh(z).error() >= wide_tanh_error);
  STATIC_REQUIRE(wide_tanh(z).error() < wide_tanh_error + 0x1p-19);
  STATIC_REQUIRE(wide_sigmoid(z).error() < wide_sigmoid_error + 0x1p-20);
  CLAIMED auto nearly_0 = rounded<sum>::computed_near(interval{0}, 0x1p-200);
  STATIC_REQUIRE(wide_tanh(nearly_0).error() > wide_tanh_error);
  STATIC_REQUIRE(wide_sigmoid(nearly_0).error() > wide_sigmoid_error);
  for (int raw = -9000; raw < 9000; raw += 61) {
    const auto coarse = fixed<std::int32_t, 10>::from_raw(raw);
    const double real = static_cast<double>(coarse), t = static_cast<double>(wide_tanh(coarse)),
                 a = static_cast<double>(wide_sigmoid(coarse));
    CHECK(absolute(t - math::tanh(real)) <= wide_tanh(rounded{coarse}).error());
    CHECK(absolute(a - sigmoid(real)) <= wide_sigmoid(rounded{coarse}).error());
    const auto narrow = input::from_raw(static_cast<std::int16_t>(raw));
    CHECK(absolute(static_cast<double>(tanh(narrow)) - math::tanh(static_cast<double>(narrow))) <=
          tanh(rounded{narrow}).error());
    CHECK(absolute(static_cast<double>(sigmoid(narrow)) - sigmoid(static_cast<double>(narrow))) <=
          sigmoid(rounded{narrow}).error());
  }
}

TEST_CASE("the error of a network in integers is bounded, and not by much more than it is") {
  CLAIMED double error = rounding_error<input>(in_integers, ranges);
  CLAIMED double seen = largest_distance();
  STATIC_REQUIRE(seen <= error);
  STATIC_REQUIRE(error < 20 * seen);
}

TEST_CASE("a network in integers is a real function of intervals and duals") {
  const interval<double> x[] = {0.25, 0.5};
  const double same[] = {0.25, 0.5};
  const auto real = in_integers(x);
  CHECK(width(real) < 1e-13);
  CHECK(absolute(midpoint(real) - in_integers.as<double>()(same)) < 1e-13);
  const dual<interval<double>> with_slope[] = {{interval{0.25}, interval{1}}, {interval{0.5}, interval{0}}};
  CHECK(width(in_integers(with_slope).slope) < 1e-12);
}

TEST_CASE("a network in integers is within a tolerance of the network that was trained") {
  constexpr auto trained_net = [](const auto& x) { return net(x); };
  CLAIMED auto all =
      program_within<input>(in_integers, trained_net, box{interval{0.25, 0.28}, interval{0.5, 0.53}}, 0.06);
  STATIC_REQUIRE(all.proven == 1);
}
