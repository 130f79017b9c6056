// EXPECT: rows_must_fill_the_table
#include <descent/descent.hpp>

#include <array>
#include <span>
using namespace descent;

constexpr std::array<double, 2> pairs[] = {{1, 2}, {3, 4}, {5, 6}};
#ifdef GOOD
constexpr std::size_t length = 2;
#else
constexpr std::size_t length = 3;
#endif
constexpr std::array<std::span<const std::array<double, 2>>, 1> table{{{pairs, length}}};
constexpr auto samples = samples_from<sample<double, 3, 1>, 1>(table);
static_assert(samples[0].y[0] == 4);
