// Prints what tests/tools/printed.py compiles: networks as source text, and the claims that each number is read back to
// the bit.

#include <descent/descent.hpp>

#include <clocale>
#include <cstdio>

using namespace descent;

namespace {

constexpr auto wide = glorot_uniform<
    network<double, layer<3, 4, activation::tanh>, layer<4, 2, activation::relu>, layer<2, 2, activation::linear>>>(9);
constexpr auto others =
    glorot_uniform<network<double, layer<1, 2, activation::leaky_relu>, layer<2, 2, activation::softplus>,
                           layer<2, 1, activation::softsign>, layer<1, 1, activation::silu>>>(9);
constexpr network<float, layer<1, 1>> narrow{bias_first, {-0.0f, 0.1f}};
constexpr neuron smallest{0x1p-1074};

constexpr auto bits(double x) -> unsigned long long { return __builtin_bit_cast(unsigned long long, x); }

template <class Net>
void claim(const char* name, const Net& net) {
  for (const number_format form : {number_format::decimal, number_format::hexadecimal}) {
    std::printf("constexpr auto %s_%d = ", name, form == number_format::decimal);
    print_source(net, form);
    std::printf(";\n");
  }
  for (std::size_t k = 0; k < Net::parameters; ++k)
    for (int form = 0; form < 2; ++form)
      std::printf("static_assert(bits(%s_%d.data()[%zu]) == 0x%llx);\n", name, form, k,
                  bits(static_cast<double>(net.data()[k])));
}

}  // namespace

int main() {
  std::setlocale(LC_ALL, "");
  std::fprintf(stderr, "%.1f\n", 0.5);
  std::printf("#include <descent/descent.hpp>\n");
  std::printf("constexpr auto bits(double x) { return __builtin_bit_cast(unsigned long long, x); }\n");
  claim("wide", wide);
  claim("others", others);
  claim("narrow", narrow);
  claim("smallest", smallest);
}
