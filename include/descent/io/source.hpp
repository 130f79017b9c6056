#ifndef DESCENT_IO_SOURCE_HPP
#define DESCENT_IO_SOURCE_HPP

#include <descent/network/huber.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/arithmetic.hpp>

#include <concepts>
#include <cstddef>
#include <cstdio>

DESCENT_BEGIN_EXACT

namespace descent {

/// The format of a printed number. Both are read back to the same bits.
enum class number_format { decimal, hexadecimal };

namespace detail {

template <std::floating_point T, std::size_t N>
void print_numbers(const T (&number)[N], number_format format) {
  for (std::size_t k = 0; k < N; ++k) {
    std::printf("%s", k == 0 ? "{" : ", ");
    if (format == number_format::decimal)
      std::printf("%.*e", sizeof(T) == sizeof(float) ? 8 : 16, static_cast<double>(number[k]));
    else
      std::printf("%a", static_cast<double>(number[k]));
  }
  std::printf("}");
}

template <std::size_t I, std::size_t O, class Activation>
void print_type(layer<I, O, Activation>) {
  std::printf(", descent::layer<%zu, %zu, %s>", I, O, Activation::name);
}

template <std::size_t I, std::size_t O, class Activation>
void print_type(unbiased_layer<I, O, Activation>) {
  std::printf(", descent::unbiased_layer<%zu, %zu, %s>", I, O, Activation::name);
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
template <std::floating_point T>
void print_source(const neuron<T>& net, number_format format = number_format::decimal) {
  std::printf("descent::neuron<%s>", sizeof(T) == sizeof(float) ? "float" : "double");
  detail::print_numbers({net.weight}, format);
  std::printf("\n");
}

template <std::floating_point T, class... Stages>
void print_source(const network<T, Stages...>& net, number_format format = number_format::decimal) {
  std::printf("descent::network<%s", sizeof(T) == sizeof(float) ? "float" : "double");
  (detail::print_type(Stages{}), ...);
  std::printf(">{descent::bias_first, ");
  detail::print_numbers(net.parameter, format);
  std::printf("}\n");
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_SOURCE_HPP
