"""Prints samples, and the means, standard deviations of the population, least and largest numbers of their columns, by
exact fractions and roots of 60 digits.
    python3 tests/reference/scale.py > tests/reference/scale.inc"""

from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 60
# The lengths and widths of sepals of seven irises (Fisher, 1936), a column that is constant, and a target in other
# units.
ROWS = [(5.1, 3.5, 0.1, 1013.25), (4.9, 3.0, 0.1, 998.5), (4.7, 3.2, 0.1, 1020.75), (7.0, 3.2, 0.1, 1001.0),
        (6.4, 3.2, 0.1, 987.5), (6.3, 3.3, 0.1, 1005.5), (5.8, 2.7, 0.1, 1030.0)]


def root(fraction):
    return float((Decimal(fraction.numerator) / Decimal(fraction.denominator)).sqrt())


columns = [[Fraction(value) for value in column] for column in zip(*ROWS)]
means = [sum(column) / len(column) for column in columns]
deviations = [root(sum((value - mean) ** 2 for value in column) / len(column))
              for column, mean in zip(columns, means)]
print("// Written by scale.py.")
print(f"constexpr sample<double, 3, 1> measured[] = {{{', '.join('{{%r, %r, %r}, {%r}}' % row for row in ROWS)}}};")
print(f"constexpr double means[] = {{{', '.join(repr(float(mean)) for mean in means)}}},")
print(f"                 deviations[] = {{{', '.join(map(repr, deviations))}}},")
print(f"                 least[] = {{{', '.join(repr(float(min(column))) for column in columns)}}},")
print(f"                 most[] = {{{', '.join(repr(float(max(column))) for column in columns)}}};")
