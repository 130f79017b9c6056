"""Links 64 translation units that include everything and train the same runs: by g++ and clang++ in turn, at every level
of optimisation, with and without exceptions; first as a program, then as a shared library. What they compute must be
the same, and a unit without exceptions must not take the refusals of the others away. With two jobs the compilers must
take less than 4 GB.
usage: stress.py [COMPILER...]"""

import concurrent.futures
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile

from toolbox import MEASURED, INCLUDE, TESTS, Compiler, finish, found_compilers

UNITS, JOBS, MOST_KB = 64, 2, 4 * 1024 * 1024
LEVELS = ["-O0", "-O1", "-O2", "-O3"]
EXCEPTIONS = [[], ["-fno-exceptions"], ["-fno-rtti"]]
failures = []


def compile_unit(folder, number, command, level, mode):
    """Compiles one unit and returns the CPU seconds and the memory, in KB, that it took."""
    flags = [level, *mode, "-fPIC", f"-DUNIT={number}", f"-DUNITS={UNITS}"]
    built = subprocess.run([sys.executable, "-c", MEASURED, command, "-std=c++20", f"-I{INCLUDE}", *flags, "-c",
                            TESTS / "tools" / "stress.cpp", "-o", f"{folder}/{number}.o"], capture_output=True, text=True)
    if built.returncode:
        failures.append(f"{command} {' '.join(flags)}\n{built.stderr}")
        return 0, 0
    seconds, memory = built.stdout.split()
    return float(seconds), int(memory)


def run(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if done.returncode:
        failures.append(f"{command[0]}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


compilers = sys.argv[1:] or found_compilers()
# The unit with main has exceptions; every combination of the others comes up.
choices = itertools.cycle(itertools.product(EXCEPTIONS, LEVELS, compilers))
with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
    folder = pathlib.Path(name)
    units = [pool.submit(compile_unit, folder, number, command, level, mode)
             for number, (mode, level, command) in zip(range(UNITS), choices)]
    costs = [unit.result() for unit in units]
    objects, printed = [folder / f"{number}.o" for number in range(UNITS)], []
    linker = next((command for command in compilers if Compiler(command).kind == "g++"), compilers[0])
    if not failures:
        run(linker, *objects, "-o", folder / "program")
        run(linker, "-shared", *objects[1:], "-o", folder / "libunits.so")
        run(linker, objects[0], f"-L{folder}", "-lunits", f"-Wl,-rpath,{folder}", "-o", folder / "with_library")
        printed = [run(folder / "program"), run(folder / "with_library")]
        if printed[0] != printed[1]:
            failures.append(f"the program and the library print otherwise: {printed}")

seconds, most = sum(cost[0] for cost in costs), 2 * max(cost[1] for cost in costs)
if most > MOST_KB:
    failures.append(f"two compilers may take {most // 1024} MB")
finish(failures, f"{UNITS} units by {', '.join(compilers)}: {seconds:.0f} CPU seconds, two at a time at most "
                 f"{most // 1024} MB; {printed[0].strip() if printed else 'not run'}")
