"""Prints E = -(y ln a + (1 - y) ln(1 - a)), where a = 1 / (1 + e^-z), and dE/dz = a - y, by 500 decimals: the formula of
the textbooks, which needs as many where a is near 0 or 1.
    python3 tests/reference/binary_cross_entropy.py > tests/reference/binary_cross_entropy.inc"""

from decimal import Decimal, getcontext

getcontext().prec = 500
for z in (0, 1e-9, 0.5, 1, 3.25, 20, 36.75, 40, 700, -1e-9, -0.5, -2, -20, -36.75, -40, -700):
    for y in (0, 1, 0.25):
        a = 1 / (1 + (-Decimal(z)).exp())
        error = -(Decimal(y) * a.ln() + (1 - Decimal(y)) * (1 - a).ln())
        print(f"{{{z}, {y}, {error:.20e}, {a - Decimal(y):.20e}}},")
