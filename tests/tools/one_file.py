"""Writes the whole library as one header, and compiles with nothing else, also without a hosted library; and a program
of two files that both include it. usage: one_file.py"""

import re
import subprocess
import sys
import tempfile

from toolbox import EXPERIMENTS, PROJECT, TESTS, WARNINGS, Compiler, finish, found_compilers

failures = []
with tempfile.TemporaryDirectory() as folder:
    header = f"{folder}/descent.hpp"
    subprocess.run([sys.executable, TESTS / "tools" / "amalgamate.py", "--one-file", header], check=True)
    text = open(header).read()
    version = re.search(r"project\(\w+ VERSION (\S+)", (PROJECT / "CMakeLists.txt").read_text())[1]
    if not text.startswith(f"// descent {version}:"):
        failures.append(f"the first line does not name the version {version}")
    failures += [f"not its own: {line}" for line in re.findall(r'^#\s*include (?:"|<descent\b)(?!: )(?!descent: ).*', text, re.MULTILINE)]

    def compile_here(command, name, source, *flags):
        result = subprocess.run([command, "-std=c++20", *WARNINGS, f"-I{folder}", "-x", "c++", *flags, "-"],
                                input=source, capture_output=True, text=True)
        if result.returncode:
            failures.append(f"{name} by {command} {' '.join(flags)}\n{result.stderr}")

    experiments = {path.name: re.sub("<descent/.*>", '"descent.hpp"', path.read_text()) for path in EXPERIMENTS
                   if path.name in ("own_claim.cpp", "fifteen_lines.cpp")}
    for command in found_compilers():
        for name, source in experiments.items():
            compile_here(command, name, source, "-fsyntax-only")
        compile_here(command, name, source, "-fsyntax-only", "-ffreestanding", "-fno-exceptions", "-fno-rtti",
                     "-Wno-return-type")
        main = "#include <descent.hpp>\nauto both() -> double;\nint main() { return both() != 0.5; }\n"
        other = "#include <descent.hpp>\nauto both() -> double { return descent::sigmoid(0.0); }\n"
        compile_here(command, "one of two files", main, "-c", "-o", f"{folder}/main.o")
        compile_here(command, "the other of two files", other, "-c", "-o", f"{folder}/other.o")
        if not failures:
            linked = subprocess.run([command, f"{folder}/main.o", f"{folder}/other.o", "-o", f"{folder}/two"])
            if linked.returncode or subprocess.run([f"{folder}/two"]).returncode:
                failures.append(f"two files by {command}")
finish(failures, f"one file of {text.count(chr(10)):,} lines")
