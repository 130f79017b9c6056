"""What g++ 12 and clang 22 count for the dearest constant of each program: clang's steps, g++'s operations, by the smallest
limit under which the program compiles. No machine changes it. A count that has grown by a twentieth fails, and so does one of
clang's that has shrunk as much, so that the next growth is seen. (g++ evaluates again what ran out of operations, and finds
the calls that it remembers free: below the count a smaller limit may pass.)
usage: cost.py            compares with reference/counts.json
       cost.py --write    counts again, and writes them"""

import json
import shutil
import sys
import tempfile

from toolbox import PROJECT, SKIPPED, Compiler, finish

COUNTS = PROJECT / "tests" / "reference" / "counts.json"
FLAG = {"g++": "-fconstexpr-ops-limit", "clang++": "-fconstexpr-steps"}
DEFAULT = {"g++": 1 << 25, "clang++": 1 << 20}
SHARE = 0.05
QUESTION_NAME = "1,000 iterations of the question"
QUESTION = """#include <descent/training/train.hpp>
using namespace descent;
constexpr sample<double> one[] = {{1, 1}};
constexpr auto net = train(neuron{0.5}, one, gradient_descent{1.0}, 1000);
"""
XOR = """#include <descent/network/network.hpp>
#include <descent/training/train.hpp>
using namespace descent;
constexpr sample<double, 2, 1> samples[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
constexpr auto net = train(glorot_uniform<network<double, layer<2, 2>, layer<2, 1>>>(7), samples, gradient_descent{1.0}, 300);
"""
CERTIFIED = """#include <descent/descent.hpp>
using namespace descent;
constexpr auto history = trace<500>(neuron{0.5}, identity, gradient_descent{1.0});
constexpr auto certain = certainly_decreasing_steps(history, identity);
static_assert(certain == 500);
"""


def compiles(compiler, path, limit):
    return compiler.run("-fsyntax-only", f"{FLAG[compiler.kind]}={limit}", path).returncode == 0


def most(counted):
    return int(counted * (1 + SHARE)) + 1


def count(compiler, path):
    """The smallest limit that passes, and under which a little more passes too."""
    low = 1
    while True:
        high = DEFAULT[compiler.kind]
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if compiles(compiler, path, middle) else (middle + 1, high)
        if compiles(compiler, path, most(low)):
            return low
        low = most(low) + 1


compilers = [Compiler(name) for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not compilers:
    print("the counts are those of g++ 12 and clang 22, and neither is here")
    sys.exit(SKIPPED)
known = json.loads(COUNTS.read_text()) if COUNTS.exists() else {}
failures, compared = [], 0
with tempfile.TemporaryDirectory() as folder:
    programs = {"proof.cpp": PROJECT / "tests" / "proof.cpp"}
    programs |= {f"theorem {path.stem}": path for path in sorted((PROJECT / "tests" / "theorems").glob("*.cpp"))}
    for name, text in ((QUESTION_NAME, QUESTION), ("300 epochs of XOR", XOR),
                       ("500 certified steps", CERTIFIED)):
        programs[name] = f"{folder}/{len(programs)}.cpp"
        with open(programs[name], "w") as file:
            file.write(text)
    for compiler in compilers:
        counts = known.setdefault(f"{compiler.kind} {compiler.version}", {})
        within = {"g++": 80_000, "clang++": 40_000}[compiler.kind]  # iterations that one constant has room for
        for name, path in programs.items():
            if "--write" in sys.argv:
                counts[name] = count(compiler, path)
                print(f"{compiler.kind} {compiler.version}  {name:<34} {counts[name]:>10,}", flush=True)
                continue
            compared += 1
            if name not in counts:
                failures.append(f"{compiler.kind} {compiler.version}, {name}: not counted yet; cost.py --write")
                continue
            least = int(counts[name] * (1 - SHARE)) - 1
            if not compiles(compiler, path, most(counts[name])):
                failures.append(f"{compiler.kind} {compiler.version}, {name}: more than {most(counts[name]):,}, was {counts[name]:,}")
            elif compiler.kind == "clang++" and compiles(compiler, path, least):
                failures.append(f"{compiler.kind} {compiler.version}, {name}: less than {least:,}, was {counts[name]:,}: "
                                "well done; write it down by cost.py --write")
        if counts.get(QUESTION_NAME, 0) * within / 1000 > DEFAULT[compiler.kind]:
            failures.append(f"{compiler.kind} {compiler.version}: no room for {within:,} iterations in one constant")
if "--write" in sys.argv:
    COUNTS.write_text(json.dumps(known, indent=1) + "\n")
finish(failures, f"{compared - len(failures)} of {compared} counts are what they were")
