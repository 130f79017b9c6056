"""What the scripts of this folder share: where the project is, what a compiler is, and how one is run."""

import pathlib
import platform
import re
import shutil
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = PROJECT / "include"
EXPERIMENTS = sorted((PROJECT / "docs" / "experiments").glob("*.cpp"))
SKIPPED = 77  # CTest's answer for a test that has nothing to run on
WARNINGS = (
    "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wfloat-conversion -Werror".split()
)

# Runs a command and prints its CPU seconds and its peak memory in KB: a process that has only this child.
MEASURED = ("import resource, subprocess, sys; code = subprocess.run(sys.argv[1:]).returncode;"
            "usage = resource.getrusage(resource.RUSAGE_CHILDREN); print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss); sys.exit(code)")


class Compiler:
    def __init__(self, command):
        self.command = command
        said = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
        self.kind = "clang++" if "clang" in said else "g++"
        self.version = int(re.search(r"(\d+)\.\d+\.\d+", said).group(1))
        self.x86_64 = platform.machine() == "x86_64"

    def run(self, *arguments, **options):
        """Runs it in the project's root, as C++20 with the headers in reach."""
        return subprocess.run(
            [self.command, "-std=c++20", f"-I{INCLUDE}", *map(str, arguments)],
            capture_output=True, text=True, cwd=PROJECT, **options,
        )


def finish(failures, summary):
    """Prints every failure, then the summary, and leaves with the right code."""
    for failure in failures:
        print("FAILED:", failure)
    print(summary)
    sys.exit(1 if failures else 0)


def found_compilers():
    """The compilers that are here, the oldest and the newest of each kind."""
    ends = []
    for names in ("g++ g++-16 g++-15 g++-14 g++-12 g++-11", "clang++ clang++-23 clang++-22 clang++-19 clang++-14"):
        here = [name for name in names.split() if shutil.which(name)]
        ends += here[1:2] + here[-1:] if len(here) > 1 else here
    return ends


def certified(parts):
    """500 iterations a part, their real errors falling, in constants that go on where the one before ended."""
    lines = ["#include <descent/descent.hpp>", "using namespace descent;", "constexpr neuron start_0{0.5};"]
    for part in range(parts):
        lines += [f"constexpr auto history_{part} = trace<500>(start_{part}, identity, gradient_descent{{1.0}});",
                  f"constexpr auto certain_{part} = certainly_decreasing_steps(history_{part}, identity);",
                  f"static_assert(certain_{part} == 500);",
                  f"constexpr auto start_{part + 1} = history_{part}.back().network;"]
    return "\n".join(lines)
