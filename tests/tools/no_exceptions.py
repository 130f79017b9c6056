"""Checks that without exceptions a refusal stops the program before the next line.
usage: no_exceptions.py COMPILER"""

import subprocess
import sys
import tempfile

from toolbox import TESTS, Compiler, finish

failures = []
with tempfile.TemporaryDirectory() as folder:
    source, program = TESTS / "tools" / "no_exceptions.cpp", f"{folder}/program"
    built = Compiler(sys.argv[1]).run("-fno-exceptions", "-fno-rtti", source, "-o", program)
    if built.returncode:
        finish([built.stderr], "not built")
    good = subprocess.run([program, "1"], capture_output=True, text=True)
    if good.returncode or good.stdout != "before\nafter, with rate 1\n":
        failures.append(f"a rate of 1 must pass: {good}")
    bad = subprocess.run([program], capture_output=True, text=True)
    if bad.returncode == 0 or bad.stdout != "before\n":
        failures.append(f"a rate of 0 must stop the program: {bad}")
finish(failures, "a rate of 1 passes, a rate of 0 stops the program")
