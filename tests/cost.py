"""What the network costs the compiler, held to its limits: seconds to include the core and to compile the proof, and for one
iteration of the question over one sample microseconds, g++'s memory and clang's steps.
usage: cost.py [GCEM]    GCEM: the include folder of gcem, to measure the same loop with its exp in the same run"""

import resource
import shutil
import subprocess
import sys
import tempfile

from toolbox import BUSY, INCLUDE, PROJECT, SKIPPED, Compiler, finish

ITERATIONS = 4000
OURS = """#include <descent/train.hpp>
using namespace descent;
constexpr sample<double> one[] = {{1, 1}};
constexpr auto net = train(neuron{0.5}, one, gradient_descent{1.0}, ITERATIONS);
"""
GCEM = """#include <gcem.hpp>
constexpr auto run(int iterations) -> double {
  double w = 0.5, x = 1, y = 1;
  for (int i = 0; i < iterations; ++i) {
    const double a = 1 / (1 + gcem::exp(-w * x));
    w = w - 1.0 * ((a - y) * x * (1 - a) * a);
  }
  return w;
}
constexpr auto weight = run(ITERATIONS);
"""
def certified(parts):
    """500 iterations a part, their real errors falling, in constants that go on where the one before ended."""
    lines = ["#include <descent/theorem.hpp>", "using namespace descent;", "constexpr neuron start_0{0.5};"]
    for part in range(parts):
        lines += [f"constexpr auto lesson_{part} = trace<500>(start_{part}, identity, gradient_descent{{1.0}});",
                  f"constexpr auto certain_{part} = certainly_decreasing_steps(lesson_{part}, identity);",
                  f"static_assert(certain_{part} == 500);",
                  f"constexpr auto start_{part + 1} = lesson_{part}.back().network;"]
    return "\n".join(lines)


THEOREM_LIMITS = {"08": 2, "11": 0.6, "12": 5}  # seconds; the others 0.3
failures = []


def limit(name, figure, unit, most):
    print(f"  {name:<44} {figure:8.3f} {unit:<4} (at most {most:.3g})")
    if figure > most * (BUSY if unit == "s" else 1):
        failures.append(f"{name}: {figure:.3f} {unit}, more than {most:.3g}")


def usage(compiler, path, *flags):
    """CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = compiler.run("-c", "-o", "/dev/null", *flags, path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode:
        raise RuntimeError(result.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def least(compiler, runs, times=7):
    """The least of several runs, interleaved, so that a busy machine is busy for all of them."""
    seconds = [[usage(compiler, *run) for run in runs] for _ in range(times)]
    return [min(column) for column in zip(*seconds)]


def peak_kilobytes(compiler, path, *flags):
    """Peak memory of the compiler proper, by a process that has only this child."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True);"
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    command = [compiler.command, "-std=c++20", f"-I{INCLUDE}", *flags, "-c", "-o", "/dev/null", path]
    return int(subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True).stdout)


def steps(compiler, path, iterations):
    """The smallest -fconstexpr-steps that passes."""
    low, high = 1, 1 << 20
    while low < high:
        middle = (low + high) // 2
        if compiler.run("-fsyntax-only", f"-DITERATIONS={iterations}", f"-fconstexpr-steps={middle}", path).returncode:
            low = middle + 1
        else:
            high = middle
    return low


def measure_proofs(compiler, folder):
    headers, thousand, ten_thousand = (f"{folder}/{name}.cpp" for name in ("headers", "thousand", "ten_thousand"))
    for path, text in [(headers, "#include <descent/theorem.hpp>\n"), (thousand, certified(2)),
                       (ten_thousand, certified(20))]:
        with open(path, "w") as file:
            file.write(text)
    theorems = sorted((PROJECT / "tests" / "theorems").glob("*.cpp"))
    headers, thousand, ten_thousand, *seconds = least(
        compiler, [(path,) for path in (headers, thousand, ten_thousand, *theorems)], 3)
    limit("1,000 iterations with their real errors", thousand - headers, "s", 0.5)
    limit("10,000 of them", ten_thousand - headers, "s", 5)
    for path, time in zip(theorems, seconds):
        limit(f"theorem {path.stem}, over the headers", time - headers, "s", THEOREM_LIMITS.get(path.stem[:2], 0.3))


def measure(compiler, folder, gcem):
    empty, core, ours, theirs = (f"{folder}/{name}.cpp" for name in ("empty", "core", "ours", "theirs"))
    for path, text in [(empty, ""), (core, "#include <descent/train.hpp>\n"), (ours, OURS), (theirs, GCEM)]:
        with open(path, "w") as file:
            file.write(text)
    none, some = "-DITERATIONS=0", f"-DITERATIONS={ITERATIONS}"
    print(f"{compiler.kind} {compiler.version}")
    runs = [(empty,), (core,), (PROJECT / "tests" / "proof.cpp",), (ours, none), (ours, some)]
    if gcem:
        runs += [(theirs, none, f"-I{gcem}"), (theirs, some, f"-I{gcem}")]
    seconds = least(compiler, runs)
    measure_proofs(compiler, folder)
    limit("including the core, over an empty file", seconds[1] - seconds[0], "s", 0.08)
    limit("tests/proof.cpp", seconds[2], "s", 1)
    iteration = (seconds[4] - seconds[3]) / ITERATIONS
    print(f"  {'one iteration':<44} {iteration * 1e6:8.3f} µs")
    if gcem:
        limit("as a part of the same with gcem's exp", iteration * ITERATIONS / (seconds[6] - seconds[5]), "", 1 / 6)
    if compiler.kind == "g++":
        memory = peak_kilobytes(compiler, ours, "-DITERATIONS=20000") - peak_kilobytes(compiler, ours, none)
        limit("memory of one iteration", memory / 20000, "KB", 5)
    else:
        limit("steps of one iteration", (steps(compiler, ours, 1000) - steps(compiler, ours, 0)) / 1000, "", 24)


names = [name for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not names:
    print("the limits are those of g++ 12 and clang 22, and neither is here")
    sys.exit(SKIPPED)
with tempfile.TemporaryDirectory() as folder:
    for name in names:
        measure(Compiler(name), folder, sys.argv[1] if len(sys.argv) > 1 else None)
finish(failures, "within every limit" if not failures else "over a limit")
