"""Checks README and docs: every link leads to a file, a line or a heading that is there (links to other places are only
read), and every block of C++ that a command shows is of a file that a test compiles. (documents.py compiles the others.)
usage: pages.py"""

import re
import unicodedata

from toolbox import PROJECT, TESTS, finish

DOCS = PROJECT / "docs"
PAGES = [PROJECT / "README.md", *sorted(DOCS.rglob("*.md"))]
CODE = re.compile(r"<!--.*?-->|^```.*?^```$|`[^`]*`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)]*)\)|(?:src|href|srcset)=\"([^\"]*)\"")
NAMED = re.compile(r"(?<!\!)\[([\w./]+\.\w+)\](?![(:\[])")  # a link whose address is at the end of the page
# Letters, digits, marks and underscores stay in the anchor of a heading.
KEPT = ("L", "N", "M", "Pc")


def anchors(page):
    """Returns the anchors of a page's headings."""
    found = []
    for heading in re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.DOTALL | re.MULTILINE),
                              re.MULTILINE):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower().replace(" ", "-")
        anchor = "".join(c for c in words if c == "-" or unicodedata.category(c).startswith(KEPT))
        found.append(anchor + (f"-{found.count(anchor)}" if anchor in found else ""))
    return found


def broken(page, address):
    """Returns what is wrong with a link."""
    if re.match(r"[a-z]+:", address):
        return "" if re.fullmatch(r"(https://|mailto:)[!-~]+", address) else "no address"
    name, _, place = address.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists() or PROJECT not in target.parents:
        return "no such file"
    if line := re.fullmatch(r"L(\d+)", place):
        return "" if int(line[1]) <= len(target.read_text().splitlines()) else "no such line"
    return "" if not place or target.suffix == ".md" and place in anchors(target) else "no such heading"


def compiled_files():
    """Returns the files that a test compiles: all of the tests, the experiments, and what they or a CMakeLists.txt name."""
    folders = (TESTS, DOCS)
    files = {file for folder in folders for file in folder.rglob("*.cpp")}
    by = (*files, *(file for folder in folders for name in ("*.hpp", "CMakeLists.txt") for file in folder.rglob(name)))
    named = {(file.parent / name).resolve() for file in by
             for name in re.findall(r'(?:^#include "|\bSOURCE )([\w./-]+)', file.read_text(), re.MULTILINE)}
    return files | named


failures, links, blocks, compiled = [], 0, 0, compiled_files()
for page in PAGES:
    text = page.read_text()
    for match in LINK.finditer(CODE.sub("", text)):
        links += 1
        address = match[1] or match[2] or ""
        if wrong := broken(page, address):
            failures.append(f"{page.name}: {wrong}: {address}")
    defined = set(re.findall(r"^\[([^\]]+)\]: ", text, re.MULTILINE))
    failures += [f"{page.name}: no address of [{name}]" for name in NAMED.findall(CODE.sub("", text)) if name not in defined]
    for command in re.findall(r"^<!-- shows: (.+) -->\n```cpp$", text, re.MULTILINE):
        blocks += 1
        if not any((PROJECT / name).resolve() in compiled for name in re.findall(r"[\w./-]+\.[ch]pp", command)):
            failures.append(f"{page.name}: no test compiles what is shown by {command}")
finish(failures, f"{links} links and {blocks} blocks in {len(PAGES)} pages")
