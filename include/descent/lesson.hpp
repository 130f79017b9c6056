#ifndef DESCENT_LESSON_HPP
#define DESCENT_LESSON_HPP

#include <descent/arithmetic.hpp>
#include <descent/error.hpp>
#include <descent/neuron.hpp>
#include <descent/random.hpp>
#include <descent/refusal.hpp>
#include <descent/train.hpp>
#include <descent/update.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

// Orders in which samples are seen, and lessons of any length.

DESCENT_BEGIN

namespace descent {

/// All samples, then one step on the sum of their slopes: what train does if no order is given.
struct full_batch {
  static constexpr bool steps_after_each = false;
};

/// A step after each sample, in the order in which they stand.
struct one_by_one {
  static constexpr bool steps_after_each = true;
};

/// A step after each sample, in an order that the seed chooses, another one in each epoch.
struct shuffled {
  static constexpr bool steps_after_each = true;
  constexpr explicit shuffled(std::uint64_t any) noexcept : seed(any) {}
  [[nodiscard]] constexpr auto place(std::size_t i, std::size_t n, std::size_t epoch) const noexcept -> std::size_t {
    return shuffled_place(i, n, generator{seed + epoch}());
  }

  std::uint64_t seed;
};

/// An order says whether each sample is followed by a step. If it is another than that in which the samples stand, it
/// says which of n comes at place i of an epoch: order.place(i, n, epoch).
template <class O>
concept order = requires {
  { O::steps_after_each } -> std::convertible_to<bool>;
};

/// A network on its way: the rule with what it remembers, the slopes gathered for the next step, the place in the
/// epoch. With these a lesson can be gone on with anywhere.
template <trainable Net, class Rule>
struct learner {
  using scalar = typename Net::scalar;
  static constexpr std::size_t parameters = Net::parameters;

  /// Sees a number of samples.
  constexpr void see(std::size_t samples, const auto* data, std::size_t n, const order auto& in_order) {
    for (; samples > 0; --samples) {
      if constexpr (requires { in_order.place(place, n, epoch); })
        network.backpropagate(data[in_order.place(place, n, epoch)], slope);
      else
        network.backpropagate(data[place], slope);
      if (++place == n) {
        place = 0;
        ++epoch;
      }
      if (in_order.steps_after_each || place == 0) {
        network.step(rule, slope);
        slope = Net{};
      }
    }
  }

  Net network;
  Rule rule;
  Net slope{};
  std::size_t place = 0, epoch = 0;
};

/// The network after a number of epochs in an order. What train refuses is refused.
template <trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
[[nodiscard]] constexpr auto train(const Net& net, const Samples& samples, const Rule& rule, std::size_t epochs,
                                   const order auto& in_order) -> Net {
  const std::size_t n = detail::count<typename Net::scalar>(samples);
  detail::check_weights(net);
  learner<Net, detail::working<Net, Rule>> on_its_way{net, detail::at_work<Net>(rule)};
  on_its_way.see(epochs * n, detail::plain(samples), n, in_order);
  detail::check_weights(on_its_way.network);
  return on_its_way.network;
}

/// The training of N epochs in an order as N + 1 entries, entry 0 being the start; each error is that over all samples.
template <std::size_t N, trainable Net, samples_for<Net> Samples, rule_for<Net> Rule>
[[nodiscard]] constexpr auto trace(const Net& net, const Samples& samples, const Rule& rule, const order auto& in_order)
    -> trajectory<Net, N + 1> {
  trajectory<Net, N + 1> lesson;
  lesson.iterations[0] = {net, error(net, samples)};
  learner<Net, detail::working<Net, Rule>> on_its_way{net, detail::at_work<Net>(rule)};
  for (std::size_t i = 1; i <= N; ++i) {
    on_its_way.see(detail::size(samples), detail::plain(samples), detail::size(samples), in_order);
    lesson.iterations[i] = {on_its_way.network, error(on_its_way.network, samples)};
  }
  return lesson;
}

// A constant evaluator has a limit for one constant, so a long lesson is worked in parts, each a constant that goes on
// where the one before it ended.

namespace detail {

/// A network is where a lesson begins; a learner that has finished another lesson brings along what its rule remembers.
template <trainable Net>
[[nodiscard]] constexpr auto begun(const Net& start, const auto& rule) {
  check_weights(start);
  return learner<Net, decltype(at_work<Net>(rule))>{start, at_work<Net>(rule)};
}

/// A rule at work is given the numbers of another, and keeps what it remembers.
template <class Working, class Rule>
constexpr void retune(Working& working, const Rule& rule) {
  if constexpr (std::same_as<Working, Rule>) {
    working = rule;
  } else if constexpr (std::same_as<decltype(Working::rule), Rule>) {
    working.rule = rule;
  } else {  // a projection of one that remembers
    retune(working.rule, rule.rule);
    working.lower = rule.lower;
    working.upper = rule.upper;
  }
}

template <trainable Net, class Rule>
[[nodiscard]] constexpr auto begun(learner<Net, Rule> start, const auto& rule) {
  retune(start.rule, rule);
  return start;
}

template <class Lesson>
[[nodiscard]] constexpr auto order_of() {
  if constexpr (requires { Lesson::order; })
    return Lesson::order;
  else
    return full_batch{};
}

template <class Lesson>
using learner_of = decltype(begun(Lesson::start, Lesson::rule));

/// How many samples a part sees, if the lesson does not say. One costs clang at most some 100 steps and 24 for each
/// parameter; a part stays below half of the 1,048,576 that clang allows one constant, and of g++'s 33,554,432
/// operations.
template <class Lesson>
[[nodiscard]] constexpr auto samples_of_a_part() -> std::size_t {
  if constexpr (requires { Lesson::samples_of_a_part; })
    return Lesson::samples_of_a_part;
  else
    return 400'000 / (100 + 24 * learner_of<Lesson>::parameters) + 1;
}

/// Samples that a lesson sees, and the parts they make.
template <class Lesson>
inline constexpr std::size_t seen =
    Lesson::iterations* detail::count<typename learner_of<Lesson>::scalar>(Lesson::samples);

template <class Lesson>
inline constexpr std::size_t parts = seen<Lesson> / samples_of_a_part<Lesson>() + 1;

template <class Lesson>
[[nodiscard]] constexpr auto after_one_more(learner_of<Lesson> on_its_way, std::size_t part) -> learner_of<Lesson> {
  const std::size_t most = samples_of_a_part<Lesson>(), left = seen<Lesson> - part * most;
  on_its_way.see(left < most ? left : most, detail::plain(Lesson::samples), detail::size(Lesson::samples),
                 order_of<Lesson>());
  check_weights(on_its_way.network);
  return on_its_way;
}

template <class Lesson, std::size_t Part>
inline constexpr learner_of<Lesson> after = after_one_more<Lesson>(after<Lesson, Part - 1>, Part - 1);

template <class Lesson>
inline constexpr learner_of<Lesson> after<Lesson, 0> = begun(Lesson::start, Lesson::rule);

/// Works the parts from First to Last, the first half first: so no part waits for a long chain of others.
template <class Lesson, std::size_t First, std::size_t Last>
inline constexpr bool worked = worked<Lesson, First, (First + Last) / 2>&& worked<Lesson, (First + Last) / 2, Last>;

template <class Lesson, std::size_t First, std::size_t Last>
requires(First + 1 == Last) inline constexpr bool worked<Lesson, First, Last> =
    after<Lesson, Last>.place < detail::size(Lesson::samples);

}  // namespace detail

/// A type, declared at namespace scope because a local one can have no static members:
///     struct question {
///       static constexpr neuron start{0.5};          // a network, or finished<another lesson>
///       static constexpr auto& samples = identity;
///       static constexpr gradient_descent rule{1.0};
///       static constexpr std::size_t iterations = 1'000'000;
///       static constexpr shuffled order{7};          // if it is not full_batch
///     };
/// With one_by_one and shuffled an iteration is an epoch. samples_of_a_part says how many samples one constant may see,
/// where an activation or a rule of your own costs more than those here.
template <class L>
concept lesson_type = requires {
  L::start;
  L::samples;
  L::rule;
  { L::iterations } -> std::convertible_to<std::size_t>;
};

/// The end of a lesson, of any length: the network, what its rule remembers, its epoch. What train refuses is refused.
template <lesson_type Lesson>
requires(detail::worked<Lesson, 0, detail::parts<Lesson>>) inline constexpr const
    auto& finished = detail::after<Lesson, detail::parts<Lesson>>;

/// The network that a lesson ends with, bit for bit that of one loop.
template <lesson_type Lesson>
inline constexpr const auto& trained = finished<Lesson>.network;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_LESSON_HPP
