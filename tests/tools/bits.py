"""Builds tests/tools/bits.cpp by every compiler given, one for another processor too if its programs can run here, and
compares what they print with docs/numerics.md.
usage: bits.py COMPILER...            some levels of optimisation
       bits.py --table COMPILER...    every level, and writes the table; rows of other compilers stay, if they agree"""

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import PROJECT, SKIPPED, TESTS, Compiler, finish, precompiled

PAGE = PROJECT / "docs" / "numerics.md"
HEAD = "<!-- written by: cmake --build build --target bits -->\n"
HEAD += "| compiler | for | built with | results | enclosures |\n|---|---|---|---|---|\n"
NATIVE = ["-O3", "-march=native"]
LTO, PCH = ["-O2", "-flto"], "precompiled header"
# Nothing stops clang from contracting under this flag, so sigmoid differs; enclosures that begin with no guess do not.
CONTRACTED = [*NATIVE, "-ffp-contract=fast"]
ASSOCIATIVE = [*NATIVE, "-fassociative-math", "-fno-signed-zeros", "-fno-trapping-math"]  # g++: refused
SOME = {"g++": [["-O2"], NATIVE, CONTRACTED], "clang++": [["-O0"], NATIVE, ASSOCIATIVE, CONTRACTED]}
EVERY = [["-O0"], ["-O1"], ["-O2"], ["-O3"], NATIVE,
         [*NATIVE, "-fassociative-math", "-fno-math-errno"], CONTRACTED, LTO, [PCH]]
# A processor, what runs its programs here, the flags that it needs, and those that give it fused products and vectors.
OTHERS = {
    "aarch64-linux-gnu-g++": ("aarch64", "qemu-aarch64", [], ["-mcpu=neoverse-n1"]),
    "s390x-linux-gnu-g++": ("s390x", "qemu-s390x", [], ["-march=z14"]),
    "riscv64-linux-gnu-g++": ("riscv64", "qemu-riscv64", [], []),
    "powerpc64le-linux-gnu-g++": ("ppc64le", "qemu-ppc64le", [], ["-mcpu=power9"]),
    "arm-linux-gnueabihf-g++": ("armhf", "qemu-arm", [], ["-mfpu=neon-vfpv4"]),
    "i686-linux-gnu-g++": ("i686, SSE2", "qemu-i386", ["-msse2", "-mfpmath=sse"], []),
    "x86_64-w64-mingw32-g++-posix": ("x86-64, mingw", "wine", [], ["-mavx2", "-mfma"]),
}
# Clang's code for them too, in the table. (QEMU computes an instruction of its code wrongly: on s390x, version 7, mdebr,
# a product of two floats; on ppc64le, version 11 too, xststdcsp of a subnormal.)
OF_CLANG = ["aarch64", "riscv64", "armhf", "i686, SSE2"]
WRITE = "--table" in sys.argv
HERE = platform.machine().replace("_", "-")
failures, rows = [], {}


def builds_anything(command, flags, folder):
    """Whether a compiler, its library and its linker are there for these flags."""
    trial = subprocess.run([command, "-std=c++20", *flags, "-x", "c++", "-", "-o", f"{folder}/trial"],
                           input="#include <vector>\nint main() {}", capture_output=True, text=True)
    return trial.returncode == 0


def words_of(compiler, flags, runner, enclosures, folder):
    """Builds the program, and returns what it prints, or nothing if it fails."""
    name, program = " ".join([compiler.command, *flags]), f"{folder}/bits.exe"
    if PCH in flags:
        flags = [*NATIVE, *[flag for flag in flags if flag != PCH]]
        flags = [*flags, *precompiled(compiler, folder, flags), "-Werror=invalid-pch", "-x", "c++"]
    built = compiler.run(*flags, TESTS / "tools" / "bits.cpp", "-o", program)
    if built.returncode:
        failures.append(f"{name}\n{built.stderr}")
        return []
    ran = subprocess.run([*runner, program, *["enclosures"] * enclosures], capture_output=True, text=True,
                         env={**os.environ, "WINEDEBUG": "-all", "WINEPREFIX": f"{folder}/wine"})
    if ran.returncode:
        failures.append(f"{name}: {ran.stdout}{ran.stderr}")
        return []
    return ran.stdout.split()


def add_row(command, processor, levels, needed=(), runner=(), note=""):
    """Builds with all levels, and adds a row of the table."""
    compiler = Compiler(command)
    results, enclosures, always, built = set(), set(), set(), []
    with tempfile.TemporaryDirectory() as folder:
        for level in levels:
            only_enclosures = level[-1] == CONTRACTED[-1] and compiler.kind == "clang++"
            flags = [*needed, *level]
            if level == LTO and not builds_anything(command, flags, folder):
                continue
            if words := words_of(compiler, flags, runner, only_enclosures, folder):
                always.add(words[-1])
                results |= set(words[:-2])
                enclosures |= set(words[-2:-1])
                built.append(" ".join(level) + " (enclosures)" * only_enclosures)
    name = f"{compiler.kind} {compiler.version}{note}"
    if any(len(words) != 1 for words in (results, enclosures, always)):
        failures.append(f"{name} for {processor}: {sorted(results)}, {sorted(enclosures)}, {sorted(always)}")
        return
    shown = ", ".join(f"`{level}`" if level != PCH else level for level in built).replace(" (enclosures)`", "` (enclosures)")
    rows[name, processor] = f"| {name} | {processor} | {shown} | `{results.pop()}` | `{enclosures.pop()}` |\n"
    print(rows[name, processor], end="", flush=True)
    if len(set(map(numbers_of, rows.values()))) > 1:
        failures.append(f"{name} for {processor} differs from those before")
    elif WRITE:
        write_table()


def add_other(command, levels, clang=None):
    """Adds the row of a compiler for another processor, if its programs can run here, and the row of clang for it."""
    processor, emulator, needed, more = OTHERS[command]
    if shutil.which(command) and shutil.which(emulator):
        levels = [[*level, *more] if level == ["-O3"] else level for level in levels]
        add_row(command, processor, levels, ["-static", *needed], [emulator])
        if clang and processor in OF_CLANG:
            target = f"--target={command.removesuffix('-g++')}"
            add_row(clang, processor, levels, ["-static", target, *needed], [emulator])


def add_all_of(command, folder):
    """Adds the rows of a compiler for this processor: with its own library and with the other one, and by its new
    interpreter."""
    clang = Compiler(command).kind == "clang++"
    add_row(command, HERE, [*EVERY, *[ASSOCIATIVE] * clang])
    if clang and builds_anything(command, ["-stdlib=libc++"], folder):
        add_row(command, HERE, SOME["clang++"], ["-stdlib=libc++"], note=", libc++")
    if clang and Compiler(command).version >= 22:
        add_row(command, HERE, SOME["clang++"], ["-fexperimental-new-constant-interpreter"], note=", new interpreter")


def numbers_of(row):
    return tuple(row.split("|")[-3:-1])


def table():
    """Returns the page before the table, its rows by compiler and processor, and the page after it."""
    page = PAGE.read_text()
    start = page.index(HEAD) + len(HEAD)
    there, after = re.match(r"((?:\|[^\n]*\n)*)(.*)", page[start:], re.DOTALL).groups()
    return page[:start], {key_of(row): row for row in there.splitlines(keepends=True)}, after


def key_of(row):
    return tuple(cell.strip() for cell in row.split("|")[1:3])


def write_table():
    """Writes the new rows into the page, and keeps those that have the same bits."""
    before, old, after = table()
    now = set(map(numbers_of, rows.values()))
    kept = {key: row for key, row in old.items() if numbers_of(row) in now} | rows
    PAGE.write_text(before + "".join(kept.values()) + after)


given = [name for name in sys.argv[1:] if name != "--table"]
with tempfile.TemporaryDirectory() as folder:
    for command in given:
        if command in OTHERS:
            newest = max((name for name in given if name.startswith("clang")), default=None)
            add_other(command, [["-O0"], ["-O2"], ["-O3"]] if WRITE else [["-O3"]], newest if WRITE else None)
        elif WRITE:
            add_all_of(command, folder)
        else:
            add_row(command, HERE, SOME[Compiler(command).kind])
if not rows and not failures:
    print("nothing here runs the programs")
    sys.exit(SKIPPED)
if any(numbers_of(row) not in map(numbers_of, table()[1].values()) for row in rows.values()):
    failures.append("docs/numerics.md has other bits. If they should be these: cmake --build build --target bits")
finish(failures, f"{len(rows)} rows agree")
