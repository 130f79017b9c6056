#ifndef DESCENT_CORE_HPP
#define DESCENT_CORE_HPP

// The core: one neuron, its samples, its training and its trace, as docs/question.md needs them.

#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/training/advice.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#endif  // DESCENT_CORE_HPP
