// Compiled twice, with exceptions (as main) and with -fno-exceptions (as another file of the same program), both of
// which refuse the same.

#include <descent/core.hpp>

#include <cstdio>

auto elsewhere(double rate) -> double;

#if defined(__cpp_exceptions)
int main(int count, char**) {
  try {
    std::printf("%g\n", descent::gradient_descent{static_cast<double>(count - 1)}.rate);
  } catch (const descent::refusal& refused) {
    std::printf("%s\n", refused.what());
  }
  return elsewhere(1) == 1 ? 0 : 1;
}
#else
auto elsewhere(double rate) -> double { return descent::gradient_descent{rate}.rate; }
#endif
