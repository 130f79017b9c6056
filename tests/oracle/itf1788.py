"""Checks the intervals against the vectors of ITF1788, the test framework of IEEE 1788, the standard for intervals. Its
.itl files are not kept here. Every vector of an operation that we have too, bare or decorated, becomes a line of a C++
program, itf1788.cpp; an equal one only once. Vectors with an empty operand, or with one that is no interval, are
skipped. Of pow only whole powers but 0 are used, of bases that are not below 0: there the standard's pow and pown are
the same.
usage: itf1788.py FOLDER    the folder with the .itl files"""

import math
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import SKIPPED, TESTS, Compiler

OPERATIONS = """pos neg add sub mul div recip sqr sqrt pown pow fma exp log tanh abs min max intersection convexHull
    inf sup mag mig wid mid isMember isSingleton isEntire equal subset interior disjoint precedes strictPrecedes
    less strictLess""".split()
WORDS = {"empty": ("NAN", "NAN"), "entire": ("-INFINITY", "INFINITY"), "true": ("1", "1"), "false": ("0", "0")}


def statements(path):
    """Yields the line, name, operands and result of each. Comments keep their line breaks, to count lines."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*", lambda comment: "\n" * comment[0].count("\n"), path.read_text(),
                  flags=re.DOTALL)
    for found in re.finditer(r"([A-Za-z]\w*)\s+([^;={}]*?)\s*=\s*([^;]*);", text):
        yield text.count("\n", 0, found.start(1)) + 1, *found.groups()


def number(text):
    """Returns the nearest double as C++ text, as a C++ program would read it."""
    value = float.fromhex(text) if "x" in text.lower() else float(text)
    if math.isfinite(value):
        return value.hex()
    return "NAN" if value != value else "-INFINITY" if value < 0 else "INFINITY"


def ends(text):
    """Returns each interval as its two ends, a number or a truth value as both; None if one of them is neither."""
    found = []
    for inner, alone in re.findall(r"\[([^\]]*)\](?:_\w+)?|([^\s\[\]]+)", text):
        words = [word.strip() for word in (inner or alone).split(",")]
        try:
            found.append(WORDS.get(words[0]) or (number(words[0]), number(words[-1])))
        except ValueError:
            return None
    return found


def is_whole_power(base, power):
    n = float.fromhex(power[0])
    return float.fromhex(base[0]) >= 0 and power[0] == power[1] and n != 0 and n.is_integer()


def vectors(files):
    skipped, seen = 0, set()
    for path in files:
        for line, name, operands, result in statements(path):
            if name not in OPERATIONS:
                continue
            x, y = ends(operands), ends(result)
            if name == "pow" and x and not is_whole_power(*x):
                continue
            if x is None or y is None or len(y) != 1 or any("NAN" in pair for pair in x):
                skipped += 1
                continue
            row = ", ".join("{%s, %s}" % pair for pair in [*x, *[("0", "0")] * (3 - len(x)), *y])
            if (name, row) not in seen:
                seen.add((name, row))
                yield f'{{"{name}", "{path.name}:{line}", {row}}},'
    print(f"{len(files)} files, {skipped} vectors skipped")


files = sorted(pathlib.Path(sys.argv[1]).glob("*.itl")) if len(sys.argv) > 1 else []
if not files:
    given = sys.argv[1:]
    print(f"no .itl files in {given[0]}" if given else "no folder with the .itl files of ITF1788 was given")
    sys.exit(SKIPPED)

with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/itf1788"
    pathlib.Path(folder, "vectors.inc").write_text("\n".join(vectors(files)))
    built = Compiler("g++").run("-O1", f"-I{folder}", TESTS / "oracle" / "itf1788.cpp", "-o", program)
    if built.returncode:
        sys.exit(built.stderr)
    code = subprocess.run([program]).returncode
    sys.exit(f"the program ended by signal {-code}" if code < 0 else code)
