// EXPECT: row_must_have_every_column
// EXPECT: in_line<5000
// EXPECT: in_column<2
#include <descent/descent.hpp>

#include <array>
using namespace descent;

// More numbers than one constant reads: the last row is in another one.
constexpr auto text = [] {
  std::array<char, 20000> text{};
  for (std::size_t i = 0; i < text.size(); i += 4)
    text[i] = '1', text[i + 1] = ',', text[i + 2] = '2', text[i + 3] = '\n';
#ifndef GOOD
  text[text.size() - 3] = text[text.size() - 2] = ' ';
#endif
  return text;
}();
constexpr auto samples = csv::read<sample<double, 1, 1>, text>();
