#ifndef DESCENT_SOURCE_HPP
#define DESCENT_SOURCE_HPP

#include <descent/layer.hpp>
#include <descent/network.hpp>
#include <descent/neuron.hpp>

#include <concepts>
#include <cstddef>
#include <cstdio>

namespace descent {

/// How show_source writes a number; both are read back to the same bits.
enum class digits { decimal, hexadecimal };

namespace detail {

template <std::floating_point T, std::size_t N>
void show_numbers(const T (&number)[N], digits form) {
  for (std::size_t k = 0; k < N; ++k) {
    std::printf("%s", k == 0 ? "{" : ", ");
    if (form == digits::decimal)
      std::printf("%.*e", sizeof(T) == sizeof(float) ? 8 : 16, static_cast<double>(number[k]));
    else
      std::printf("%a", static_cast<double>(number[k]));
  }
  std::printf("}\n");
}

template <std::size_t I, std::size_t O, class Activation>
void show_type(layer<I, O, Activation>) {
  std::printf(", descent::layer<%zu, %zu, %s>", I, O, Activation::name);
}

}  // namespace detail

/// Prints a network as the C++ expression that makes it, so that it can be kept where nothing is trained.
template <std::floating_point T>
void show_source(const neuron<T>& net, digits form = digits::decimal) {
  std::printf("descent::neuron<%s>", sizeof(T) == sizeof(float) ? "float" : "double");
  detail::show_numbers({net.weight}, form);
}

template <std::floating_point T, class... Layers>
void show_source(const network<T, Layers...>& net, digits form = digits::decimal) {
  std::printf("descent::network<%s", sizeof(T) == sizeof(float) ? "float" : "double");
  (detail::show_type(Layers{}), ...);
  std::printf(">");
  detail::show_numbers(net.parameter, form);
}

}  // namespace descent

#endif  // DESCENT_SOURCE_HPP
