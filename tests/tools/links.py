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

from toolbox import INCLUDE, PROJECT, Compiler, finish, found_compilers

EXPERIMENTS = PROJECT / "docs" / "experiments"
LINKED = ["fifteen_lines.cpp", "question.cpp"]
PREFIX = "https://godbolt.org/clientstate/"
LONGEST = 8000
# What an experiment means by all of descent is what the question needs; a proof includes <descent/theorem.hpp>.
CORE = {"descent/descent.hpp": "descent/train.hpp"}
# What does not fit into a link beside the claims: functions, and the lines that call them.
LEFT_OUT = {"question": ["void print_table(", "void plot_error(", "constexpr auto exp(float ", "constexpr auto sigmoid(float ",
                         "constexpr auto sigmoid(std::integral "]}
COMMENT_OR_STRING = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*')


def without(function, text):
    """The text without the function, which stands between two blank lines, and without lines that call one of no result."""
    begins = rf"^(\[\[nodiscard\]\] )?{re.escape(function)}"
    parts = [part for part in text.split("\n\n") if not re.search(begins, part, re.MULTILINE)]
    call = function.removeprefix("void ") if function.startswith("void ") else "no call of it"
    return re.sub(rf"^ *{re.escape(call)}.*\n", "", "\n\n".join(parts), flags=re.MULTILINE)


def for_these_flags(text):
    """Without what other flags than a link's need, and without what no claim depends on."""
    text = re.sub(r"#if defined\(__FAST_MATH__\).*?static_assert[^\n]*", "", text, flags=re.DOTALL)
    text = re.sub(r"#if defined\(__cpp_exceptions\)\n(.*?)#else.*?#endif\n", r"\1", text, flags=re.DOTALL)
    return re.sub(r"\[\[(nodiscard|maybe_unused)\]\] |^ *DESCENT_(BEGIN|END|AS_WRITTEN)\n", "", text, flags=re.MULTILINE)


def one_file(path):
    """The text of a program with the project's headers in their place, the library's includes first, no comments."""
    library, seen = [], set()

    def inlined(text):
        lines = []
        text = re.sub(r"#ifndef (DESCENT_\w+_HPP)\n#define \1\n(.*)#endif  // \1\n", r"\2", text, flags=re.DOTALL)
        for function in LEFT_OUT.get(path.stem, []):
            text = without(function, text)
        text = COMMENT_OR_STRING.sub(lambda match: match[1] or "", text)
        for line in for_these_flags(text).splitlines():
            include = re.match(r"\s*#include <(.*)>", line)
            if include and include[1].startswith("descent/"):
                header = CORE.get(include[1], include[1])
                if header not in seen:
                    seen.add(header)
                    lines += inlined((INCLUDE / header).read_text())
            elif include:
                if line not in library:
                    library.append(line)
            elif line.strip():
                lines.append(line.rstrip())
        return lines

    body = inlined(path.read_text())
    return "\n".join(sorted(library) + body).replace("}\nnamespace descent {\n", "") + "\n"


def link(path):
    options = "-std=c++20"
    state = {"sessions": [{
        "id": 1,
        "language": "c++",
        "source": one_file(path),
        "compilers": [{"id": "g142", "options": options}, {"id": "clang1910", "options": options}],
        "executors": [{"compiler": {"id": "g142", "options": options}}],
    }]}
    packer = zlib.compressobj(level=9, memLevel=9)
    packed = packer.compress(json.dumps(state, separators=(",", ":")).encode("ascii")) + packer.flush()
    return PREFIX + base64.urlsafe_b64encode(packed).decode("ascii")


def source_of(address):
    packed = base64.urlsafe_b64decode(address.removeprefix(PREFIX))
    return json.loads(zlib.decompress(packed))["sessions"][0]["source"]


def check():
    failures, shown = [], {}
    for page in [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]:
        for address in re.findall(re.escape(PREFIX) + r"[\w=-]+", page.read_text()):
            shown.setdefault(source_of(address), (address, page))
    for path in (EXPERIMENTS / name for name in LINKED):
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
    print(link(EXPERIMENTS / f"{sys.argv[1]}.cpp"))
