"""Breaks the headers on purpose, one fault at a time in a copy of the project. A test must notice each: faults.txt has
the faults, and which tests.
usage: faults.py [--part K/N] CMAKE COMPILER [HEADER...]    (if headers are named, as network/layer, only their faults;
--part takes every N-th fault, from the one numbered K modulo N)"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from toolbox import PROJECT, SKIPPED, TESTS, finish

FIRST, EVERY = map(int, sys.argv[2].split("/")) if sys.argv[1] == "--part" else (0, 1)
CMAKE, COMPILER, *ONLY = sys.argv[3:] if sys.argv[1] == "--part" else sys.argv[1:]
ROOMS = ("number", "network", "training", "proof", "io", "theorems", "extremes")
CLAIMS = [str(path.relative_to(TESTS)) for room in ROOMS for path in sorted((TESTS / room).glob("*.cpp"))]


def faults():
    """Yields the guard, the header, the claims that are asked first, what is written there, and what it becomes."""
    for line in pathlib.Path(__file__).with_suffix(".txt").read_text().splitlines():
        if line.startswith("["):
            guard = line[1:-1]
        elif line.startswith("- "):
            old = line[2:]
        elif line.startswith("+"):
            yield guard, header, first, old, line[2:]
        elif line and not line.startswith("#"):
            header, *first = line.split()


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


class Copy:
    """A copy of the project, with claims that need no test framework."""

    def __init__(self, folder):
        self.include, self.build, self.claims, self.program = (f"{folder}/{name}" for name in
                                                               ("project/include", "build", "claims", "program"))
        shutil.copytree(PROJECT, f"{folder}/project", ignore=shutil.ignore_patterns("build*", ".git"))
        shutil.copytree(TESTS, self.claims)
        shutil.copy(TESTS / "tools" / "framework.hpp", f"{self.claims}/claims.hpp")
        run(CMAKE, "-S", f"{folder}/project", "-B", self.build, f"-DCMAKE_CXX_COMPILER={COMPILER}", check=True)

    def compiles(self, name, *flags):
        flags = ["-std=c++20", f"-I{self.include}", "-Wfatal-errors", *flags]
        return run(COMPILER, *flags, f"{self.claims}/{name}").returncode == 0

    def passes(self, guard, name):
        """Says whether a file of claims passes the compiler, or passes when it runs, or whether an oracle passes."""
        if guard == "the compiler":
            return self.compiles(name, "-fsyntax-only")
        if guard == "the processor":
            return self.compiles(name, "-o", self.program) and run(self.program).returncode == 0
        built = run(CMAKE, "--build", self.build, "--target", name)
        few = {**os.environ, "POINTS": "60000"}
        return built.returncode == 0 and run(f"{self.build}/tests/{name}", env=few).returncode == 0


def asked(guard, header, first):
    """Lists the tests that may notice a fault, the likeliest first."""
    if guard.endswith("_oracle"):
        return [guard]
    own, room = f"{header}.cpp", header.split("/")[0]
    others = [name for name in CLAIMS if name.startswith(room)] + [*CLAIMS, "compile_only.cpp"]
    return list(dict.fromkeys([*first, own, *(others if guard == "the compiler" else [])]))


failures, count, sound = [], 0, {}
with tempfile.TemporaryDirectory() as folder:
    copy = Copy(folder)
    if run(CMAKE, "--build", copy.build, "--target", "sigmoid_oracle").returncode:
        print("the oracles need MPFR")
        sys.exit(SKIPPED)
    for number, (guard, header, first, old, new) in enumerate(faults()):
        if ONLY and header not in ONLY or number % EVERY != FIRST % EVERY:
            continue
        count += 1
        path = pathlib.Path(copy.include, "descent", f"{header}.hpp")
        text = path.read_text() if path.exists() else ""
        if text.count(old) != 1:
            failures.append(f"{header}.hpp has «{old}» {text.count(old)} times, not once")
            continue
        for name in asked(guard, header, first):
            if (guard, name) not in sound:
                sound[guard, name] = copy.passes(guard, name)
                if not sound[guard, name]:
                    failures.append(f"{name} fails without any fault")
            if not sound[guard, name]:
                continue
            path.write_text(text.replace(old, new))
            noticed = not copy.passes(guard, name)
            path.write_text(text)
            if noticed:
                print(f"{header}: {name} notices «{new}» for «{old}»", flush=True)
                break
        else:
            failures.append(f"{header}: nothing notices «{new}» for «{old}»")

finish(failures, f"{count - len(failures)} of {count} faults noticed")
