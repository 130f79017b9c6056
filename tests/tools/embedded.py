"""Embeds files of every byte that descent_embed allows, in orders that something on the way could misread, and compares
what each compiler found makes of the headers with the files. A file with a NUL must be refused, the header of
one that is no longer embedded must not be found, and another one of its name must be refused. Two targets of a program
may embed files of one name.
usage: embedded.py CMAKE"""

import pathlib
import subprocess
import sys
import tempfile

from toolbox import PROJECT, WARNINGS, finish, found_compilers

EVERY = bytes(range(1, 256))
FILES = {
    "empty": b"",
    "end": b"\n",
    "return": b"\r",
    "no_end": b"1,2",
    "empty_line": b"1,2\n\n",
    "returns": b'x,y\r\n"a\r\nb",3\r\n\r\n',
    "both": b'x,y\r\n"a\nb",3\r\n',
    "one_of_two": b"1,2\n3,4\r",
    "lone": b"1,2\r3,4\r\r\n\n\r",
    "mark": b"\xef\xbb\xbfx,y\r\n1,2\r\n",
    "words": "é;\"b \\ \"\"c\"\"\"; $<1:d> ${e} @f@ [g] ]] ; ??/ \\n %d \\\n]\\".encode(),
    "cyrillic": "0Р 0Р\r\nР Р\n".encode(),
    "digits": b"\x010a\x0141\x01\x010d\r\n\x01\x0a\x01",
    "every": EVERY + EVERY[::-1],
    "every_and_returns": EVERY + b"\r\n" + EVERY[::-1] + b"\r\n",
}
failures = []


def run(*command):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if result.returncode:
        failures.append(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")


with tempfile.TemporaryDirectory() as folder:
    project = pathlib.Path(folder)
    for name, text in FILES.items():
        project.joinpath(f"{name}.csv").write_bytes(text)
    project.joinpath("main.cpp").write_text("".join(f'#include "{name}_csv.hpp"\n' for name in FILES) + """
#include <fstream>
int main() {
""" + "".join(f'  std::ofstream("{folder}/{name}.out", std::ios::binary).write({name}_csv, sizeof {name}_csv - 1);\n'
              for name in FILES) + "}\n")
    project.joinpath("CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.22)
project(theirs LANGUAGES CXX)
add_subdirectory({PROJECT} descent EXCLUDE_FROM_ALL)
add_executable(yours main.cpp)
descent_embed(yours {' '.join(f'{name}.csv' for name in FILES)})
""")
    run(sys.argv[1], "-S", folder, "-B", f"{folder}/build")
    for command in found_compilers():
        for old in project.glob("*.out"):
            old.unlink()
        run(command, "-std=c++20", *WARNINGS, *(f"-isystem{folder}/build/descent_embed/yours/{name}_csv" for name in FILES),
            f"{folder}/main.cpp", "-o", f"{folder}/yours")
        run(f"{folder}/yours")
        for name, text in FILES.items():
            out = project / f"{name}.out"
            if (said := out.read_bytes() if out.exists() else None) != text:
                failures.append(f"{name} by {command}: {text} is embedded as {said}")

    project.joinpath("main.cpp").write_text('#include "end_csv.hpp"\nint main() {}\n')
    run(sys.argv[1], "--build", f"{folder}/build", "--target", "yours")
    lists = project.joinpath("CMakeLists.txt").read_text()
    project.joinpath("CMakeLists.txt").write_text(lists.replace(" end.csv", ""))
    said = subprocess.run([sys.argv[1], "--build", f"{folder}/build", "--target", "yours"], capture_output=True, text=True)
    if said.returncode == 0 or "end_csv.hpp" not in said.stderr:
        failures.append(f"a header is found of a file that is no longer embedded: {said.stdout}{said.stderr}")
    project.joinpath("CMakeLists.txt").write_text(lists)

    project.joinpath("data").mkdir()
    project.joinpath("data", "end.csv").write_bytes(b"1,2\n")
    project.joinpath("CMakeLists.txt").write_text(lists.replace(" end.csv", " data/end.csv"))
    run(sys.argv[1], f"{folder}/build")
    written = project.joinpath("build/descent_embed/yours/end_csv/end_csv.hpp").read_text()
    for place in (project, project / "data"):
        for text in (written, written.replace("1,2", "1,3")):
            place.joinpath("end_csv.hpp").write_text(text)
            said = subprocess.run([sys.argv[1], f"{folder}/build"], capture_output=True, text=True).stderr
            if ("is of another text" in said) != (text != written):
                failures.append(f"{place}/end_csv.hpp might be included instead: {said}")
        place.joinpath("end_csv.hpp").unlink()
    project.joinpath("CMakeLists.txt").write_text(lists)

    two = project / "two"
    for target, text in (("a", "1"), ("b", "2")):
        (two / target).mkdir(parents=True)
        (two / target / "data.csv").write_text(text)
        (two / f"{target}.cpp").write_text(f'#include "data_csv.hpp"\nauto of_{target}() -> char {{ const char* volatile '
                                           'text = data_csv; return text[0]; }\n')
    (two / "main.cpp").write_text("#include <cstdio>\nauto of_a() -> char;\nauto of_b() -> char;\n"
                                  "int main() { std::printf(\"%c %c\", of_a(), of_b()); }\n")
    (two / "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.22)
project(two LANGUAGES CXX)
add_subdirectory({PROJECT} descent EXCLUDE_FROM_ALL)
add_library(a a.cpp)
descent_embed(a a/data.csv)
add_library(b b.cpp)
descent_embed(b b/data.csv)
add_executable(two main.cpp)
target_link_libraries(two a b)
""")
    run(sys.argv[1], "-S", two, "-B", two / "build")
    run(sys.argv[1], "--build", two / "build", "--target", "two")
    if (said := subprocess.run([two / "build" / "two"], capture_output=True, text=True).stdout) != "1 2":
        failures.append(f"two targets have files of one name, whose first characters are 1 and 2: {said}")

    for text in (b"1,2\n3,\0004\n", b"1,2\r\n3,\0004\r\n", b"\r\n\0", b"\0", b"\0001\r\n"):
        project.joinpath("end.csv").write_bytes(text)
        said = subprocess.run([sys.argv[1], f"{folder}/build"], capture_output=True, text=True).stderr
        if "contains a NUL" not in said:
            failures.append(f"{text} is embedded: {said}")

finish(failures, f"{len(FILES)} files are embedded as they are")
