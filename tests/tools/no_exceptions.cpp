// Without exceptions a refusal stops the program: "after" must not be printed when the rate is 0.
#include <descent/descent.hpp>

#include <cstdio>

int main(int argc, char**) {
  std::printf("before\n");
  std::fflush(stdout);
  const descent::gradient_descent rule{argc - 1.0};
  std::printf("after, with rate %g\n", rule.rate);
}
