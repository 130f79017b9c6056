"""Trains on a set of the size of a widely used one of digits, 1,797 samples of 64 features and ten classes, included
from a file: five epochs in batches of 32, in one compilation under default flags. The accuracy is claimed on 400 samples
held back. usage: large_set.py [--each] [COMPILER...]    (otherwise g++ 12 and clang 22, if installed)
--each also takes a step after each sample."""

import random
import shutil
import subprocess
import sys
import tempfile

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import INCLUDE, MEASURED, SKIPPED, TESTS, finish

ROWS, HELD_BACK, ENOUGH = 1797, 400, 380
MOST = {32: (16, 3.5e6), 1: (65, 3.5e6)}  # a batch; CPU seconds on a machine that has nothing else to do, and KB
BUSY = 2  # beside another compilation this one can take half as long again


def rows(count, draw):
    """Yields noisy copies of ten pictures of 8 x 8, crooked lines, moved by up to a pixel and of another strength."""
    strokes = random.Random(1)
    pictures = [[[0] * 8 for _ in range(8)] for _ in range(10)]
    for picture in pictures:
        x, y = strokes.randrange(2, 6), strokes.randrange(2, 6)
        for _ in range(22):
            picture[y][x] = 12
            x, y = (min(max(v + strokes.choice((-1, 0, 1)), 1), 6) for v in (x, y))
    for _ in range(count):
        label, right, down = draw.randrange(10), draw.choice((-1, 0, 0, 0, 1)), draw.choice((0, 0, 0, 1))
        strength = draw.uniform(0.7, 1.3)
        moved = [pictures[label][y - down][x - right] if 0 <= y - down < 8 and 0 <= x - right < 8 else 0
                 for y in range(8) for x in range(8)]
        yield [min(16, max(0, round(strength * v + draw.gauss(0, 2.5)))) for v in moved] + [label]


batches = (32, 1) if "--each" in sys.argv else (32,)
names = [name for name in sys.argv[1:] if name != "--each"] or [name for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not names:
    print("neither g++ 12 nor clang 22 is installed")
    sys.exit(SKIPPED)
failures, draw = [], random.Random(2)
with tempfile.TemporaryDirectory() as folder:
    for name, count in (("set", ROWS), ("held_back", HELD_BACK)):
        with open(f"{folder}/{name}.csv", "w") as file:
            file.writelines(",".join(map(str, row)) + ",\n" for row in rows(count, draw))
    macros = [f"-DROWS={ROWS}", f"-DHELD_BACK={HELD_BACK}", f"-DENOUGH={ENOUGH}"]
    for name, batch in ((name, batch) for name in names for batch in batches):
        command = [name, "-std=c++20", f"-I{INCLUDE}", f"-I{folder}", *macros, f"-DBATCH={batch}", "-fsyntax-only",
                   TESTS / "benchmark" / "large_set.cpp"]
        built = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True)
        if built.returncode:
            failures.append(f"{name}: {built.stderr[-3000:]}")
            continue
        seconds, kilobytes = map(float, built.stdout.split())
        print(f"{name:<12} batches of {batch:<2} {seconds:6.1f} s {kilobytes / 1e6:6.2f} GB")
        most_seconds, most_memory = MOST[batch]
        if seconds > BUSY * most_seconds or kilobytes > most_memory:
            failures.append(f"{name}, batches of {batch}: more than {most_seconds} s, or than {most_memory / 1e6} GB")
finish(failures, f"at least {ENOUGH} of {HELD_BACK} samples held back are classified correctly")
