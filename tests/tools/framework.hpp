#pragma once

// The part of claims.hpp that a file of claims or an oracle needs, without a test framework: claims are static
// assertions, and main runs the checks of the processor, which are all claims as with Catch2. (broken.py puts it in the
// place of claims.hpp.)

#if defined(CATCH_CONFIG_RUNTIME_STATIC_REQUIRE)
#define CLAIMED
#define STATIC_REQUIRE(...) CHECK(__VA_ARGS__)
#define STATIC_REQUIRE_FALSE(...) CHECK(!(__VA_ARGS__))
#else
#define CLAIMED constexpr
#define STATIC_REQUIRE(...) static_assert(__VA_ARGS__)
#define STATIC_REQUIRE_FALSE(...) static_assert(!(__VA_ARGS__))
#endif
#define CHECK(...) test_case::failed |= !(__VA_ARGS__)
#define FAIL(...) test_case::failed = true
#define INFO(...)
#define UNSCOPED_INFO(...) static_cast<void>(0)
#define WARN(...)
#define TEST_CASE(...) TEST_CASE_AT(__LINE__)
#define TEST_CASE_AT(line) TEST_CASE_OF(line)
#define TEST_CASE_OF(line)                  \
  static void run_##line();                 \
  static test_case case_##line{run_##line}; \
  static void run_##line()

struct test_case {
  explicit test_case(void (*f)()) : run(f), next(first) { first = this; }

  inline static test_case* first = nullptr;
  inline static bool failed = false;
  void (*run)();
  test_case* next;
};

int main() {
  for (const test_case* one = test_case::first; one != nullptr; one = one->next) one->run();
  return test_case::failed ? 1 : 0;
}
