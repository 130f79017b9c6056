"""Prints the table of docs/proofs.md: each doubt, what is proved about it, how strongly, and on which line."""

from toolbox import PROJECT

# Doubt, what is proved, strength (see docs/proofs.md), file, and the words by which its line is found.
ROWS = [
    ("Is the gradient right?", "(1) = … = (6) as polynomials in a, and the code's too", "3", "01_equalities", "at_1).weight);"),
    ("Why subtract it? Does it always help?", "at x = 1 a step of any rate lowers E, from every weight", "3",
     "02_any_rate", '"2E′ = −2a(1 − a)²"'),
    ("How small is small?", "every rate below 25.94 lowers the sum; 26 is not certified", "3", "03_safe_rate", "safe > 25.94"),
    ("Why does (0, 0) always give ½?", "at x = 0 E is ⅛ and the slope 0, for every weight of double range", "3", "04_no_identity",
     "== interval{0.125}"),
    ("Where does a weight in [0, 1] go?", "to 1, exactly, from every start, in 12 steps of rate 1", "3", "05_unit_interval",
     "12 steps of rate 1"),
    ("Can a step be too large?", "target 3/5: rate 16 converges from all of [0, 1]; rate 40 raises E from w = 0, and the minimum repels", "3",
     "06_three_fifths", "the real error rises"),
    ("And with the bias?", "every full-batch step of rate up to 9.9 lowers E, from all of ℝ²", "3", "07_bias", "certified(9.9)"),
    ("Does −∇f point to the steepest way down?", "at two points: every direction 2.6° or more from it is less steep", "3", "08_direction",
     "within_2_6_degrees).proven == 1"),
    ("Is only the sign important? Why in proportion?", "at one point: a step by signs raises E, one in proportion, as long, lowers it",
     "3", "09_sign", "by the signs: larger"),
    ("May a step help one sample and hurt another?", "at one point: it does, and the sum falls", "3", "10_two_samples", "the other hurt"),
    ("Does it really fall, or only in floating point?", "1,000 iterations, the weights as they stand", "2", "11_run",
     "certain == 1000"),
    ("Is this the real sigmoid?", "within 1 ulp of it at 10,000 points", "2", "12_sigmoid", "== 10'000"),
]

print("| doubt | what is proved | strength | where |")
print("|---|---|---|---|")
for doubt, claim, strength, name, words in ROWS:
    lines = (PROJECT / "tests" / "theorems" / f"{name}.cpp").read_text().splitlines()
    number = next(i for i, line in enumerate(lines, 1) if words in line)
    print(f"| {doubt} | {claim} | {strength} | [{name}.cpp:{number}](../tests/theorems/{name}.cpp#L{number}) |")
