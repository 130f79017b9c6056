"""Compiler Explorer links: an experiment with the headers it includes put in their place and comments left out, opened
with g++ and clang side by side, and executed.
usage: links.py EXPERIMENT    prints the link of docs/experiments/EXPERIMENT.cpp
       links.py --check       remakes every link, compares it with what README and docs show, decodes it and compiles it"""

import base64
import json
import re
import sys
import tempfile
import zlib

from toolbox import EXPERIMENTS, INCLUDE, PROJECT, Compiler, finish, found_compilers

PREFIX = "https://godbolt.org/clientstate/"
LONGEST = 8000
COMMENT_OR_STRING = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*')


def one_file(path):
    """The text of a program with the project's headers in their place, the library's includes first, no comments."""
    library, seen = [], set()

    def inlined(text):
        lines = []
        for line in COMMENT_OR_STRING.sub(lambda match: match[1] or "", text).splitlines():
            include = re.match(r"\s*#include <(.*)>", line)
            if include and include[1].startswith("descent/"):
                if include[1] not in seen:
                    seen.add(include[1])
                    lines += inlined((INCLUDE / include[1]).read_text())
            elif include:
                if line not in library:
                    library.append(line)
            elif line.strip() and line != "#pragma once":
                lines.append(line.rstrip())
        return lines

    body = inlined(path.read_text())
    return "\n".join(sorted(library) + body) + "\n"


def link(path):
    options = "-std=c++20"
    state = {"sessions": [{
        "id": 1,
        "language": "c++",
        "source": one_file(path),
        "compilers": [{"id": "g142", "options": options}, {"id": "clang1910", "options": options}],
        "executors": [{"compiler": {"id": "g142", "options": options}}],
    }]}
    packed = zlib.compress(json.dumps(state, separators=(",", ":")).encode("ascii"), 9)
    return PREFIX + base64.urlsafe_b64encode(packed).decode("ascii")


def source_of(address):
    packed = base64.urlsafe_b64decode(address.removeprefix(PREFIX))
    return json.loads(zlib.decompress(packed))["sessions"][0]["source"]


def check():
    failures, shown = [], {}
    for page in [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]:
        for address in re.findall(re.escape(PREFIX) + r"[\w=-]+", page.read_text()):
            shown.setdefault(source_of(address), (address, page))
    for path in EXPERIMENTS:
        source = one_file(path)
        if len(link(path)) > LONGEST:
            failures.append(f"{path.name}: {len(link(path))} characters, more than {LONGEST}")
        if source not in shown:
            failures.append(f"{path.name}: no page shows its link as it is now")
            continue
        address, page = shown.pop(source)
        print(f"{path.name}: {len(address)} characters, in {page.relative_to(PROJECT)}")
        for command in found_compilers():
            compiled = Compiler(command).run("-x", "c++", "-fsyntax-only", "-", input=source_of(address))
            if compiled.returncode:
                failures.append(f"{path.name} out of its link, {command}:\n{compiled.stderr}")
    failures += [f"{page.name} shows a link that no experiment makes" for _, page in shown.values()]
    finish(failures, "every link is made from what is here, and compiles")


if sys.argv[1] == "--check":
    check()
else:
    print(link(PROJECT / "docs" / "experiments" / f"{sys.argv[1]}.cpp"))
