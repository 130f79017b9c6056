#include "curve.hpp"

#include <cstdio>

bool too_hot(float share);

int main() {
  for (const float share : {0.6f, 0.4f, 0.1f})
    std::printf("%.1f degrees C%s\n", static_cast<double>(curve(share)), too_hot(share) ? ", too hot" : "");
}
