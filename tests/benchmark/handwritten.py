"""Trains on handwritten digits of 28 x 28 pixels, included from a file: one epoch over 2,000 of them in batches of 32,
in one compilation under default flags. The accuracy is claimed on the next 1,000; first of a layer 784-10, then of a
network 784-16-10. The file has a digit a line, its label 0 ... 9 and 784 numbers 0 ... 255 between commas, the label
first or last; a line of names at the top is passed over. usage: handwritten.py FILE [COMPILER...]    (without a file
nothing is done; without a compiler g++ 12 and clang 22 are taken, if installed)"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import INCLUDE, MEASURED, SKIPPED, TESTS, finish

PIXELS, ROWS, HELD_BACK = 784, 2000, 1000
PROGRAMS = {  # the macros beside the sizes; the slopes of a batch are summed, so a rate is 32 times that of their mean
    "784-10": ["-DRATE_DIVISOR=128", "-DENOUGH=800"],
    "784-16-10": ["-DRATE_DIVISOR=128", "-DHIDDEN=16", "-DENOUGH=750"],
}
MOST_SECONDS = 120  # of CPU, on a machine that has nothing else to do
MOST_MEMORY = {"g++": 14e6, "clang++": 1e6}  # KB
BUSY = 2  # beside another compilation this one can take half as long again


def digits(path):
    """Returns pixels and label of the first digits of a file."""
    rows = []
    with open(path) as file:
        for line in file:
            cells = line.rstrip().rstrip(",").replace('"', "").split(",")
            if len(rows) == ROWS + HELD_BACK:
                break
            if rows and line.strip() or cells[0].replace(".", "", 1).isdigit():
                rows.append([int(float(cell)) for cell in cells])
    if len(rows) < ROWS + HELD_BACK or any(len(row) != PIXELS + 1 for row in rows):
        sys.exit(f"{path}: not {ROWS + HELD_BACK} lines of {PIXELS + 1} numbers")
    ends = [at for at in (0, -1) if {row[at] for row in rows} == set(range(10))]
    if len(ends) != 1 or any(not 0 <= v <= 255 for row in rows for v in row):
        sys.exit(f"{path}: neither the first nor the last column alone is a label, or a pixel is not in 0 ... 255")
    return [(row[1:], row[0]) if ends == [0] else (row[:-1], row[-1]) for row in rows]


def written(row):
    """Writes a line, the pixels as multiples of 1/256, which are exact."""
    pixels, label = row
    return ",".join(f"{v / 256:.8g}" for v in pixels) + f",{label},\n"


if len(sys.argv) < 2 or not pathlib.Path(sys.argv[1]).is_file():
    print("no file of handwritten digits is given")
    sys.exit(SKIPPED)
names = sys.argv[2:] or [name for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not names:
    print("neither g++ 12 nor clang 22 is installed")
    sys.exit(SKIPPED)
rows, failures = digits(sys.argv[1]), []
with tempfile.TemporaryDirectory() as folder:
    for name, part in (("set", rows[:ROWS]), ("held_back", rows[ROWS:])):
        with open(f"{folder}/{name}.csv", "w") as file:
            file.writelines(map(written, part))
    for name in names:
        for network, macros in PROGRAMS.items():
            command = [name, "-std=c++20", f"-I{INCLUDE}", f"-I{folder}", f"-DROWS={ROWS}", f"-DHELD_BACK={HELD_BACK}",
                       *macros, "-fsyntax-only", TESTS / "benchmark" / "handwritten.cpp"]
            built = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True)
            if built.returncode:
                failures.append(f"{name}, {network}: {built.stderr[-3000:]}")
                continue
            seconds, kilobytes = map(float, built.stdout.split())
            print(f"{name:<12} {network:<10} {seconds:6.1f} s {kilobytes / 1e6:6.2f} GB", flush=True)
            most = MOST_MEMORY["clang++" if "clang" in name else "g++"]
            if seconds > BUSY * MOST_SECONDS or kilobytes > most:
                failures.append(f"{name}, {network}: more than {MOST_SECONDS} s, or than {most / 1e6:.0f} GB")
finish(failures, f"of {HELD_BACK} digits held back enough are classified correctly")
