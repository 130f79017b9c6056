"""The paths, the compilers and the report that all scripts use."""

import pathlib
import platform
import re
import shutil
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = PROJECT / "include"
TESTS = PROJECT / "tests"
EXPERIMENTS = sorted((PROJECT / "docs" / "experiments").glob("*.cpp"))
SKIPPED = 77  # the exit code by which CTest knows a test that has nothing to run on
WARNINGS = "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wfloat-conversion -Werror".split()
# Warnings that projects of users switch on. (Clang's -Wunknown-warning-option is for a version that lacks one of them.)
PICKY = {"g++": "-Wfloat-equal -Wdouble-promotion -Wold-style-cast -Wuseless-cast -Weffc++ -Wundef",
         "clang++": "-Weverything -Wno-c++98-compat -Wno-c++98-compat-pedantic -Wno-padded -Wno-unsafe-buffer-usage "
                    "-Wno-pre-c++20-compat-pedantic -Wno-lifetime-safety-suggestions -Wno-unknown-warning-option"}

# A Python program that runs a command and prints its CPU seconds and its peak memory in KB. It has no other child.
MEASURED = ("import resource, subprocess, sys; code = subprocess.run(sys.argv[1:]).returncode;"
            "usage = resource.getrusage(resource.RUSAGE_CHILDREN);"
            "print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss); sys.exit(code)")


class Compiler:
    """A compiler by its command: its kind, g++ or clang++, its version, and whether it compiles for x86-64."""

    def __init__(self, command):
        self.command = command
        said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
        self.kind = "clang++" if "clang" in said else "g++"
        said = subprocess.run([command, "-dumpversion"], capture_output=True, text=True, check=True).stdout
        self.version = int(re.match(r"\d+", said)[0])
        self.x86_64 = platform.machine() == "x86_64"

    def run(self, *arguments, **options):
        """Runs it in the project's root, for C++20 and with the headers on the include path."""
        return subprocess.run(
            [self.command, "-std=c++20", f"-I{INCLUDE}", *map(str, arguments)],
            capture_output=True, text=True, cwd=PROJECT, **options,
        )


def precompiled(compiler, folder, flags=()):
    """Precompiles all headers in a folder, and returns the flags that use them."""
    header = pathlib.Path(folder) / "all.hpp"
    header.write_text("#include <descent/descent.hpp>\n")
    clang = compiler.kind == "clang++"
    made = header.with_suffix(".hpp.pch" if clang else ".hpp.gch")
    built = compiler.run(*flags, "-x", "c++-header", header, "-o", made)
    if built.returncode:
        finish([f"{compiler.command}: a precompiled header\n{built.stderr}"], "nothing is compiled")
    return ["-include-pch", made] if clang else ["-include", header, "-Winvalid-pch"]


def finish(failures, summary):
    """Prints every failure and the summary, and exits: with 1 if there is a failure, otherwise with 0."""
    for failure in failures:
        print("FAILED:", failure)
    print(summary)
    sys.exit(1 if failures else 0)


def found_compilers():
    """Finds the oldest and the newest installed compiler of each kind."""
    ends = []
    for names in ("g++ g++-16 g++-15 g++-14 g++-12 g++-11", "clang++ clang++-23 clang++-22 clang++-19 clang++-14"):
        here = [name for name in names.split() if shutil.which(name)]
        newest = here[1:2] or here
        ends += newest + [oldest for oldest in here[-1:] if oldest not in newest]
    return ends
