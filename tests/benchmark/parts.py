"""Measures what a part costs beside its own work: configuring, compiling and gathering parts that compute nothing, alone
and as a chain. usage: parts.py CMAKE COMPILER [NUMBER...]"""

import pathlib
import resource
import subprocess
import sys
import tempfile
import time

sys.path.append(f"{sys.path[0]}/../tools")
from toolbox import PROJECT, finish

CMAKE, COMPILER, *NUMBERS = sys.argv[1:]
LISTS = """cmake_minimum_required(VERSION 3.22)
project(overhead LANGUAGES CXX)
find_package(descent 0.1 REQUIRED)
descent_parts(alone SOURCE alone.hpp PARTS ${NUMBER})
descent_parts(chained SOURCE chained.hpp PARTS ${NUMBER} CHAIN)
"""
ALONE = """#pragma once
#include <cstddef>
namespace alone {
template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> std::size_t { return Part; }
}
"""
CHAINED = """#pragma once
#include <cstddef>
namespace chained {
constexpr std::size_t start = 0;
template <std::size_t Part, std::size_t Parts, auto& Previous>
constexpr auto part() -> std::size_t { return Previous + 1; }
}
"""
failures = []


def measured(*command):
    """Runs a command, and returns its seconds and those of the processor."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if result.returncode:
        finish([f"{command}\n{result.stdout}{result.stderr}"], "not measured")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - began, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def last_word(build, name):
    """Returns the bytes of the last part in the table."""
    text = pathlib.Path(build, "descent_parts", name, f"{name}_parts.hpp").read_text()
    return int.from_bytes(bytes(int(byte, 16) for byte in text.split("{{")[-1].split(",}")[0].split(",")), sys.byteorder)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    measured(CMAKE, "-S", PROJECT, "-B", folder / "package", f"-DCMAKE_INSTALL_PREFIX={folder}/prefix",
             "-DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON")
    measured(CMAKE, "--install", folder / "package")
    for file, text in {"CMakeLists.txt": LISTS, "alone.hpp": ALONE, "chained.hpp": CHAINED}.items():
        (folder / file).write_text(text)
    print("parts  configure  alone: CPU a part   in all   chained: CPU a part   in all   again")
    for number in map(int, NUMBERS or ("4", "64")):
        build = folder / f"build_{number}"
        configured = measured(CMAKE, "-S", folder, "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={folder}/prefix",
                              f"-DCMAKE_CXX_COMPILER={COMPILER}", f"-DNUMBER={number}")
        alone, chained = (measured(CMAKE, "--build", build, "-j", "1", "--target", target) for target in ("alone", "chained"))
        again = measured(CMAKE, "--build", build, "--target", "all")
        print(f"{number:5}  {configured[0]:7.1f} s  {1000 * alone[1] / number:13.0f} ms  {alone[0]:7.1f} s"
              f"  {1000 * chained[1] / number:17.0f} ms  {chained[0]:7.1f} s  {again[0]:4.1f} s", flush=True)
        if last_word(build, "alone") != number - 1 or last_word(build, "chained") != number:
            failures.append(f"the tables of {number} parts are wrong")
finish(failures, "each part's own work is to be added")
