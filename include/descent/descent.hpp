#ifndef DESCENT_DESCENT_HPP
#define DESCENT_DESCENT_HPP

#include <descent/dual.hpp>
#include <descent/error.hpp>
#include <descent/interval.hpp>
#include <descent/neuron.hpp>
#include <descent/polynomial.hpp>
#include <descent/sigmoid.hpp>
#include <descent/theorem.hpp>
#include <descent/train.hpp>
#include <descent/update.hpp>
#if __STDC_HOSTED__
#include <descent/show.hpp>
#endif

#endif  // DESCENT_DESCENT_HPP
