"""Compiles every header alone, every experiment and the proof, without a warning, in each mode a user may be in.
usage: compiles.py COMPILER"""

import sys

from toolbox import EXPERIMENTS, INCLUDE, PROJECT, WARNINGS, Compiler, finish

compiler = Compiler(sys.argv[1])
modes = [[], ["-fno-exceptions", "-fno-rtti"], ["-O2", "-march=native"]]
if compiler.kind == "clang++" and compiler.version >= 22:
    modes.append(["-fexperimental-new-constant-interpreter"])

AFTER = "#include <cmath>\n#include <functional>\n#include <algorithm>\n"
MACROS = "#define min(a, b) ((a) < (b) ? (a) : (b))\n#define max(a, b) ((a) > (b) ? (a) : (b))\n#define abs(x) ((x) > 0 ? (x) : -(x))\n"
IN_PARENTHESES = """
static_assert((descent::min)(1, 2.5) == 1 && (abs)(interval{-2, 1}).upper == 2 && (max)(dual{1.0, 2.0}, 3).slope == 0);
static_assert(clamp(interval{-2, 1}, 0, 2).upper == 1);
"""
FIFTEEN = (PROJECT / "docs" / "experiments" / "fifteen_lines.cpp").read_text()

# g++ -Wshadow looks at globals that come after a template.
NAMES = """#include <descent/descent.hpp>
constexpr double x = 1, y = 1, z = 0, w = 1, s = 1, a = 1, e = 1, d = 1, n = 1, i = 0, u = 0, v = 0, sum = 0, net = 0, rate = 1,
                 weight = 2, slope = 1, data = 1, next = 1, lower = 0, upper = 1, words = 1, value = 0, input = 0, steps = 0,
                 parameter = 0, place = 0, epoch = 0, label = 0, most = 0, rule = 1, start = 0, learns = 0, w_slope = 0;
constexpr descent::sample<double> samples[] = {{x, y}};
constexpr auto history = descent::trace<10>(descent::neuron{0.5}, samples, descent::gradient_descent{rate});
constexpr auto other = descent::trace<10>(descent::neuron{w}, samples, descent::projected{descent::sign_descent{s}, lower, upper});
constexpr auto certain = descent::certainly_decreasing_steps(history, samples);
static_assert(certain == 10 && descent::error(descent::neuron{descent::dual{w, s}}, samples).slope < 0);
constexpr descent::labelled_sample<double, 2, 2> classes[] = {{{x, z}, 1}};
constexpr auto third = descent::train(descent::glorot_uniform<descent::network<double, descent::layer<2, 2, descent::activation::tanh>,
    descent::layer<2, 2, descent::activation::linear>>>(1), classes, descent::momentum{0.1, 0.5}, 2, descent::shuffled{1});
static_assert(descent::correctly_classified(third, classes) < 2);
int main() {
  descent::print_source(third);
  descent::print_table(history, samples);
  return static_cast<int>(other.back().network.weight + z + a + e + d + n + i + u + v + sum + net + weight + slope + data + next +
                          words + value + input + steps + parameter + place + epoch + label + most + rule + start + learns + w_slope) == 0;
}
"""

programs = {f"{header.relative_to(INCLUDE)} alone": header for header in sorted(INCLUDE.rglob("*.hpp"))}
THEOREMS = sorted((PROJECT / "tests" / "theorems").glob("*.cpp"))
# In the other modes only some, which together include every header.
IN_EVERY_MODE = {"descent/descent.hpp alone", "proof.cpp", "question.cpp", "with_bias.cpp", "learns_the_identity.cpp", "xor.cpp",
                 "11_run.cpp", "the names of a user"}
programs |= {path.name: path for path in [*EXPERIMENTS, PROJECT / "tests" / "proof.cpp", *THEOREMS]}
programs["the names of a user"] = NAMES
programs["the fifteen lines after <cmath>, <functional>, <algorithm>"] = AFTER + FIFTEEN
programs["the fifteen lines with Windows' and Arduino's min, max and abs"] = MACROS + FIFTEEN + IN_PARENTHESES

failures, count = [], 0


def check(name, program, mode):
    """A program is a file or a text."""
    global count
    count += 1
    source = dict(input=program) if isinstance(program, str) else {}
    result = compiler.run(*WARNINGS, *mode, "-fsyntax-only", "-x", "c++", "-" if source else program, **source)
    if result.returncode:
        failures.append(f"{name} {' '.join(mode)}\n{result.stderr}")


for mode in modes:
    for name, text in programs.items():
        if mode == modes[0] or name in IN_EVERY_MODE:
            check(name, text, mode)
# A freestanding library has no <cstdio>: everything but show.hpp works there.
check("proof.cpp", (PROJECT / "tests" / "proof.cpp").read_text(), ["-ffreestanding", "-fno-exceptions", "-fno-rtti"])
check("the fifteen lines", FIFTEEN.replace("int main() {}", ""), ["-ffreestanding"])

finish(failures, f"{compiler.command}: {count - len(failures)} of {count} compiled without a warning")
