// Catch2 version 2 asks for its main; version 3 brings it.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
