// Compiled twice, with exceptions (as main) and with -fno-exceptions (as another file of the same program), both of
// which refuse the same rate and read the same text.

#include <descent/core.hpp>
#include <descent/io/csv.hpp>
#include <descent/network/sample.hpp>

#include <cstdio>
#include <string_view>
#include <vector>

auto elsewhere(double rate) -> double;
auto first_elsewhere(std::string_view text) -> double;

namespace {

auto first_number(std::string_view text) -> double {
  return descent::csv::read<std::vector<descent::sample<double>>>(text)[0].x;
}

}  // namespace

#if defined(__cpp_exceptions)
int main(int count, char**) {
  try {
    std::printf("%g\n", descent::gradient_descent{static_cast<double>(count - 1)}.rate);
  } catch (const descent::refusal& refused) {
    std::printf("%s\n", refused.what());
  }
  for (auto* read : {first_number, first_elsewhere}) {
    try {
      std::printf("%g\n", read("1,x"));
    } catch (const descent::csv::text_refusal& refused) {
      std::printf("%s\n", refused.what());
    }
  }
  return elsewhere(1) == 1 ? 0 : 1;
}
#else
auto elsewhere(double rate) -> double { return descent::gradient_descent{rate}.rate; }
auto first_elsewhere(std::string_view text) -> double { return first_number(text); }
#endif
