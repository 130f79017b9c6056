"""Lessons far beyond the limits of one constant, under default flags: 1,000,000 iterations of the question and 20,000
epochs of XOR. The compiler's result is, bit for bit, that of one loop which the processor runs.
usage: long_lessons.py [COMPILER...]    (otherwise g++ 12 and clang 22, whichever is here)"""

import shutil
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, MEASURED, SKIPPED, finish

PROGRAM = """#include <descent/training/run.hpp>
#include <descent/network/network.hpp>
using namespace descent;

#if defined(QUESTION)
struct run {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 1'000'000;
};
#else
constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
struct run {
  static constexpr auto start = glorot_uniform<network<double, layer<2, 2>, layer<2, 1>>>(1);
  static constexpr auto& samples = exclusive_or;
  static constexpr gradient_descent rule{2.0};
  static constexpr std::size_t iterations = 20'000;
};
#endif

constinit auto net = trained<run>;

int main() {
  volatile std::size_t iterations = run::iterations;
  return net == train(run::start, run::samples, run::rule, iterations) ? 0 : 1;
}
"""
MOST_MEMORY = 6e6  # KB

names = sys.argv[1:] or [name for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not names:
    print("neither g++ 12 nor clang 22 is here")
    sys.exit(SKIPPED)
failures = []
with tempfile.TemporaryDirectory() as folder:
    with open(f"{folder}/lesson.cpp", "w") as file:
        file.write(PROGRAM)
    for name in names:
        for lesson in ("QUESTION", "XOR"):
            command = [name, "-std=c++20", f"-I{INCLUDE}", f"-D{lesson}", f"{folder}/lesson.cpp", "-o", f"{folder}/lesson"]
            built = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True)
            if built.returncode:
                failures.append(f"{name}, {lesson}: {built.stderr}")
                continue
            seconds, kilobytes = map(float, built.stdout.split())
            print(f"{name:<12} {lesson:<10} {seconds:6.1f} s {kilobytes / 1e6:6.2f} GB")
            if kilobytes > MOST_MEMORY:
                failures.append(f"{name}, {lesson}: more than {MOST_MEMORY / 1e6:.0f} GB")
            if subprocess.run([f"{folder}/lesson"]).returncode:
                failures.append(f"{name}, {lesson}: the processor's one loop differs")
finish(failures, "every lesson is one loop, bit for bit")
