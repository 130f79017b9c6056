"""Builds tests/bits.cpp with every compiler given, at every level of optimisation, and compares what the programs print.
usage: bits.py COMPILER..."""

import subprocess
import sys
import tempfile

from toolbox import PROJECT, Compiler, finish

LEVELS = [["-O0"], ["-O1"], ["-O2"], ["-O3"], ["-O2", "-march=native"], ["-O3", "-march=native"],
          ["-O3", "-march=native", "-fassociative-math", "-fno-math-errno"]]
failures, printed = [], {}

with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/bits"
    for command in sys.argv[1:]:
        for level in LEVELS:
            name = " ".join([command, *level])
            built = Compiler(command).run(*level, PROJECT / "tests" / "bits.cpp", "-o", program)
            if built.returncode:
                failures.append(f"{name}\n{built.stderr}")
                continue
            ran = subprocess.run([program], capture_output=True, text=True)
            if ran.returncode:
                failures.append(f"{name}: {ran.stdout}")
            printed.setdefault(ran.stdout.splitlines()[0], []).append(name)

if len(printed) > 1:
    failures.append("\n".join(f"{bits}: {', '.join(names)}" for bits, names in printed.items()))
finish(failures, f"{sum(map(len, printed.values()))} programs print {', '.join(printed)}")
