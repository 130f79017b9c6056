// Runs of any length: the compiler computes each in chunks, and it is compared with one loop that the processor runs.

#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/state.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

struct question {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 20'000;
};

struct in_full_batches {
  static constexpr small start = glorot_uniform<small>(1);
  static constexpr auto& samples = exclusive_or;
  static constexpr gradient_descent rule{2.0};
  static constexpr std::size_t iterations = 1500;
};

struct in_many_chunks : in_full_batches {
  static constexpr std::size_t iterations = 20, samples_per_chunk = 3;
};

struct one_after_another : in_many_chunks {
  static constexpr momentum rule{0.5, 0.5};
  static constexpr sequential order{};
};

struct in_shuffled_order : in_many_chunks {
  static constexpr projected<momentum<double>, double> rule{momentum{0.5, 0.5}, -2, 2};
  static constexpr shuffled order{7};
};

struct by_adam : in_many_chunks {
  static constexpr adam<double> rule{0.1};
};

struct first_half : in_shuffled_order {
  static constexpr std::size_t iterations = 13;
};

struct second_half : in_shuffled_order {
  static constexpr auto& start = checkpoint<first_half>;
  static constexpr std::size_t iterations = 7;
};

struct other_rate : in_shuffled_order {
  static constexpr auto& start = checkpoint<first_half>;
  static constexpr projected<momentum<double>, double> rule{momentum{0.125, 0.5}, -2, 2};
  static constexpr std::size_t iterations = 7;
};

struct in_10000_chunks : question {
  static constexpr std::size_t iterations = 5000, samples_per_chunk = 1;
};

struct nothing_more : question {
  static constexpr std::size_t iterations = 0;
};

template <class Run>
auto is_one_loop(const auto& order) -> bool {
  volatile std::size_t iterations = Run::iterations;
  return trained<Run> == train(Run::start, Run::samples, Run::rule, iterations, order);
}

}  // namespace

TEST_CASE("a run in chunks is one loop, bit for bit") {
  STATIC_REQUIRE(detail::chunks<question> > 10);
  STATIC_REQUIRE(detail::chunks<in_full_batches> > 2);
  STATIC_REQUIRE(detail::chunks<in_many_chunks> == 27);
  STATIC_REQUIRE(detail::chunks<in_10000_chunks> == 10'001);
  CHECK(is_one_loop<in_10000_chunks>(full_batch{}));
  CHECK(is_one_loop<question>(full_batch{}));
  CHECK(is_one_loop<in_full_batches>(full_batch{}));
  CHECK(is_one_loop<in_many_chunks>(full_batch{}));
  CHECK(is_one_loop<one_after_another>(sequential{}));
  CHECK(is_one_loop<in_shuffled_order>(shuffled{7}));
  CHECK(is_one_loop<by_adam>(full_batch{}));
}

TEST_CASE("a run continues another, with the state of its rule") {
  STATIC_REQUIRE(trained<second_half> == trained<in_shuffled_order>);
  STATIC_REQUIRE_FALSE(trained<other_rate> == trained<in_shuffled_order>);
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.epoch == 20);
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.index == 0);
}

TEST_CASE("a run of no iterations ends where it begins") { STATIC_REQUIRE(trained<nothing_more> == neuron{0.5}); }

TEST_CASE("a run is described by a start, samples, a rule and iterations") {
  STATIC_REQUIRE(training_run<question>);
  STATIC_REQUIRE_FALSE(training_run<neuron<double>>);
  STATIC_REQUIRE_FALSE(training_run<int>);
}
