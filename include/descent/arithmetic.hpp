#pragma once

// What a compiler must not do to the arithmetic below. Every result of this library is the one that IEEE 754 gives
// for the operations as they are written, so that the compiler and the processor agree to the last bit.

#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "descent: -ffast-math, -fassociative-math and -ffinite-math-only change results; compile this file without them"
#endif
#if defined(__FLT_EVAL_METHOD__) && (__FLT_EVAL_METHOD__ == 1 || __FLT_EVAL_METHOD__ == 2)
#error "descent: the x87 unit rounds twice; compile this file with -msse2 -mfpmath=sse"
#endif

// a * b + c is two roundings, never one fused. GCC is told for a whole region, clang at the head of each function that
// adds a product: there it has no region that every processor supports and that ends before the user's own code.
#if defined(__clang__)
#define DESCENT_BEGIN
#define DESCENT_END
#define DESCENT_AS_WRITTEN _Pragma("clang fp contract(off) reassociate(off)")
#elif defined(__GNUC__)
#define DESCENT_BEGIN _Pragma("GCC push_options") _Pragma("GCC optimize(\"fp-contract=off,no-associative-math\")")
#define DESCENT_END _Pragma("GCC pop_options")
#define DESCENT_AS_WRITTEN
#else
#define DESCENT_BEGIN
#define DESCENT_END
#define DESCENT_AS_WRITTEN
#endif
