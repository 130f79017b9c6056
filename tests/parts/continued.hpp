#pragma once

#include <descent/network/neuron.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/run.hpp>

namespace continued {

using namespace descent;

constexpr training_state start{neuron{0.5}, momentum{1.0, 0.5}};

/// 33, 33 and 34 iterations of two samples, one at a time.
template <std::size_t Part, std::size_t Parts, auto& Previous>
struct run {
  static constexpr auto& start = Previous;
  static constexpr auto& samples = identity;
  static constexpr momentum rule{1.0, 0.5};
  static constexpr sequential order{};
  static constexpr std::size_t iterations = 100 * (Part + 1) / Parts - 100 * Part / Parts;
};

template <std::size_t Part, std::size_t Parts, auto& Previous>
constexpr auto part() {
  return checkpoint<run<Part, Parts, Previous>>;
}

}  // namespace continued
