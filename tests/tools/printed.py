"""Checks that what print_source prints, in decimal and in hexadecimal, is a program that has the same bits. A locale with
a decimal comma must change nothing; it is made here, where the sources of locales are installed (package locales).
usage: printed.py COMPILER"""

import os
import shutil
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
    german = f"{folder}/de_DE.UTF-8"
    make = ["localedef", "-i", "de_DE", "-f", "UTF-8", german]
    here = bool(shutil.which("localedef")) and subprocess.run(make, capture_output=True).returncode == 0
    if here:
        environment = {**os.environ, "LOCPATH": folder, "LC_ALL": "de_DE.UTF-8"}
        printed = subprocess.run([program], capture_output=True, text=True, check=True, env=environment)
        if printed.stderr.strip() != "0,5":
            failures.append(f"the locale has no comma: {printed.stderr}")
        if printed.stdout != text:
            failures.append(f"a locale changes the source:\n{printed.stdout}")
    read = compiler.run(*WARNINGS, "-fsyntax-only", "-x", "c++", "-", input=text)
    if read.returncode:
        failures.append(f"{text}\n{read.stderr}")
finish(failures, f"{text.count('static_assert')} numbers are read back to the same bits{', in a German locale too' * here}")
