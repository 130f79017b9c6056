// EXPECT: sample_must_be_finite
// EXPECT: \b7\.0
#include <descent/descent.hpp>

#include <array>
using namespace descent;

// As large as 500 numbers, so that they are checked in several constants.
struct large {
  template <class>
  constexpr void check() const {
    if (bad) sample_must_be_finite(7.0);
  }
  bool bad = false;
  char bytes[4000]{};
};
constexpr auto many = [] {
  std::array<large, 300> samples{};
#ifndef GOOD
  samples[299].bad = true;
#endif
  return samples;
}();
struct of_many {
  static constexpr auto& samples = many;
};
static_assert(detail::checked_size_of<double, of_many>() == 300);
