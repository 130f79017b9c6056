"""Runs tests/tools/threads.cpp under the thread sanitizer: concurrent predictions share nothing that is written.
usage: threads.py COMPILER..."""

import subprocess
import sys
import tempfile

from toolbox import SKIPPED, TESTS, WARNINGS, Compiler, finish

SANITIZER = ["-fsanitize=thread", "-g", "-O1", "-pthread"]
failures, count = [], 0
with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/threads"
    for compiler in map(Compiler, sys.argv[1:]):
        trial = compiler.run(*SANITIZER, "-x", "c++", "-", "-o", program, input="int main() {}")
        if trial.returncode or subprocess.run([program]).returncode:
            continue  # no sanitizer for this compiler or on this machine
        count += 1
        built = compiler.run(*SANITIZER, *WARNINGS, TESTS / "tools" / "threads.cpp", "-o", program)
        ran = built if built.returncode else subprocess.run([program], capture_output=True, text=True)
        if ran.returncode:
            failures.append(f"{compiler.command}:\n{ran.stdout}{ran.stderr}")
if not count:
    print("no compiler with a thread sanitizer")
    sys.exit(SKIPPED)
finish(failures, f"{count} programs of threads without a race")
