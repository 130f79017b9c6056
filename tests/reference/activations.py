"""Prints softplus, softsign and SiLU with their slopes, by 60 decimals and the formulas as they are defined.
    python3 tests/reference/activations.py > tests/reference/activations.inc"""

from decimal import Decimal, getcontext

getcontext().prec = 60
for z in ("-740", "-100", "-36.75", "-5", "-1.28125", "-0.875", "-0.5", "-1e-10", "0", "1e-10", "0.5", "2.5", "5",
          "36.75", "100", "740"):
    z = Decimal(float(z))
    s = 1 / (1 + (-z).exp())
    below = 1 + abs(z)
    rows = (1 + z.exp()).ln() if z > -40 else z.exp() - z.exp() ** 2 / 2, s, z / below, 1 / below**2, z * s, \
        s + z * s * (1 - s)
    print(f"{{{float(z)!r}, " + ", ".join(f"{number:.35e}" for number in rows) + "},")
