"""What descent costs a compiler and a processor, beside what else there is: CPU seconds, peak memory, iterations within the
default limits, growth, and the time of a call. All programs of a compiler are compiled in turn, seven times over, but three times what
takes more than two seconds; medians, and for growth the least.

usage: benchmark.py [--compile-only] [--gcem DIR] [--ccmath DIR] [--universal DIR] [COMPILER...]
           measures with these compilers (otherwise those of COMPILERS that are here) and keeps what was measured with others
           on this machine; writes reference/performance.json and docs/performance.md, and fails if a ratio is above its
           limit. Five minutes a compiler. DIR: the include folder of another library, to measure the same loop with its exp
       benchmark.py --show PART    prints a part of the page from what was measured last"""

import argparse
import json
import math
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

from toolbox import INCLUDE, MEASURED, PROJECT, Compiler, certified, finish

RESULTS = PROJECT / "tests" / "reference" / "performance.json"
COMPILERS = ["g++-12", "g++-16", "clang++-14", "clang++-22", "clang++-23"]
INTERPRETER = "-fexperimental-new-constant-interpreter"
LOOP = 262_144  # turns that g++ allows a loop
LIMITED = ["g++ 12", "clang++ 22"]  # the ratios are promised for these
PART = 2500  # iterations in one constant, few enough for everyone
SIZES, VISITS = (100, 300, 900), {"samples": 36_000, "parameters": 90_000}  # for growth: the larger, the fewer iterations

OURS = ("<descent/train.hpp>", """using namespace descent;
constexpr sample<double> one[] = {{1, 1}};
constexpr auto run(neuron<double> from, std::size_t n) { return train(from, one, gradient_descent{1.0}, n); }
constexpr neuron part_0{0.5};
""")
EXP = """constexpr auto run(double w, int n) -> double {
  double x = 1, y = 1;
  for (int i = 0; i < n; ++i) {
    const double a = 1 / (1 + EXP(-w * x));
    w = w - 1.0 * ((a - y) * x * (1 - a) * a);
  }
  return w;
}
constexpr double part_0 = 0.5;
"""
# The arithmetic of the sigmoid and of the step, and nothing else: one function, names declared once, one statement.
FLOOR = ("<descent/sigmoid.hpp>", """constexpr auto run(double w, int iterations) -> double {
  using namespace descent::detail;
  double x = 1, y = 1, rate = 1, z = 0, k = 0, n = 0, r = 0, p = 0, q = 0, s = 0, v = 0, d = 0, a = 0;
  unsigned long long j = 0;
  for (int i = 0; i < iterations; ++i)
    z = w * x, k = z * -46.16624130844683 + 0x1.8p52, j = __builtin_bit_cast(unsigned long long, k), n = k - 0x1.8p52,
    r = z + n * 0x1.62e42feep-6 + n * 0x1.a39ef35793c76p-38, p = __builtin_bit_cast(double, table[j & 31] + (j >> 5 << 52)),
    q = p * (table_rest[j & 31] - r + r * r * (0.5 - r * (0.16666666666666666 - r * (0.0416666666666667 -
        r * (0.00833333333333 - r * 0.00138889))))),
    s = static_cast<float>(1.0 + p + q), v = static_cast<float>(1.0 / s),
    d = 1.0 - v * s - v * ((p > 0x1p52 ? p - s + 1.0 : 1.0 - s + p) + q), a = v + v * d * (1.0 + d),
    w = w - rate * ((a - y) * x * (1.0 - a) * a);
  return w;
}
constexpr double part_0 = 0.5;
static_assert(run(0.5, 1) == 0.5 - (descent::sigmoid(0.5) - 1.0) * (1.0 - descent::sigmoid(0.5)) * descent::sigmoid(0.5));
""")
SERIES = """constexpr auto series(double x) -> double {
  double term = 1, sum = 1;
  for (int i = 1; i < 20; ++i) sum += term *= x / i;
  return sum;
}
"""
LOOPS = {  # who: the header, the text
    "descent": OURS,
    "the floor": FLOOR,
    "gcem": ("<gcem.hpp>", EXP.replace("EXP", "gcem::exp")),
    "ccmath": ("<ccmath/math/expo/exp.hpp>", EXP.replace("EXP", "ccm::exp")),
    "universal": ("<math/constexpr_math.hpp>", EXP.replace("EXP", "sw::math::constexpr_math::exp")),
    "g++'s own exp": ("<cstddef>", EXP.replace("EXP", "__builtin_exp")),
    "a series of 20 terms": ("<cstddef>", SERIES + EXP.replace("EXP", "series")),
}
SAMPLES = """#include <descent/training/train.hpp>
constexpr auto samples = [] {
  struct { descent::sample<double> place[COUNT]; constexpr auto data() const { return place; }
           constexpr auto size() const { return COUNT; } } all{};
  for (int i = 0; i < COUNT; ++i) all.place[i] = {i / 1000.0, 0.5};
  return all;
}();
constexpr auto net = descent::train(descent::neuron{0.5}, samples, descent::gradient_descent{0.001}, ITERATIONS);
"""
PARAMETERS = """#include <descent/network/network.hpp>
#include <descent/training/train.hpp>
using namespace descent;
using net = network<double, layer<COUNT - 1, 1>>;
constexpr sample<double, COUNT - 1, 1> one[] = {{}};
constexpr auto trained = train(glorot_uniform<net>(1), one, gradient_descent{0.001}, ITERATIONS);
"""


def loop(who, iterations):
    """The question's loop, in constants that go on where the one before ended."""
    header, text = LOOPS[who]
    parts = [f"constexpr auto part_{i + 1} = run(part_{i}, {min(PART, iterations - i * PART)});"
             for i in range(-(-iterations // PART))]
    return f"#include {header}\n{text}" + "\n".join(parts) + "\n"


def programs(kind, libraries):
    """By name: the text or the file, and flags."""
    all_of_it = {
        "an empty file": ("", []),
        "the core": ("#include <descent/training/train.hpp>\n", []),
        "all of it": ("#include <descent/descent.hpp>\n", []),
        "XOR": (PROJECT / "docs" / "experiments" / "xor.cpp", []),
        "10,000 certified steps": (certified(20), []),
        "tests/proof.cpp": (PROJECT / "tests" / "proof.cpp", []),
    }
    for path in sorted((PROJECT / "tests" / "theorems").glob("*.cpp")):
        all_of_it[f"theorem {path.stem}"] = (path, [])
    for who in LOOPS:
        if who in ("gcem", "ccmath", "universal") and who not in libraries or who == "g++'s own exp" and kind != "g++":
            continue
        flags = [f"-I{libraries[who]}"] if who in libraries else []
        for n in (0, PART, 4 * PART) + ((12 * PART, 40 * PART) if who in ("descent", "the floor") else ()):
            all_of_it[f"{who} {n}"] = (loop(who, n), flags)
    for name, text in (("samples", SAMPLES), ("parameters", PARAMETERS)):
        for n in SIZES:
            for iterations in (0, VISITS[name] // n):
                all_of_it[f"{name} {n}, {iterations}"] = (text, [f"-DCOUNT={n}", f"-DITERATIONS={iterations}"])
    return all_of_it


def measure(command, flags, libraries):
    """Of the rounds, for every program: the median of CPU seconds and of KB, and the least of the seconds."""
    kind = Compiler(command).kind
    with tempfile.TemporaryDirectory() as folder:
        runs = {}
        for i, (name, (program, more)) in enumerate(programs(kind, libraries).items()):
            path = program
            if isinstance(program, str):
                path = f"{folder}/{i}.cpp"
                with open(path, "w") as file:
                    file.write(program)
            runs[name] = [command, "-std=c++20", f"-I{INCLUDE}", *flags, *more, "-c", "-o", "/dev/null", str(path)]
        seen = {name: [] for name in runs}
        for turn in range(7):
            for name, run in list(runs.items()):
                if turn >= 3 and min(seen[name])[0] > 2:
                    continue
                result = subprocess.run([sys.executable, "-c", MEASURED, *run], capture_output=True, text=True)
                if result.returncode:
                    print(f"{command} {' '.join(flags)} refuses {name}: {result.stderr[:2000]}")
                    del runs[name], seen[name]
                    continue
                seen[name].append(tuple(map(float, result.stdout.split())))
        most = largest(command, flags, f"{folder}/largest.cpp")
    return {"seconds": {name: statistics.median(s for s, _ in all_seen) for name, all_seen in seen.items()},
            "least": {name: min(s for s, _ in all_seen) for name, all_seen in seen.items()},
            "kilobytes": {name: statistics.median(k for _, k in all_seen) for name, all_seen in seen.items()},
            "largest": most}


def largest(command, flags, path):
    """The largest number of iterations in one constant, to a part in a hundred."""
    low, high = 0, LOOP
    while high - low > low / 100 + 10:
        middle = (low + high) // 2
        with open(path, "w") as file:
            file.write(f"#include {OURS[0]}\n{OURS[1]}constexpr auto end = run(part_0, {middle});\n")
        built = subprocess.run([command, "-std=c++20", f"-I{INCLUDE}", *flags, "-fsyntax-only", path], capture_output=True)
        low, high = (middle, high) if built.returncode == 0 else (low, middle)
    return low


def measure_speed(command, flags):
    """Nanoseconds by test case and benchmark of speed.cpp."""
    with tempfile.TemporaryDirectory() as folder:
        for step in (["-S", PROJECT, "-B", folder, f"-DCMAKE_CXX_COMPILER={shutil.which(command)}",
                      f"-DCMAKE_CXX_FLAGS={' '.join(flags)}"], ["--build", folder, "--target", "speed"]):
            result = subprocess.run(["cmake", *map(str, step)], capture_output=True, text=True)
            if result.returncode:
                sys.exit(result.stdout + result.stderr)
        ran = [subprocess.run([f"{folder}/tests/speed", "--benchmark-samples", "30", "-r", "xml"], capture_output=True,
                              text=True, check=True).stdout for _ in range(3)]
    times = {}
    for case in (case for text in ran for case in xml.etree.ElementTree.fromstring(text).iter("TestCase")):
        for result in case.iter("BenchmarkResults"):
            name = f"{case.get('name')}, {result.get('name')}"
            times.setdefault(name, []).append(float(result.find("mean").get("value")) / 4096)
    return {name: min(all_times) for name, all_times in times.items()}


def per_iteration(result, who, quantity="seconds"):
    """Of one iteration of 10,000."""
    return (result[quantity][f"{who} {4 * PART}"] - result[quantity][f"{who} 0"]) / (4 * PART)


def exponent(points):
    """The slope of the line fitted to the logarithms."""
    if any(seconds <= 0 for _, seconds in points):
        return math.nan
    points = [(math.log(n), math.log(seconds)) for n, seconds in points]
    x, y = (statistics.mean(values) for values in zip(*points))
    return sum((u - x) * (v - y) for u, v in points) / sum((u - x) ** 2 for u, _ in points)


def exponents(result):
    seconds = result["least"]
    return {"iterations": exponent([(n, seconds[f"descent {n}"] - seconds["descent 0"]) for n in (4 * PART, 12 * PART, 40 * PART)]),
            **{name: exponent([(n, (seconds[f"{name} {n}, {visits // n}"] - seconds[f"{name} {n}, 0"]) / (visits // n))
                               for n in SIZES]) for name, visits in VISITS.items()}}


def failures(results):
    """Where a figure is not what is promised."""
    found = []

    def limit(what, figure, most):
        if figure > most:
            found.append(f"{what}: {figure:.3f}, more than {most:.3f}")

    for name in LIMITED:
        if name not in results["compilers"]:
            continue
        result = results["compilers"][name]
        ours = per_iteration(result, "descent")
        limit(f"{name}, beside the floor", ours / per_iteration(result, "the floor"), 1.8)
        if f"gcem {4 * PART}" in result["seconds"]:
            limit(f"{name}, beside gcem", ours / per_iteration(result, "gcem"), 1 / 6)
        if name.startswith("clang") and f"ccmath {4 * PART}" in result["seconds"]:
            limit(f"{name}, beside ccmath", ours / per_iteration(result, "ccmath"), 1)
        if name.startswith("g++"):
            limit(f"{name}, KB of an iteration", per_iteration(result, "descent", "kilobytes"), 5)
        limit(f"{name}, iterations in one constant, wanted over possible",
              (80_000 if name.startswith("g++") else 40_000) / result["largest"], 1)
        for what, e in exponents(result).items():
            limit(f"{name}, growth with {what}", e, 1.05)
    for name, times in results["speed"].items():
        for what in ("float, call", "double, call"):
            limit(f"{name}, sigmoid of {what}", times[f"sigmoid of {what}, descent"] / times[f"sigmoid of {what}, cmath"], 3)
        for what in ("2-2-1", "35-10"):
            limit(f"{name}, prediction {what}",
                  times[f"prediction {what}, single, descent"] / times[f"prediction {what}, single, cmath"], 2)
        if name == "clang++ 22 -O3 -march=native" and results["avx512"]:
            limit(f"{name}, array of float",
                  times["sigmoid of float, array, descent"] / times["sigmoid of float, array, cmath"], 0.5)
    return found


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|---" * len(head) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


def show_machine(results):
    print(results["machine"])


def show_iteration(results):
    names = list(results["compilers"])

    def cell(result, who):
        if f"{who} {4 * PART}" not in result["seconds"]:
            return "–"
        return f"{per_iteration(result, who) * 1e6:.1f} ({per_iteration(result, who) / per_iteration(result, 'descent'):.2f})"

    table(["µs (of descent's)", *names],
          [[who, *(cell(result, who) for result in results["compilers"].values())] for who in LOOPS])


def show_programs(results):
    wanted = [name for name in next(iter(results["compilers"].values()))["seconds"]
              if not re.search(r" \d+$", name)]

    def cell(result, name):
        if name not in result["seconds"]:
            return "–"
        return f"{result['seconds'][name]:.2f} s, {result['kilobytes'][name] / 1000:.0f} MB"

    rows = [[name, *(cell(result, name) for result in results["compilers"].values())] for name in wanted]
    rows += [[f"the question, {n:,} iterations", *(cell(result, f"descent {n}") for result in results["compilers"].values())]
             for n in (0, 4 * PART, 40 * PART)]
    rows.append(["the most iterations in one constant",
                 *(f"{result['largest']:,}" if result["largest"] < 0.98 * LOOP else f"more than {LOOP:,}" for result in results["compilers"].values())])
    rows.append(["KB of memory for an iteration", *(f"{per_iteration(result, 'descent', 'kilobytes'):.1f}"
                                                    for result in results["compilers"].values())])
    table(["", *results["compilers"]], rows)


def show_growth(results):
    table(["exponent of the time over", *results["compilers"]],
          [[what, *(f"{exponents(result)[what]:.2f}" for result in results["compilers"].values())]
           for what in ("iterations", "samples", "parameters")])


def show_speed(results):
    names = list(results["speed"])
    if not names:
        return
    whats = [name.removesuffix(", descent") for name in results["speed"][names[0]] if name.endswith(", descent")]
    table(["ns, descent / `<cmath>` (ratio)", *(f"{name.replace(' -', ' `-', 1)}`" for name in names)],
          [[what, *(f"{times[what + ', descent']:.1f} / {times[what + ', cmath']:.1f} "
                    f"({times[what + ', descent'] / times[what + ', cmath']:.2f})" for times in results["speed"].values())]
           for what in whats])


def plot_error(results):
    """Seconds over iterations, both logarithmic, by g++ 12 or the first that was measured."""
    name, result = next(((n, r) for n, r in results["compilers"].items() if n == LIMITED[0]), next(iter(results["compilers"].items())))
    marks = {"descent": "d", "the floor": "f", "gcem": "g", "a series of 20 terms": "s"}
    width, low, high = 52, 0.01, 10
    lines = [[" "] * width for _ in range(19)]
    for who, mark in marks.items():
        for n in (PART, 4 * PART, 12 * PART, 40 * PART):
            if f"{who} {n}" in result["seconds"]:
                seconds = max(result["seconds"][f"{who} {n}"] - result["seconds"][f"{who} 0"], low)
                column = round((width - 1) * math.log(n / PART) / math.log(40))
                line = round(18 * (1 - math.log(seconds / low) / math.log(high / low)))
                lines[min(max(line, 0), 18)][column] = mark
    for i, line in enumerate(lines):
        label = f"{high * (low / high) ** (i / 18):6.2f}" if i % 6 == 0 else " " * 6
        print(f"{label} |{''.join(line)}".rstrip())
    print(f"{name:>6} +{'-' * width} iterations")
    print(" " * 8 + "".join(f"{n:,}".ljust(round((width - 1) * math.log(q) / math.log(40)))
                            for n, q in ((PART, 4), (4 * PART, 3), (12 * PART, 40 / 12), (40 * PART, 2))).rstrip())
    print("CPU seconds over those of no iteration. " + ", ".join(f"{mark} {who}" for who, mark in marks.items() if f"{who} 0" in result["seconds"]))


def processor():
    try:
        with open("/proc/cpuinfo") as file:
            text = file.read()
    except OSError:
        return platform.machine(), False
    model = re.search(r"model name\s*: (.+)", text)
    return model[1] if model else platform.machine(), "avx512" in text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show")
    parser.add_argument("--compile-only", action="store_true", help="the processor's figures stay as they were")
    for name in ("gcem", "ccmath", "universal"):
        parser.add_argument(f"--{name}", metavar="DIR", type=os.path.abspath)
    parser.add_argument("compilers", nargs="*")
    given = parser.parse_args()
    if given.show:
        globals()[f"show_{given.show}"](json.loads(RESULTS.read_text()))
        return
    libraries = {name: vars(given)[name] for name in ("gcem", "ccmath", "universal") if vars(given)[name]}
    names = given.compilers or [name for name in COMPILERS if shutil.which(name)] or ["c++"]
    model, avx512 = processor()
    machine = f"{model}, {os.cpu_count()} cores"
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    if not results.get("machine", "").startswith(machine):
        results = {"compilers": {}, "speed": {}}
    results |= {"machine": f"{machine}, {time.strftime('%Y-%m-%d')}", "avx512": avx512}
    for command in names:
        compiler = Compiler(command)
        name = f"{compiler.kind} {compiler.version}"
        results["compilers"][name] = measure(command, [], libraries)
        print(f"measured {name}", flush=True)
        if compiler.kind == "clang++" and compiler.version >= 22 and command == names[-1]:
            results["compilers"][f"{name}, new interpreter"] = measure(command, [INTERPRETER], libraries)
        if name in LIMITED and not given.compile_only:
            for flags in (["-O3"], ["-O3", "-march=native"]):
                results["speed"][f"{name} {' '.join(flags)}"] = measure_speed(command, flags)
        RESULTS.write_text(json.dumps(results, indent=1) + "\n")
    subprocess.run([sys.executable, PROJECT / "tests" / "documents.py", "--write", "performance.md"])
    finish(failures(results), "measured; docs/performance.md is written")


if __name__ == "__main__":
    main()
