"""Builds tests/parts, a claim in parts and a training in a chain of parts, as a user's project with the installed
package. A claim that is false must be named with its part and its box; a chain must not need to run anything, so a
compiler for another processor gives the same; with ccache a second build evaluates nothing. A part of another type must
be named too. A number of parts that changes, and is again what it was, must give what it gave; another header of that name is
refused.
usage: parts.py CMAKE COMPILER"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import PROJECT, TESTS, WARNINGS, finish

CMAKE, COMPILER = sys.argv[1:]
OTHER_TYPES = {
    "alone": ("", """template <std::size_t Part, std::size_t Parts>
constexpr auto part() {
  if constexpr (Part == 1) return 1; else return 0.75;
}"""),
    "chained": ("CHAIN", """constexpr long start = 1;
template <std::size_t Part, std::size_t Parts, auto& Previous>
constexpr auto part() { return Previous + Part * 0.5; }"""),
}
COUNTED = """#include <cstddef>
namespace counted {
constexpr long start = 40;
template <std::size_t Part, std::size_t Parts, auto& Previous>
constexpr auto part() { return Previous + 1; }
}
"""
COUNTS = """#include "counted_parts.hpp"
#include <cstdio>
int main() { std::printf("%zu %ld\\n", counted::parts.size(), counted::parts.back()); }
"""
failures = []


def run(*command, **environment):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True, env={**os.environ, **environment})
    return result.returncode, result.stdout + result.stderr


def expect(told, *command, **environment):
    code, said = run(*command, **environment)
    if code:
        finish([f"{told}: {' '.join(map(str, command))}\n{said}"], "no further")
    return said


def configure(build, *options, compiler=COMPILER, source=TESTS / "parts"):
    expect("configured", CMAKE, "-S", source, "-B", build, f"-DCMAKE_PREFIX_PATH={folder}/prefix",
           f"-DCMAKE_CXX_COMPILER={compiler}", *options)


def previous(build):
    """Returns the weight with which the last part of the chain begins, as its bytes in the generated header."""
    with open(f"{build}/descent_parts/continued/of_3/continued_2_previous.hpp") as header:
        return re.search(r"\{\{((?:0x..,){8})", header.read())[1]


def gather(numbers, size):
    """Gathers objects that have the mark of a part and nothing else of one, and returns the bytes of each."""
    paths = [pathlib.Path(folder, f"{number}.part") for number in range(numbers)]
    for number, path in enumerate(paths):
        path.write_bytes(b"\0?\1descent::part:\2" + b"%08d%08d" % (number, size) + number.to_bytes(size, "little") + b"?")
    pathlib.Path(folder, "objects").write_text(";".join(map(str, paths[::-1])))
    expect("gathered", CMAKE, "-Dtarget=t", "-Dsource=s", "-Dtype=T", f"-Dheader={folder}/header",
           f"-Dobjects={folder}/objects", "-P", f"{folder}/package/descent-parts.cmake")
    rows = re.findall(r"\{\{(.*),\}\}", pathlib.Path(folder, "header").read_text())
    return [int.from_bytes(bytes(int(byte, 16) for byte in row.split(",")), "little") * (row.count("0x") == size)
            for row in rows]


with tempfile.TemporaryDirectory() as folder:
    expect("installed", CMAKE, "-S", PROJECT, "-B", f"{folder}/package", f"-DCMAKE_INSTALL_PREFIX={folder}/prefix",
           "-DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON")
    expect("installed", CMAKE, "--install", f"{folder}/package")

    for size in (2, 8, 100):
        if gather(1002, size) != list(range(1002)):
            failures.append(f"a table of 1,002 parts of {size} bytes has others")

    build = f"{folder}/build"
    configure(build, f"-DCMAKE_CXX_FLAGS={' '.join(WARNINGS)}", "-DCMAKE_UNITY_BUILD=ON")
    expect("built", CMAKE, "--build", build, "-j", "2", "--target", "all", "program")
    table = expect("run", f"{build}/program").split("\n")
    if [line.split()[0] for line in table[:4]] != ["1"] * 4 or len(table) != 8:
        failures.append(f"the tables have four proofs and three weights: {table}")
    again = expect("built again", CMAKE, "--build", build, "--target", "all", "program")
    if re.search("Building|Linking", again):
        failures.append(f"a second build has something to do:\n{again}")

    if shutil.which("ninja"):
        configure(f"{folder}/configurations", "-G", "Ninja Multi-Config")

    configure(build, "-DBOUND=0.9")
    code, said = run(CMAKE, "--build", build, "--target", "bounded", "--", "-k")
    ends = re.search(r"claim_must_be_proven_on_the_box(?:<[^(]*>)?(?:<|\()(\S+), (\S+), (\S+), (\S+?)[,)]", said)
    if not code or not re.search(r"Error|FAILED.*bounded_3_of_4", said) or "0_of_4.cpp.o] Error" in said:
        failures.append(f"part 3, and no other, is false:\n{said}")
    elif not ends or not 0 <= float(ends[1]) < float(ends[2]) <= 2 or not 0 <= float(ends[3]) < float(ends[4]) <= 1:
        failures.append(f"the message has no box of part 3:\n{said}")

    other = pathlib.Path(folder, "other")
    other.mkdir()
    lists = ["cmake_minimum_required(VERSION 3.22)", "project(other LANGUAGES CXX)", "find_package(descent REQUIRED)"]
    for name, (chain, text) in OTHER_TYPES.items():
        other.joinpath(f"{name}.hpp").write_text(f"#include <cstddef>\nnamespace {name} {{\n{text}\n}}\n")
        lists.append(f"descent_parts({name} SOURCE {name}.hpp PARTS 3 {chain})")
    other.joinpath("CMakeLists.txt").write_text("\n".join(lists))
    configure(f"{folder}/other/build", source=other)
    for name, part in (("alone", 1), ("chained", 0)):
        code, said = run(CMAKE, "--build", f"{folder}/other/build", "--target", name, "--", "-k")
        wrong = set(re.findall(rf"{name}_(\d)_of_3.cpp:\d+:\d+: error: [^\n]*a part has the type of part 0", said))
        if not code or wrong != {str(part)}:
            failures.append(f"part {part} of {name}, and no other, has another type:\n{said}")

    counted = pathlib.Path(folder, "counted")
    counted.mkdir()
    counted.joinpath("counted.hpp").write_text(COUNTED)
    counted.joinpath("main.cpp").write_text(COUNTS)
    counted.joinpath("CMakeLists.txt").write_text("\n".join([
        *lists[:3], "descent_parts(counted SOURCE counted.hpp PARTS ${PARTS} CHAIN)", "add_executable(counts main.cpp)",
        "target_link_libraries(counts counted)"]))
    for generator in ("Unix Makefiles", *(["Ninja"] if shutil.which("ninja") else [])):
        for parts in (3, 2, 3):
            configure(counted / generator, "-G", generator, f"-DPARTS={parts}", source=counted)
            expect("built", CMAKE, "--build", counted / generator)
            if (said := expect("run", counted / generator / "counts")) != f"{parts} {40 + parts}\n":
                failures.append(f"{generator}: of {parts} parts, where there were others before, are left: {said}")

    counted.joinpath("counted_parts.hpp").write_text("of another build\n")
    code, said = run(CMAKE, counted / "Unix Makefiles")
    if not code or "counted_parts.hpp would be included instead" not in " ".join(said.split()):
        failures.append(f"a header that would be included instead is not refused: {said}")

    if cross := shutil.which("arm-none-eabi-g++"):
        configure(f"{folder}/arm", "-DCMAKE_SYSTEM_NAME=Generic", "-DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY",
                  compiler=cross)
        expect("built for ARM", CMAKE, "--build", f"{folder}/arm", "--target", "continued")
        if previous(f"{folder}/arm") != previous(build):
            failures.append("a chain for ARM has other bits")

    if shutil.which("ccache"):
        cached = {"CCACHE_DIR": f"{folder}/ccache"}
        said = []
        for _ in range(2):
            shutil.rmtree(f"{folder}/cached", ignore_errors=True)
            configure(f"{folder}/cached", "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
            expect("built with ccache", CMAKE, "--build", f"{folder}/cached", **cached)
            statistics = expect("counted", "ccache", "--print-stats", **cached)
            said.append({name: int(count) for name, count in re.findall(r"(\w+)\t(\d+)", statistics)})
        hits = said[1]["direct_cache_hit"] + said[1]["preprocessed_cache_hit"]
        if said[0]["cache_miss"] != 7 or said[1]["cache_miss"] != 7 or hits != 7:
            failures.append(f"of 7 parts ccache must compile each once, and find each once: {said}")

finish(failures, "a claim in 4 parts, a chain of 3")
