"""Runs clang-tidy, as .clang-tidy configures it, and cppcheck over all headers; each where it is installed.
usage: analysis.py [--instantiated]    (with what the experiments and the claims make of the templates too: ten minutes)"""

import shutil
import subprocess
import sys

from toolbox import EXPERIMENTS, INCLUDE, PROJECT, SKIPPED, TESTS, finish

ROOMS = ("number", "network", "training", "proof", "io", "theorems")
MACROS = INCLUDE / "descent" / "number" / "arithmetic.hpp"
# What cppcheck 2.10 reads wrongly: an exponent of a hexadecimal number, a requires-expression, and a value that is
# another one in another specialisation or header. And what the house does on purpose: numbers convert from constants, a
# local name may be that of a function or hide an inherited one.
UNREAD = ["incorrectLogicOperator", "redundantCondition", "internalAstError", "identicalConditionAfterEarlyExit",
          "multiCondition", "constStatement", "knownConditionTrueFalse", "unreadVariable", "throwInNoexceptFunction",
          "unusedStructMember", "uninitMemberVar", "redundantInitialization", "unsignedLessThanZero"]
ON_PURPOSE = ["noExplicitConstructor", "shadowFunction", "useStlAlgorithm", "constParameter", "redundantAssignment",
              "shadowArgument", "duplInheritedMember"]


def tidy():
    """Yields what clang-tidy finds."""
    everything = [INCLUDE / "descent" / "descent.hpp"]
    if "--instantiated" in sys.argv:
        everything += EXPERIMENTS + [path for path in sorted(TESTS.glob("*/*.cpp")) if path.parent.name in ROOMS]
    for path in everything:
        ran = subprocess.run([CLANG_TIDY, "--quiet", path, "--", "-x", "c++", "-std=c++20", f"-I{INCLUDE}"],
                             capture_output=True, text=True, cwd=PROJECT)
        yield from (line for line in ran.stdout.splitlines() if " error: " in line and str(INCLUDE) in line)


def checked():
    """Yields what cppcheck finds, header by header: what follows one that it cannot read is not lost."""
    suppressed = [f"--suppress={name}" for name in UNREAD + ON_PURPOSE]
    for path in sorted(INCLUDE.rglob("*.hpp")):
        ran = subprocess.run(["cppcheck", "--quiet", "--std=c++20", "--language=c++", "--template={file}:{line}: {id}: {message}",
                              "--enable=warning,style,performance,portability", "-U__AVX__", "-U__AVX512F__",
                              f"--include={MACROS}", *suppressed, path],
                             capture_output=True, text=True, cwd=PROJECT)
        yield from filter(None, ran.stderr.splitlines())


CLANG_TIDY = shutil.which("clang-tidy-19")  # the layout is of clang-format-19 too
failures = [*(tidy() if CLANG_TIDY else []), *(checked() if shutil.which("cppcheck") else [])]
if not CLANG_TIDY and not shutil.which("cppcheck"):
    print("neither clang-tidy nor cppcheck is installed")
    sys.exit(SKIPPED)
finish(list(dict.fromkeys(failures)), "clang-tidy and cppcheck find nothing" if not failures else f"{len(failures)} findings")
