"""Writes nearest.inc: numerals with the nearest double and the nearest float, rounded here as fractions.
usage: nearest.py > nearest.inc"""

import random
from fractions import Fraction

draw = random.Random(7)


def nearest(x, digits, least, most):
    """Rounds a fraction to an integer times a power of two, ties to even: 2^least is the smallest number."""
    if x == 0:
        return "0.0"
    e = least
    while x >= Fraction(2) ** (e + digits):
        e += 1
    n = round(x / Fraction(2) ** e)
    if n == 2**digits:
        n, e = n // 2, e + 1
    return "infinity" if e > most - digits else f"{hex(n)}p{e}"


def line(numeral):
    x = Fraction(numeral)
    return f'{{"{numeral}", {nearest(x, 53, -1074, 1024)}, {float_literal(nearest(x, 24, -149, 128))}}},'


def float_literal(text):
    return "infinite" if text == "infinity" else text + "f"


def exact(n, e):
    """Writes n 2^e with all its digits."""
    x = n * 2**e if e >= 0 else n * 5**-e
    return str(x) if e >= 0 else f"{x}e{e}"


numerals = "0 0.0 1 9 10 0.1 0.3 3.14 123456789012345 1e22 1e23 8.5e22 1e-22 1e-23 0.30000000000000004 5.0E-1 .5 5. 1E+2 010"
numerals += " 9007199254740993 9007199254740992.9999999999 9007199254740993.00000000000000000000000000000000000000000001"
numerals += " 1.7976931348623157e308 1.7976931348623158e308 1.7976931348623159e308 1e309 4.9e-324 2.4703282292062327e-324"
numerals += " 2.4703282292062328e-324 2.2250738585072011e-308 2.2250738585072014e-308 1e-400 3.4028235677973366e38 16777217"
numerals += " 16777217.000001 1.1754943e-38 1.4e-45 7.0e-46 7.1e-46 0.000000000000000000000000123 18446744073709551615"
numerals += " 18446744073709551616 9999999999999999999 99999999999999999999 2.5e27 1234567890123456789e27 4e-27"
numerals = numerals.split()
for _ in range(60):
    numerals.append(f"{draw.uniform(-1, 1) * 10 ** draw.randint(-5, 5):.17g}".lstrip("-"))
    numerals.append(f"{draw.randrange(10**19)}e{draw.randint(-40, 40)}")
    numerals.append(f"{draw.randrange(10**draw.randint(1, 30))}e{draw.randint(-330, 300)}")
for digits, least in ((53, -1074), (24, -149)):  # halfway between two numbers, and beside it
    for e in (-1074, -1060, -149, -60, -10, -3, 0, 5, 60, 900):
        n = 2 * draw.randrange(2 ** (digits - 1), 2**digits) + 1
        if e >= least:
            numerals += [exact(n, e), exact(n, e).replace("e", "0001e"), exact(10 * n + draw.choice((-1, 1)), e)]
numerals.append(exact(2**54 - 1, -1075))
numerals.append(exact(1, -1075))
numerals.append("1." + "0" * 900 + "1")
numerals.append("9007199254740993." + "0" * 900 + "1")
numerals.append("0." + "0" * 330 + "2" + "7" * 800)
for numeral in numerals:
    print(line(numeral))
