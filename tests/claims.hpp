#pragma once

// Catch2, version 2 or 3. Every claim is a STATIC_REQUIRE over CLAIMED values, and each file is built twice: once the
// compiler evaluates them, once (with CATCH_CONFIG_RUNTIME_STATIC_REQUIRE) the processor does.

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

// (Not const: a compiler evaluates the initialiser of a constant, if it can, and then the processor has nothing to do.)
#if defined(CATCH_CONFIG_RUNTIME_STATIC_REQUIRE)
#define CLAIMED
#else
#define CLAIMED constexpr
#endif
