"""Compiles each file of tests/fail twice: it must compile with GOOD defined, and must not compile without. The compiler
must then say what the file's first lines expect, each a regular expression:
    // EXPECT: …                             of every compiler
    // EXPECT SINCE g++ 12, clang++ 16: …    of these versions and later ones
    // FLAGS: …                              makes it fail, instead of GOOD
    // ONLY: g++ 11 on x86_64                the compiler for which the flags have a meaning
usage: must_fail.py [--part K/N] COMPILER    (--part leaves out false_theorems, which all compilers refuse by the same
code, and takes every N-th of the others, from the one numbered K modulo N)"""

import re
import sys
import tempfile

from toolbox import TESTS, Compiler, finish, precompiled

compiler, folder = Compiler(sys.argv[-1]), TESTS / "fail"
paths = sorted(folder.rglob("*.cpp"))
if sys.argv[1] == "--part":
    first, every = map(int, sys.argv[2].split("/"))
    paths = sorted(folder.glob("*.cpp"))[first % every::every]
failures, count = [], 0


def first_lines(text):
    flags, words, here = [], [], True
    for line in text.splitlines():
        if match := re.match(r"// EXPECT: (.*)", line):
            words.append(match[1])
        elif match := re.match(r"// EXPECT SINCE g\+\+ (\d+), clang\+\+ (\d+): (.*)", line):
            if compiler.version >= int(match[1] if compiler.kind == "g++" else match[2]):
                words.append(match[3])
        elif match := re.match(r"// FLAGS: (.*)", line):
            flags = match[1].split()
        elif match := re.match(r"// ONLY: g\+\+ (\d+) on x86_64", line):
            here = compiler.kind == "g++" and compiler.version >= int(match[1]) and compiler.x86_64
        else:
            break
    return flags, words, here


def complaint(path):
    flags, words, here = first_lines(path.read_text())
    if not here:
        return None
    if not words:
        return "it expects no words"
    # From standard input, so that no file name passes for a word.
    text = path.read_text()
    good = compiler.run(*headers, "-fsyntax-only", "-x", "c++", "-", input="#define GOOD\n" + text)
    if good.returncode:
        return f"its sibling must compile, but:\n{good.stderr}"
    bad = compiler.run(*flags or headers, "-fsyntax-only", "-x", "c++", "-", input=text)
    if not bad.returncode:
        return "it compiles, but must not"
    missing = [word for word in words if not re.search(word, bad.stderr)]
    return f"the compiler does not say {missing}, but:\n{bad.stderr}" if missing else None


with tempfile.TemporaryDirectory() as name:
    headers = precompiled(compiler, name)  # (they take most of the time; flags may change what they mean)
    for path in paths:
        count += 1
        if said := complaint(path):
            failures.append(f"{path.name}: {said}")

finish(failures, f"{compiler.command}: {count - len(failures)} of {count} refused in the expected words")
