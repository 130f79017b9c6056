"""Installs the project, and uses it from another one, by find_package and by add_subdirectory. The
headers of docs/experiments must be those that descent_embed writes.
usage: install.py CMAKE"""

import subprocess
import sys
import tempfile

from toolbox import EXPERIMENTS, INCLUDE, PROJECT, TESTS, finish

cmake = sys.argv[1]
failures = []


def run(*command):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if result.returncode:
        failures.append(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")


with tempfile.TemporaryDirectory() as folder:
    run(cmake, "-S", PROJECT, "-B", f"{folder}/build", f"-DCMAKE_INSTALL_PREFIX={folder}/prefix", "-DBUILD_TESTING=OFF")
    run(cmake, "--install", f"{folder}/build")
    for header in INCLUDE.rglob("*.hpp"):
        run("cmp", header, f"{folder}/prefix/include/{header.relative_to(INCLUDE)}")
    for way, option in [("find", f"-DCMAKE_PREFIX_PATH={folder}/prefix"), ("add", f"-DDESCENT_FOLDER={PROJECT}")]:
        run(cmake, "-S", TESTS / "consumer", "-B", f"{folder}/{way}", option)
        run(cmake, "--build", f"{folder}/{way}")
        run(f"{folder}/{way}/consumer")
        for name in ("iris", "readings"):
            run("cmp", f"{folder}/{way}/descent_embed/consumer/{name}_csv.hpp", EXPERIMENTS[0].parent / f"{name}_csv.hpp")
    run(cmake, "-S", EXPERIMENTS[0].parent / "weights_once", "-B", f"{folder}/once", f"-DCMAKE_PREFIX_PATH={folder}/prefix")
    run(cmake, "--build", f"{folder}/once")
    run(f"{folder}/once/weights_once")

finish(failures, "installed, found and added")
