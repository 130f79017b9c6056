"""Installs the project, and uses it from another one, by find_package and by add_subdirectory. The
headers of docs/experiments must be those that descent_embed writes.
usage: install.py CMAKE"""

import pathlib
import subprocess
import sys
import tempfile

from toolbox import EXPERIMENTS, INCLUDE, PROJECT, TESTS, finish

cmake = sys.argv[1]
failures = []


def run(*command, found=True):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if (result.returncode == 0) != found:
        failures.append(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")


with tempfile.TemporaryDirectory() as folder:
    find, add = f"-DCMAKE_PREFIX_PATH={folder}/prefix", f"-DDESCENT_FOLDER={PROJECT}"
    run(cmake, "-S", PROJECT, "-B", f"{folder}/build", f"-DCMAKE_INSTALL_PREFIX={folder}/before",
        "-DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON")
    run(cmake, "--install", f"{folder}/build")
    run("mv", f"{folder}/before", f"{folder}/prefix")
    for header in INCLUDE.rglob("*.hpp"):
        run("cmp", header, f"{folder}/prefix/include/{header.relative_to(INCLUDE)}")
    for way, options in {"find": [find], "add": [add]}.items():
        run(cmake, "-S", TESTS / "consumer", "-B", f"{folder}/{way}", f"-DCMAKE_INSTALL_PREFIX={folder}/theirs", *options)
        run(cmake, "--build", f"{folder}/{way}")
        run(f"{folder}/{way}/consumer")
        run(cmake, "--install", f"{folder}/{way}")
        for name in ("calibration", "iris", "readings"):
            run("cmp", f"{folder}/{way}/descent_embed/consumer/{name}_csv.hpp", EXPERIMENTS[0].parent / f"{name}_csv.hpp")
    if pathlib.Path(folder, "theirs", "include").exists():
        failures.append("as a subdirectory, descent is installed though nobody asked for it")
    run(cmake, "-S", TESTS / "consumer", "-B", f"{folder}/both", add, "-DDESCENT_INSTALL=ON")

    # An include folder of its own, as an absolute path.
    run(cmake, "-S", PROJECT, "-B", f"{folder}/build", f"-DCMAKE_INSTALL_PREFIX={folder}/other",
        f"-DCMAKE_INSTALL_INCLUDEDIR={folder}/headers")
    run(cmake, "--install", f"{folder}/build")
    run(cmake, "-S", TESTS / "consumer", "-B", f"{folder}/absolute", f"-DCMAKE_PREFIX_PATH={folder}/other")
    run(cmake, "--build", f"{folder}/absolute")

    for wanted, found in {"0.1": True, "0.1.0;EXACT": True, "0.1...0.9": True, "0.0.5...0.1": True, "0.1...<1.0": True,
                          "0.0.9": False, "0.2": False, "1.0": False, "0.2...0.9": False, "0.0.1...0.0.9": False}.items():
        run(cmake, "-S", TESTS / "consumer", "-B", f"{folder}/{wanted.replace(';', ' ')}", find, f"-Dwanted={wanted}", found=found)

    run(cmake, "-S", EXPERIMENTS[0].parent / "weights_once", "-B", f"{folder}/once", find)
    run(cmake, "--build", f"{folder}/once")
    run(f"{folder}/once/weights_once")

finish(failures, "installed, found and added")
