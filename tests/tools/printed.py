"""Checks that what print_source prints, in decimal and in hexadecimal, is a program that has the same bits.
usage: printed.py COMPILER"""

import subprocess
import sys
import tempfile

from toolbox import TESTS, WARNINGS, Compiler, finish

compiler, failures = Compiler(sys.argv[1]), []
with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/program"
    built = compiler.run(TESTS / "tools" / "printed.cpp", "-o", program)
    if built.returncode:
        finish([built.stderr], "not built")
    text = subprocess.run([program], capture_output=True, text=True, check=True).stdout
    read = compiler.run(*WARNINGS, "-fsyntax-only", "-x", "c++", "-", input=text)
    if read.returncode:
        failures.append(f"{text}\n{read.stderr}")
finish(failures, f"{text.count('static_assert')} numbers are read back to the same bits")
