#ifndef DESCENT_TRAINING_ADVICE_HPP
#define DESCENT_TRAINING_ADVICE_HPP

// Functions that nobody can call: overload resolution finds them for the mistakes that are made first, and the compiler
// says what to do instead. Where a deleted function has no message of its own, its return type is the message.

#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/training/error.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN_EXACT

#if defined(__clang__) && __clang_major__ >= 19 || !defined(__clang__) && __GNUC__ >= 15
#pragma GCC diagnostic ignored "-Wc++26-extensions"
#define DESCENT_DELETED(advice) delete (advice)
#else
#define DESCENT_DELETED(advice) delete
#endif

namespace descent {

struct put_the_sample_into_an_array {};
struct samples_must_have_the_shape_of_the_network {};
struct a_number_is_no_rule_so_write_gradient_descent {};
struct write_the_iterations_in_angle_brackets {};

namespace detail {

template <class Sample>
concept one_sample = requires(const Sample& one) { one.template check<double>(); };

template <class Samples, class Net>
concept samples_of_another_shape = sample_array<Samples> && !samples_have_the_shape_of_the_network<Samples, Net>;

template <class Rule>
concept bare_number = std::integral<Rule> || std::floating_point<Rule>;

}  // namespace detail

template <std::size_t Iterations, trainable Net, detail::one_sample Sample, class Rule>
auto trace(Net, const Sample&, const Rule&) -> put_the_sample_into_an_array =
    DESCENT_DELETED("put the sample into an array: constexpr sample<double> mine[] = {{1.0, 0.6}};");

template <std::size_t Iterations, trainable Net, detail::samples_of_another_shape<Net> Samples, class Rule>
auto trace(Net, const Samples&, const Rule&) -> samples_must_have_the_shape_of_the_network =
    DESCENT_DELETED("samples must have the shape of the network: as many inputs and outputs, or classes");

template <std::size_t Iterations, trainable Net, samples_for<Net> Samples, detail::bare_number Rule>
auto trace(Net, const Samples&, const Rule&) -> a_number_is_no_rule_so_write_gradient_descent =
    DESCENT_DELETED("a number is no rule: write gradient_descent{1.0}");

template <trainable Net, class Samples, class Rule>
auto trace(Net, const Samples&, const Rule&, std::size_t) -> write_the_iterations_in_angle_brackets =
    DESCENT_DELETED("write the iterations in angle brackets: trace<1000>(network, samples, rule)");

template <trainable Net, detail::one_sample Sample, class Rule>
auto train(Net, const Sample&, const Rule&, std::size_t) -> put_the_sample_into_an_array =
    DESCENT_DELETED("put the sample into an array: constexpr sample<double> mine[] = {{1.0, 0.6}};");

template <trainable Net, detail::samples_of_another_shape<Net> Samples, class Rule>
auto train(Net, const Samples&, const Rule&, std::size_t) -> samples_must_have_the_shape_of_the_network =
    DESCENT_DELETED("samples must have the shape of the network: as many inputs and outputs, or classes");

template <trainable Net, samples_for<Net> Samples, detail::bare_number Rule>
auto train(Net, const Samples&, const Rule&, std::size_t) -> a_number_is_no_rule_so_write_gradient_descent =
    DESCENT_DELETED("a number is no rule: write gradient_descent{1.0}");

template <trainable Net, detail::one_sample Sample>
auto error(const Net&, const Sample&) -> put_the_sample_into_an_array =
    DESCENT_DELETED("put the sample into an array: constexpr sample<double> mine[] = {{1.0, 0.6}};");

template <trainable Net, detail::samples_of_another_shape<Net> Samples>
auto error(const Net&, const Samples&) -> samples_must_have_the_shape_of_the_network =
    DESCENT_DELETED("samples must have the shape of the network: as many inputs and outputs, or classes");

template <trainable Net, detail::one_sample Sample>
auto gradient(const Net&, const Sample&) -> put_the_sample_into_an_array =
    DESCENT_DELETED("put the sample into an array: constexpr sample<double> mine[] = {{1.0, 0.6}};");

template <trainable Net, detail::samples_of_another_shape<Net> Samples>
auto gradient(const Net&, const Samples&) -> samples_must_have_the_shape_of_the_network =
    DESCENT_DELETED("samples must have the shape of the network: as many inputs and outputs, or classes");

}  // namespace descent

#undef DESCENT_DELETED

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_ADVICE_HPP
