"""Builds tests/tools/bits.cpp with every compiler given, at every level of optimisation, and compares what the programs
print. usage: bits.py COMPILER..."""

import subprocess
import sys
import tempfile

from toolbox import TESTS, Compiler, finish

ASSOCIATIVE = ["-O3", "-march=native", "-fassociative-math", "-fno-signed-zeros", "-fno-trapping-math"]  # g++: refused
LEVELS = [["-O0"], ["-O1"], ["-O2"], ["-O3"], ["-O2", "-march=native"], ["-O3", "-march=native"],
          ["-O3", "-march=native", "-fassociative-math", "-fno-math-errno"]]
# Nothing stops clang from contracting under this flag, so sigmoid differs; enclosures are the same to the last bit.
CONTRACTED = ["-O3", "-march=native", "-ffp-contract=fast"]
failures, printed, enclosed = [], {}, {}

with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/bits"
    for compiler in map(Compiler, sys.argv[1:]):
        for level in [*LEVELS, CONTRACTED, *([ASSOCIATIVE] if compiler.kind == "clang++" else [])]:
            name = " ".join([compiler.command, *level])
            only_enclosures = level is CONTRACTED and compiler.kind == "clang++"
            built = compiler.run(*level, TESTS / "tools" / "bits.cpp", "-o", program)
            if built.returncode:
                failures.append(f"{name}\n{built.stderr}")
                continue
            ran = subprocess.run([program, *["enclosures"] * only_enclosures], capture_output=True, text=True)
            if ran.returncode:
                failures.append(f"{name}: {ran.stdout}")
            words = ran.stdout.splitlines()[-1 if only_enclosures else 0].split()
            enclosed.setdefault(" ".join(words[-2:]), []).append(name)
            if not only_enclosures:
                printed.setdefault(" ".join(words[:2]), []).append(name)

for same in (printed, enclosed):
    if len(same) > 1:
        failures.append("\n".join(f"{bits}: {', '.join(names)}" for bits, names in same.items()))
count = sum(map(len, enclosed.values()))
finish(failures, f"{count} programs print {', '.join(printed)} and enclose {', '.join(enclosed)}")
