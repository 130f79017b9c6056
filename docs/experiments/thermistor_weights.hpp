#pragma once

// The network that thermistor.hpp trains, as print_source(net, number_format::hexadecimal) prints it: a file that
// includes this does not train it again. thermistor.cpp claims that the numbers are the same.

#include "thermistor_formula.hpp"

namespace thermistor {

inline constexpr network<float> printed{
    descent::bias_first,
    {-0x1.791f64p-2, 0x1.333514p+1, -0x1.3866a6p+1, 0x1.0ab862p+1, -0x1.8b62ap-1, -0x1.5f4294p+2, -0x1.105a8cp-1,
     -0x1.fe9d1p+3, 0x1.962242p+7, -0x1.3bd8acp+5, -0x1.3c3628p+6, 0x1.0cbfbap+7, 0x1.5c35c6p+6}};

}  // namespace thermistor
