// A second user of the same weights.

#include "curve.hpp"

bool too_hot(float share) { return curve(share) > 60; }
