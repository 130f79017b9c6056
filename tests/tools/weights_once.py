"""Builds docs/experiments/weights_once by hand, and counts the files that need more of the compiler than an include:
exactly one trains the network. usage: weights_once.py COMPILER"""

import subprocess
import sys
import tempfile

from toolbox import PROJECT, WARNINGS, Compiler, finish

compiler, folder = Compiler(sys.argv[1]), PROJECT / "docs" / "experiments" / "weights_once"
limit = "-fconstexpr-ops-limit=50000" if compiler.kind == "g++" else "-fconstexpr-steps=5000"
sources, failures = sorted(folder.glob("*.cpp")), []

trains = [source.name for source in sources if compiler.run(limit, "-fsyntax-only", source).returncode]
if trains != ["curve.cpp"]:
    failures.append(f"only curve.cpp may train the network: {trains}")
with tempfile.TemporaryDirectory() as temporary:
    program = f"{temporary}/program"
    built = compiler.run(*WARNINGS, *sources, "-o", program)
    if built.returncode:
        finish([built.stderr], "not built")
    said = subprocess.run([program], capture_output=True, text=True).stdout.splitlines()
    if len(said) != 3 or not said[2].endswith("too hot") or said[0].endswith("too hot"):
        failures.append(f"it must print three temperatures, the last too hot: {said}")
finish(failures, f"{len(sources)} files, and one of them trains the network")
