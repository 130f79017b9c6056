#ifndef DESCENT_NUMBER_ARITHMETIC_HPP
#define DESCENT_NUMBER_ARITHMETIC_HPP

// A compiler stops at a file that it does not have, so that these sentences are not lost among those that follow.
#if !defined(__clang__) && (!defined(__GNUC__) || __GNUC__ < 11) || defined(__clang__) && __clang_major__ < 14
#error "descent: this compiler is not known to work; use g++ 11 or clang 14, or a later one"
#include <descent: use g++ 11 or clang 14, or a later one>
#endif
#if __cplusplus < 202002L
#error "descent: C++20 is needed; compile this file with -std=c++20"
#include <descent: compile this file with -std=c++20>
#endif

// IEEE 754 for every operation as it is written, so that the compiler and the processor agree to the last bit. Flags
// that change this are refused where they can be noticed.

#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || defined(__RECIPROCAL_MATH__) || \
    defined(__NO_SIGNED_ZEROS__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "descent: fast math changes results; compile this file without it"
#endif
#if defined(__FLT_EVAL_METHOD__) && (__FLT_EVAL_METHOD__ < 0 || __FLT_EVAL_METHOD__ == 1 || __FLT_EVAL_METHOD__ == 2)
#error "descent: x87 rounds twice; compile this file with -msse2 -mfpmath=sse"
#endif
#if defined(__ROUNDING_MATH__)
#error "descent: results are rounded to nearest; compile this file without -frounding-math"
#endif
#if defined(__clang__) && (defined(contract) || defined(off) || defined(reassociate))
#error "descent: this macro changes the pragma that keeps products from being fused; undefine it before this header"
#endif
#if defined(__GNUC__) && !defined(__clang__) && defined(__cpp_modules) && defined(__FP_FAST_FMA)
#error "descent: modules of g++ drop a pragma that keeps products from being fused; compile this file without FMA"
#endif

// DESCENT_BEGIN and DESCENT_END enclose the code of a header that rounds; DESCENT_AS_WRITTEN begins each function that
// adds products. DESCENT_BEGIN_EXACT and DESCENT_END_EXACT enclose the code of a header that rounds nothing: it
// compares, chooses, copies, and computes with integers and enclosures.
//
// a * b + c is two roundings, never one fused. GCC has a pragma for a region, clang only one for a function that does
// not reach into the user's code. g++ inlines nothing of the region into code outside. So a header without anything to
// fuse stays out, unless its loops call what rounds. Both kinds also silence warnings that a user may have switched on:
// that a name in a template shadows a global declared after the header (g++); and that the code does what it means to,
// as to compare floating-point numbers, and to compute for floats in double.
#if defined(__clang__)
#define DESCENT_BEGIN DESCENT_BEGIN_EXACT
#define DESCENT_END DESCENT_END_EXACT
#define DESCENT_BEGIN_EXACT                                                                                            \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wunknown-warning-option\"")                    \
      _Pragma("clang diagnostic ignored \"-Wfloat-equal\"") _Pragma("clang diagnostic ignored \"-Wdouble-promotion\"") \
          _Pragma("clang diagnostic ignored \"-Wcomma\"") _Pragma("clang diagnostic ignored \"-Wweak-vtables\"")       \
              _Pragma("clang diagnostic ignored \"-Wmissing-noreturn\"")                                               \
                  _Pragma("clang diagnostic ignored \"-Wnrvo\"")
#define DESCENT_END_EXACT _Pragma("clang diagnostic pop")
#define DESCENT_AS_WRITTEN _Pragma("clang fp contract(off) reassociate(off)")
#elif defined(__GNUC__)
#define DESCENT_BEGIN \
  _Pragma("GCC push_options") _Pragma("GCC optimize(\"fp-contract=off,no-associative-math\")") DESCENT_BEGIN_EXACT
#define DESCENT_END _Pragma("GCC diagnostic pop") _Pragma("GCC pop_options")
#define DESCENT_BEGIN_EXACT                                                                                        \
  _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wshadow\"")                                    \
      _Pragma("GCC diagnostic ignored \"-Wfloat-equal\"") _Pragma("GCC diagnostic ignored \"-Wdouble-promotion\"") \
          _Pragma("GCC diagnostic ignored \"-Weffc++\"") _Pragma("GCC diagnostic ignored \"-Wuseless-cast\"")      \
              _Pragma("GCC diagnostic ignored \"-Wformat-nonliteral\"")
#define DESCENT_END_EXACT _Pragma("GCC diagnostic pop")
#define DESCENT_AS_WRITTEN
// (A pragma defines no macro.)
static_assert(__builtin_isunordered(__builtin_nan(""), 1.0),
              "descent: fast math changes results; compile this file without it");
#else
#define DESCENT_BEGIN
#define DESCENT_END
#define DESCENT_BEGIN_EXACT
#define DESCENT_END_EXACT
#define DESCENT_AS_WRITTEN
#endif

// The bytes of the largest register in which a function returns lanes: 0 where they are an array (lanes.hpp). It is a
// macro, because the linker's name of a function template would contain the name of a constant, not its value.
#if defined(__clang__) && __clang_major__ < 19
#define DESCENT_LARGEST_REGISTER 0
#elif defined(__AVX512F__)
#define DESCENT_LARGEST_REGISTER 64
#elif defined(__AVX__)
#define DESCENT_LARGEST_REGISTER 32
#else
#define DESCENT_LARGEST_REGISTER 16
#endif

static_assert(!(1.0 + 0x1p-53 > 1.0) && 1.0 + 0x1.8p-53 > 1.0, "descent: round to nearest");

#endif  // DESCENT_NUMBER_ARITHMETIC_HPP
