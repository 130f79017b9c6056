// EXPECT: select_by_rounded_numbers_needs_rounded_numbers
// False: the program computes 100000 + x − 100000 = 0 of x = −0.002, and puts it into class 0.
#include <descent/descent.hpp>
using namespace descent;

struct binary_step {
  template <class Number>
  static constexpr auto value(const Number& z) -> Number {
#ifdef GOOD
    return select(z < static_cast<Number>(0.0), static_cast<Number>(0.0), static_cast<Number>(1.0));
#else
    return static_cast<Number>(select(z < static_cast<Number>(0.0), 0.0, 1.0));
#endif
  }
  template <class Number>
  static constexpr auto slope(const Number&, const Number&) -> Number {
    return static_cast<Number>(0.0);
  }
};
constexpr network<float, layer<1, 1, activation::linear>, layer<1, 1, binary_step>, layer<1, 2, activation::linear>>
    net{bias_first, {100000, 1, -100000, 1, 0, 1, 0.5, 0}};
constexpr auto found = program_class_on(net, box{interval{-0.003, -0.001}});

#ifdef GOOD
static_assert(!certainly(found.same));
#else
static_assert(certainly(found.same) && found.label == 1);
#endif
