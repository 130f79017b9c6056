"""Prints the table of docs/one_sample.md: each number of docs/experiments/one_sample.cpp, and where it is computed."""

import pathlib
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, PROJECT, Compiler

# What is computed, its formula, the number's name in the experiment, and two places, each a header and the words by
# which its line is found: in the neuron, and in a network of layers.
ROWS = [
    ("the input times the weight", "z = w x", "z",
     ("network/neuron.hpp", "return sigmoid(weight * x)"), ("network/layer.hpp", "sum = sum + parameter[k] * x[i]")),
    ("the activation", "ŷ = 1 / (1 + e⁻ᶻ)", "y_hat",
     ("number/sigmoid.hpp", "auto sigmoid(double z)"), ("network/activation.hpp", "return sigmoid(z)")),
    ("the error", "E = ½ (ŷ − y)²", "E",
     ("network/neuron.hpp", "static_cast<Number>(0.5) * square("), ("network/loss.hpp", "half<Number>() * sum")),
    ("its slope by the output", "∂E/∂ŷ = ŷ − y", "dE_dy_hat",
     ("network/neuron.hpp", "(y_hat - static_cast<Number>(s.y))"), ("network/loss.hpp", "slope[j] = y_hat[j] - ")),
    ("its slope by the weight, (6)", "∂E/∂w = (ŷ − y) · x · (1 − ŷ) · ŷ", "dE_dw",
     ("network/neuron.hpp", "(static_cast<Number>(1.0) - y_hat) * y_hat"),
     ("network/layer.hpp", "slope[k] + z_slope * x[i]")),
    ("the step", "w ← w − α ∂E/∂w", "next",
     ("training/rule.hpp", "net.weight - rule.rate * slope.weight"),
     ("training/rule.hpp", "weight[k] - rule.rate * gradient[k]")),
]


def place(header, words):
    lines = (INCLUDE / "descent" / header).read_text().splitlines()
    number = next(i for i, line in enumerate(lines, 1) if words in line)
    return f"[{pathlib.Path(header).name}:{number}](../include/descent/{header}#L{number})"


with tempfile.TemporaryDirectory() as folder:
    compiled = Compiler("g++").run(PROJECT / "docs" / "experiments" / "one_sample.cpp", "-o", f"{folder}/one_sample")
    if compiled.returncode:
        sys.exit(compiled.stderr)
    printed = subprocess.run([f"{folder}/one_sample"], capture_output=True, text=True, check=True).stdout
value = {name: number.replace("-", "−") for name, number in map(str.split, printed.splitlines())}

print("| | formula | value | in the neuron | in a network of layers |")
print("|---|---|---|---|---|")
for what, formula, name, in_neuron, in_layers in ROWS:
    print(f"| {what} | {formula} | {value[name]} | {place(*in_neuron)} | {place(*in_layers)} |")
print(f"| the error after it | E | {value['E_next']} | | |")
