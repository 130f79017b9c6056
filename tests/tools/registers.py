"""Builds two units of a program, of which one may use AVX and the other not, by each compiler, and one of each compiler
beside one of the first; and links them in both orders. What lanes are returned in differs, so that the units must not
share a function that returns them: what is predicted in lanes must have the bits of single predictions.
usage: registers.py COMPILER..."""

import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

from toolbox import SKIPPED, Compiler, finish

UNIT = """#include <descent/descent.hpp>
using namespace descent;
constexpr auto net = glorot_uniform<network<NUMBER, layer<1, HIDDEN, activation::tanh>, layer<HIDDEN, 1>>>(HIDDEN);
auto rows_of_HIDDEN() -> int {
  NUMBER x[17]{}, y_hat[17]{};
  volatile NUMBER from = -0.8f;
  for (int i = 0; i < 17; ++i) x[i] = from + static_cast<NUMBER>(i) / 8;
  predict(net, x, y_hat);
  int same = 0;
  for (int i = 0; i < 17; ++i) same += y_hat[i] == net(x[i]);
  return same;
}
"""
MAIN = """#include <cstdio>
auto rows_of_3() -> int;
auto rows_of_4() -> int;
int main() { std::printf("%d %d", rows_of_3(), rows_of_4()); }
"""
FLAGS = {"float": ["-mavx2", "-mfma"], "double": ["-mavx512f"]}  # lanes are 32 and 64 bytes

cpu = pathlib.Path("/proc/cpuinfo")
known = cpu.read_text() if cpu.exists() else ""
numbers = [number for number, flags in FLAGS.items() if all(re.search(rf"\b{flag[2:]}\b", known) for flag in flags)]
compilers = [compiler for compiler in map(Compiler, sys.argv[1:]) if compiler.x86_64]
if not compilers or not numbers:
    print("no compiler for x86-64, or a processor without AVX")
    sys.exit(SKIPPED)

failures, count = [], 0
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    folder.joinpath("main.cpp").write_text(MAIN)

    def compiled(compiler, unit, *flags):
        built = compiler.run(*flags, "-c", folder / f"{unit}.cpp", "-o", folder / f"{unit}.o")
        if built.returncode:
            failures.append(f"{compiler.command} {' '.join(flags)}: {built.stderr}")

    def linked(told):
        """Links both units, in both orders, and expects that what each predicts is right."""
        for units in (("of_3", "of_4"), ("of_4", "of_3")):
            program = folder / "program"
            compilers[0].run(*(folder / f"{unit}.o" for unit in ("main", *units)), "-o", program)
            said = subprocess.run([program], capture_output=True, text=True)
            if said.stdout != "17 17":
                failures.append(f"{told}, {' '.join(units)}: of 17 rows each {said.stdout or said.returncode} are right")

    compiled(compilers[0], "main")
    for number, compiler in itertools.product(numbers, compilers):
        for hidden in "34":
            folder.joinpath(f"of_{hidden}.cpp").write_text(UNIT.replace("NUMBER", number).replace("HIDDEN", hidden))
        for level in ("-O0", "-O2"):
            compiled(compiler, "of_3", level, *FLAGS[number])
            compiled(compiler, "of_4", level)
            linked(f"{compiler.command} {level} {number}")
            count += 1
        if compiler != compilers[0]:
            compiled(compilers[0], "of_4", "-O0", *FLAGS[number])
            compiled(compiler, "of_3", "-O0", *FLAGS[number])
            linked(f"{compilers[0].command} and {compiler.command}, {number}")
            count += 1
finish(failures, f"{count} pairs of units that return lanes otherwise predict in lanes as alone")
