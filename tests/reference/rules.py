"""Prints the first steps of rules, by 50 decimals and another way than theirs.
    python3 tests/reference/rules.py > tests/reference/rules.inc

Nesterov's momentum and gradient descent with a schedule minimise (b + w)^2 / 2, AdamW the error of the question's
network. Nesterov's is computed as Sutskever et al. (2013, equations 3 and 4) write it, with slopes of the point ahead;
the parameters that PyTorch and descent keep are that point. A step of gradient descent multiplies b + w by 1 - 2 rate.
AdamW (Loshchilov and Hutter, 2019, algorithm 2, with PyTorch's rate times lambda) has its moments as sums over all
steps; the scheduled one has a rate of 0.1 / t."""

from decimal import Decimal, getcontext

getcontext().prec = 50
D = Decimal


def nesterov(steps, rate=D("0.1"), beta=D("0.9")):
    point, velocity = [D(1), D(2)], D(0)  # one velocity, because both slopes are b + w
    for _ in range(steps):
        ahead = [one + beta * velocity for one in point]
        velocity = beta * velocity - rate * sum(ahead)
        point = [one + velocity for one in point]
        yield [one + beta * velocity for one in point]


def scheduled_descent(steps):
    total = D(3)
    for step in range(steps):
        total *= 1 - 2 * D("0.25") / 2 ** (step // 2)
        yield [(total - 1) / 2, (total + 1) / 2]  # w - b stays 1


def adamw(steps, rate_of_step, decay=D("0.01"), beta_1=D("0.9"), beta_2=D("0.999"), epsilon=D("1e-8")):
    weight, slopes = D("0.5"), []
    for t in range(1, steps + 1):
        a = 1 / (1 + (-weight).exp())
        slopes.append((a - 1) * (a - a * a))
        shares_1 = [beta_1 ** (t - i) for i in range(1, t + 1)]
        shares_2 = [beta_2 ** (t - i) for i in range(1, t + 1)]
        mean = sum(s * g for s, g in zip(shares_1, slopes)) / sum(shares_1)
        square = sum(s * g * g for s, g in zip(shares_2, slopes)) / sum(shares_2)
        weight = weight * (1 - rate_of_step(t) * decay) - rate_of_step(t) * mean / (square.sqrt() + epsilon)
        yield [weight]


for name, rows in {
    "nesterov": nesterov(6),
    "scheduled_descent": scheduled_descent(6),
    "adamw": adamw(6, lambda t: D("0.1")),
    "scheduled_adamw": adamw(6, lambda t: D("0.1") / t),
}.items():
    print(f"constexpr double {name}_by_decimals[][{2 if 'adamw' not in name else 1}] = {{")
    for row in rows:
        print(f"    {{{', '.join(f'{number:.20g}' for number in row)}}},")
    print("};")
