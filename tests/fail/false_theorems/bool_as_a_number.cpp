// EXPECT: conversion from|no viable conversion|no matching
// False: a comparison is no number.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval<double> x = 1;
#else
constexpr interval<double> x = 1.0 < 2.0;
#endif
