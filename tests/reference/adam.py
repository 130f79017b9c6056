"""Prints steps of Adam on the question's network, by 50 decimals and another way: the moments as sums over all steps.
    python3 tests/reference/adam.py > tests/reference/adam.inc"""

from decimal import Decimal, getcontext

getcontext().prec = 50
ALPHA, BETA_1, BETA_2, EPSILON = map(Decimal, ("0.1", "0.9", "0.999", "1e-8"))
weight, slopes = Decimal("0.5"), []
for t in range(1, 51):
    a = 1 / (1 + (-weight).exp())
    slopes.append((a - 1) * (a - a * a))
    shares_1 = [BETA_1 ** (t - i) for i in range(1, t + 1)]
    shares_2 = [BETA_2 ** (t - i) for i in range(1, t + 1)]
    mean = sum(s * g for s, g in zip(shares_1, slopes)) / sum(shares_1)
    square = sum(s * g * g for s, g in zip(shares_2, slopes)) / sum(shares_2)
    weight -= ALPHA * mean / (square.sqrt() + EPSILON)
    if t in (1, 2, 5, 10, 50):
        print(f"{{{t}, {weight:.30f}}},")
