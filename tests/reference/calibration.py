"""Prints the made readings of docs/experiments/calibration.csv: codes of a 12-bit converter, and the temperature in degrees
C that a thermometer of two decimals showed. (A thermistor of 10 kOhm at 25 degrees C, B = 3950 K, below 10 kOhm.)"""

import math

for wanted in range(0, 101, 5):
    ratio = math.exp(3950 * (1 / (wanted + 273.15) - 1 / 298.15))
    code = round(4096 * ratio / (1 + ratio))
    share = code / 4096
    celsius = 1 / (1 / 298.15 + math.log(share / (1 - share)) / 3950) - 273.15
    print(f"{code},{celsius:.2f}")
