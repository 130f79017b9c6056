"""Compiles each file of tests/fail twice: it must compile with GOOD defined, and must not compile without. The compiler
must then say what the file's first lines expect, each a regular expression:
    // EXPECT: …                             of every compiler
    // EXPECT SINCE g++ 12, clang++ 16: …    of these versions and later ones
    // EXPECT g++: …                         of this one (or clang++)
    // FIRST: …                              in the first line that is marked as an error (also SINCE, and of one)
    // FLAGS: …                              makes it fail, instead of GOOD
    // ONLY: g++ 11 on x86_64                the compiler for which the flags have a meaning
    // ONLY: g++ 14, clang++ 19              the compilers
usage: must_fail.py [--part K/N] COMPILER [FILE...]    (--part leaves out false_theorems, which all compilers refuse by
the same code, and takes every N-th of the others, from the one numbered K modulo N; if files are named, only those)"""

import pathlib
import re
import sys
import tempfile

from toolbox import TESTS, Compiler, finish, precompiled

part = sys.argv[2] if sys.argv[1] == "--part" else None
command, *names = sys.argv[3:] if part else sys.argv[1:]
compiler, folder = Compiler(command), TESTS / "fail"
paths = list(map(pathlib.Path, names)) or sorted(folder.rglob("*.cpp"))
if part:
    first, every = map(int, part.split("/"))
    paths = sorted(folder.glob("*.cpp"))[first % every::every]
failures, count = [], 0


WORDS = re.compile(r"// (EXPECT|FIRST)(?: SINCE g\+\+ (\d+), clang\+\+ (\d+)| (g\+\+|clang\+\+))?: (.*)")


def first_lines(text):
    flags, words, here = [], {"EXPECT": [], "FIRST": []}, True
    for line in text.splitlines():
        if match := WORDS.match(line):
            since = match[2] if compiler.kind == "g++" else match[3]
            if compiler.version >= int(since or 0) and match[4] in (None, compiler.kind):
                words[match[1]].append(match[5])
        elif match := re.match(r"// FLAGS: (.*)", line):
            flags = match[1].split()
        elif match := re.match(r"// ONLY: g\+\+ (\d+) on x86_64", line):
            here = compiler.kind == "g++" and compiler.version >= int(match[1]) and compiler.x86_64
        elif match := re.match(r"// ONLY: g\+\+ (\d+), clang\+\+ (\d+)", line):
            here = compiler.version >= int(match[1] if compiler.kind == "g++" else match[2])
        else:
            break
    return flags, words, here


def complaint(path):
    flags, words, here = first_lines(path.read_text())
    if not here:
        return None
    if not any(words.values()):
        return "it expects no words"
    # From standard input, so that no file name passes for a word.
    text = path.read_text()
    good = compiler.run(*headers, "-fsyntax-only", "-x", "c++", "-", input="#define GOOD\n" + text)
    if good.returncode:
        return f"its sibling must compile, but:\n{good.stderr}"
    bad = compiler.run(*flags or headers, "-fsyntax-only", "-x", "c++", "-", input=text)
    if not bad.returncode:
        return "it compiles, but must not"
    error = next((line for line in bad.stderr.splitlines() if "error:" in line), "")
    missing = [word for kind, said in (("EXPECT", bad.stderr), ("FIRST", error)) for word in words[kind]
               if not re.search(word, said)]
    return f"the compiler does not say {missing}, but:\n{bad.stderr}" if missing else None


with tempfile.TemporaryDirectory() as name:
    headers = precompiled(compiler, name)  # (they take most of the time; flags may change what they mean)
    for path in paths:
        count += 1
        if said := complaint(path):
            failures.append(f"{path.name}: {said}")

finish(failures, f"{compiler.command}: {count - len(failures)} of {count} refused in the expected words")
