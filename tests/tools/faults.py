"""Breaks the headers on purpose, one fault at a time in a copy of the project. A test must notice each: faults.txt has
the faults that no operator of mutants.py makes, and which tests.
usage: faults.py [--part K/N] COMPILER [HEADER...]    (if headers are named, as network/layer, only their faults; --part
takes every N-th fault, from the one numbered K modulo N). What a fault replaces must be there once, whichever are
taken."""

import pathlib
import sys
import tempfile

from broken import CLAIMS, Copy
from toolbox import finish

FIRST, EVERY = map(int, sys.argv[2].split("/")) if sys.argv[1] == "--part" else (0, 1)
COMPILER, *ONLY = sys.argv[3:] if sys.argv[1] == "--part" else sys.argv[1:]


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


def asked(guard, header, first):
    """Lists the tests that may notice a fault, the likeliest first."""
    if guard.startswith("oracle/"):
        return [guard]
    own, room = f"{header}.cpp", header.split("/")[0]
    others = [name for name in CLAIMS if name.startswith(room)] + CLAIMS
    return list(dict.fromkeys([*first, own, *(others if guard == "the compiler" else [])]))


failures, count, caught, sound = [], 0, 0, {}
with tempfile.TemporaryDirectory() as folder:
    copy = Copy(folder, COMPILER)
    for number, (guard, header, first, old, new) in enumerate(faults()):
        path = copy.header(header)
        text = path.read_text() if path.exists() else ""
        if text.count(old) != 1:
            failures.append(f"{header}.hpp has «{old}» {text.count(old)} times, not once")
            continue
        if ONLY and header not in ONLY or number % EVERY != FIRST % EVERY:
            continue
        count += 1
        for name in asked(guard, header, first):
            if (guard, name) not in sound:
                sound[guard, name] = copy.passes(guard, name)
                if not sound[guard, name]:
                    failures.append(f"{name} fails without any fault")
            if not sound[guard, name]:
                continue
            with copy.broken(header, text.replace(old, new)):
                noticed = not copy.passes(guard, name)
            if noticed:
                caught += 1
                print(f"{header}: {name} notices «{new}» for «{old}»", flush=True)
                break
        else:
            failures.append(f"{header}: nothing notices «{new}» for «{old}»")

finish(failures, f"{caught} of {count} faults noticed")
