"""Compiles every header alone, every experiment and the proof, without a warning, in each mode a user may be in.
usage: compiles.py COMPILER"""

import sys

from toolbox import EXPERIMENTS, INCLUDE, PROJECT, WARNINGS, Compiler, finish

compiler = Compiler(sys.argv[1])
modes = [[], ["-fno-exceptions", "-fno-rtti"], ["-O2", "-march=native"]]
if compiler.kind == "clang++" and compiler.version >= 22:
    modes.append(["-fexperimental-new-constant-interpreter"])

AFTER = "#include <cmath>\n#include <functional>\n#include <algorithm>\n"
WINDOWS = "#define min(a, b) ((a) < (b) ? (a) : (b))\n#define max(a, b) ((a) > (b) ? (a) : (b))\n"
FIFTEEN = (PROJECT / "docs" / "experiments" / "fifteen_lines.cpp").read_text()

programs = {f"<{header.relative_to(INCLUDE)}> alone": f"#include <{header.relative_to(INCLUDE)}>\n"
            for header in sorted(INCLUDE.rglob("*.hpp"))}
programs |= {path.name: path.read_text() for path in [*EXPERIMENTS, PROJECT / "tests" / "proof.cpp"]}
programs["the fifteen lines after <cmath>, <functional>, <algorithm>"] = AFTER + FIFTEEN
programs["the fifteen lines with Windows' min and max"] = WINDOWS + FIFTEEN

failures, count = [], 0


def check(name, text, mode):
    global count
    count += 1
    result = compiler.run(*WARNINGS, *mode, "-fsyntax-only", "-x", "c++", "-", input=text)
    if result.returncode:
        failures.append(f"{name} {' '.join(mode)}\n{result.stderr}")


for mode in modes:
    for name, text in programs.items():
        check(name, text, mode)
# A freestanding library has no <cstdio>: everything but show.hpp works there.
check("proof.cpp", (PROJECT / "tests" / "proof.cpp").read_text(), ["-ffreestanding", "-fno-exceptions", "-fno-rtti"])
check("the fifteen lines", FIFTEEN.replace("int main() {}", ""), ["-ffreestanding"])

finish(failures, f"{compiler.command}: {count - len(failures)} of {count} compiled without a warning")
