// The fifteen lines with the macros min, max and abs of Windows and Arduino.

#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define abs(x) ((x) > 0 ? (x) : -(x))

#include "../../docs/experiments/fifteen_lines.cpp"

#include <descent/descent.hpp>

static_assert((descent::min)(1, 2.5) == 1 && (abs)(interval{-2, 1}).upper == 2 && (max)(dual{1.0, 2.0}, 3).slope == 0);
static_assert(clamp(interval{-2, 1}, 0, 2).upper == 1);
