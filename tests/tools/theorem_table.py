"""Prints the table of docs/proofs.md. Each file of tests/theorems gives a row in its first lines:
    // DOUBT: …       of the learner
    // PROVED: …      as an answer to it
    // STRENGTH: …    of the claim: 2 or 3 (docs/proofs.md)
    // LINE: …        words by which the claim's line is found below"""

import re

from toolbox import TESTS

print("| doubt | what is proved | strength | where |")
print("|---|---|---|---|")
for path in sorted((TESTS / "theorems").glob("*.cpp")):
    first, rest = path.read_text().split("\n\n", 1)
    row = dict(re.findall(r"^// ([A-Z]+): (.*)$", first, re.MULTILINE))
    number = first.count("\n") + 3 + rest[:rest.index(row["LINE"])].count("\n")
    print(f"| {row['DOUBT']} | {row['PROVED']} | {row['STRENGTH']} | "
          f"[{path.name}:{number}](../tests/theorems/{path.name}#L{number}) |")
