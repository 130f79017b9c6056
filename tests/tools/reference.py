"""Makes the reference of the public names by Doxygen, which must not warn. Every name of a namespace needs a comment, and
every member function, unless docs/glossary.md explains its name once for all types. A page of docs must explain each
function whose name is a message.
usage: reference.py [FOLDER]    leaves it in FOLDER/html"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

from toolbox import INCLUDE, PROJECT, SKIPPED, finish

if not shutil.which("doxygen"):
    print("there is no doxygen")
    sys.exit(SKIPPED)
MEMBERS = (PROJECT / "docs" / "glossary.md").read_text().partition("## Members")[2]
EXPLAINED = {name for cell in re.findall(r"^\| (.+?) \|", MEMBERS, re.MULTILINE) for name in re.findall(r"`(\w+)", cell)}


def commented(definition):
    return any("".join(part.itertext()).strip() for tag in ("briefdescription", "detaileddescription")
               for part in definition.findall(tag))


def names_without_comment(xml):
    """Returns the public names that have no comment, not even at another overload or specialisation."""
    seen = {}
    for file in xml.glob("*.xml"):
        for compound in ElementTree.parse(file).getroot().findall("compounddef"):
            kind, name = compound.get("kind"), compound.findtext("compoundname").split("<")[0].strip()
            if kind not in ("namespace", "struct", "class", "concept"):
                continue
            seen[name] = seen.get(name, False) or commented(compound)
            for member in compound.iter("memberdef"):
                own = member.findtext("name").split("<")[0].strip()
                skipped = own.startswith("operator") or own == name.split("::")[-1] or own in EXPLAINED
                if kind == "namespace" or member.get("kind") == "function" and member.get("prot") == "public":
                    full = f"{name}::{own}"
                    seen[full] = seen.get(full, False) or skipped or commented(member)
    return sorted(name for name, has in seen.items() if not has and name.startswith("descent::")), len(seen)


failures = []
with tempfile.TemporaryDirectory() as temporary:
    folder = sys.argv[1] if len(sys.argv) > 1 else temporary
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    configuration = (PROJECT / "docs" / "Doxyfile").read_text()
    made = subprocess.run(["doxygen", "-"], cwd=PROJECT, text=True, capture_output=True,
                          input=f"{configuration}\nOUTPUT_DIRECTORY = {folder}\nGENERATE_XML = YES\n")
    if made.returncode or made.stderr:
        failures.append(f"doxygen warns:\n{made.stderr}")
    missing, count = names_without_comment(pathlib.Path(folder, "xml"))
    failures += [f"{name} has no comment" for name in missing]

pages = "".join(page.read_text() for page in (PROJECT / "docs").glob("*.md"))
messages = {name for header in INCLUDE.rglob("*.hpp")
            for name in re.findall(r"^constexpr void (\w+_(?:must|needs)_\w+)\(auto", header.read_text(), re.MULTILINE)}
failures += [f"no page of docs explains {name}" for name in sorted(messages) if f"`{name}`" not in pages]
finish(failures, f"{count} public names and {len(messages)} messages")
