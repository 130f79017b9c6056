"""A copy of the project in which a header may be broken, and what the tests say to it. For faults.py and mutants.py."""

import contextlib
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys

from toolbox import PROJECT, SKIPPED, TESTS

ROOMS = ("number", "network", "training", "proof", "io", "examples", "theorems", "extremes")
CLAIMS = [str(path.relative_to(TESTS)) for room in ROOMS for path in sorted((TESTS / room).glob("*.cpp"))]
CLAIMS.append("compile_only.cpp")
ORACLES = [f"oracle/{name}.cpp" for name in ("sigmoid", "functions", "interval", "rounded", "fuzz")]


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


class Copy:
    """The copy, with claims that need no test framework."""

    def __init__(self, folder, compiler):
        self.project, self.program, self.compiler = pathlib.Path(folder, "project"), f"{folder}/program", compiler
        shutil.copytree(PROJECT, self.project, ignore=shutil.ignore_patterns("build*", ".git"))
        self.tests = self.project / "tests"
        shutil.copy(self.tests / "tools" / "framework.hpp", self.tests / "claims.hpp")
        if not self.passes("an oracle", ORACLES[0]):
            print("the oracles need MPFR")
            sys.exit(SKIPPED)

    def header(self, name):
        return self.project / "include" / "descent" / f"{name}.hpp"

    def included(self, name):
        """Returns the headers that a file of the tests includes."""
        found, left = set(), [self.tests / name]
        while left:
            path = left.pop()
            for folder, other in re.findall(r'#include ([<"])(\S+)[>"]', path.read_text()):
                other = self.project / "include" / other if folder == "<" else path.parent / other
                if other.exists() and other.resolve() not in found:
                    found.add(other.resolve())
                    left.append(other)
        return found

    @contextlib.contextmanager
    def broken(self, header, text):
        """Replaces the text of a header for a while."""
        path = self.header(header)
        sound = path.read_text()
        path.write_text(text)
        yield
        path.write_text(sound)

    def succeeds(self, *command, **options):
        """Runs a command; one that takes more than a minute, as a loop without end does, fails."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            return subprocess.run([str(part) for part in command], capture_output=True, timeout=60,
                                  preexec_fn=limit_memory, **options).returncode == 0
        return False

    def compiles(self, path, *flags):
        flags = ["-std=c++20", f"-I{self.project}/include", "-Wfatal-errors", "-w", *flags]
        return self.succeeds(self.compiler, path, *flags)

    def runs(self, name, *arguments, flags=()):
        return self.compiles(self.tests / name, "-o", self.program, *flags) and self.succeeds(
            self.program, *arguments, env={**os.environ, "POINTS": "60000"})

    def passes(self, guard, name):
        """Says whether a header compiles alone, whether a file of claims passes the compiler or passes when it runs,
        whether what must not compile is refused in the expected words, or whether an oracle passes."""
        if guard == "the header":
            return self.compiles(self.header(name), "-fsyntax-only")
        if guard == "the compiler":
            return self.compiles(self.tests / name, "-fsyntax-only")
        if guard == "the processor":
            return self.runs(name, flags=["-DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE"])
        if guard == "refusals":
            must_fail = self.tests / "tools" / "must_fail.py"
            return self.succeeds(sys.executable, must_fail, self.compiler, self.tests / name)
        return self.runs(name, 4, flags=("-O1", "-lmpfr", "-lgmp"))  # fuzz and rounded take the 4 as seconds
