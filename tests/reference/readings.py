"""Prints the artificial readings of docs/experiments/readings.csv."""

import random

draw = random.Random(3)
rooms = [(20, 40, 3), (26, 70, 2), (12, 55, 6)]  # temperature, humidity, wind
for row in range(40):
    numbers = [f"{mean + draw.gauss(0, spread):.1f}" for mean, spread in zip(rooms[row % 3], (1.5, 5, 0.6))]
    print(",".join(numbers) + f",{row % 3}")
