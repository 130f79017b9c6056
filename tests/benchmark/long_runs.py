"""Compiles runs far beyond the limits of one constant, under default flags: 1,000,000 iterations of the question and
20,000 epochs of XOR. The compiler's result must be, bit for bit, that of one loop which the processor runs.
usage: long_runs.py [COMPILER...]    (otherwise g++ 12 and clang 22, if installed)"""

import shutil
import subprocess
import sys
import tempfile

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import INCLUDE, MEASURED, SKIPPED, TESTS, finish

MOST_MEMORY = 6e6  # KB

names = sys.argv[1:] or [name for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not names:
    print("neither g++ 12 nor clang 22 is installed")
    sys.exit(SKIPPED)
failures = []
with tempfile.TemporaryDirectory() as folder:
    source, program = TESTS / "benchmark" / "long_runs.cpp", f"{folder}/long_run"
    for name in names:
        for run, macros in (("the question", []), ("XOR", ["-DXOR"])):
            command = [name, "-std=c++20", f"-I{INCLUDE}", *macros, source, "-o", program]
            built = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True)
            if built.returncode:
                failures.append(f"{name}, {run}: {built.stderr}")
                continue
            seconds, kilobytes = map(float, built.stdout.split())
            print(f"{name:<12} {run:<14} {seconds:6.1f} s {kilobytes / 1e6:6.2f} GB")
            if kilobytes > MOST_MEMORY:
                failures.append(f"{name}, {run}: more than {MOST_MEMORY / 1e6:.0f} GB")
            if subprocess.run([program]).returncode:
                failures.append(f"{name}, {run}: the processor's one loop differs")
finish(failures, "every run equals one loop, bit for bit")
