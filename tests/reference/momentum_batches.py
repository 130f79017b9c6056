"""Prints the weights of two networks after 100 epochs of momentum in batches of 10 samples, by 40 decimals: a
classifier 4-5-3, sigmoid, linear, cross-entropy; and a regression 4-3-2, tanh, linear, squared error. Each slope is
differentiated by hand, and nothing is printed if a computation with doubles ends elsewhere.
    python3 tests/reference/momentum_batches.py > tests/reference/momentum_batches.inc

Every number that goes in comes from a recurrence of whole numbers that starts with s = 1 (150 samples, then
the classifier's weights, then the regression's, all from one s):
    next()     s = (75 s + 74) mod 65537, and returns (s mod 33 - 16) / 16, a number in [-1, 1]
    a sample   x1 x2 x3 x4 = next() each, then u = next() / 4
               the label of the classifier: 0 if x1 + x2 + u > 1/2, otherwise 1 if x3 - x4 + u > 0, otherwise 2
               the targets of the regression: y1 = x1 x2 + u, y2 = x3 / 2 - x4 / 4
    a weight   next() / 2, for the parameters in their order: b1 w11 w12 ... b2 w21 w22 ..., layer by layer
All these are exact in doubles. v = 0 at the start, then for each batch, in the order of the samples,
v = 0.9 v + g, w = w - 0.01 v, where g is the sum of the slopes of its samples: of -ln softmax(y)_label, and of
((y1' - y1)^2 + (y2' - y2)^2) / 2.

The largest relative distance of doubles, in the order of this file, from the decimals is 2e-13, and printed with the
weights; 2e-17 of 0.9 and 0.01 is part of it. So 1e-10 is enough for any order of the sums, and no mistake is as small:
if one batch of the 1,500 misses its last sample, some weight moves by 5e-5 or more, relatively (seen for six of them,
the last one too)."""

import math
import sys
from decimal import Decimal, getcontext

getcontext().prec = 40
SAMPLES, BATCH, EPOCHS, INPUTS = 150, 10, 100, 4
TOLERANCE = 1e-12


def numbers():
    s = 1
    while True:
        s = (75 * s + 74) % 65537
        yield (s % 33 - 16) / 16


def made(draw):
    """Returns inputs, label and targets of each sample."""
    samples = []
    for _ in range(SAMPLES):
        x, u = [next(draw) for _ in range(INPUTS)], next(draw) / 4
        label = 0 if x[0] + x[1] + u > 0.5 else 1 if x[2] - x[3] + u > 0 else 2
        samples.append((x, label, [x[0] * x[1] + u, x[2] / 2 - x[3] / 4]))
    return samples


def sigmoid(z):
    return 1 / (1 + (-z).exp() if isinstance(z, Decimal) else 1 + math.exp(-z))


def tanh(z):
    return 2 * sigmoid(2 * z) - 1 if isinstance(z, Decimal) else math.tanh(z)


def softmax(y):
    e = [z.exp() if isinstance(z, Decimal) else math.exp(z) for z in y]
    return [one / sum(e) for one in e]


def classifier_slope(y, label, _):
    return [p - (j == label) for j, p in enumerate(softmax(y))]


def regression_slope(y, _, targets):
    return [a - b for a, b in zip(y, targets)]


def trained(number, samples, start, hidden, outputs, activation, slope_by_activation, slope_of):
    """Returns the parameters after all epochs, computed with numbers of this type."""
    def cast(values):
        return [number(value) for value in values]

    samples = [(cast(x), label, cast(y)) for x, label, y in samples]
    w, v = cast(start), [number(0)] * len(start)
    beta, rate = number("0.9"), number("0.01")
    second = hidden * (1 + INPUTS)  # the index at which the second layer begins
    for first in list(range(0, SAMPLES, BATCH)) * EPOCHS:
        g = [number(0)] * len(w)
        for x, label, targets in samples[first : first + BATCH]:
            a = []
            for j in range(hidden):
                k = j * (1 + INPUTS)
                a.append(activation(w[k] + sum(w[k + 1 + i] * x[i] for i in range(INPUTS))))
            y = []
            for j in range(outputs):
                k = second + j * (1 + hidden)
                y.append(w[k] + sum(w[k + 1 + i] * a[i] for i in range(hidden)))
            dy = slope_of(y, label, targets)
            for j in range(outputs):
                k = second + j * (1 + hidden)
                g[k] += dy[j]
                for i in range(hidden):
                    g[k + 1 + i] += dy[j] * a[i]
            for j in range(hidden):
                da = sum(dy[o] * w[second + o * (1 + hidden) + 1 + j] for o in range(outputs))
                dz = da * slope_by_activation(a[j])
                k = j * (1 + INPUTS)
                g[k] += dz
                for i in range(INPUTS):
                    g[k + 1 + i] += dz * x[i]
        v = [beta * one + slope for one, slope in zip(v, g)]
        w = [one - rate * velocity for one, velocity in zip(w, v)]
    return w


draw = numbers()
samples = made(draw)
NETWORKS = {
    "classifier": (5, 3, sigmoid, lambda a: a - a * a, classifier_slope),
    "regression": (3, 2, tanh, lambda a: 1 - a * a, regression_slope),
}
for name, (hidden, outputs, *functions) in NETWORKS.items():
    start = [next(draw) / 2 for _ in range(hidden * (1 + INPUTS) + outputs * (1 + hidden))]
    exact = trained(Decimal, samples, start, hidden, outputs, *functions)
    doubles = trained(float, samples, start, hidden, outputs, *functions)
    off = max(abs(float(Decimal(d) / e - 1)) for d, e in zip(doubles, exact))
    if off > TOLERANCE:
        sys.exit(f"{name}: doubles end {off:.1e} from the decimals")
    print(f"// {name}: {len(exact)} weights; doubles end within {off:.0e} of them, relatively")
    print(f"constexpr double {name}_by_decimals[] = {{")
    for weight in exact:
        print(f"    {weight:.17g},")
    print("};")
