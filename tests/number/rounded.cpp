#include "../claims.hpp"
#include "../pointed.hpp"
#include "../support.hpp"

#include <descent/network/layer.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/rounded.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

using single = rounded<float>;
using precise = rounded<double>;

constexpr float largest_float = 0x1.fffffep127f;
constexpr single any{interval{0, 1}}, near_1{interval{0.5, 1}}, around_0{interval{-1, 1}};

constexpr auto cubic(const auto& x) { return ((x - 0.25f) * x + 0.75f) * x - 0.125f; }

template <class T>
using silu_network = network<T, layer<2, 3, activation::silu>, layer<3, 1, activation::softplus>>;
constexpr silu_network<float> net{
    bias_first,
    {0.1f, 1.5f, -2.5f, 0.3f, -0.7f, 0.9f, -0.2f, 0.4f, 1.1f, 0.5f, -1.25f, 0.8f, 0.6f},
};

/// The largest distance of the float network from that in double, at some points of [0, 1] × [−1, 1].
constexpr auto largest_distance() -> double {
  double most = 0;
  for (int i = 0; i < 24; ++i) {
    const float x[] = {static_cast<float>(i % 5) / 4.1f, static_cast<float>(i % 7) / 3.3f - 0.9f};
    const double same[] = {static_cast<double>(x[0]), static_cast<double>(x[1])};
    most = (max)(most, absolute(static_cast<double>(net(x)) - net.as<double>()(same)));
  }
  return most;
}

constexpr auto bound_of_net() -> single {
  const single x[] = {any, around_0};
  return net(x);
}

}  // namespace

TEST_CASE("a number of the type is exact, and any other constant rounds to it") {
  STATIC_REQUIRE(precise{single{0.1f}}.error() == 0);
  STATIC_REQUIRE(single{interval{-0x1.fffffep127, 0x1.fffffep127}}.finite());
  STATIC_REQUIRE(single{}.error() == 0);
  STATIC_REQUIRE(single{0.1f}.error() == 0);
  STATIC_REQUIRE(identical(single{0.1f}.real(), interval{0.1f}));
  STATIC_REQUIRE(precise{0.1}.error() == 0);
  STATIC_REQUIRE(identical(single{0.1}.real(), interval{0.1}));
  STATIC_REQUIRE(single{0.1}.error() == static_cast<double>(0.1f) - 0.1);
  STATIC_REQUIRE(identical(single{0.1}.computed(), interval{0.1f}));
  STATIC_REQUIRE(single{3}.error() == 0);
  STATIC_REQUIRE(single{(1 << 24) + 1}.error() == 1);
  STATIC_REQUIRE(single{1e39}.is_whole_line());
  STATIC_REQUIRE(precise::computed_near({-1, 1}, largest).finite());
  STATIC_REQUIRE(identical(single::computed_near({-1, 1}, 1), single::computed_near({-1, 1}, 1.0)));
  STATIC_REQUIRE(identical(single::exact_near({-1, 1}, 0.5f), single::exact_near({-1, 1}, 0.5)));
  STATIC_REQUIRE(single::nearest({0.5, 1}).error() == 0x1p-25);
  STATIC_REQUIRE(identical(near_1.computed(), interval{0.5, 1}));
  STATIC_REQUIRE(identical(single{interval{0.1, 0.3}}.computed(), interval{0x1.99999ap-4, 0x1.333332p-2}));
  STATIC_REQUIRE(identical(single{interval{-0x1p-1074, 0x1p-1074}}.computed(), interval{0}));
}

TEST_CASE("an operation rounds by at most half an ulp of its largest result") {
  STATIC_REQUIRE((near_1 + near_1).error() == 0x1p-24);
  STATIC_REQUIRE((any - any).error() == 0x1p-25);
  STATIC_REQUIRE((any * any).error() == 0x1p-25);
  STATIC_REQUIRE((any / near_1).error() == 0x1p-24);
  STATIC_REQUIRE(square(any).error() == 0x1p-25);
  STATIC_REQUIRE((precise{interval{0, 1}} * precise{0.7}).error() == 0x1p-54);
  STATIC_REQUIRE((single{0x1p-149f} * single{0.3f}).error() == 0x1p-149);
  STATIC_REQUIRE(sqrt(single{interval{2, 4}}).error() == 0x1p-24);
  STATIC_REQUIRE(encloses((any + any).real(), interval{0, 2}));
}

// The accuracies of docs/numerics.md, in the ulp of e^½ = 1.65, A(½) = 0.62, tanh ½ = 0.46, log 2 = 0.69, log(1 + e^½)
// = 0.97 and ½ / (1 + ½) = 0.33.
TEST_CASE("a function of a program is as exact as is documented") {
  STATIC_REQUIRE(exp(single{0.5f}).error() == 0.501 * 0x1p-23);
  STATIC_REQUIRE(sigmoid(single{0.5f}).error() == 0.5 * 0x1p-24);
  STATIC_REQUIRE(tanh(single{0.5f}).error() == 0.501 * 0x1p-25);
  STATIC_REQUIRE(log(single{2.0f}).error() == 0.501 * 0x1p-24);
  STATIC_REQUIRE(softplus(single{0.5f}).error() == 0.501 * 0x1p-24);
  STATIC_REQUIRE(softsign(single{0.5f}).error() == 0.501 * 0x1p-25);
  STATIC_REQUIRE(silu(single{0.5f}).error() == 0.501 * 0x1p-25);
  STATIC_REQUIRE(exp(precise{0.5}).error() == 0.57 * 0x1p-52);
  STATIC_REQUIRE(sigmoid(precise{0.5}).error() == 0.57 * 0x1p-53);
  STATIC_REQUIRE(tanh(precise{0.5}).error() == 0.62 * 0x1p-54);
  STATIC_REQUIRE(log(precise{2.0}).error() == 0.9 * 0x1p-53);
  STATIC_REQUIRE(softplus(precise{0.5}).error() == 1.8 * 0x1p-53);
  STATIC_REQUIRE(softsign(precise{0.5}).error() == 1.5 * 0x1p-54);
  STATIC_REQUIRE(softsign(precise::computed_near({0.5}, 0x1p-20)).error() < 0.45 * 0x1p-20);  // (1 − ⅓)² = 0.444
}

// SiLU(0.5) is 0.31, SiLU(−699) is −0.5018 · 2⁻⁹⁹⁸ and SiLU(−705) is −0.6424 · 2⁻¹⁰⁰⁷. For the accuracies see
// numerics.md.
TEST_CASE("a program's SiLU is less exact below -700") {
  STATIC_REQUIRE(silu(precise{0.5}).error() == 1.7 * 0x1p-54);
  STATIC_REQUIRE(silu(precise{-699.0}).error() < 1.8 * 0x1p-1051);
  STATIC_REQUIRE(silu(precise{-705.0}).error() > 2.4 * 0x1p-1060);
  STATIC_REQUIRE(silu(precise{interval{-705, 0.5}}).error() > 2.4 * 0x1p-54);
}

TEST_CASE("what is exact adds no error") {
  STATIC_REQUIRE((any + 0.0f).error() == 0);
  STATIC_REQUIRE((any * 0.0f).error() == 0);
  STATIC_REQUIRE((any * 1.0f).error() == 0x1p-149);
  STATIC_REQUIRE((any / 4096.0f).error() == 0x1p-149);
  STATIC_REQUIRE((-any).error() == 0);
  STATIC_REQUIRE((abs)(around_0).error() == 0);
  STATIC_REQUIRE(relu(around_0).error() == 0);
  STATIC_REQUIRE((max)(around_0, any).error() == 0);
  STATIC_REQUIRE(identical(clamp(around_0, 0.0f, 0.5f).real(), interval{0, 0.5}));
  STATIC_REQUIRE(identical(pow(any, 1), any * 1.0f));
  STATIC_REQUIRE(tanh(single{0.0f}).error() == 0);
  STATIC_REQUIRE(relu(0.0f - near_1).error() == 0);
}

// A′ is largest at the end that is nearer to 0: A′(1) = 0.19661…, and 1 − tanh² 1 = 0.41997…
TEST_CASE("an error is carried by the steepest slope of a sigmoid or a tanh") {
  constexpr double d = 0x1p-10;
  STATIC_REQUIRE(sigmoid(precise::computed_near({-3, -1}, d)).error() > 0.1966 * d);
  STATIC_REQUIRE(sigmoid(precise::computed_near({1, 3}, d)).error() > 0.1966 * d);
  STATIC_REQUIRE(sigmoid(precise::computed_near({-3, 3}, d)).error() > 0.25 * d);
  STATIC_REQUIRE(sigmoid(precise::computed_near({1, 3}, d)).error() < 0.197 * d);
  STATIC_REQUIRE(tanh(precise::computed_near({-3, -1}, d)).error() > 0.4199 * d);
  STATIC_REQUIRE(tanh(precise::computed_near({1, 3}, d)).error() > 0.4199 * d);
  STATIC_REQUIRE(tanh(precise::computed_near({1, 3}, d)).error() < 0.421 * d);
}

TEST_CASE("an error is carried by a root, whose slope at 1 is a half, and at most doubled") {
  STATIC_REQUIRE(sqrt(precise::computed_near({1, 4}, 0x1p-10)).error() > 0x1p-11);
  STATIC_REQUIRE(sqrt(precise::computed_near({1, 4}, 0x1p-10)).error() < 0x1.01p-10);
  STATIC_REQUIRE(sqrt(precise::computed_near({0, 4}, 0x1p-10)).is_whole_line());
}

TEST_CASE("an error is carried through what follows") {
  CLAIMED auto third = any / 3.0f;
  STATIC_REQUIRE(third.error() == 0x1p-26);
  STATIC_REQUIRE((third * 9.0f).error() == 9 * 0x1p-26 + 0x1p-23);
  STATIC_REQUIRE((third + third).error() == 0x1p-25 + 0x1p-25);
  STATIC_REQUIRE(near((12.0f / (third + 1.0f)).error(), 12 * (0x1p-26 + 0x1p-24) + 0x1p-21, 1e-12));
  STATIC_REQUIRE(near(sigmoid(third).error(), 0x1p-28 + 0x1p-25, 1e-14));
  STATIC_REQUIRE(near(tanh(third).error(), 0x1p-26 + 1.002 * 0x1p-26, 1e-14));
  // The real difference is 0, and what is computed may be positive.
  STATIC_REQUIRE(relu(single{0.1} - single{0.1}).error() > 0);
  STATIC_REQUIRE(sigmoid(single{interval{10, 11}} / 3.0f).error() < 0x1p-25 + 0x1p-27);
}

TEST_CASE("a program that may overflow or leave a domain is undecided") {
  STATIC_REQUIRE((single{largest_float} + single{largest_float}).is_whole_line());
  STATIC_REQUIRE((single{largest_float} * 2).is_whole_line());
  STATIC_REQUIRE((single{1e-38f} / single{interval{1e-10, 1}}).finite());
  STATIC_REQUIRE((single{1e38f} / single{interval{1e-10, 1}}).is_whole_line());
  STATIC_REQUIRE((1.0f / around_0).is_whole_line());
  STATIC_REQUIRE(exp(single{89.0f}).is_whole_line());
  STATIC_REQUIRE(exp(precise{89.0}).finite());
  STATIC_REQUIRE(log(any).is_whole_line());
  STATIC_REQUIRE(sqrt(around_0).is_whole_line());
  // x − 0.1 is 0 or more, but what is computed may be less.
  STATIC_REQUIRE(sqrt(single{interval{0.1, 1}} / 3.0f - single{0.1f} / 3.0f).is_whole_line());
  CLAIMED auto undefined = 0.0f * (1.0f / around_0);
  STATIC_REQUIRE(undefined.is_whole_line());
  STATIC_REQUIRE(undefined.computed().is_whole_line());
  STATIC_REQUIRE(pow(undefined, 0).is_whole_line());
  STATIC_REQUIRE(possibly_undefined(undefined < 1.0f));
  STATIC_REQUIRE(select(undefined < 1.0f, 0.0f, single{1.0f}).is_whole_line());
  // Of −10³⁰⁸ and 10³⁰⁸ the distance is no double, and 0 times one of them is 0 for the real numbers only.
  CLAIMED auto far_apart = select(precise{interval{-1, 1}} < 0.0, precise{-1e308}, precise{1e308});
  STATIC_REQUIRE(far_apart.is_whole_line());
  STATIC_REQUIRE((0.0 * far_apart).is_whole_line());
}

TEST_CASE("an error is carried on by the bend of a function, too, where its slope is 0") {
  // silu is least at −1.2785, and 0.0336 above that at −0.7785.
  CLAIMED auto least = silu(single::computed_near(interval{-1.2784645427610738}, 0.5));
  STATIC_REQUIRE(least.error() > 0.0336);
}

TEST_CASE("a comparison is decided where it is for the mathematics and for the program") {
  CLAIMED auto third = any / 3.0f;  // at most 1/3, and 0x1.555556p-2 is computed
  STATIC_REQUIRE(certainly(third < 0.34f));
  STATIC_REQUIRE(possibly(of_a_proof(third <= 0x1.555555p-2f)));
  STATIC_REQUIRE_FALSE(certainly(of_a_proof(third <= 0x1.555555p-2f)));
  STATIC_REQUIRE(certainly(third.real() <= interval{0x1.555556p-2}));
  STATIC_REQUIRE_FALSE(possibly(third > 1.0f));
  STATIC_REQUIRE(certainly(single{0.5f} == 0.5f));
  STATIC_REQUIRE(certainly(third != 2.0f));
  STATIC_REQUIRE_FALSE(certainly(of_a_proof(single{0.1} == 0.1f)));
  // The program may choose the other branch.
  CLAIMED auto chosen = select(third < 0.25f, single{0.0f}, single{1.0f});
  STATIC_REQUIRE(chosen.error() == 1);
  STATIC_REQUIRE(identical(chosen.real(), interval{0, 1}));
  STATIC_REQUIRE(select(third < 0.5f, single{0.0f}, single{1.0f}).error() == 0);
  STATIC_REQUIRE(relu_slope(around_0).error() == 1);
  STATIC_REQUIRE(relu_slope(near_1).error() == 0);
}

TEST_CASE("a double is rounded to float, and a float is a double") {
  CLAIMED auto product = precise{interval{0, 1}} * 0.7;
  CLAIMED auto narrow = static_cast<single>(product);
  STATIC_REQUIRE(narrow.error() == 0x1p-25 + 0x1p-54);
  STATIC_REQUIRE(identical(narrow.real(), product.real()));
  const precise wide = narrow;
  CHECK(wide.error() == narrow.error());
  STATIC_REQUIRE(static_cast<single>(precise{1e39}).is_whole_line());
}

TEST_CASE("an integer code divided by its range flows through a network") {
  CLAIMED auto output = neuron{2.0f}(single{interval{0, 4095}} / 4095.0f);
  STATIC_REQUIRE(encloses(output.real(), interval{0.5, 0.88}));
  STATIC_REQUIRE(output.error() < 0x1p-24);
}

TEST_CASE("the bound of a program is above what is computed, and not by much") {
  CLAIMED double off = largest_distance();
  CLAIMED auto bound = bound_of_net();
  STATIC_REQUIRE(off <= bound.error());
  STATIC_REQUIRE(bound.error() < 20 * off);
  CLAIMED auto polynomial = cubic(any);
  STATIC_REQUIRE(polynomial.error() < 1e-6);
  for (float x : {0.0f, 0.1f, 0.3f, 0.77f, 1.0f}) {
    const double real = cubic(static_cast<double>(x)), computed = static_cast<double>(cubic(x));
    CHECK(absolute(computed - real) <= cubic(single{x}).error() + 1e-15);
    CHECK(encloses(cubic(single{x}).computed(), interval{computed}));
  }
}

TEST_CASE("a network of rounded numbers learns, and says how far it is from one of real numbers") {
  using two_layers = network<double, layer<2, 2>, layer<2, 1>>;
  constexpr sample<double, 2, 1> samples[] = {{{0, 1}, {1}}, {{1, 1}, {0}}};
  CLAIMED auto start = glorot_uniform<two_layers>(7);
  CLAIMED auto computed = train(start, samples, gradient_descent{0.5}, 3);
  CLAIMED auto bounds = train(start.as<precise>(), samples, gradient_descent{precise{0.5}}, 3);
  for (std::size_t k = 0; k < two_layers::parameters; ++k) {
    CHECK(encloses(bounds.parameter[k].computed(), interval{computed.parameter[k]}));
    CHECK(bounds.parameter[k].error() < 1e-14);
    CHECK(width(bounds.parameter[k].real()) < 1e-14);
  }
}

TEST_CASE("a dual of rounded numbers bounds the error of a computed slope") {
  CLAIMED auto curve = tanh(3.0f * dual{near_1, single{1.0f}});
  STATIC_REQUIRE(curve.slope.error() < 1e-5);
  for (float x : {0.5f, 0.7f, 1.0f}) {
    const float computed = tanh(3.0f * dual{x, 1.0f}).slope;
    const double real = tanh(3.0 * dual{static_cast<double>(x), 1.0}).slope;
    CHECK(absolute(static_cast<double>(computed) - real) <= curve.slope.error() + 1e-15);
  }
}

TEST_CASE("integers round where they are converted, and nowhere else") {
  CLAIMED rounded<short_16> x{interval{-2, 2}};
  CLAIMED auto y = integer_neuron(x);
  STATIC_REQUIRE(y.error() == 0x1p-13);
  STATIC_REQUIRE(encloses(interval{-3.8, 3.2}, y.real()));
  for (const double at : {-2.0, -1.25, 0.3, 1.9990234375, 2.0}) {
    const auto computed = static_cast<double>(integer_neuron(short_16(at)));
    const double same = static_cast<double>(short_16(at)), w = static_cast<double>(short_16(1.7)),
                 b = static_cast<double>(short_16(-0.3));
    CHECK(absolute(computed - (b + w * same)) <= y.error());
    CHECK(encloses(y.computed(), interval{computed}));
  }
  STATIC_REQUIRE(rounded<short_16>{0.1}.error() < 0x1p-13);
  STATIC_REQUIRE(rounded<short_16>{0.5}.error() == 0);
}

TEST_CASE("an integer that may overflow is undecided") {
  STATIC_REQUIRE(rounded<short_16>{8.0}.is_whole_line());
  STATIC_REQUIRE(integer_neuron(rounded<short_16>{interval{-4, 4}}).finite());
  STATIC_REQUIRE(integer_neuron(rounded<short_16>{interval{-5, 4.9}}).is_whole_line());
  CLAIMED rounded<short_16> large{interval{0, 5}};
  STATIC_REQUIRE((large + large).is_whole_line());
}

TEST_CASE("a number that is computed otherwise has the error that is stated") {
  CLAIMED auto read = single::computed_near({1, 2}, 0.01);
  STATIC_REQUIRE(read.error() == 0.01);
  STATIC_REQUIRE(encloses(read.computed(), interval{1, 2}));
  STATIC_REQUIRE(single::computed_near({1, 2}, infinity).is_whole_line());
  CHECK(words_of([] { static_cast<void>(single::computed_near({1, 2}, -1.0)); }, -1.0) == "error_must_not_be_negative");
  CHECK(words_of([] { static_cast<void>(single::computed_near({1, 2}, -1)); }, -1.0) == "error_must_not_be_negative");
  CHECK(words_of([] { static_cast<void>(single::computed_near({1, 2}, (1LL << 53) + 1)); }, 0x1p53) ==
        "number_must_be_a_double");
  CHECK(words_of([] { static_cast<void>(single::exact_near({1, 2}, (1LL << 53) + 1)); }, 0x1p53) ==
        "number_must_be_a_double");
}

TEST_CASE("a function of what may be undefined is undefined") {
  CLAIMED single line = single::whole_line();
  STATIC_REQUIRE(exp(line).is_whole_line());
  STATIC_REQUIRE(sigmoid(line).is_whole_line());
  STATIC_REQUIRE(tanh(line).is_whole_line());
  STATIC_REQUIRE(single_tanh(line).is_whole_line());
  STATIC_REQUIRE(single_sigmoid(line).is_whole_line());
  STATIC_REQUIRE(softsign(line).is_whole_line());
  STATIC_REQUIRE(softplus(line).is_whole_line());
  STATIC_REQUIRE(silu(line).is_whole_line());
  STATIC_REQUIRE(relu_slope(line).is_whole_line());
  STATIC_REQUIRE((-line).is_whole_line());
  CLAIMED single far = single::computed_near(interval{0}, 1e30);
  STATIC_REQUIRE(softsign(far).is_whole_line());
}

TEST_CASE("rounded numbers are identical if their enclosures and their errors are") {
  CLAIMED single x = single::computed_near(interval{0, 1}, 0.5);
  STATIC_REQUIRE(identical(x, single::computed_near(interval{0, 1}, 0.5)));
  STATIC_REQUIRE_FALSE(identical(x, single::computed_near(interval{0.5, 1}, 0.5)));
  STATIC_REQUIRE_FALSE(identical(x, single::computed_near(interval{0, 2}, 0.5)));
  STATIC_REQUIRE_FALSE(identical(x, single::computed_near(interval{0, 1}, 0.25)));
  STATIC_REQUIRE(single{0.5f}.leading_value() == 0.5);
  STATIC_REQUIRE(certainly(near_1 >= single{0.5f}));
  STATIC_REQUIRE(identical(select(near_1 < single{0.25f}, any, near_1), near_1));
  // No float is within 0 of 0.1.
  STATIC_REQUIRE(identical(single::computed_near(interval{0.1}, 0).computed(), interval{0.1}));
}

TEST_CASE("an interval without a number of the program is refused") {
  const char* const words = "interval_must_contain_a_number_of_the_program";
  CHECK(words_of([] { static_cast<void>(rounded<float>{interval{0.1}}); }, 0.1) == words);
  CHECK(words_of([] { static_cast<void>(rounded<float>{interval{1 + 0x1p-40, 1 + 0x1p-30}}); }, 1 + 0x1p-40) == words);
  CHECK(words_of([] { static_cast<void>(rounded<short_16>{interval{0.0001}}); }, 0.0001) == words);
  STATIC_REQUIRE(rounded<float>{interval{1 - 0x1p-40, 1 + 0x1p-40}}.error() == 0);
  STATIC_REQUIRE(rounded<float>{interval{-0x1p-149}}.error() == 0);
  STATIC_REQUIRE(static_cast<rounded<float>>(0.1).error() > 0);
  STATIC_REQUIRE(static_cast<rounded<float>>(1e39).is_whole_line());
  STATIC_REQUIRE(static_cast<rounded<float>>(-1e39).is_whole_line());
  STATIC_REQUIRE(rounded<float>{interval<double>::whole_line()}.is_whole_line());
  STATIC_REQUIRE(rounded<float>{interval{0, 1e39}}.is_whole_line());
}

TEST_CASE("what no number of the program can be near to is the whole line") {
  STATIC_REQUIRE(rounded<float>::computed_near(interval{1e300}, 0).is_whole_line());
  STATIC_REQUIRE(rounded<float>::computed_near(interval{-1e300}, 1e299).is_whole_line());
  STATIC_REQUIRE(rounded<float>::computed_near(interval{1e300}, 1e300).finite());
  STATIC_REQUIRE(rounded<float>::computed_near(interval{-1e300, 0}, 0).finite());
}

/// Whether a product of two rounded numbers is exact as a Wide one.
template <class Wide, class Number>
concept has_exact_products = requires(const rounded<Number>& x) { exact_product<Wide>(x, x); };

TEST_CASE("of floats and doubles, a product of floats is exact as a double") {
  STATIC_REQUIRE(has_exact_products<double, float>);
  STATIC_REQUIRE_FALSE(has_exact_products<float, float>);
  STATIC_REQUIRE_FALSE(has_exact_products<double, double>);
  STATIC_REQUIRE_FALSE(has_exact_products<float, double>);
}
