"""The pictures of the documentation: docs/pictures/NAME.svg is drawn by gnuplot, as NAME.gnuplot says, from the numbers
that NAME.cpp prints. Its first line has a checksum of what it was made from and of itself.
usage: pictures.py --check [NAME...]    compiles and runs the programs, and compares the checksums; needs no gnuplot
       pictures.py [NAME...]            draws the pictures again"""

import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import PROJECT, SKIPPED, WARNINGS, Compiler, finish

FOLDER = PROJECT / "docs" / "pictures"
CHECK, asked = "--check" in sys.argv, [name for name in sys.argv[1:] if name != "--check"]
PROGRAMS = [path for path in sorted(FOLDER.glob("*.cpp")) if not asked or path.stem in asked]
STYLE = FOLDER / "style.gnuplot"

# The colours on a light ground and on a dark one. Where a viewer knows neither, the picture has the light ground.
DARK = {"#fefefe": "#0d1117", "black": "#e6edf3", "#0a62cb": "#58a6ff", "#c2540a": "#f0883e", "#1a7f37": "#3fb950",
        "#6e7681": "#8b949e"}


def dark_style():
    rules = "".join(f'[{name}="{light}"]{{{name}:{dark}}}' for light, dark in DARK.items()
                    for name in ("color", "fill", "stroke"))
    return f"<style>@media(prefers-color-scheme:dark){{{rules}}}</style>"


def tidied(svg, title):
    """Returns gnuplot's picture with a title, with colours as DARK has them and the dark ones, and a bit shorter."""
    svg = svg[svg.index("<svg"):].replace("<title>Gnuplot</title>", f"<title>{title}</title>{dark_style()}")
    svg = re.sub(r"rgb\( *(\d+), *(\d+), *(\d+)\)", lambda rgb: "#{:02x}{:02x}{:02x}".format(*map(int, rgb.groups())), svg)
    svg = re.sub(r"(\d\.\d)\d(?=[ ,)])", r"\1", svg)  # a tenth of a pixel
    return re.sub(r"\s*\n\s*", "\n", svg).replace("'", '"')


def numbers(program, folder):
    """Returns what the program prints."""
    binary = folder / program.stem
    compiled = Compiler("g++").run(*WARNINGS, program, "-o", binary)
    if compiled.returncode:
        finish([f"{program.name}:\n{compiled.stderr}"], "no picture")
    return subprocess.run([binary], capture_output=True, text=True, check=True).stdout


def drawn(program, data, folder):
    (folder / "data").write_text(data)
    svg = subprocess.run(["gnuplot", "-e", f"data = '{folder / 'data'}'", program.with_suffix(".gnuplot")],
                         stdout=subprocess.PIPE, text=True, check=True, cwd=FOLDER).stdout
    return tidied(svg, program.read_text().split("\n", 1)[0].removeprefix("// "))


def checksum(program, data, svg):
    sources = STYLE.read_text() + program.with_suffix(".gnuplot").read_text()
    return hashlib.sha256("\0".join((sources, data, svg)).encode()).hexdigest()


failures = []
if not shutil.which("g++") or not CHECK and not shutil.which("gnuplot"):
    print("no g++, or no gnuplot to draw with")
    sys.exit(SKIPPED)
for program in PROGRAMS:
    picture = program.with_suffix(".svg")
    with tempfile.TemporaryDirectory() as name:
        data = numbers(program, pathlib.Path(name))
        if not CHECK:
            svg = drawn(program, data, pathlib.Path(name))
            picture.write_text(f"<!-- {checksum(program, data, svg)} -->\n{svg}")
            continue
    first, svg = picture.read_text().split("\n", 1) if picture.exists() else ("", "")
    if first != f"<!-- {checksum(program, data, svg)} -->":
        failures.append(f"{picture.name} is not what its program and its script draw now: tests/tools/pictures.py {program.stem}")
finish(failures, f"{len(PROGRAMS)} pictures")
