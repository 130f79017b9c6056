"""Checks that without exceptions a refusal stops the program before the next line, and that one file without exceptions
does not take them from the others of a program, in whatever order they are linked.
usage: no_exceptions.py COMPILER"""

import subprocess
import sys
import tempfile

from toolbox import TESTS, Compiler, finish

REFUSED = "rate_must_be_positive_and_finite\ncell_must_be_a_number\ncell_must_be_a_number\n"

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

with tempfile.TemporaryDirectory() as folder:
    source = TESTS / "tools" / "mixed_exceptions.cpp"
    for level in ("-O0", "-O2"):
        with_them, without = f"{folder}/with.o", f"{folder}/without.o"
        for command in ([level, "-c", source, "-o", with_them], [level, "-fno-exceptions", "-c", source, "-o", without]):
            if (built := Compiler(sys.argv[1]).run(*command)).returncode:
                finish([built.stderr], "not built")
        for objects in ([with_them, without], [without, with_them]):
            Compiler(sys.argv[1]).run(*objects, "-o", f"{folder}/program")
            said = subprocess.run([f"{folder}/program"], capture_output=True, text=True)
            if said.returncode or said.stdout != REFUSED:
                failures.append(f"{level} {objects}: {said}")
finish(failures, "a rate of 1 passes, a rate of 0 stops the program")
