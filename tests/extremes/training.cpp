#include "../networks.hpp"
#include "extremes.hpp"

#include <descent/descent.hpp>

using namespace descent;
using namespace support;

namespace {

constexpr sample<double> one_sample[] = {{1.0, 1.0}};
constexpr gradient_descent unit_rate{1.0};
const std::string no_rate = "rate_must_be_positive_and_finite", no_beta = "beta_must_be_at_least_0_and_below_1",
                  not_finite = "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate",
                  no_count = "count_must_fit_into_size_t", no_sample = "sample_must_be_finite",
                  no_samples = "samples_must_not_be_empty", no_batch = "batch_must_not_be_empty",
                  no_slope = "slope_must_be_finite", no_error = "error_must_be_finite",
                  no_weight = "weight_must_be_finite";

/// A sample whose values were assigned, after the constructor has looked at them.
constexpr auto assigned(double x, double y) -> sample<double> {
  sample<double> s;
  s.x = x;
  s.y = y;
  return s;
}

constexpr auto with_weight(double w) -> neuron<double> {
  neuron<double> net;
  net.weight = w;
  return net;
}

using line = network<double, layer<1, 1, activation::linear>, huber>;

/// A state that a refused action leaves as it was.
template <class Rule>
auto keeps_its_state(const Rule& rule, auto action) -> bool {
  training_state training{neuron{0.5}, rule};
  training.advance(identity, 3);
  const auto before = training;
  try {
    action(training);
  } catch (const refusal&) {
    training_state other = before;  // and both continue alike
    if (training.network.weight != before.network.weight || training.epoch != 3 || training.index != 0) return false;
    other.advance(identity);
    training.advance(identity);
    return training.network == other.network;
  }
  return false;
}

}  // namespace

TEST_CASE("training/rule.hpp: first_step, gradient_descent, operator(), step") {
  CHECK(accepts<double, given::least, given::greatest, given::one>([](auto x) { return gradient_descent{x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all, given::zero, given::negative_zero,
                given::negative>([](auto x) { return gradient_descent{x}; }, no_rate));
  CHECK(refuses<float, given::nan, given::above_all, given::zero, given::negative>(
      [](auto x) { return gradient_descent{x}; }, no_rate));
  CHECK(refuses<double, given::least>([](auto x) { return gradient_descent<float>{x}; }, no_rate));
  CHECK(refuses<double, given::least>([](auto x) { return gradient_descent{x}.step(1.0f, 1.0f); }, no_rate));
  STATIC_REQUIRE((unit_rate.step(1.0, infinity) == -infinity && unit_rate.step(smallest, smallest) == 0));
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::one>(
      [](auto x) { return first_step(unit_rate, neuron{0.5}, with_weight(x)); }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(
      [](auto x) { return first_step(unit_rate, neuron{0.5}, with_weight(x)); }, not_finite));
  CHECK(refuses<double, given::nan, given::above_all>([](auto x) { return unit_rate(neuron{0.5}, with_weight(x)); },
                                                      not_finite));
}

TEST_CASE("training/sign_descent.hpp: operator(), sign_descent, step") {
  CHECK(accepts<double, given::least, given::one>([](auto x) { return sign_descent{x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all, given::zero, given::negative>(
      [](auto x) { return sign_descent{x}; }, no_rate));
  STATIC_REQUIRE((sign_descent{0.5}.step(1.0, smallest) == 0.5 && sign_descent{0.5}.step(1.0, -largest) == 1.5 &&
                  sign_descent{0.5}.step(1.0, -0.0) == 1));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(
      [](auto x) { return sign_descent{0.5}.step(1.0, x); }, no_slope));
  CHECK(refuses<double, given::least>([](auto x) { return sign_descent{x}.step(1.0f, 1.0f); }, no_rate));
  CHECK(refuses<double, given::nan>([](auto x) { return sign_descent{0.5}(neuron{0.5}, with_weight(x)); }, no_slope));
}

TEST_CASE("training/momentum.hpp: adam, momentum, stateful, step") {
  CHECK(accepts<double, given::least, given::one>([](auto x) { return momentum{x, 0.5}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>(
      [](auto x) { return momentum{x, 0.5}; }, no_rate));
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::half>(
      [](auto x) { return momentum{1.0, x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::one, given::negative>(
      [](auto x) { return momentum{1.0, x}; }, no_beta));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>([](auto x) { return adam{x}; },
                                                                                    no_rate));
  CHECK(refuses<double, given::nan, given::one, given::negative>([](auto x) { return adam{0.1, x}; }, no_beta));
  CHECK(refuses<double, given::nan, given::one, given::negative>([](auto x) { return adam{0.1, 0.9, x}; }, no_beta));
  CHECK(accepts<double, given::least, given::one>([](auto x) { return adam{0.1, 0.9, 0.99, x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>(
      [](auto x) { return adam{0.1, 0.9, 0.99, x}; }, "epsilon_must_be_positive_and_finite"));
  // What is too small or too near to 1 for the numbers of the network.
  using single = stateful<momentum<double>, neuron<float>>;
  CHECK(accepts<double, given::one>([](auto x) { return single{momentum{x, 0.5}}; }));
  CHECK(refuses<double, given::least>([](auto x) { return single{momentum{x, 0.5}}; }, no_rate));
  CHECK(throws([](double x) { static_cast<void>(single{momentum{1.0, x}}); }, 1 - 0x1p-53, no_beta));
  // NaN goes on into the weight, which training refuses.
  momentum<double>::state<double> state;
  CHECK(__builtin_isnan(momentum{1.0, 0.5}.step(1.0, unknown(__builtin_nan("")), state)));
  adam<double>::state<double> moments;
  CHECK(throws([&](double slope) { static_cast<void>(adam{0.1}.step(1.0, slope, moments)); }, infinity, not_finite));
  CHECK((moments.mean == 0 && moments.mean_power == 1));
  CHECK(keeps_its_state(momentum{0.5, 0.9}, [](auto& t) { t.advance_by(1, &identity[0], 0, sequential{}); }));
}

TEST_CASE("training/nesterov.hpp: nesterov, step") {
  CHECK(accepts<double, given::least, given::one>([](auto x) { return nesterov{x, 0.5}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>(
      [](auto x) { return nesterov{x, 0.5}; }, no_rate));
  CHECK(accepts<double, given::zero, given::half>([](auto x) { return nesterov{1.0, x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::one, given::negative>(
      [](auto x) { return nesterov{1.0, x}; }, no_beta));
  nesterov<double>::state<double> state;
  CHECK(unknown(nesterov{1.0, 0.5}).step(1.0, infinity, state) == -infinity);
}

TEST_CASE("training/projected.hpp: around, projected, step") {
  const std::string reversed = "lower_must_not_exceed_upper";
  CHECK(accepts<double, given::zero, given::negative_zero, given::one, given::greatest, given::above_all>(
      [](auto x) { return projected{unit_rate, 0.0, x}; }));
  CHECK(refuses<double, given::nan, given::negative, given::below_all>(
      [](auto x) { return projected{unit_rate, 0.0, x}; }, reversed));
  CHECK(refuses<double, given::nan, given::greatest, given::above_all>(
      [](auto x) { return projected{unit_rate, x, 1.0}; }, reversed));
  CHECK(accepts<double, given::zero, given::least, given::one>(
      [](auto x) { return projected{unit_rate, 0.0, 1.0}.around(unit_rate).step(0.5, x); }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(
      [](auto x) { return projected{unit_rate, 0.0, 1.0}.step(0.5, x); }, not_finite));
}

TEST_CASE("training/weight_decay.hpp: around, step, weight_decay") {
  const std::string words = "decay_must_be_at_least_0_and_finite";
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::greatest>(
      [](auto x) { return weight_decay{unit_rate, x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all, given::negative>(
      [](auto x) { return weight_decay{unit_rate, x}; }, words));
  CHECK(accepts<double, given::zero, given::one, given::least>(
      [](auto x) { return weight_decay{unit_rate, 0.5}.around(unit_rate).step(x, x); }));
  CHECK(__builtin_isnan(weight_decay{unit_rate, 0.5}.step(1.0, unknown(__builtin_nan("")))));
}

TEST_CASE("training/scheduled.hpp: scheduled") {
  const auto with_rate = [](auto x) {
    return train(neuron{0.5}, one_sample, scheduled{[x](std::size_t) { return x; }, unit_rate}, 1);
  };
  CHECK(accepts<double, given::least, given::one>(with_rate));
  CHECK(refuses<double, given::nan, given::above_all, given::zero, given::negative>(with_rate, no_rate));
}

TEST_CASE("training/order.hpp: batch, divide, index, mean, sequential, shuffled") {
  CHECK(accepts_counts<1, most>([](auto n) { return sequential{n}.batch(1); }));
  CHECK(refuses_counts<0>([](auto n) { return sequential{n}; }, no_batch));
  CHECK(refuses_counts<-1>([](auto n) { return sequential{n}; }, no_count));
  CHECK(accepts_counts<1, most>([](auto n) { return shuffled{7, n}; }));
  CHECK(refuses_counts<0>([](auto n) { return shuffled{7, n}; }, no_batch));
  CHECK(refuses_counts<-1>([](auto n) { return shuffled{7, n}; }, no_count));
  CHECK(refuses_counts<-1>([](auto n) { return shuffled{n}; }, "seed_must_fit_into_64_bits"));
  CHECK(accepts_counts<2u, most>([](auto n) { return shuffled{7}.index(1, n, most); }));
  CHECK(refuses_counts<0u, 1u>([](auto n) { return shuffled{7}.index(1, n, 0); }, "index_must_be_below_their_number"));
  STATIC_REQUIRE(
      (full_batch{}.batch(0) == 0 && full_batch{}.batch(most) == most && mean{sequential{most}}.batch(0) == most));
  const auto divided = [](auto n) {
    neuron slope{1.0};
    mean{full_batch{}}.divide(slope, n);
    return slope.weight;
  };
  CHECK(accepts_counts<1u, most>(divided));
  CHECK(refuses_counts<std::size_t{0}>(divided, no_batch));
}

TEST_CASE("training/error.hpp: error, gradient") {
  CHECK(accepts<double, given::zero, given::least, given::greatest, given::lowest>(
      [](auto x) { return error(neuron{x}, identity) + gradient(neuron{x}, identity).weight; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(
      [](auto x) { return error(with_weight(x), identity); }, no_weight));
  CHECK(refuses<double, given::nan, given::above_all>([](auto x) { return gradient(with_weight(x), identity); },
                                                      no_weight));
  const auto of_x = [](auto x) { return error(neuron{0.5}, std::array{assigned(x, 0)}); };
  const auto of_y = [](auto y) { return gradient(neuron{0.5}, std::array{assigned(0, y)}); };
  CHECK(accepts<double, given::zero, given::greatest>(of_x));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(of_x, no_sample));
  CHECK(accepts<double, given::zero, given::one>(of_y));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(of_y, no_sample));
  CHECK(throws([](double y) { static_cast<void>(error(neuron{0.5}, std::array{assigned(0, y)})); }, largest, no_error));
  CHECK(throws([](double y) { static_cast<void>(gradient(neuron{0.5}, std::array{assigned(y, 3e300)})); }, 1e300,
               no_slope));
  CHECK(throws([](int) { static_cast<void>(error(neuron{0.5}, std::array<sample<double>, 0>{})); }, 0, no_samples));
  CHECK(throws([](int) { static_cast<void>(gradient(neuron{0.5}, std::array<sample<double>, 0>{})); }, 0, no_samples));
}

TEST_CASE("training/train.hpp: train") {
  STATIC_REQUIRE(train(neuron{0.5}, identity, unit_rate, 0).weight == 0.5);
  CHECK(accepts_counts<0, 1>([](auto n) { return train(neuron{0.5}, identity, unit_rate, n); }));
  CHECK(refuses_counts<-1>([](auto n) { return train(neuron{0.5}, identity, unit_rate, n); }, no_count));
  CHECK(refuses<double, given::nan, given::above_all>(
      [](auto x) { return train(with_weight(x), identity, unit_rate, 0); }, no_weight));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(
      [](auto x) { return train(neuron{0.5}, std::array{assigned(x, 0)}, unit_rate, 0); }, no_sample));
  CHECK(refuses<double, given::greatest>(
      [](auto x) { return train(neuron<float>{0.5f}, std::array{assigned(x, 0)}, gradient_descent{1.0f}, 0); },
      no_sample));
  CHECK(throws([](int) { static_cast<void>(train(neuron{0.5}, std::array<sample<double>, 0>{}, unit_rate, 0)); }, 0,
               no_samples));
}

TEST_CASE("training/state.hpp: advance, advance_by, trace, train, training_state") {
  CHECK(refuses<double, given::nan, given::above_all>([](auto x) { return training_state{with_weight(x), unit_rate}; },
                                                      no_weight));
  CHECK(refuses_counts<-1>([](auto n) { return train(neuron{0.5}, identity, unit_rate, n, sequential{}); }, no_count));
  STATIC_REQUIRE(train(neuron{0.5}, identity, unit_rate, 0, sequential{most}).weight == 0.5);
  STATIC_REQUIRE(train(neuron{0.5}, identity, unit_rate, 1, sequential{most}) ==
                 train(neuron{0.5}, identity, unit_rate, 1));
  STATIC_REQUIRE(trace<0>(neuron{0.5}, identity, unit_rate, full_batch{}).size() == 1);
  const auto advanced = [](auto n) {
    training_state training{neuron{0.5}, unit_rate};
    training.advance(identity, n);
    return training.epoch;
  };
  CHECK(accepts_counts<0, 1>(advanced));
  CHECK(refuses_counts<-1>(advanced, no_count));
  const auto advanced_by = [](auto n) {
    training_state training{neuron{0.5}, unit_rate};
    training.advance_by(1, &identity[0], n, sequential{});
    return training.epoch;
  };
  CHECK(accepts_counts<1, 2>(advanced_by));
  CHECK(refuses_counts<0>(advanced_by, no_samples));
  CHECK(refuses_counts<-1>(advanced_by, no_count));
  // A target that is not finite, whose slope is.
  const auto on_target = [](auto y) {
    sample<double> s[] = {{0.0, 0.0}, {1.0, 1.0}};
    s[1].y = y;
    training_state training{line{}, gradient_descent{0.1}};
    training.advance_by(2, &s[0], 2, sequential{});
    return training.epoch;
  };
  CHECK(accepts<double, given::zero, given::one>(on_target));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(on_target, no_sample));
  // What is refused leaves the network and the rule's state as they were.
  static const sample<double> far[] = {assigned(1, 0), assigned(1e300, -1e300)},
                              none[] = {assigned(0, 1), assigned(0, infinity)};
  CHECK(keeps_its_state(momentum{0.5, 0.9}, [](auto& t) { t.advance(far, 2, sequential{}); }));
  CHECK(keeps_its_state(momentum{0.5, 0.9}, [](auto& t) { t.advance(none, 1); }));
  CHECK(keeps_its_state(adam{0.1}, [](auto& t) { t.advance(far, 1, sequential{}); }));
  CHECK(keeps_its_state(nesterov{0.5, 0.9}, [](auto& t) { t.advance_by(2, far, 2, sequential{}); }));
  CHECK(
      keeps_its_state(projected{momentum{0.5, 0.9}, 0.0, 1.0}, [](auto& t) { t.advance_by(2, far, 2, sequential{}); }));
  CHECK(keeps_its_state(weight_decay{momentum{0.5, 0.9}, 0.1}, [](auto& t) { t.advance(far, 1, sequential{}); }));
  CHECK(keeps_its_state(momentum{0.5, 0.9}, [](auto& t) { t.advance(identity, -1); }));
  CHECK(keeps_its_state(unit_rate, [](auto& t) { t.advance_by(-1, identity, 2, sequential{}); }));
}

TEST_CASE("training/trace.hpp: decreasing_steps, operator[], trace") {
  STATIC_REQUIRE(trace<0>(neuron{0.5}, identity, unit_rate).size() == 1);
  STATIC_REQUIRE(decreasing_steps(trace<0>(neuron{0.5}, identity, unit_rate)) == 0);
  STATIC_REQUIRE(decreasing_steps(trace<1>(neuron{0.5}, identity, unit_rate)) == 1);
  const auto nth = [](auto i) { return trace<1>(neuron{0.5}, identity, unit_rate)[static_cast<std::size_t>(i)].error; };
  CHECK(accepts_counts<0, 1>(nth));
  CHECK(refuses_counts<2, -1, most>(nth, "index_must_be_below_the_number_of_states"));
  CHECK(refuses<double, given::nan>([](auto x) { return trace<1>(with_weight(x), identity, unit_rate); }, no_weight));
  trajectory<neuron<double>, 2> history = trace<1>(neuron{0.5}, identity, unit_rate);
  history.states[1].error = unknown(__builtin_nan(""));
  CHECK(decreasing_steps(history) == 0);
}

TEST_CASE("training/callback.hpp: call_every, check, early_stopping, operator(), train") {
  const std::string no_epochs = "every_must_be_at_least_1", no_patience = "patience_must_be_at_least_1";
  const auto trained_with = [](auto n) {
    return train(neuron{0.5}, identity, unit_rate, 2, full_batch{}, call_every{n, [](const auto&) {}});
  };
  CHECK(accepts_counts<1, 2, most>(trained_with));
  CHECK(refuses_counts<0>(trained_with, no_epochs));
  CHECK(refuses_counts<-1>(trained_with, no_count));
  const auto epochs = [](auto n) {
    return train(neuron{0.5}, identity, unit_rate, n, full_batch{}, call_every{most, [](const auto&) { return true; }});
  };
  CHECK(accepts_counts<0, 1>(epochs));
  CHECK(refuses_counts<-1, most>(epochs, no_count));
  const auto with_patience = [](auto n) {
    return early_stopping{training_state{neuron{0.5}, unit_rate}, n}.continues();
  };
  CHECK(accepts_counts<1, most>(with_patience));
  CHECK(refuses_counts<0>(with_patience, no_patience));
  CHECK(refuses_counts<-1>(with_patience, no_count));
  const auto checked = [](auto x) {
    training_state training{neuron{0.5}, unit_rate};
    early_stopping best{training, 2};
    return best.check(training, x);
  };
  CHECK(accepts<double, given::zero, given::greatest, given::lowest>(checked));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(checked, no_error));
  training_state training{neuron{0.5}, unit_rate};
  early_stopping best{training, 2};
  CHECK(best.check(training, 1.0));
  training.advance(identity);
  CHECK(throws([&](double x) { best.check(training, x); }, __builtin_nan(""), no_error));
  CHECK((best.error == 1 && best.kept.network.weight == 0.5 && best.checks_since == 0 && !best.is_first));
}
