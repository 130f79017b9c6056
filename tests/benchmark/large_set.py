"""A set of the size of a widely used one of digits, 1,797 samples of 64 features and ten classes, included from a file and
trained for five epochs sample by sample in one compilation under default flags. Its accuracy is claimed on 400 samples held
back. usage: large_set.py [COMPILER...]    (otherwise g++ 12 and clang 22, whichever is here)"""

import random
import shutil
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, MEASURED, SKIPPED, finish

ROWS, HELD_BACK, ENOUGH = 1797, 400, 380
MOST_SECONDS, MOST_MEMORY = 60, 4e6  # of CPU, on a machine that has nothing else to do; KB
BUSY = 2  # beside another compilation this one has been seen to take half as long again
PROGRAM = """#include <descent/network/classify.hpp>
#include <descent/io/csv.hpp>
#include <descent/training/run.hpp>
using namespace descent;

constexpr double table[] = {
#include "set.csv"
};
constexpr double table_held_back[] = {
#include "held_back.csv"
};
constexpr auto set = samples_from<labelled_sample<double, 64, 10>>(table);
constexpr auto held_back = samples_from<labelled_sample<double, 64, 10>>(table_held_back);
static_assert(set.size() == ROWS && held_back.size() == HELD_BACK);

struct run {
  static constexpr network<double, layer<64, 10, activation::linear>> start{};
  static constexpr auto& samples = set;
  static constexpr gradient_descent rule{1.0 / 1024};
  static constexpr std::size_t iterations = 5;
  static constexpr sequential order{};
};
constexpr auto correct = correctly_classified(trained<run>, held_back);
static_assert(correct >= ENOUGH);
"""


def rows(count, draw):
    """Ten pictures of 8 x 8, each a crooked line, moved by up to a pixel, of another strength, and with noise: 0 to 16."""
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


names = sys.argv[1:] or [name for name in ("g++-12", "clang++-22") if shutil.which(name)]
if not names:
    print("neither g++ 12 nor clang 22 is here")
    sys.exit(SKIPPED)
failures, draw = [], random.Random(2)
with tempfile.TemporaryDirectory() as folder:
    for name, count in (("set", ROWS), ("held_back", HELD_BACK)):
        with open(f"{folder}/{name}.csv", "w") as file:
            file.writelines(",".join(map(str, row)) + ",\n" for row in rows(count, draw))
    with open(f"{folder}/set.cpp", "w") as file:
        program = PROGRAM.replace("ROWS", str(ROWS)).replace("HELD_BACK", str(HELD_BACK))
        file.write(program.replace("ENOUGH", str(ENOUGH)))
    for name in names:
        command = [name, "-std=c++20", f"-I{INCLUDE}", "-fsyntax-only", f"{folder}/set.cpp"]
        built = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True)
        if built.returncode:
            failures.append(f"{name}: {built.stderr[-3000:]}")
            continue
        seconds, kilobytes = map(float, built.stdout.split())
        print(f"{name:<12} {seconds:6.1f} s {kilobytes / 1e6:6.2f} GB")
        if seconds > BUSY * MOST_SECONDS or kilobytes > MOST_MEMORY:
            failures.append(f"{name}: more than {MOST_SECONDS} s, or than {MOST_MEMORY / 1e6:.0f} GB")
finish(failures, f"at least {ENOUGH} of {HELD_BACK} samples held back are classified right")
