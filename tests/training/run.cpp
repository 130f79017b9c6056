// Lessons of any length: each is worked by the compiler, in parts, and compared with one loop that the processor runs.

#include "../claims.hpp"

#include <descent/network/network.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/run.hpp>

#include <cstddef>

using namespace descent;

namespace {

constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
using small = network<double, layer<2, 2>, layer<2, 1>>;

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

struct in_many_parts : in_full_batches {
  static constexpr std::size_t iterations = 20, samples_per_chunk = 3;
};

struct one_after_another : in_many_parts {
  static constexpr momentum rule{0.5, 0.5};
  static constexpr sequential order{};
};

struct mixed : in_many_parts {
  static constexpr projected<momentum<double>, double> rule{momentum{0.5, 0.5}, -2, 2};
  static constexpr shuffled order{7};
};

struct by_adam : in_many_parts {
  static constexpr adam<double> rule{0.1};
};

struct first_half : mixed {
  static constexpr std::size_t iterations = 13;
};

struct second_half : mixed {
  static constexpr auto& start = checkpoint<first_half>;
  static constexpr std::size_t iterations = 7;
};

struct other_rate : mixed {
  static constexpr auto& start = checkpoint<first_half>;
  static constexpr projected<momentum<double>, double> rule{momentum{0.125, 0.5}, -2, 2};
  static constexpr std::size_t iterations = 7;
};

struct in_10000_parts : question {
  static constexpr std::size_t iterations = 5000, samples_per_chunk = 1;
};

struct nothing_more : question {
  static constexpr std::size_t iterations = 0;
};

template <class Lesson>
auto is_one_loop(const auto& order) -> bool {
  volatile std::size_t iterations = Lesson::iterations;
  return trained<Lesson> == train(Lesson::start, Lesson::samples, Lesson::rule, iterations, order);
}

}  // namespace

TEST_CASE("a run in chunks is one loop, bit for bit") {
  STATIC_REQUIRE(detail::chunks<question> > 10);
  STATIC_REQUIRE(detail::chunks<in_full_batches> > 2);
  STATIC_REQUIRE(detail::chunks<in_many_parts> == 27);
  STATIC_REQUIRE(detail::chunks<in_10000_parts> == 10'001);
  CHECK(is_one_loop<in_10000_parts>(full_batch{}));
  CHECK(is_one_loop<question>(full_batch{}));
  CHECK(is_one_loop<in_full_batches>(full_batch{}));
  CHECK(is_one_loop<in_many_parts>(full_batch{}));
  CHECK(is_one_loop<one_after_another>(sequential{}));
  CHECK(is_one_loop<mixed>(shuffled{7}));
  CHECK(is_one_loop<by_adam>(full_batch{}));
}

TEST_CASE("a run continues another, with the state of its rule") {
  STATIC_REQUIRE(trained<second_half> == trained<mixed>);
  STATIC_REQUIRE_FALSE(trained<other_rate> == trained<mixed>);
  STATIC_REQUIRE(checkpoint<mixed>.epoch == 20);
  STATIC_REQUIRE(checkpoint<mixed>.index == 0);
}

TEST_CASE("a run of no iterations ends where it begins") { STATIC_REQUIRE(trained<nothing_more> == neuron{0.5}); }
