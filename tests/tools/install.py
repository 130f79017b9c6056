"""Installs the project, moves it, and uses it from another project in every way that docs/using.md names. The headers of
docs/experiments must be those that descent_embed writes.
usage: install.py CMAKE"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import EXPERIMENTS, INCLUDE, PICKY, PROJECT, TESTS, Compiler, finish, found_compilers

cmake, consumer, failures = sys.argv[1], TESTS / "consumer", []

# What a build says of tests/consumer/claims.cpp: its claims, and nothing that is a comment or is not compiled.
PROVEN = """  static_assert(decreasing_steps(history) == 1000, "the error falls at each of them");
  static_assert(history.back().network.weight > 3.73 && history.back().network.weight < 3.74);
  static_assert(history[0].network.weight == 0.5);
"""


def run(*command, found=True, **environment):
    """Runs a command, which must succeed, or fail if found is False, and returns what it prints."""
    command = list(map(str, command))
    if not shutil.which(command[0]):
        failures.append(f"there is no {command[0]}")
        return ""
    result = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})
    if (result.returncode == 0) != found:
        failures.append(f"{' '.join(command)}\n{result.stdout}{result.stderr}")
    return result.stdout + result.stderr


with tempfile.TemporaryDirectory() as folder:
    find = f"-DCMAKE_PREFIX_PATH={folder}/prefix"
    add, fetch = ([f"-DWAY={way}", f"-DDESCENT_FOLDER={PROJECT}"] for way in ("add_subdirectory", "FetchContent"))

    def install(prefix, *options):
        run(cmake, "-S", PROJECT, "-B", f"{folder}/build", f"-DCMAKE_INSTALL_PREFIX={folder}/{prefix}",
            "-DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON", *options)
        run(cmake, "--install", f"{folder}/build")

    def build(name, *options):
        run(cmake, "-S", consumer, "-B", f"{folder}/{name}", f"-DCMAKE_INSTALL_PREFIX={folder}/theirs", *options)
        said = run(cmake, "--build", f"{folder}/{name}")
        if "claims.cpp: proven by" not in said or PROVEN not in said:
            failures.append(f"{name}: the build does not say what has been proven, but\n{said}")
        run(f"{folder}/{name}/consumer")

    install("before")
    run("mv", f"{folder}/before", f"{folder}/prefix")
    for header in INCLUDE.rglob("*.hpp"):
        run("cmp", header, f"{folder}/prefix/include/{header.relative_to(INCLUDE)}")
    for file in pathlib.Path(folder, "prefix").rglob("*.*"):
        if file.suffix in (".cmake", ".pc") and folder in file.read_text():
            failures.append(f"{file.name} names a folder of the machine that it was installed on")

    for way, options in {"find": [find], "add": add, "fetch": fetch}.items():
        build(way, *options)
        run(cmake, "--install", f"{folder}/{way}")
        for name in ("calibration", "iris", "readings"):
            run("cmp", f"{folder}/{way}/descent_embed/consumer/{name}_csv/{name}_csv.hpp",
                EXPERIMENTS[0].parent / f"{name}_csv.hpp")
    if pathlib.Path(folder, "theirs", "include").exists():
        failures.append("as a subdirectory, descent is installed though nobody asked for it")
    run(cmake, "-S", consumer, "-B", f"{folder}/both", *add, "-DDESCENT_INSTALL=ON")

    run(cmake, "-S", consumer, "-B", f"{folder}/find", f"-DCLAIMS={TESTS}/fail/claim_not_for_all.cpp")
    run(cmake, "--build", f"{folder}/find", found=False)

    # Files of claims are units of their own, also in a build that joins others.
    shutil.copy(consumer / "claims.cpp", f"{folder}/more.cpp")
    build("unity", find, "-DCMAKE_UNITY_BUILD=ON", f"-DCLAIMS={consumer}/claims.cpp;{folder}/more.cpp")

    # A file that no compiler sees would prove nothing.
    pathlib.Path(folder, "claims.txt").write_text("static_assert(false);\n")
    for unseen in (f"{INCLUDE}/descent/core.hpp", f"{consumer}/claims.cpp;{folder}/claims.txt"):
        said = run(cmake, "-S", consumer, "-B", f"{folder}/find", f"-DCLAIMS={unseen}", found=False)
        if "is not compiled as C++" not in " ".join(said.split()):
            failures.append(f"claims that are not compiled are printed: {unseen}: {said}")

    # Every compiler, with warnings that users switch on; by CMake, by -I, as one file, and by pkg-config.
    packages = {"PKG_CONFIG_PATH": f"{folder}/prefix/share/pkgconfig"}
    pathlib.Path(folder, "one/descent").mkdir(parents=True)
    run(sys.executable, TESTS / "tools" / "amalgamate.py", "--one-file", f"{folder}/one/descent/descent.hpp")
    ways = [f"-I{INCLUDE}", f"-I{folder}/one"]
    embedded = [f"-isystem{folder}/find/descent_embed/consumer/{name}_csv" for name in ("iris", "readings", "untidy")]
    if shutil.which("pkg-config"):
        ways.append(run("pkg-config", "--cflags", "descent >= 0.1", **packages).strip())
        run("pkg-config", "descent >= 9", found=False, **packages)
    for command in found_compilers():
        picky = PICKY[Compiler(command).kind]
        build(f"by {command}", find, f"-DCMAKE_CXX_COMPILER={command}", f"-DWARNINGS={picky.replace(' ', ';')}")
        for way in ways:
            run(command, "-std=c++20", *way.split(), *embedded, "-Werror", *picky.split(), consumer / "main.cpp",
                "-o", f"{folder}/plain")
            run(f"{folder}/plain")

    # An include folder of its own, as an absolute path.
    install("other", f"-DCMAKE_INSTALL_INCLUDEDIR={folder}/headers")
    build("absolute", f"-DCMAKE_PREFIX_PATH={folder}/other")
    if f"-I{folder}/headers" not in pathlib.Path(folder, "other/share/pkgconfig/descent.pc").read_text():
        failures.append("descent.pc does not name the folder of the headers")

    for wanted, found in {"0.1": True, "0.1.0;EXACT": True, "0.1...0.9": True, "0.0.5...0.1": True, "0.1...<1.0": True,
                          "0.0.9": False, "0.2": False, "1.0": False, "0.2...0.9": False, "0.0.1...0.0.9": False}.items():
        run(cmake, "-S", consumer, "-B", f"{folder}/{re.sub('[;<]', ' ', wanted)}", find, f"-Dwanted={wanted}", found=found)

    # What README and docs show of CMake, in a project. (parts.py builds parts.)
    for page in (PROJECT / "README.md", *(PROJECT / "docs").glob("*.md")):
        for block in re.findall(r"^```cmake\n(.*?)^```$", page.read_text(), re.DOTALL | re.MULTILINE):
            project = pathlib.Path(tempfile.mkdtemp(dir=folder))
            shutil.copy(PROJECT / "docs" / "experiments" / "own_claim.cpp", project / "claims.cpp")
            linked = re.findall(r"target_link_libraries\((\w+)", block)
            lines = ["cmake_minimum_required(VERSION 3.22)", "project(theirs LANGUAGES CXX)", "find_package(descent REQUIRED)",
                     *(f"add_executable({name} claims.cpp)" for name in linked), block]
            project.joinpath("CMakeLists.txt").write_text("\n".join(lines))
            run(cmake, "-S", project, "-B", project / "build", find)
            if "descent_parts" not in block:
                run(cmake, "--build", project / "build")

    # Two files of one name are not embedded.
    for name in ("a", "b"):
        pathlib.Path(folder, name).mkdir()
        pathlib.Path(folder, name, "data.csv").write_text("1,2\n")
    pathlib.Path(folder, "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.22)
project(theirs LANGUAGES CXX)
find_package(descent REQUIRED)
add_library(yours OBJECT {consumer}/main.cpp)
descent_embed(yours a/data.csv a/data.csv)
if(both)
  descent_embed(yours b/data.csv)
endif()
""")
    run(cmake, "-S", folder, "-B", f"{folder}/embedded", find)
    if "would be both" not in (said := run(cmake, "-S", folder, "-B", f"{folder}/embedded", "-Dboth=ON", found=False)):
        failures.append(f"two files of one name are embedded: {said}")

    run(cmake, "-S", EXPERIMENTS[0].parent / "weights_once", "-B", f"{folder}/once", find)
    run(cmake, "--build", f"{folder}/once")
    run(f"{folder}/once/weights_once")

finish(failures, "installed, moved, found, added and fetched")
