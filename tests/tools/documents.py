"""Checks that README and docs show what a command prints. After a line
    <!-- shows: COMMAND -->
a fenced block, or the lines up to a blank one, must be the output of COMMAND, which sh runs in the project's root. What a
command has nothing to run on (it exits with 77) stays as it is.
usage: documents.py [PAGE...]            compares (links are compared by links.py)
       documents.py --write [PAGE...]    writes the outputs into the pages"""

import os
import re
import shutil
import subprocess
import sys

from toolbox import PROJECT, SKIPPED, Compiler, finish

WRITE, asked = "--write" in sys.argv, [name for name in sys.argv[1:] if name != "--write"]
PAGES = [page for page in (PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md")))
         if not asked or page.name in asked]
failures, count = [], 0

gcc = Compiler("g++")
if gcc.kind != "g++" or gcc.version < 12 or not gcc.x86_64:
    print("the outputs are those of g++ 12 or later on x86-64")
    sys.exit(SKIPPED)


def printed(command):
    result = subprocess.run(["sh", "-euc", command], capture_output=True, text=True, cwd=PROJECT,
                            env={**os.environ, "LC_ALL": "C"})
    if result.returncode == SKIPPED:
        return None
    if result.returncode:
        failures.append(f"{command}\n{result.stderr}")
    return result.stdout


# What knows #embed, which is newer than C++20.
EMBEDDING = [Compiler(name) for name in ("clang++-19", "clang++-22", "g++-15", "g++-16") if shutil.which(name)]


def compile_snippets(page):
    """Compiles every block of C++ that no command makes, after descent.hpp."""
    global count
    for shown, code in re.findall(r"(<!-- shows: .+ -->\n)?```cpp\n(.*?)```", page.read_text(), re.DOTALL):
        if not shown:
            embeds = ["-Werror", "-Wpedantic", "--embed-dir=docs/experiments"] if "\n#embed" in code else []
            for compiler in EMBEDDING if embeds else [gcc]:
                count += 1
                result = compiler.run(*embeds, "-fsyntax-only", "-x", "c++", "-", input="#include <descent/descent.hpp>\n" + code)
                if result.returncode:
                    failures.append(f"a block of {page.name} does not compile:\n{result.stderr}")


def made_again(page):
    """Returns the page with the output of every command in its place."""
    global count
    lines, made = page.read_text().splitlines(keepends=True), []
    while lines:
        line = lines.pop(0)
        made.append(line)
        if not (match := re.match(r"<!-- shows: (.+) -->$", line)):
            continue
        count += 1
        end = "\n"
        if lines[0].startswith("```"):
            made.append(lines.pop(0))
            end = "```\n"
        shown = []
        while lines and lines[0] != end:
            shown.append(lines.pop(0))
        output = printed(match[1])
        if output is None or not WRITE and "/clientstate/" in output:
            output = "".join(shown)
        if output != "".join(shown) and not WRITE:
            failures.append(f"{page.name} shows\n{''.join(shown)}but {match[1]}\nprints\n{output}")
        made.append(output)
    return "".join(made)


for page in PAGES:
    compile_snippets(page)
    text = made_again(page)
    if WRITE:
        page.write_text(text)
finish(failures, f"{count} outputs and programs in {len(PAGES)} pages")
