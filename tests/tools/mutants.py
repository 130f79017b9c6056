"""Changes the headers at random, one place at a time in a copy of the project, and asks the tests whether they notice.
The changes are those of operators: arithmetic, comparisons, and, or, constants ± 1, ends swapped, conditions negated
or fixed, statements deleted. A change with which the header alone does not compile is no mutant. What nothing can
notice is in equivalent_mutants.txt with the reason, and is left out.

Each mutant is first shown to the claims of its header. The other tests then see all that is left at once, and one that
notices something sees each half of it, until it is known which mutants it notices.
usage: mutants.py [--seed S] [--count N] [--list] COMPILER [HEADER...]    (500 of seed 1, unless told; if headers are
named, as network/layer, only of those; --list only shows them)"""

import argparse
import contextlib
import hashlib
import math
import pathlib
import re
import tempfile

from broken import CLAIMS, ORACLES, Copy
from toolbox import INCLUDE, TESTS, finish

# What becomes what; a token has spaces around, by which < is no bracket and & no reference.
TOKENS = {"+": "-", "-": "+", "*": "/", "/": "*", "%": "/", "<<": ">>", ">>": "<<", "&": "|", "|": "&", "^": "&",
          "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "|=": "&=", "<<=": ">>=", ">>=": "<<=", "&&": "||",
          "||": "&&", "<": "<= >=", "<=": "< >", ">": ">= <=", ">=": "> <", "==": "!=", "!=": "=="}
TOKEN = re.compile(r"(?<= )(" + "|".join(map(re.escape, sorted(TOKENS, key=len, reverse=True))) + r")(?= |$)")
NUMBER = re.compile(r"(?<![\w.'])(?<![ep][-+])(0x[\dA-Fa-f]+|\d[\d']*)")
ENDS = {"lower": "upper", "up": "down", "lesser": "greater", "least": "largest", "min": "max", "first": "last"}
ENDS |= {end: other for other, end in ENDS.items()}
END = re.compile(r"(?<![^\W_])(" + "|".join(ENDS) + r")\b")
STATEMENT = re.compile(r"\s*(?=\S)(?!(const|constexpr|static|static_assert|using|return|template|friend|inline|struct|"
                       r"requires|case|default|else|namespace|extern|concept)\b)(.*\S( [-+*/%&|^]?| <<| >>)= .*|"
                       r"(\+\+|--|if |for |while )?[\w:.<>]*\(.*|.*(\+\+|--).*);")
HIDDEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(\\.|[^"\\\n])*"|\'(\\.|[^\'\\\n])\'', re.S)
HEAD = re.compile(r"\s*(template|requires|#|\S*DESCENT_)")


def code(text):
    """Returns the lines with spaces for comments, strings, preprocessor lines and heads of templates."""
    text = HIDDEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)
    return [" " * len(line) if HEAD.match(line) else line for line in text.split("\n")]


def closing(line, at):
    """Finds the parenthesis that closes the one at a place of a line; -1 if it is on another line."""
    depth = 0
    for i in range(at, len(line)):
        depth += {"(": 1, ")": -1}.get(line[i], 0)
        if depth == 0:
            return i
    return -1


def changes(line):
    """Yields (start, end, what is written instead, \0 for what was there) for every change of a line of code."""
    for m in TOKEN.finditer(line):
        yield from ((*m.span(), new) for new in TOKENS[m[0]].split())
    for m in NUMBER.finditer(line):
        number = int(m[0].replace("'", ""), 0)
        for new in (number + 1, number - 1):
            if new >= 0:
                yield *m.span(), (hex if m[0].startswith("0x") else str)(new)
    for m in END.finditer(line):
        yield *m.span(), ENDS[m[0]]
    for m in re.finditer(r"(?<=[(\s,{?:])-(?=[\w(])|\+\+|--", line):
        yield *m.span(), {"-": "", "++": "--", "--": "++"}[m[0]]
    for m in re.finditer(r"\b(if|while|if constexpr) (?=\()", line):
        if (end := closing(line, m.end())) > 0:
            yield m.end(), end + 1, "(!\0)"
    for m in re.finditer(r"(?<= )\?(?= |$)", line):
        yield from ((*m.span(), new) for new in ("&& false ?", "|| true ?"))
    if STATEMENT.fullmatch(line) and line.count("(") == line.count(")") and line.count("{") == line.count("}"):
        yield len(line) - len(line.lstrip()), len(line), ";"


class Mutant:
    def __init__(self, header, number, old, new):
        self.header, self.number, self.new, self.left = header, number, new, True
        self.change = header, old.strip(), new.strip()
        self.shown = f"{header}:{number + 1}\n- {old.strip()}\n+ {new.strip()}"

    def place(self):
        """Returns a random number that stays the same where other lines change."""
        return hashlib.sha256(f"{options.seed} {self.change}".encode()).digest()


def mutants(header):
    """Yields every change of a header."""
    text = (INCLUDE / "descent" / f"{header}.hpp").read_text()
    for number, (line, masked) in enumerate(zip(text.split("\n"), code(text))):
        for start, end, new in changes(masked):
            new = new.replace("\0", line[start:end])
            yield Mutant(header, number, line, line[:start] + new + line[end:])


def equivalent():
    """Reads the mutants that nothing can notice."""
    for line in pathlib.Path(__file__).with_name("equivalent_mutants.txt").read_text().splitlines():
        if line.startswith("- "):
            old = line[2:]
        elif line.startswith("+"):
            yield header, old, line[2:]
        elif line and line[0] not in "#=":
            header = line


class Tests:
    """All tests of a copy of the project; each sees only mutants of headers that it includes."""

    def __init__(self, copy):
        self.copy, self.sound = copy, {}
        # What must not compile, with its long words: of the refusal, and of what it uses.
        self.fail = {str(path.relative_to(TESTS)): set(re.findall(r"\w{12,}", path.read_text()))
                     for path in sorted((TESTS / "fail").rglob("*.cpp"))}
        self.uses = {name: copy.included(name) for name in [*CLAIMS, *ORACLES, *self.fail]}

    def passes(self, test, mutants):
        """Says whether a test passes with all of these mutants."""
        with contextlib.ExitStack() as stack:
            for header in {mutant.header for mutant in mutants}:
                lines = self.copy.header(header).read_text().split("\n")
                for mutant in mutants:
                    if mutant.header == header:
                        lines[mutant.number] = mutant.new
                stack.enter_context(self.copy.broken(header, "\n".join(lines)))
            return self.copy.passes(*test)

    def ask(self, test, mutants):
        """Marks the mutants that a test notices."""
        uses = self.uses[test[1]]
        mutants = [mutant for mutant in mutants if mutant.left and self.copy.header(mutant.header) in uses]
        if not mutants or self.passes(test, mutants):
            return
        if test not in self.sound:
            self.sound[test] = self.passes(test, [])
            if not self.sound[test]:
                raise SystemExit(f"{test[1]} fails without any mutant")
        if len(mutants) == 1:
            mutants[0].left = False
            print(f"{mutants[0].shown}\n= {test[1]}, {test[0]}", flush=True)
        else:
            self.ask(test, mutants[::2])
            self.ask(test, mutants[1::2])

    def others(self, mutants):
        """Yields the tests that are asked about all mutants that are left."""
        headers = sorted({mutant.header for mutant in mutants})
        yield from (("the compiler", name) for name in CLAIMS)
        yield from (("the processor", f"{header}.cpp") for header in headers)
        rooms = {header.split("/")[0] for header in headers}
        yield from (("the processor", name) for name in CLAIMS if name.split("/")[0] in rooms
                    and f"{name[:-4]}" not in headers and "CHECK(" in (TESTS / name).read_text())
        text = "".join(self.copy.header(header).read_text() for header in headers)
        yield from (("refusals", name) for name, words in self.fail.items() if any(word in text for word in words))
        yield from (("oracle", name) for name in ORACLES)


options = argparse.ArgumentParser()
options.add_argument("--seed", type=int, default=1)
options.add_argument("--count", type=int, default=500)
options.add_argument("--list", action="store_true", help="only shows them")
options.add_argument("compiler")
options.add_argument("headers", nargs="*")
options = options.parse_args()

headers = options.headers or sorted(str(path.relative_to(INCLUDE / "descent").with_suffix(""))
                                    for path in (INCLUDE / "descent").glob("*/*.hpp"))
known = set(equivalent())
every = [mutant for header in headers for mutant in mutants(header) if mutant.change not in known]
every.sort(key=Mutant.place)
strange = known - {mutant.change for header in {change[0] for change in known} for mutant in mutants(header)}
if options.list:
    for mutant in every[:options.count]:
        print(mutant.shown)
    finish([], f"{len(every)} changes")

taken, lines = [], set()
with tempfile.TemporaryDirectory() as folder:
    tests = Tests(Copy(folder, options.compiler))
    for mutant in every:
        if len(taken) == options.count:
            break
        line = mutant.header, mutant.number
        if line in lines or not tests.passes(("the header", mutant.header), [mutant]):
            continue
        taken.append(mutant)
        tests.ask(("the compiler", f"{mutant.header}.cpp"), [mutant])
        if mutant.left:
            lines.add(line)
            print(f"{mutant.shown}\n= not the claims of its header", flush=True)
    for test in tests.others([mutant for mutant in taken if mutant.left]):
        tests.ask(test, taken)

failures = [f"equivalent_mutants.txt has {change}, which is no mutant" for change in sorted(strange)]
survivors = [mutant.shown for mutant in taken if mutant.left]
for shown in survivors:
    print("nothing notices", shown)
if len(survivors) > math.ceil(len(taken) / 20):
    failures.append("more than one in twenty survives")
finish(failures, f"{len(taken) - len(survivors)} of {len(taken)} mutants noticed")
