"""Checks that each function that adds or multiplies begins with DESCENT_AS_WRITTEN, in the headers that round: under
clang's -fassociative-math, which no macro tells, it leaves no sum or product of theirs to be reassociated.
usage: as_written.py COMPILER...    (the last clang of them is asked)"""

import re
import sys
import tempfile

from toolbox import SKIPPED, TESTS, Compiler, finish

FLAGS = "-O0 -w -gline-tables-only -S -emit-llvm -fassociative-math -fno-signed-zeros -fno-trapping-math".split()
FILES = [TESTS / f"{name}.cpp" for name in ("tools/bits", "network/scale", "number/dual")]  # they call most functions

clangs = [compiler for compiler in map(Compiler, sys.argv[1:]) if compiler.kind == "clang++"]
if not clangs:
    print("no clang here")
    sys.exit(SKIPPED)


def places(code):
    """Where the functions of the headers are that leave an operation to be reassociated, of code with its line tables."""
    files = {key: f"{folder}/{name}" for key, name, folder in
             re.findall(r'^(!\d+) = !DIFile\(filename: "([^"]*)", directory: "([^"]*)"', code, re.M)}
    functions = {key: (files[file], line) for key, file, line in
                 re.findall(r"^(!\d+) = distinct !DISubprogram\(.*?file: (!\d+), line: (\d+)", code, re.M)}
    for key, body in re.findall(r"^define [^\n]*!dbg (!\d+) \{\n(.*?)^\}", code, re.M | re.S):
        if re.search(r"= f(?:add|sub|mul) [^\n]*\breassoc\b", body) and "/include/descent/" in functions[key][0]:
            yield functions[key]


def rounds(file, line):
    """Whether the header does, and the constructor of lanes, outside of its body, takes more than 0 from a number."""
    lines = open(file, encoding="utf-8").read().splitlines()
    return "DESCENT_BEGIN" in lines and "vector{}" not in "".join(lines[int(line) - 1:int(line) + 1])


found, asked = set(), 0
with tempfile.TemporaryDirectory() as folder:
    for file in FILES:
        made = f"{folder}/code.ll"
        built = clangs[-1].run(*FLAGS, "-DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE", file, "-o", made)
        if built.returncode:
            finish([built.stderr], f"{file.name} is not compiled")
        code = open(made, encoding="utf-8").read()
        asked += code.count("\ndefine ")
        found |= {(file.split("/include/")[1], line) for file, line in places(code)
                  if rounds(file, line)}

finish([f"{file}:{line}: an operation may be reassociated" for file, line in sorted(found)],
       f"{clangs[-1].command}: {asked} functions, {len(found)} not as they are written")
