// The same weights as in_float.cpp, in the arrays and calls that emlearn generates: for measurements where its headers
// are given.

#include "../../docs/experiments/thermistor_weights.hpp"

#include <eml_net.h>

namespace {

constexpr auto& p = thermistor::printed.data();
constexpr float inner_weights[] = {p[1], p[3], p[5], p[7]}, inner_biases[] = {p[0], p[2], p[4], p[6]};
constexpr float outer_weights[] = {p[9], p[10], p[11], p[12]}, outer_biases[] = {p[8]};
constexpr EmlNetLayer layers[] = {{4, 1, inner_weights, inner_biases, EmlNetActivationTanh},
                                  {1, 4, outer_weights, outer_biases, EmlNetActivationIdentity}};
float buffer1[4], buffer2[4];
EmlNet model = {2, layers, buffer1, buffer2, 4};

}  // namespace

extern "C" int prediction(int code) {
  const float share = static_cast<float>(code) / 4095.0f;
  return __builtin_bit_cast(int, eml_net_regress1(&model, &share, 1));
}
