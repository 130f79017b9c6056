"""Checks e^x, log x, tanh x and the sigmoid against core-math's files of worst cases, the arguments whose results are
closest to a double or to the middle of two. The files are not kept here; MPFR computes what they do not say.
usage: worst_cases.py FOLDER    the folder with exp.wc, log.wc and tanh.wc, or some of them"""

import pathlib
import subprocess
import sys
import tempfile

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import SKIPPED, TESTS, Compiler

files = [] if len(sys.argv) < 2 else [file for name in ("exp", "log", "tanh")
                                      if (file := pathlib.Path(sys.argv[1], f"{name}.wc")).exists()]
if not files:
    print("no folder with core-math's .wc files was given" if len(sys.argv) < 2 else f"no .wc files in {sys.argv[1]}")
    sys.exit(SKIPPED)

with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/worst_cases"
    built = Compiler("g++").run("-O1", TESTS / "oracle" / "worst_cases.cpp", "-o", program, "-lmpfr", "-lgmp")
    if "mpfr.h" in built.stderr or "-lmpfr" in built.stderr or "-lgmp" in built.stderr:
        print("no MPFR here")
        sys.exit(SKIPPED)
    if built.returncode:
        sys.exit(built.stderr)
    code = subprocess.run([program, *map(str, files)]).returncode
    sys.exit(f"the program ended by signal {-code}" if code < 0 else code)
