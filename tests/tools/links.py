"""Makes Compiler Explorer links: an experiment as one file (amalgamate.py), with g++ and clang side by side, executed.
usage: links.py FILE       prints the link of docs/experiments/FILE
       links.py --check    decodes every link that README and docs show; it must be an experiment's, and compile"""

import base64
import json
import re
import sys
import zlib

from amalgamate import Amalgamation
from toolbox import EXPERIMENTS, PROJECT, Compiler, finish, found_compilers

PREFIX = "https://godbolt.org/clientstate/"
LONGEST = 8000


def packed(data, memory):
    packer = zlib.compressobj(level=9, memLevel=memory)
    return packer.compress(data) + packer.flush()


def link(source):
    options = "-std=c++20"
    state = {"sessions": [{
        "id": 1,
        "language": "c++",
        "source": source,
        "compilers": [{"id": "g142", "options": options}, {"id": "clang1910", "options": options}],
        "executors": [{"compiler": {"id": "g142", "options": options}}],
    }]}
    data = json.dumps(state, separators=(",", ":")).encode("ascii")
    shortest = min((packed(data, memory) for memory in range(1, 10)), key=len)
    return PREFIX + base64.urlsafe_b64encode(shortest).decode("ascii")


def program(path):
    """Returns the experiment as one file that can run; a part of an experiment has no main of its own."""
    text = Amalgamation(path).text
    return text if "int main(" in text else f"{text}int main() {{}}\n"


def source_of(address):
    return json.loads(zlib.decompress(base64.urlsafe_b64decode(address.removeprefix(PREFIX))))["sessions"][0]["source"]


def check():
    parts = (PROJECT / "docs" / "experiments").glob("*/*.hpp")
    experiments = {program(path): path.name for path in (*EXPERIMENTS, *parts)}
    failures, count = [], 0
    for page in (PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))):
        for address in re.findall(re.escape(PREFIX) + r"[\w=-]+", page.read_text()):
            count += 1
            source = source_of(address)
            name = experiments.get(source, f"link {count}, {source[-60:]!r},")
            print(f"{page.name}: {name} {len(address):,} characters")
            if source not in experiments:
                failures.append(f"{page.name}: no experiment makes {name} as it is now")
            if len(address) > LONGEST:
                failures.append(f"{page.name}: {name} has more than {LONGEST:,} characters")
            for command in found_compilers():
                compiled = Compiler(command).run("-x", "c++", "-fsyntax-only", "-", input=source)
                if compiled.returncode:
                    failures.append(f"{page.name}: {name} by {command}:\n{compiled.stderr}")
    if not count:
        failures.append("no page shows a link")
    finish(failures, f"{count} links")


if sys.argv[1] == "--check":
    check()
else:
    print(link(program(PROJECT / "docs" / "experiments" / sys.argv[1])))
