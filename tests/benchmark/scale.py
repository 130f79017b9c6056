"""Builds docs/experiments/scale: a theorem in 64 parts, a sweep of 4,096 runs, and 10,000,000 iterations in a chain. All
must be proven; the sweep must print sweep_outcomes.hpp; the chain must end at the weight of a loop at run time; and no
part may take more than 1 GB. An hour of a processor. Fewer iterations, parts and parts of the sweep take less.
usage: scale.py CMAKE COMPILER [ITERATIONS PARTS SWEEP_PARTS]"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import EXPERIMENTS, PROJECT, SKIPPED, Compiler, finish

CMAKE, COMPILER, *NUMBERS = sys.argv[1:]
ITERATIONS, PARTS, SWEEP_PARTS = map(int, NUMBERS or (10_000_000, 64, 256))
FOLDER = EXPERIMENTS[0].parent / "scale"
LOOP = """#include <descent/core.hpp>
#include <cstdio>
int main() {
  using namespace descent;
  std::printf("%.17g\\n", train(neuron{0.5}, identity, gradient_descent{1.0}, ITERATIONS).weight);
}
"""
failures = []
time = shutil.which("time")
if not time:
    print("it needs the program time")
    sys.exit(SKIPPED)


def said(*command):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if result.returncode:
        finish([f"{command}\n{result.stdout}{result.stderr}"], "not built")
    return result.stdout


def outcomes(text):
    return re.findall(r'\{([\d.]+),\s+"([#ox]{64})"', text)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    said(CMAKE, "-S", PROJECT, "-B", folder / "package", f"-DCMAKE_INSTALL_PREFIX={folder}/prefix",
         "-DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON")
    said(CMAKE, "--install", folder / "package")
    said(CMAKE, "-S", FOLDER, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={folder}/prefix",
         f"-DCMAKE_CXX_COMPILER={COMPILER}", f"-DITERATIONS={ITERATIONS}", f"-DPARTS={PARTS}",
         f"-DSWEEP_PARTS={SWEEP_PARTS}", f"-DCMAKE_CXX_COMPILER_LAUNCHER={time};-a;-o;{folder}/times;-f;%U %S %M")
    for target in ("theorem", "sweep_table", "long_run"):
        (folder / "times").write_text("")
        said(CMAKE, "--build", folder / "build", "--target", target)
        parts = [list(map(float, line.split())) for line in (folder / "times").read_text().splitlines()]
        seconds, memory = [one[0] + one[1] for one in parts], max(one[2] for one in parts)
        print(f"{target}: {len(parts)} files, {sum(seconds):.0f} s, at most {max(seconds):.1f} s and {memory / 1e6:.2f} GB")
        if memory > 1e6:
            failures.append(f"a part of {target} takes more than 1 GB")
    print(said(folder / "build" / "theorem"), end="")
    every = 64 * 4 // SWEEP_PARTS
    if outcomes(said(folder / "build" / "sweep_table")) != outcomes((FOLDER / "sweep_outcomes.hpp").read_text())[::every]:
        failures.append("the sweep does not print sweep_outcomes.hpp")
    end = said(folder / "build" / "long_run").splitlines()[-1].split()
    (folder / "loop.cpp").write_text(LOOP)
    loop = Compiler(COMPILER).run("-O2", f"-DITERATIONS={ITERATIONS}", folder / "loop.cpp", "-o", folder / "loop")
    if loop.returncode or end != [str(ITERATIONS), said(folder / "loop").strip()]:
        failures.append(f"the chain ends at {end}, a loop elsewhere")

finish(failures, f"{PARTS} parts of a theorem, {SWEEP_PARTS} of a sweep, {PARTS} of a chain")
