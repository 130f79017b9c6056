#pragma once

// What the other files of a program need of a trained network: its type, not its training.

#include <descent/network/network.hpp>

using curve_type = descent::network<float, descent::layer<1, 4, descent::activation::tanh>,
                                    descent::layer<4, 1, descent::activation::linear>>;

/// A thermistor's curve: degrees C for a share of the supply.
extern const curve_type curve;
