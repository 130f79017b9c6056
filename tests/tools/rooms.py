"""Checks the folders of include/descent. A header includes only headers of its own folder and of those before it, and
descent.hpp includes all, as docs/index.md lists all. Each include guard is the header's path, and each header has a
file of claims of its name. Its code is in one region of arithmetic.hpp; in one that rounds nothing no function is marked
as adding products. A class is final, except those that one may derive from."""

import re

from toolbox import INCLUDE, PROJECT, TESTS, finish

ORDER = {"number": 0, "network": 1, "training": 2, "proof": 3, "io": 3}
ROOT = INCLUDE / "descent"
ROUNDS = r"^DESCENT_BEGIN\b(?:(?!^DESCENT_).)*^DESCENT_END\b"
EXACT = r"(?:(?!DESCENT_(?!DELETED|LARGEST_REGISTER)).)*"
REGION = re.compile(rf"(?:(?!namespace|^DESCENT_).)*(?:{ROUNDS}|^DESCENT_BEGIN_EXACT\b(?:{EXACT}{ROUNDS})*"
                    rf"{EXACT}^DESCENT_END_EXACT\b)\n\n#endif[^\n]*\n", re.DOTALL | re.MULTILINE)
headers = {str(path.relative_to(ROOT)): path.read_text() for path in sorted(ROOT.rglob("*.hpp"))}
# A class that is derived from another inherits what that says about itself, as that it computes in lanes.
DERIVED_FROM = ("sample", "labelled_sample", "full_batch", "sequential", "shuffled", "mean", "refusal", "epoch_error")
CLASS = re.compile(r"^(?:struct|class) (\w+)(?: \{$| : )", re.MULTILINE)
DETAIL = re.compile(r"^namespace detail \{.*?^\}  // namespace detail", re.MULTILINE | re.DOTALL)
index = (PROJECT / "docs" / "index.md").read_text()
failures = []

for name, text in headers.items():
    room, included = name.rpartition("/")[0], re.findall(r"#include <descent/(.+)>", text)
    guard = re.sub("[/.]", "_", f"DESCENT_{name}").upper()
    if not re.fullmatch(rf"#ifndef {guard}\n#define {guard}\n.*#endif  // {guard}\n", text, re.DOTALL):
        failures.append(f"{name}: its include guard is not {guard}")
    if room in ORDER:
        failures += [f"{name} must not include {other}" for other in included
                     if (before := other.partition("/")[0]) != room and ORDER.get(before, 9) >= ORDER[room]]
        if f"(../include/descent/{name})" not in index:
            failures.append(f"{name} is not in docs/index.md")
        if not (TESTS / name).with_suffix(".cpp").exists():
            failures.append(f"{name}: no tests/{name.removesuffix('.hpp')}.cpp")
        if room in ("number", "network", "training"):
            failures += [f"{name}: {one} is not final" for one in CLASS.findall(DETAIL.sub("", text))
                         if one not in DERIVED_FROM]
        if name != "number/arithmetic.hpp" and not REGION.fullmatch(text):
            failures.append(f"{name}: its code is not in one region, or rounds in an exact one")
    elif name == "descent.hpp":
        failures += [f"{name} does not include {other}" for other in headers
                     if other not in (name, "core.hpp", *included)]
    elif name != "core.hpp" or any(other.startswith("proof/") for other in included):
        failures.append(f"{name}: only descent.hpp and core.hpp are in no folder, and core.hpp includes no proof")

finish(failures, f"{len(headers)} headers in their folders")
