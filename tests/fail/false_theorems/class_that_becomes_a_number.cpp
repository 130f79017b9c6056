// EXPECT: conversion from|no viable conversion|no matching
// False: 1/3 is no double.
#include <descent/descent.hpp>
using namespace descent;

struct third {
  constexpr operator long double() const { return 1.0L / 3; }
};

#ifdef GOOD
constexpr interval<double> x = interval{1} / 3;
#else
constexpr interval<double> x(third{});
static_assert(3 * x < 1);
#endif
