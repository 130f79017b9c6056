#ifndef DESCENT_DESCENT_HPP
#define DESCENT_DESCENT_HPP

#include <descent/classes.hpp>
#include <descent/cover.hpp>
#include <descent/data.hpp>
#include <descent/decimal.hpp>
#include <descent/directed.hpp>
#include <descent/dual.hpp>
#include <descent/error.hpp>
#include <descent/functions.hpp>
#include <descent/interval.hpp>
#include <descent/layer.hpp>
#include <descent/lesson.hpp>
#include <descent/momentum.hpp>
#include <descent/network.hpp>
#include <descent/neuron.hpp>
#include <descent/ordered.hpp>
#include <descent/polynomial.hpp>
#include <descent/random.hpp>
#include <descent/root.hpp>
#include <descent/rounding.hpp>
#include <descent/sigmoid.hpp>
#include <descent/theorem.hpp>
#include <descent/train.hpp>
#include <descent/update.hpp>
#include <descent/verdict.hpp>
#if __STDC_HOSTED__
#include <descent/show.hpp>
#include <descent/source.hpp>
#endif

#endif  // DESCENT_DESCENT_HPP
