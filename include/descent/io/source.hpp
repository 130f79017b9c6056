#ifndef DESCENT_IO_SOURCE_HPP
#define DESCENT_IO_SOURCE_HPP

#include <descent/network/huber.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/arithmetic.hpp>

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdio>

DESCENT_BEGIN_EXACT

namespace descent {

/// The format of a printed number. Both are read back to the same bits.
enum class number_format { decimal, hexadecimal };

namespace detail {

/// Prints a finite number as a literal, in every locale with a point.
template <std::floating_point Number>
void print_number(Number x, number_format format) {
  const bool in_decimal = format == number_format::decimal, negative = __builtin_signbit(x);
  const double size = static_cast<double>(negative ? -x : x);
  char digits[32];
  const std::to_chars_result end =
      in_decimal ? std::to_chars(digits, digits + 32, size, std::chars_format::scientific, sizeof(Number) == 4 ? 8 : 16)
                 : std::to_chars(digits, digits + 32, size, std::chars_format::hex);
  std::printf("%s%s%.*s%s", negative ? "-" : "", in_decimal ? "" : "0x", static_cast<int>(end.ptr - digits), digits,
              sizeof(Number) == 4 ? "f" : "");
}

template <std::floating_point Number, std::size_t Size>
void print_numbers(const Number (&number)[Size], number_format format) {
  for (std::size_t k = 0; k < Size; ++k) {
    std::printf("%s", k == 0 ? "{" : ", ");
    print_number(number[k], format);
  }
  std::printf("}");
}

template <std::size_t Inputs, std::size_t Outputs, class Activation>
void print_type(layer<Inputs, Outputs, Activation>) {
  std::printf(", descent::layer<%zu, %zu, %s>", Inputs, Outputs, Activation::name);
}

template <std::size_t Inputs, std::size_t Outputs, class Activation>
void print_type(unbiased_layer<Inputs, Outputs, Activation>) {
  std::printf(", descent::unbiased_layer<%zu, %zu, %s>", Inputs, Outputs, Activation::name);
}

template <int Numerator, int Denominator>
void print_type(huber_of<Numerator, Denominator>) {
  std::printf(", descent::huber_of<%d, %d>", Numerator, Denominator);
}

template <class Loss>
void print_type(Loss) {
  std::printf(", %s", Loss::name);
}

}  // namespace detail

/// Prints a network as a C++ expression that makes it again, without a training.
/// Refused: a parameter that is not finite.
template <std::floating_point Number>
void print_source(const neuron<Number>& net, number_format format = number_format::decimal) {
  detail::check_parameters(net);
  std::printf("descent::neuron<%s>", sizeof(Number) == sizeof(float) ? "float" : "double");
  detail::print_numbers({net.weight}, format);
  std::printf("\n");
}

template <std::floating_point Number, class... Stages>
void print_source(const network<Number, Stages...>& net, number_format format = number_format::decimal) {
  detail::check_parameters(net);
  std::printf("descent::network<%s", sizeof(Number) == sizeof(float) ? "float" : "double");
  (detail::print_type(Stages{}), ...);
  std::printf(">{descent::bias_first, ");
  detail::print_numbers(net.parameter, format);
  std::printf("}\n");
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_SOURCE_HPP
