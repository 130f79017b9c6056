// Runs of any length: the compiler computes each in chunks, and it is compared with one loop that the processor runs.

#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/network/weights.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/random.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/scheduled.hpp>
#include <descent/training/state.hpp>
#include <descent/training/weight_decay.hpp>

#include <array>
#include <cstddef>
#include <utility>

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

using wide = network<double, layer<2, 8>, layer<8, 1, activation::linear>>;

constexpr auto drawn() -> std::array<sample<double, 2>, 70> {
  std::array<sample<double, 2>, 70> points{};
  splitmix64 random{3};
  for (auto& s : points) {
    s.x[0] = random.uniform();
    s.x[1] = random.uniform();
    s.y[0] = s.x[0] * s.x[1];
  }
  return points;
}
constexpr auto points = drawn();

struct in_batches {
  static constexpr wide start = glorot_uniform<wide>(1);
  static constexpr auto& samples = points;
  static constexpr momentum rule{0.0625, 0.5};
  static constexpr sequential order{16};
  static constexpr std::size_t iterations = 24;
};

struct in_shuffled_batches : in_batches {
  static constexpr shuffled order{7, 32};
};

struct in_batches_wider_than_lanes : in_batches {
  static constexpr full_batch order{};
};

/// A step of adam's on all of its parameters is nearly what clang allows one constant.
struct too_large_for_batches : in_batches {
  static constexpr network<double, layer<2, 4000>, layer<4000, 1>> start{};
  static constexpr adam<double> rule{0.1};
};

constexpr auto slower_and_slower = [](std::size_t step) { return 0.01 / static_cast<double>(step + 1); };

/// The dearest of the library's rules and activations, one sample after another.
struct by_the_dearest : question {
  static constexpr auto start =
      glorot_uniform<network<double, unbiased_layer<1, 60, activation::silu>, unbiased_layer<60, 1, activation::silu>>>(
          1);
  static constexpr weight_decay rule{scheduled{slower_and_slower, adam{0.1}}, 0.01};
  static constexpr sequential order{1};
  static constexpr std::size_t iterations = 70;
};

struct in_small_batches : in_batches {
  static constexpr sequential order{4};
};

/// Whether all chunks of a run end where a batch does, of so many samples. (Without lanes they need not.)
template <class Run, std::size_t... Chunk>
constexpr auto ends_with_batches(std::size_t batch, std::index_sequence<Chunk...>) -> bool {
  return !lanes_are_vectors<double> || ((detail::state_after<Run, Chunk>.index % batch == 0) && ...);
}
template <class Run>
inline constexpr auto chunks_of = std::make_index_sequence<detail::chunks<Run> + 1>{};

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
  CHECK(is_one_loop<by_the_dearest>(sequential{1}));
  CHECK(is_one_loop<in_batches>(sequential{16}));
  CHECK(is_one_loop<in_shuffled_batches>(shuffled{7, 32}));
  CHECK(is_one_loop<in_batches_wider_than_lanes>(full_batch{}));
  CHECK(is_one_loop<in_small_batches>(sequential{4}));
}

TEST_CASE("a chunk ends where a batch in lanes does") {
  STATIC_REQUIRE(detail::chunks<in_batches> > 3);
  STATIC_REQUIRE(ends_with_batches<in_batches>(16, chunks_of<in_batches>));
  STATIC_REQUIRE(ends_with_batches<in_shuffled_batches>(32, chunks_of<in_shuffled_batches>));
  STATIC_REQUIRE(ends_with_batches<in_batches_wider_than_lanes>(64, chunks_of<in_batches_wider_than_lanes>));
  STATIC_REQUIRE(detail::chunks<in_small_batches> > 3);
  STATIC_REQUIRE(detail::share_in<too_large_for_batches>.samples == 1);
  STATIC_REQUIRE(checkpoint<in_batches>.epoch == 24);
  STATIC_REQUIRE(checkpoint<in_batches>.index == 0);
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
