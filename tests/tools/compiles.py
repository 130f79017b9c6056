"""Compiles every header alone, every experiment and every theorem without a warning, in each mode a user may choose.
usage: compiles.py [--part K/N] COMPILER    (--part takes every N-th experiment and theorem, from the one numbered K
modulo N, and the few of every mode)"""

import re
import sys

from toolbox import EXPERIMENTS, INCLUDE, PICKY, PROJECT, TESTS, WARNINGS, Compiler, finish

compiler = Compiler(sys.argv[-1])
FIRST, EVERY = map(int, sys.argv[2].split("/")) if sys.argv[1] == "--part" else (0, 1)
modes = [[], ["-fno-exceptions", "-fno-rtti"], ["-O2", "-march=native"]]
if compiler.kind == "clang++" and compiler.version >= 19:
    modes[2].append("-Wno-invalid-feature-combination")  # of a processor that is newer than the compiler
if compiler.kind == "clang++" and compiler.version >= 22:
    modes.append(["-fexperimental-new-constant-interpreter"])

FIFTEEN = PROJECT / "docs" / "experiments" / "fifteen_lines.cpp"
COMPILE_ONLY = TESTS / "compile_only.cpp"
programs = {f"{header.relative_to(INCLUDE)} alone": header for header in sorted(INCLUDE.rglob("*.hpp"))}
claims = [*EXPERIMENTS, *sorted((TESTS / "theorems").glob("*.cpp"))]
# In the other modes only some, which together include every header.
IN_EVERY_MODE = {"descent/descent.hpp alone", "compile_only.cpp", "question.cpp", "with_bias.cpp", "xor.cpp",
                 "learns_the_identity.cpp", "11_run.cpp", "user_names.cpp"}
programs |= {path.name: path for i, path in enumerate(claims) if i % EVERY == FIRST % EVERY or path.name in IN_EVERY_MODE}
programs |= {path.name: path for path in (COMPILE_ONLY, TESTS / "tools" / "user_names.cpp", TESTS / "tools" / "user_macros.cpp")}
failures, count = [], 0


def check(name, path, flags):
    global count
    count += 1
    result = compiler.run(*WARNINGS, *flags, "-fsyntax-only", "-x", "c++", path)
    if result.returncode:
        failures.append(f"{name} {' '.join(flags)}\n{result.stderr}")


for mode in modes:
    for name, path in programs.items():
        if mode == modes[0] or name in IN_EVERY_MODE:
            check(name, path, mode)
check("descent.hpp", INCLUDE / "descent" / "descent.hpp", [*PICKY[compiler.kind].split(), "-Wno-unused-macros"])  # its guard
check("xor.cpp", PROJECT / "docs" / "experiments" / "xor.cpp", [*PICKY[compiler.kind].split(), "-Wno-float-equal"])
check("compile_only.cpp", COMPILE_ONLY, [*PICKY[compiler.kind].split(), "-Wno-float-equal"])  # it compares with ==
# A header of the standard library undefines macros such as min. So all of them come first, and macros after them.
standard = sorted({name for path in INCLUDE.rglob("*.hpp") for name in re.findall(r"#include <(\w+)>", path.read_text())})
check("user_macros.cpp after the standard library", TESTS / "tools" / "user_macros.cpp",
      [flag for name in standard for flag in ("-include", name)])
check("user_headers.cpp", TESTS / "tools" / "user_headers.cpp", ["-std=gnu++20"])  # defines unix and linux as well
check("the fifteen lines", FIFTEEN, ["-include", "cmath", "-include", "functional", "-include", "algorithm"])
# A freestanding library has no <cstdio>: everything but printing works there. (main is then a function as any other.)
check("compile_only.cpp", COMPILE_ONLY, ["-ffreestanding", "-fno-exceptions", "-fno-rtti"])
check("the fifteen lines", FIFTEEN, ["-ffreestanding", "-Wno-return-type"])

finish(failures, f"{compiler.command}: {count - len(failures)} of {count} compiled without a warning")
