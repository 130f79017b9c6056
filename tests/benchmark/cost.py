"""Counts what g++ 12 and clang 22 charge for the dearest constant of each program: clang's steps, g++'s operations. The
count is the smallest limit under which the program compiles, the same on every machine. A count that has grown by a
twentieth fails. So does one of clang's that has shrunk as much, so that the next growth is noticed. (g++ evaluates
again what ran out of operations, and does not count calls that it remembers: a limit below the count may pass.)
usage: cost.py            compares with tests/reference/counts.json
       cost.py --write    counts again, and writes them"""

import json
import shutil
import sys

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import SKIPPED, TESTS, Compiler, finish

COUNTS = TESTS / "reference" / "counts.json"
FLAG = {"g++": "-fconstexpr-ops-limit", "clang++": "-fconstexpr-steps"}
DEFAULT = {"g++": 1 << 25, "clang++": 1 << 20}
SHARE = 0.05
WITHIN = {"g++": 80_000, "clang++": 40_000}  # iterations of the question for which one constant must have room
QUESTION = "1,000 iterations of the question"
FOLDER = TESTS / "benchmark"
PROGRAMS = {
    "compile_only.cpp": TESTS / "compile_only.cpp",
    **{f"theorem {path.stem}": path for path in sorted((TESTS / "theorems").glob("*.cpp"))},
    QUESTION: FOLDER / "question.cpp",
    "300 epochs of XOR": FOLDER / "xor.cpp",
    "500 certified steps": FOLDER / "certified.cpp",
    "three epochs in batches of 32": FOLDER / "batches.cpp",
}


def compiles(compiler, path, limit):
    return compiler.run("-fsyntax-only", f"{FLAG[compiler.kind]}={limit}", path).returncode == 0


def most(counted):
    return int(counted * (1 + SHARE)) + 1


def count(compiler, path):
    """Finds the smallest limit that passes, and under which a little more passes too."""
    low = 1
    while True:
        high = DEFAULT[compiler.kind]
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if compiles(compiler, path, middle) else (middle + 1, high)
        if compiles(compiler, path, most(low)):
            return low
        low = most(low) + 1


def complaint(compiler, path, counted):
    """Says how the count of a program differs from what it was; None if it does not."""
    if counted is None:
        return "not counted yet; cost.py --write"
    if not compiles(compiler, path, most(counted)):
        return f"more than {most(counted):,}, was {counted:,}"
    least = int(counted * (1 - SHARE)) - 1
    if compiler.kind == "clang++" and compiles(compiler, path, least):
        return f"less than {least:,}, was {counted:,}: well done; cost.py --write"
    return None


compilers = [Compiler(name) for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not compilers:
    print("the counts are those of g++ 12 and clang 22, and neither is installed")
    sys.exit(SKIPPED)
WRITE = "--write" in sys.argv
known = json.loads(COUNTS.read_text()) if COUNTS.exists() else {}
failures, compared = [], 0
for compiler in compilers:
    of = f"{compiler.kind} {compiler.version}"
    counts = known.setdefault(of, {})
    if WRITE:
        counts = known[of] = {}
    for name, path in PROGRAMS.items():
        if WRITE:
            counts[name] = count(compiler, path)
            print(f"{of}  {name:<34} {counts[name]:>10,}", flush=True)
            continue
        compared += 1
        if said := complaint(compiler, path, counts.get(name)):
            failures.append(f"{of}, {name}: {said}")
    if counts.get(QUESTION, 0) * WITHIN[compiler.kind] / 1000 > DEFAULT[compiler.kind]:
        failures.append(f"{of}: no room for {WITHIN[compiler.kind]:,} iterations in one constant")
if WRITE:
    COUNTS.write_text(json.dumps(known, indent=1) + "\n")
finish(failures, "counted" if WRITE else f"{compared - len(failures)} of {compared} counts are what they were")
