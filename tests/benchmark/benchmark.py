"""Measures what descent costs a compiler and a processor, beside other libraries: CPU seconds, peak memory, iterations
within the default limits, growth, and the time of a call. All programs of a compiler are compiled in turn, in seven
rounds; those that take more than two seconds in three. The figures are medians, and for growth the least.

usage: benchmark.py [--compile-only | --speed-only] [--gcem DIR] [--ccmath DIR] [--universal DIR] [COMPILER...]
           measures with these compilers (otherwise the installed ones of COMPILERS), and keeps what was measured with
           others on this machine; writes tests/reference/performance.json and docs/performance.md, and fails if a ratio
           is above its limit. Five minutes a compiler. DIR is the include folder of a library, whose exp the loop uses
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

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import INCLUDE, MEASURED, PROJECT, TESTS, Compiler, finish

RESULTS = TESTS / "reference" / "performance.json"
COMPILERS = ["g++-12", "g++-16", "clang++-14", "clang++-22", "clang++-23"]
INTERPRETER = "-fexperimental-new-constant-interpreter"
LOOP = 262_144  # turns that g++ allows a loop
LIMITED = ["g++ 12", "clang++ 22"]  # the ratios are promised for these
PART = 2500  # iterations in one constant, few enough for everyone
SIZES, VISITS = (100, 300, 900), {"samples": 36_000, "parameters": 90_000}  # for growth: together as many

FOLDER = TESTS / "benchmark"
LOOPS = {  # who: the program and its macros
    "descent": ("descent_loop.cpp",),
    "the floor": ("floor_loop.cpp",),
    "gcem": ("exp_loop.cpp", "-DHEADER=<gcem.hpp>", "-DEXP=gcem::exp"),
    "ccmath": ("exp_loop.cpp", "-DHEADER=<ccmath/math/expo/exp.hpp>", "-DEXP=ccm::exp"),
    "universal": ("exp_loop.cpp", "-DHEADER=<math/constexpr_math.hpp>", "-DEXP=sw::math::constexpr_math::exp"),
    "g++'s own exp": ("exp_loop.cpp", "-DEXP=__builtin_exp"),
    "a series of 20 terms": ("exp_loop.cpp",),
}


def loop(who, iterations, part=PART):
    """Returns the program of the question's loop and its flags."""
    path, *macros = LOOPS[who]
    return FOLDER / path, [*macros, f"-DITERATIONS={iterations}", f"-DPART={part}"]


def programs(kind, libraries):
    """Returns each program and its flags by its name."""
    all_of_it = {
        "an empty file": ("/dev/null", []),
        "the core": (INCLUDE / "descent" / "core.hpp", []),
        "all of it": (INCLUDE / "descent" / "descent.hpp", []),
        "XOR": (PROJECT / "docs" / "experiments" / "xor.cpp", []),
        "10,000 certified steps": (FOLDER / "certified.cpp", ["-DPARTS=20"]),
        "tests/compile_only.cpp": (TESTS / "compile_only.cpp", []),
    }
    for path in sorted((TESTS / "theorems").glob("*.cpp")):
        all_of_it[f"theorem {path.stem}"] = (path, [])
    for who in LOOPS:
        if who in ("gcem", "ccmath", "universal") and who not in libraries or who == "g++'s own exp" and kind != "g++":
            continue
        for n in (0, PART, 4 * PART) + ((12 * PART, 40 * PART) if who in ("descent", "the floor") else ()):
            path, flags = loop(who, n)
            all_of_it[f"{who} {n}"] = (path, [*flags, *([f"-I{libraries[who]}"] if who in libraries else [])])
    for name, visits in VISITS.items():
        for n in SIZES:
            for iterations in (0, visits // n):
                flags = [f"-DCOUNT={n}", f"-DITERATIONS={iterations}"]
                all_of_it[f"{name} {n}, {iterations}"] = (FOLDER / f"{name}.cpp", flags)
    return all_of_it


def measure(command, flags, libraries):
    """Returns for every program the median of CPU seconds and of KB over the rounds, and the least of the seconds."""
    always = [command, "-std=c++20", f"-I{INCLUDE}", *flags, "-c", "-o", "/dev/null"]
    runs = {name: [*always, *more, "-x", "c++", str(path)]
            for name, (path, more) in programs(Compiler(command).kind, libraries).items()}
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
    return {"seconds": {name: statistics.median(s for s, _ in all_seen) for name, all_seen in seen.items()},
            "least": {name: min(s for s, _ in all_seen) for name, all_seen in seen.items()},
            "kilobytes": {name: statistics.median(k for _, k in all_seen) for name, all_seen in seen.items()},
            "largest": largest(command, flags)}


def largest(command, flags):
    """Finds the largest number of iterations in one constant, to a part in a hundred."""
    low, high = 0, LOOP
    while high - low > low / 100 + 10:
        middle = (low + high) // 2
        path, macros = loop("descent", middle, part=middle)
        built = Compiler(command).run(*flags, *macros, "-fsyntax-only", path)
        low, high = (middle, high) if built.returncode == 0 else (low, middle)
    return low


def measure_speed(command, flags):
    """Returns nanoseconds by test case and benchmark of speed.cpp."""
    with tempfile.TemporaryDirectory() as folder:
        for step in (["-S", PROJECT, "-B", folder, f"-DCMAKE_CXX_COMPILER={shutil.which(command)}",
                      f"-DSPEED_FLAGS={';'.join(flags)}"], ["--build", folder, "--target", "speed"]):
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
    """Returns the cost of one iteration of 10,000."""
    return (result[quantity][f"{who} {4 * PART}"] - result[quantity][f"{who} 0"]) / (4 * PART)


def exponent(points):
    """Fits a line to the logarithms, and returns its slope."""
    if any(seconds <= 0 for _, seconds in points):
        return math.nan
    points = [(math.log(n), math.log(seconds)) for n, seconds in points]
    x, y = (statistics.mean(values) for values in zip(*points))
    return sum((u - x) * (v - y) for u, v in points) / sum((u - x) ** 2 for u, _ in points)


def exponents(result):
    seconds = result["least"]
    return {"iterations": exponent([(n, seconds[f"descent {n}"] - seconds["descent 0"])
                                    for n in (4 * PART, 12 * PART, 40 * PART)]),
            **{name: exponent([(n, (seconds[f"{name} {n}, {visits // n}"] - seconds[f"{name} {n}, 0"]) / (visits // n))
                               for n in SIZES]) for name, visits in VISITS.items()}}


def failures(results):
    """Lists the figures that are not as promised."""
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
            limit(f"{name}, sigmoid of {what}",
                  times[f"sigmoid of {what}, descent"] / times[f"sigmoid of {what}, cmath"], 3)
        for what in ("2-2-1", "35-10"):
            limit(f"{name}, prediction {what}",
                  times[f"prediction {what}, single, descent"] / times[f"prediction {what}, single, cmath"], 2)
        for what in ("sigmoid", "exp", "tanh", "log"):
            limit(f"{name}, {what} of an array of double",
                  times[f"{what} of double, array, descent"] / times[f"{what} of double, array, cmath"], 1)
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
        seconds = per_iteration(result, who)
        return f"{seconds * 1e6:.1f} ({seconds / per_iteration(result, 'descent'):.2f})"

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
    rows += [[f"the question, {n:,} iterations",
              *(cell(result, f"descent {n}") for result in results["compilers"].values())]
             for n in (0, 4 * PART, 40 * PART)]
    rows.append(["the most iterations in one constant",
                 *(f"{result['largest']:,}" if result["largest"] < 0.98 * LOOP else f"more than {LOOP:,}"
                   for result in results["compilers"].values())])
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
    table(["descent over `<cmath>`", *(f"{name.replace(' -', ' `-', 1)}`" for name in names)],
          [[what, *(f"{times[f'{what}, descent'] / times[f'{what}, cmath']:.2f}" for times in results["speed"].values())]
           for what in whats])


def show_speed_machine(results):
    print(results["speed machine"])


def show_picture(results):
    """Draws seconds over iterations, both logarithmic, for g++ 12 or the first compiler that was measured."""
    measured = results["compilers"]
    name = LIMITED[0] if LIMITED[0] in measured else next(iter(measured))
    result = measured[name]
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
    here = ", ".join(f"{mark} {who}" for who, mark in marks.items() if f"{who} 0" in result["seconds"])
    print(f"CPU seconds over those of no iteration. {here}")


def processor():
    try:
        with open("/proc/cpuinfo") as file:
            text = file.read()
    except OSError:
        return platform.machine()
    model = re.search(r"model name\s*: (.+)", text)
    return model[1] if model else platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show")
    parser.add_argument("--compile-only", action="store_true", help="the processor's figures stay as they were")
    parser.add_argument("--speed-only", action="store_true", help="the compilers' figures stay as they were")
    for name in ("gcem", "ccmath", "universal"):
        parser.add_argument(f"--{name}", metavar="DIR", type=os.path.abspath)
    parser.add_argument("compilers", nargs="*")
    given = parser.parse_args()
    if given.show:
        globals()[f"show_{given.show}"](json.loads(RESULTS.read_text()))
        return
    libraries = {name: vars(given)[name] for name in ("gcem", "ccmath", "universal") if vars(given)[name]}
    names = given.compilers or [name for name in COMPILERS if shutil.which(name)] or ["c++"]
    machine = f"{processor()}, {os.cpu_count()} cores"
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    here = f"{machine}, {time.strftime('%Y-%m-%d')}"
    if not given.speed_only:
        if not results.get("machine", "").startswith(machine):
            results["compilers"] = {}
        results["machine"] = here
    if not given.compile_only:
        if not results.get("speed machine", "").startswith(machine):
            results["speed"] = {}
        results["speed machine"] = here
    for command in names:
        compiler = Compiler(command)
        name = f"{compiler.kind} {compiler.version}"
        if not given.speed_only:
            results["compilers"][name] = measure(command, [], libraries)
        print(f"measured {name}", flush=True)
        if compiler.kind == "clang++" and compiler.version >= 22 and command == names[-1] and not given.speed_only:
            results["compilers"][f"{name}, new interpreter"] = measure(command, [INTERPRETER], libraries)
        if name in LIMITED and not given.compile_only:
            for flags in (["-O2"], ["-O3"], ["-O3", "-mavx2", "-mfma"], ["-O3", "-march=native"]):
                results["speed"][f"{name} {' '.join(flags)}"] = measure_speed(command, flags)
        RESULTS.write_text(json.dumps(results, indent=1) + "\n")
    subprocess.run([sys.executable, TESTS / "tools" / "documents.py", "--write", "performance.md"])
    finish(failures(results), "measured; docs/performance.md is written")


if __name__ == "__main__":
    main()
