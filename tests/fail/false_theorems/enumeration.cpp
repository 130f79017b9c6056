// EXPECT: conversion from|no viable conversion|no matching
// False: 2^60 + 1 is no double.
#include <descent/descent.hpp>
using namespace descent;

enum sizes : long long { small = 3, large = (1ll << 60) + 1 };

#ifdef GOOD
constexpr interval x{static_cast<long long>(small)};
static_assert(x == 3);
#else
constexpr interval<double> x = large;
#endif
