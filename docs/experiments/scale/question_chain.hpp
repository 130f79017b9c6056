#pragma once

// The question's training as a chain: each part continues where the one before ended. ITERATIONS comes from the build.

#include <descent/descent.hpp>

namespace question_chain {

using namespace descent;

constexpr std::size_t iterations = ITERATIONS;
constexpr training_state start{neuron{0.5}, gradient_descent{1.0}};

/// The iterations of one part; all of them together are exactly as many as the whole has.
template <std::size_t Part, std::size_t Parts, auto& Previous>
struct run {
  static constexpr auto& start = Previous;
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations =
      question_chain::iterations * (Part + 1) / Parts - question_chain::iterations * Part / Parts;
};

template <std::size_t Part, std::size_t Parts, auto& Previous>
constexpr auto part() {
  return checkpoint<run<Part, Parts, Previous>>;
}

}  // namespace question_chain
