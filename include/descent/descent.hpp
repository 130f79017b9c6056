#ifndef DESCENT_DESCENT_HPP
#define DESCENT_DESCENT_HPP

// Everything. A folder includes only itself and folders above it in this list.

#include <descent/number/activation_functions.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/array_functions.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/decimal.hpp>
#include <descent/number/directed.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/format.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/nearest.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/polynomial.hpp>
#include <descent/number/random.hpp>
#include <descent/number/ratio.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/sigmoid.hpp>
#include <descent/number/single_precision.hpp>
#include <descent/number/verdict.hpp>

#include <descent/network/activation.hpp>
#include <descent/network/batch.hpp>
#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/checked_samples.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/huber.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/predict.hpp>
#include <descent/network/quantized.hpp>
#include <descent/network/rows.hpp>
#include <descent/network/sample.hpp>
#include <descent/network/scale.hpp>
#include <descent/network/single_precision_activations.hpp>
#include <descent/network/split.hpp>
#include <descent/network/trial.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/network/weights.hpp>

#include <descent/training/advice.hpp>
#include <descent/training/callback.hpp>
#include <descent/training/error.hpp>
#include <descent/training/from_equal_neurons.hpp>
#include <descent/training/history.hpp>
#include <descent/training/hyperparameters.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/nesterov.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rate.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/scheduled.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>
#include <descent/training/weight_decay.hpp>

#include <descent/proof/bernstein.hpp>
#include <descent/proof/bounds.hpp>
#include <descent/proof/certain_class.hpp>
#include <descent/proof/certainly_classified.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/decreasing.hpp>
#include <descent/proof/descent_lemma.hpp>
#include <descent/proof/explain.hpp>
#include <descent/proof/monotone.hpp>
#include <descent/proof/parts.hpp>
#include <descent/proof/program.hpp>
#include <descent/proof/program_class.hpp>
#include <descent/proof/ranges.hpp>
#include <descent/proof/root.hpp>
#include <descent/proof/ulp.hpp>
#include <descent/proof/within.hpp>
#include <descent/proof/worst_of.hpp>

#include <descent/io/csv.hpp>
#include <descent/io/csv_columns.hpp>
#include <descent/io/csv_format.hpp>
#include <descent/io/csv_reader.hpp>
#include <descent/io/part.hpp>
#include <descent/io/samples_from.hpp>

#if __STDC_HOSTED__
#include <descent/io/plot.hpp>
#include <descent/io/source.hpp>
#include <descent/io/table.hpp>
#endif

#endif  // DESCENT_DESCENT_HPP
