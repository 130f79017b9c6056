"""Finds the lines and branches of the headers that no claim reaches when the processor runs the claims: by the coverage
of clang 19, over all instances of a template. uncovered.txt lists those that cannot be reached, each with its reason;
one that is reached all the same must go from there.
usage: coverage.py CMAKE [BUILD]    (BUILD: a folder that is kept)"""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, PROJECT, SKIPPED, finish

CMAKE, NEEDED = sys.argv[1], ("clang++-19", "llvm-profdata-19", "llvm-cov-19")
FUNCTION = re.compile(r"^ *(?:template .*|\[\[.*?\]\] |static |friend |explicit )*"
                      r"constexpr [^=;{]*?(operator\S+|~?\w+)\(|"
                      r"^ *(?:\[\[.*?\]\] |inline )*(?:void|auto) (\w+)\(")


def excepted():
    """Returns for each header the functions and the pieces of lines that cannot be reached."""
    pieces = collections.defaultdict(list)
    for line in pathlib.Path(__file__).with_name("uncovered.txt").read_text().splitlines():
        if line.startswith("- "):
            pieces[header].append(line[2:])
        elif line and not line.startswith(("#", "[")):
            header = line
    return pieces


def measured(build):
    """Builds the claims, runs them, and returns what llvm-cov says of each function."""
    def run(*command, **options):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
        if done.returncode:
            finish([f"{command[0]}\n{done.stdout[-4000:]}{done.stderr[-4000:]}"], "nothing is measured")
        return done.stdout

    flags = "-fprofile-instr-generate -fcoverage-mapping"
    program, raw = f"{build}/tests/claims_of_the_processor", f"{build}/claims.profraw"
    run(CMAKE, "-S", PROJECT, "-B", build, "-DCMAKE_CXX_COMPILER=clang++-19", f"-DCMAKE_CXX_FLAGS={flags}")
    run(CMAKE, "--build", build, "-j", 2, "--target", "claims_of_the_processor")
    run(program, env={"LLVM_PROFILE_FILE": raw})
    run("llvm-profdata-19", "merge", raw, "-o", f"{build}/claims.profdata")
    said = run("llvm-cov-19", "export", program, f"-instr-profile={build}/claims.profdata", "--sources", INCLUDE)
    return json.loads(said)["data"][0]["functions"]


def unreached(functions):
    """Returns how many regions and ways of branches the headers have, and the places, as header, line and column, of
    those that are never run."""
    runs, ways = collections.Counter(), collections.Counter()
    for function in functions:
        names = function["filenames"]  # (of a claim, too: its lambdas are functions of the tests)
        for line, column, *_, count, file, _, kind in function["regions"]:
            if kind == 0 and names[file].startswith(f"{INCLUDE}/"):
                runs[names[file], line, column] += count
        for line, column, _, _, taken, passed, file, *_ in function["branches"]:
            if not names[file].startswith(f"{INCLUDE}/"):
                continue
            ways[names[file], line, column, "always false"] += taken
            ways[names[file], line, column, "always true"] += passed
    regions = [(*place, "never run") for place, count in runs.items() if count == 0]
    never = {place[:2] for place in regions}
    regions += [way for way, count in ways.items() if count == 0 and way[:2] not in never]
    return len(runs) + len(ways), sorted(regions)


def function_at(lines, number):
    """Returns the name of the function that a line is in."""
    for line in lines[number - 1::-1]:
        if found := FUNCTION.match(line):
            return found[1] or found[2]
    return ""


if not all(map(shutil.which, NEEDED)):
    print("clang 19 and its tools are not installed")
    sys.exit(SKIPPED)
with tempfile.TemporaryDirectory() as folder:
    count, places = unreached(measured(sys.argv[2] if len(sys.argv) > 2 else folder))
exceptions, used, failures, listed = excepted(), set(), [], 0
for path, number, column, what in places:
    header = str(pathlib.Path(path).relative_to(INCLUDE / "descent").with_suffix(""))
    lines = pathlib.Path(path).read_text().splitlines()
    line, function = lines[number - 1].strip(), f"{function_at(lines, number)}()"
    of = {piece for piece in exceptions[header] if piece == function or piece in line}
    used |= {(header, piece) for piece in of}
    listed += 1 if of else 0
    if not of:
        failures.append(f"{header}.hpp:{number}:{column} {what}, in {function}: {line}")
failures += [f"uncovered.txt: {header}: «{piece}» is reached" for header in exceptions for piece in exceptions[header]
             if (header, piece) not in used]
finish(failures, f"{count - len(places)} of {count} regions and ways of branches are reached, "
                 f"and uncovered.txt has the reasons for {listed} others")
