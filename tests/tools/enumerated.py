"""Checks that a claim of tests/extremes names each public function with parameters, which it feeds NaN, infinities and
other ends of numbers and counts. The name of a claim begins with a header and its functions: "number/exp.hpp: exp".
usage: enumerated.py [--list]    (--list prints what must be named)"""

import re
import sys

from toolbox import INCLUDE, TESTS, finish

ROOT = INCLUDE / "descent"
FUNCTION = re.compile(r"\b(?:auto|void)\s*(operator\s*(?:\(\)|\[\]|\"\"_\w+|[^\s\w(]+)|\((?:min|max|abs)\)|\w+)\s*"
                      r"\((?!\s*\))")
SCOPE = re.compile(r"\b(?:(namespace)\s*([\w:]*)|(struct|class)\s+(\w+)[^()=;]*)\s*$")


def code(path):
    """The text of a header without comments, directives and literals."""
    text = re.sub(r"//[^\n]*|^#(?:\\\n|[^\n])*", "", path.read_text(), flags=re.MULTILINE)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"(?!_)|\'(?:[^\'\\\n]|\\.)\'', "0", text)


def without_templates(head):
    """Leaves out each template<…>."""
    while match := re.search(r"\btemplate\s*<", head):
        depth, end = 1, match.end()
        while depth > 0 and end < len(head):
            depth += {"<": 1, ">": -1}.get(head[end], 0)
            end += 1
        head = head[:match.start()] + head[end:]
    return head


def function_in(head, of_class):
    """The name of the function with parameters that is declared, or None."""
    if re.search(r"=\s*(delete|DESCENT_DELETED\(0\))\s*$|\bconcept\b|\busing\b", head):
        return None
    constructor = of_class and re.search(rf"(?<![~\w:]){of_class}\s*\((?!\s*\))", head)
    match = FUNCTION.search(head)
    if constructor and (not match or constructor.start() < match.start()):
        return None if "->" in head else of_class
    if not match or re.search(r"(?<![<>=!])=(?!=)", head[:match.start()]):
        return None
    name = re.sub(r'\s|operator\s*""', "", match[1])
    name = name.strip("()") if name[0] == "(" else name
    return None if re.search(r"_must_|_needs_", name) else name


def functions(text):
    """Yields the name of each function with parameters that is in no namespace detail and no private part."""
    scopes, start = [["namespace", "", True]], 0
    for at, char in enumerate(text):
        if char not in "{};":
            continue
        head = without_templates(text[start:at])
        kind, name, public = scopes[-1]
        for label in re.findall(r"\b(public|private)\s*:(?!:)", head):
            public = scopes[-1][2] = label == "public"
        if kind != "inside" and public and char != "}" and (found := function_in(head, name if kind == "class" else "")):
            yield found
        if char == "{":
            match = SCOPE.search(head)
            if kind == "inside" or not match or (match[2] and "detail" in match[2]):
                scopes.append(["inside", "", False])
            else:
                scopes.append(["namespace", "", True] if match[1] else ["class", match[4], match[3] == "struct"])
        elif char == "}" and len(scopes) > 1:
            scopes.pop()
        start = at + 1


needed = {str(path.relative_to(ROOT)): set(functions(code(path))) for path in sorted(ROOT.glob("*/*.hpp"))}
if "--list" in sys.argv:
    for header, names in needed.items():
        print(f"{header}: {', '.join(sorted(names))}")
    sys.exit(0)

named = {header: set() for header in needed}
failures = []
for path in sorted((TESTS / "extremes").glob("*.cpp")):
    for claim in re.findall(r'TEST_CASE\(((?:\s*"[^"]*")+)\)', path.read_text()):
        header, _, names = "".join(re.findall(r'"([^"]*)"', claim)).partition(": ")
        if header not in needed:
            failures.append(f"{path.name}: {header} is no header")
        else:
            named[header].update(names.split(", "))
for header, names in needed.items():
    failures += [f"{header}: no claim of tests/extremes names {name}" for name in sorted(names - named[header])]
    failures += [f"{header}: there is no {name} to name" for name in sorted(named[header] - names)]

finish(failures, f"{sum(map(len, needed.values()))} functions with parameters are named by claims")
