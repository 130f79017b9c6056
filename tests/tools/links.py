"""Makes Compiler Explorer links: an experiment and what it uses of the library as one file, with g++ and clang side by
side, executed, and a view of what the other compilers say.
usage: links.py FILE        prints the link of docs/experiments/FILE
       links.py --source FILE    prints its source
       links.py --define FILE...    prints the addresses of links, for the end of a page that speaks of the experiments
       links.py --table     prints the table of docs/explorer.md (zopfli makes the links shorter where it is installed)
       links.py --check     decodes every link of README and docs: it must be an experiment's, compile, and do what the
                            experiment says; each by an old or a new compiler in turn (with --all by each of them)"""

import base64
import json
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import zlib

from amalgamate import Amalgamation
from minified import minified
from toolbox import EXPERIMENTS, PROJECT, WARNINGS, Compiler, finish, found_compilers

PREFIX = "https://godbolt.org/clientstate/"
LONGEST = 8190  # (a server may take no more than 8 KiB)
SECONDS = 5  # the site stops a compiler
FOLDER = PROJECT / "docs" / "experiments"
SHORT = [FOLDER / f"{name}.cpp" for name in """explorer/first_lines explorer/question_1_slope
    explorer/question_2_subtract explorer/question_3_steps one_sample explorer/false_bounds explorer/false_rate
    explorer/false_ascent explorer/learns_the_identity explorer/xor explorer/steepest explorer/letters explorer/sensor
    explorer/integers explorer/gradient explorer/polynomial explorer/every_weight""".split()]
LONG = [path for path in EXPERIMENTS if path not in SHORT]
OTHERS = ("g111 g121 g131 g141 g151 g161 "
          "clang1400 clang1500 clang1600 clang1701 clang1810 clang1910 clang2010 clang2110 clang2210").split()
FALSE = re.compile(r"^// A claim that is false, and the compiler says: (.+)$", re.MULTILINE)
CHANGE = re.compile(r"^ *// Change (.+) to (.+) and see: (.+)\n", re.MULTILINE)


def packed(data):
    if len(data) < 10 * LONGEST and (zopfli := shutil.which("zopfli")):
        with tempfile.NamedTemporaryFile() as file:
            file.write(data)
            file.flush()
            return subprocess.run([zopfli, "--zlib", "--i100", "-c", file.name], capture_output=True, check=True).stdout
    return zlib.compress(data, 9)


def link(source):
    def by(name):
        return {"id": name, "options": "-std=c++20"}

    state = {"sessions": [{
        "id": 1, "language": "c++", "source": source,
        "conformanceview": {"libs": [], "compilers": [by(name) for name in OTHERS]},
        "compilers": [],
        "executors": [{"compilerOutputVisible": True, "compiler": by(name)} for name in ("g162", "clang2210")],
    }]}
    data = json.dumps(state, separators=(",", ":")).encode("ascii")
    return PREFIX + base64.urlsafe_b64encode(packed(data)).decode("ascii")


def source_of(address):
    return json.loads(zlib.decompress(base64.urlsafe_b64decode(address.removeprefix(PREFIX))))["sessions"][0]["source"]


def program(path):
    """Returns the experiment as one file with the library below it: the file includes itself. A short one has only what
    it uses of the library."""
    whole = Amalgamation(path)
    text = re.sub(r"\n\n+", "\n\n", whole.program.strip("\n"))
    library = minified(whole.headers, text) if path in SHORT else whole.headers
    return (f"#ifndef LIBRARY  // descent, which is below\n#define LIBRARY\n#include __FILE__\n\n{text}\n\n"
            f"#else\n{whole.standard}{library}#endif\n")


def subject(path):
    """Returns the first sentence of the experiment's first comment."""
    lines = [line[3:] for line in path.read_text().partition("\n\n")[0].splitlines() if line.startswith("// ")]
    if lines and FALSE.match(f"// {lines[0]}"):
        lines = lines[1:]
    return re.match(r".+?[.?](?= |$)|$", " ".join(lines))[0].rstrip(".")


def table():
    """Prints each experiment with its link, or with the smaller ones that say that they are from it."""
    print("| experiment | characters | its link, or those of smaller ones |\n|---|---|---|")
    heads = {path: path.read_text().partition("\n\n")[0] for path in SHORT}
    for path in (*SHORT, *LONG):
        name, address = path.relative_to(FOLDER), link(program(path))
        said = f"[{path.name}](experiments/{name})" + (f": {subject(path)}" if subject(path) else "")
        if path in SHORT:
            print(f"| {said} | {len(address):,} | [open]({address}) |")
        else:
            smaller = [f"`{other.name}`" for other, head in heads.items() if re.search(rf"\b{path.name}", head)]
            print(f"| {said} | {round(len(address), -3):,} | {', '.join(smaller)} |")


def define(names):
    """Prints the addresses of links by their names, so that a page can be read as text too."""
    for name in names:
        print(f"[{pathlib.Path(name).name}]: {link(program(FOLDER / name))}")


def check_table(failures):
    """Every experiment has a row; the row of one with a link says how long that is, and the others are too long."""
    rows = re.findall(r"^\| \[[^]]+\]\(experiments/([^)]+)\).*\| ([\d,]+) \| (.*) \|$",
                      (FOLDER.parent / "explorer.md").read_text(), re.MULTILINE)
    if sorted(name for name, _, _ in rows) != sorted(str(path.relative_to(FOLDER)) for path in (*SHORT, *LONG)):
        failures.append("explorer.md: the table has other rows than there are experiments")
    for name, length, rest in rows:
        shown = re.fullmatch(r"\[open\]\((.+)\)", rest)
        if shown and int(length.replace(",", "")) != len(shown[1]):
            failures.append(f"explorer.md: the link of {name} has {len(shown[1]):,} characters, not {length}")
        if bool(shown) != (FOLDER / name in SHORT):
            failures.append(f"explorer.md: {name} has a link if it is a short one, and only then")


def shown():
    """Yields each link with the page that shows it."""
    for page in (PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))):
        for address in re.findall(re.escape(PREFIX) + r"[\w=-]+", page.read_text()):
            yield page.name, address


class Trial:
    """What a compiler says of a text, how long it took, and what the program prints."""

    def __init__(self, compiler, text, *flags):
        with tempfile.TemporaryDirectory() as folder:
            file, binary = pathlib.Path(folder) / "experiment.cpp", pathlib.Path(folder) / "experiment"
            file.write_text(text)
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            compiled = compiler.run(*flags, file, "-o", binary)
            self.seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
            self.compiles = compiled.returncode == 0
            self.says = compiled.stderr
            if self.compiles:
                self.says += subprocess.run([binary], capture_output=True, text=True, check=True, timeout=60).stdout


def explains(compiler):
    """Whether the compiler says by how much a claim is false."""
    return compiler.version >= (12 if compiler.kind == "g++" else 16)


def in_turn(compilers, place):
    """Returns one of those that explain, and one of all."""
    explaining = [compiler for compiler in compilers if explains(compiler)]
    two = explaining[place % len(explaining)], compilers[-place % len(compilers)]
    return {compiler.command: compiler for compiler in two}.values()


def problems(path, text, compiler):
    """Yields what is wrong with an experiment's text."""
    trial = Trial(compiler, text)
    false = FALSE.search(text)
    if trial.seconds > SECONDS:
        yield f"takes {trial.seconds:.1f} s"
    if bool(false) == trial.compiles or false and explains(compiler) and false[1] not in trial.says:
        yield f"{'is not false as it says' if false else 'is refused'}:\n{trial.says}"
    elif not false and trial.says != (with_headers := Trial(compiler, f'#include "{path}"\n', *WARNINGS)).says:
        yield f"prints\n{trial.says}and with the headers\n{with_headers.says}"
    elif not false and not trial.says:
        yield "prints nothing"
    for change in CHANGE.finditer(text) if explains(compiler) else ():
        end = change.end()
        while following := CHANGE.match(text, end):
            end = following.end()
        after = text[end:]
        said = Trial(compiler, text[:end] + after.replace(change[1], change[2], 1)).says
        if change[1] not in after or change[3] not in " ".join(said.split()):
            yield f"Change {change[1]} to {change[2]}: {change[3]} is not in\n{said[:2000]}"


def check():
    experiments = {program(path): path for path in SHORT}
    compilers = [Compiler(command) for command in found_compilers()]
    failures, seen = [], {}
    for page, address in shown():
        source = source_of(address)
        if len(address) > LONGEST:
            failures.append(f"{page}: a link has more than {LONGEST:,} characters")
        if source not in experiments:
            failures.append(f"{page}: no experiment makes the link of {source[60:160]!r} as it is now")
            continue
        seen[source] = len(address)
    check_table(failures)
    for place, (source, path) in enumerate(experiments.items()):
        if source not in seen:
            failures.append(f"no page shows a link of {path.name}")
        for compiler in compilers if "--all" in sys.argv else in_turn(compilers, place):
            print(f"{path.name}: {seen.get(source, 0):,} characters, by {compiler.command}", flush=True)
            failures += [f"{path.name} by {compiler.command} {problem}" for problem in problems(path, source, compiler)]
    finish(failures, f"{len(seen)} links")


if __name__ == "__main__":
    if sys.argv[1] == "--check":
        check()
    elif sys.argv[1] == "--table":
        table()
    elif sys.argv[1] == "--define":
        define(sys.argv[2:])
    else:
        text = program(FOLDER / sys.argv[-1])
        print(text if sys.argv[1] == "--source" else link(text), end="" if sys.argv[1] == "--source" else "\n")
