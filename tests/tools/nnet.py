"""Compiles docs/experiments/scale/nnet.cpp for a network of ACAS Xu's shape, and computes its outputs again, by the same
sums: they must be the same bits. Then proves bounds of its outputs over a small box, which must contain the outputs at
2,000 random points of it, and little more; bounds that some of these break must not compile. Without a file it writes
one of random numbers. usage: nnet.py COMPILER [FILE.nnet]"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile

from toolbox import PROJECT, WARNINGS, Compiler, finish

SIZES = [5, 50, 50, 50, 50, 50, 50, 5]
POINTS = [[1650, 0, 3.12, 1090, 1080], [60000, 1, -2, 1145, 60]]
BRACES = str.maketrans("[]", "{}")
BOX = [[1640, 1660], [-0.01, 0.01], [3.11, 3.13], [1080, 1100], [1070, 1090]]
BOUNDS = """#include "docs/experiments/scale/acas.hpp"
using namespace acas;
constexpr auto on_box = outputs_on(scaled(box{BOX}));
constexpr double least[5] = {LEAST}, most[5] = {MOST};
constexpr auto enclosed() -> bool {
  for (std::size_t j = 0; j < 5; ++j) {
    double factor[5]{};
    factor[j] = 1;
    if (!(least_sum(on_box, factor) >= least[j])) return false;
    factor[j] = -1;
    if (!(least_sum(on_box, factor) >= -most[j])) return false;
  }
  return true;
}
static_assert(enclosed());

// |x| = max(0, x) + max(0, -x) is from 0 to 1 for x from -1 to 1.
constexpr auto halves() -> affine::forms {
  affine::forms x;
  x.number[x.count].lane[0] = 1;
  x.number[x.count++].lane[1] = -1;
  apply_relu(x, 2);
  return x;
}
constexpr double lower = least_sum(halves(), {1.0, 1.0}), upper = -least_sum(halves(), {-1.0, -1.0});
static_assert(lower <= 0 && lower > -1e-9 && upper >= 1 && upper < 1 + 1e-9);
constexpr double of_one = -least_sum(halves(), {-1.0, 0.0});
static_assert(of_one >= 1 && of_one < 1 + 1e-9);
"""
compiler, given, failures = Compiler(sys.argv[1]), sys.argv[2:], []


def written(path):
    """Writes a network of small random weights."""
    random.seed(1)
    head = ["7,5,5,50,", ",".join(map(str, SIZES)) + ",", "0,", "0.0,-3.14,-3.14,100.0,0.0,", "60760.0,3.14,3.14,1200.0,1200.0,",
            "1.9791e+04,0.0,0.0,650.0,600.0,7.51888,", "60261.0,6.28,6.28,1100.0,1200.0,373.94992,"]
    numbers = [f"{random.uniform(-0.3, 0.3):.5e}," for before, after in zip(SIZES, SIZES[1:])
               for _ in range((before + 1) * after)]
    path.write_text("// A network for a test.\n" + "\n".join(head + numbers) + "\n")


def outputs(numbers, point):
    """Returns the outputs, each neuron's sum from its bias on and from the first input on."""
    least, largest, mean, scale, rest = (numbers[13:18], numbers[18:23], numbers[23:29], numbers[29:35], numbers[35:])
    x = [(min(max(one, lower), upper) - m) / s for one, lower, upper, m, s in zip(point, least, largest, mean, scale)]
    for number, (before, after) in enumerate(zip(SIZES, SIZES[1:])):
        weights, biases, rest = rest[:before * after], rest[before * after:][:after], rest[(before + 1) * after:]
        y = []
        for j in range(after):
            total = biases[j]
            for i in range(before):
                total += weights[j * before + i] * x[i]
            y.append(total if number == 6 else max(total, 0.0))
        x = y
    return [one * scale[5] + mean[5] for one in x]


def proves(least, most):
    """Returns whether the outputs are proven to be between these over the box."""
    text = BOUNDS.replace("BOX", ", ".join("interval{%s, %s}" % tuple(ends) for ends in BOX))
    text = text.replace("{LEAST}", repr(least).translate(BRACES)).replace("{MOST}", repr(most).translate(BRACES))
    (folder / "bounds.cpp").write_text(text)
    built = compiler.run(*WARNINGS, f'-DNNET="{path}"', f"-I{PROJECT}", "-fsyntax-only", folder / "bounds.cpp")
    if built.returncode and not re.search("static.assert(ion)? failed", built.stderr):
        failures.append(built.stderr)
    return not built.returncode


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    path = pathlib.Path(given[0]).resolve() if given else folder / "random.nnet"
    if not given:
        written(path)
    program = folder / "program"
    built = compiler.run(*WARNINGS, f'-DNNET="{path}"', PROJECT / "docs" / "experiments" / "scale" / "nnet.cpp", "-o", program)
    if built.returncode:
        finish([built.stderr], "not compiled")
    printed = [list(map(float, line.split()))
               for line in subprocess.run([program], capture_output=True, text=True).stdout.splitlines()]
    text = re.sub("//.*", "", path.read_text())
    numbers = [float(one) for one in text.replace("\n", "").split(",") if one.strip()]
    expected = [outputs(numbers, point) for point in POINTS]
    if printed != expected:
        failures.append(f"{printed} instead of {expected}")

    random.seed(2)
    points = [[random.uniform(*ends) for ends in BOX] for _ in range(2000)]
    scaled = [[(one - numbers[28]) / numbers[34] for one in outputs(numbers, point)] for point in points]
    ranges = [(min(y), max(y)) for y in zip(*scaled)]
    for share, proven in ((3 if given else 0.5, True), (-0.01, False)):
        margin = [share * (upper - lower) for lower, upper in ranges]
        if proves([one[0] - m for one, m in zip(ranges, margin)], [one[1] + m for one, m in zip(ranges, margin)]) != proven:
            failures.append(f"bounds that leave {share} of the outputs' ranges are {'not ' * proven}proven")
for line in printed:
    print(" ".join(f"{one:.6f}" for one in line))
finish(failures, "the outputs of 13,305 parameters, bit for bit, and bounds of them")
