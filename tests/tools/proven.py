"""What descent_claims says of files whose comments, literals and conditions look like others: each is compiled by every
compiler found, so that it is known which claims hold, and no claim that the compiler does not see may be listed. Files
that are not compiled as C++ are refused, whoever says so and when.
usage: proven.py CMAKE"""

import pathlib
import re
import subprocess
import sys
import tempfile
import time

from toolbox import PROJECT, Compiler, finish, found_compilers

LISTED = "static_assert(true);\n"
UNSEEN = "#if 0\n/* not yet true */\nstatic_assert(false);\n#endif\n"

# What no claim in UNSEEN must be listed after, and LISTED must.
BEFORE = {
    "a comment in a comment after code": "int files = 3;  // src/*.cpp\n",
    "two of them in a line": "// src/*.cpp and tests/*.cpp\n",
    "one in quotes": 'const char* files = "src/*.cpp";\n',
    "one after a quote in quotes": r'const char* files = "\"/*\\";' "\n",
    "one in a long character": "int files = '\"/*';\n",
    "quotes that are characters": "char quotes[]{'\"', '\\'', u8'\"'}; // /*\n",
    "numbers with separators": "int numbers[]{1'000, 0xAB'CD'EF, 0b1'0};  // '/*\nchar8_t digit = u8'1';  // '/*\n",
    "one between quotes that have no end": "#if 0\nit's /*\nthe \"/*\n#endif\n",
    "one in a raw string": 'const char8_t* raw = u8"" u8R"x(/* )" )x";\n',
    "one in a name with R": '#define BAR ""\nconst char* raw = BAR"(/*";\n',
    "one after an escape of two lines": 'const char* files = "\\\\\n"/*";\n',
    "a line of comment that two lines begin": "/\\\n/ /*\n",
    "a comment that two lines begin": "/\\\n* R\"( */\n",
    "a comment that two lines end": "/* // *\\\n/\n",
    "a slash of a division": "int half = 4 / 2; /* // */\n",
    "the end of one without a beginning": "//*/ /*\n",
}
# Files in which LISTED is all that is listed.
WHOLE = {
    "a raw string": f'const char* raw = R"(\n{UNSEEN}static_assert(false);\n)";\n{LISTED}',
    "a raw string with a part of its end": f'auto raw = LR"x(\n)"\n)\\\nx"\nstatic_assert(false);\n)x";\n{LISTED}',
    "a comment that goes on": f"// and \\\nstatic_assert(false);\n{LISTED}",
    "one that goes on after blanks": f"// and \\ \t\nstatic_assert(false);\n{LISTED}",
    "one that goes on, with returns": f"// and \\\nstatic_assert(false);\n{LISTED}".replace("\n", "\r\n"),
    "a macro": f"#define FALSE \\\nstatic_assert(false);\n{LISTED}",
    "a byte order mark": f"\ufeff{UNSEEN}{LISTED}",
    "a form feed": f"\f#\v\fif 0\nstatic_assert(false);\n\f#endif\n{LISTED}",
    "a comment before a condition": f"/*\n*/ # /**/ if 0\nstatic_assert(false);\n%:/**/endif\n{LISTED}",
    "a condition in a condition": f"#if 0\n#ifdef A\n#else\n#endif\nstatic_assert(false);\n#endif\n{LISTED}",
    "a name that begins like a claim": f"#define static_assert_not(x)\nstatic_assert_not(true);\n{LISTED}",
    "brackets": f'const char* brackets = "[;]";  // [ ;\n{LISTED}',
    "nothing but a claim": LISTED,
    **{what: f"{before}{UNSEEN}{LISTED}" for what, before in BEFORE.items()},
}
# Files of which nothing is listed: compilers do not agree on what is a line, or cannot compile them.
NOTHING = {
    "a lone return": f"//\r#if 0\n{LISTED}//\r#endif\n",
    "a condition without an end": f"#if 0\n{LISTED}",
    "an end without a condition": f"#if 0\n#endif\n{LISTED}#endif\n",
    "a raw string without an end": f'auto raw = R"x(\n{LISTED})";\n',
    "nothing": "",
}
# Where a project may say that a file is no C++: before the call, after it, and in the folder above.
PROJECT_OF_CLAIMS = """cmake_minimum_required(VERSION 3.22)
project(theirs LANGUAGES C CXX)
add_subdirectory({project} descent EXCLUDE_FROM_ALL)
add_subdirectory(claims)
{above}
"""
FOLDER_OF_CLAIMS = """{before}
descent_claims(mine some.cpp other.cpp)
{after}
"""
SAID = "set_source_files_properties({name} PROPERTIES {what})"
cmake, failures = sys.argv[1], []


def listed(texts):
    """Writes texts, each as a file of its name, and returns what is listed of each."""
    for name, text in texts.items():
        pathlib.Path(folder, f"{name}.cpp").write_bytes(text.encode())
    files = ";".join(f"{folder}/{name}.cpp" for name in texts)
    said = subprocess.run([cmake, f"-Dfiles={files}", f"-Dstamp={folder}/stamp", "-Dby=C++", "-P",
                           PROJECT / ".cmake" / "descent-claims.cmake"], capture_output=True, text=True).stderr
    found = dict(re.findall(r"^/.*/(.+)\.cpp: proven by C\+\+\n((?:  .*\n)*)", said, re.MULTILINE))
    if list(found) != list(texts):
        failures.append(f"not all is listed, but\n{said}")
    return found


with tempfile.TemporaryDirectory() as folder:
    for what, claims in listed(WHOLE).items():
        if claims != f"  {LISTED}":
            failures.append(f"{what}: listed are\n{claims}of\n{WHOLE[what]}")
    for command in found_compilers():
        said = Compiler(command).run("-w", "-fsyntax-only", *(f"{folder}/{what}.cpp" for what in WHOLE))
        if said.returncode:
            failures.append(f"{command} does not compile all files\n{said.stderr}")
    for what, claims in listed(NOTHING).items():
        if "static_assert" in claims:
            failures.append(f"{what}: listed are\n{claims}of\n{NOTHING[what]}")

    # A long file is read in a moment.
    lines = f'int files = 3;  // src/*.cpp\nconst char* text = "a text"; /* and */ int c = 1;\n{LISTED}'
    begin = time.monotonic()
    if listed({"long": 300 * lines})["long"] != 300 * f"  {LISTED}":
        failures.append("not all claims of a long file are listed")
    if (seconds := time.monotonic() - begin) > 5:
        failures.append(f"{seconds:.1f} seconds for a file of 900 lines")

    # Files that are not compiled as C++.
    claims = pathlib.Path(folder, "claims")
    claims.mkdir()
    for name in ("some.cpp", "other.cpp"):
        claims.joinpath(name).write_text(LISTED)

    def configured(above="", before="", after=""):
        pathlib.Path(folder, "CMakeLists.txt").write_text(PROJECT_OF_CLAIMS.format(project=PROJECT, above=above))
        claims.joinpath("CMakeLists.txt").write_text(FOLDER_OF_CLAIMS.format(before=before, after=after))
        said = subprocess.run([cmake, "-S", folder, "-B", f"{folder}/build"], capture_output=True, text=True)
        return "done" if not said.returncode else " ".join(said.stderr.split())

    if (said := configured()) != "done":
        failures.append(f"not configured: {said}")
    for what in ("LANGUAGE C", "HEADER_FILE_ONLY ON"):
        here, there = (SAID.format(name=name, what=what) for name in
                       ("other.cpp", "${CMAKE_CURRENT_SOURCE_DIR}/claims/other.cpp DIRECTORY claims"))
        for options in {"before": here}, {"after": here}, {"above": there}:
            if "other.cpp is not compiled as C++" not in (said := configured(**options)):
                failures.append(f"{options}: {said}")

finish(failures, f"{len(WHOLE)} files in which only what is compiled is listed")
