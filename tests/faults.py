"""Breaks the headers on purpose, one fault at a time in a copy of the project, and asks the test that guards the place: it must
fail. usage: faults.py CMAKE COMPILER"""

import os
import shutil
import subprocess
import sys
import tempfile

from toolbox import PROJECT, SKIPPED, finish

cmake, compiler = sys.argv[1:]

# By the guard that must notice: header, what stands there, what it becomes.
FAULTS = {
    "interval_oracle": [
        ("interval", "word j = 17", "word j = 16"),  # one term of the series less
        ("interval", "0xb17217f7d1cf79ab", "0xb17217f7d1cf79ac"),  # ln 2 off by a unit
        ("interval", "0xb17217f7d1cf79ab", "0xb17217f7d1cf79aa"),
        ("interval", "exp_slack = 8", "exp_slack = 5"),  # slack too small
        ("interval", "b == 0 ? 0 : unknown", "b == 0 ? 0 : 0"),  # no widening at subnormals
        ("interval", "s) < 0 ? below(s) : s", "s) < 0 ? s : s"),  # a missing outward step: of a sum,
        ("interval", "? b - (s - a) : a - (s - b)", "? b - (s - a) : b - (s - a)"),
        ("interval", "(left > 0)) ? p : below(p)", "(left > 0)) ? p : p"),  # a product,
        ("interval", "(left < 0)) ? q : below(q)", "(left < 0)) ? q : q"),  # a quotient,
        ("interval", "(most >> cut) + 1", "(most >> cut)"),  # e^x,
        ("interval", "q * d.lower == 0 ? q : q + 1", "q"),  # A(z),
        ("interval", "above(scaled_below(m, e))", "scaled_below(m, e)"),  # a subnormal result
        ("interval", "((d + exp_slack + 1) >> 4) + 1", "(d >> 4)"),
    ],
    "oracle": [
        ("sigmoid", " + r * 0.00138889", ""),
        ("sigmoid", "1.0 - v * s - v * t", "1.0 - v * s"),
        ("sigmoid", "-63e-18, 38e-18", "63e-18, 38e-18"),
        ("sigmoid", "0x3ffb7f76f2fb5e47", "0x3ffb7f76f2fb5e48"),
        ("sigmoid", "0x0.3ffffff8p0", "0.25"),
        ("sigmoid", "if (z == -0x1.250c02p-10f)", "if (false)"),
    ],
    "proof": [
        ("error", "* x * (static_cast<T>(1.0) - y_hat)", "* (static_cast<T>(1.0) - y_hat)"),
        ("error", "(static_cast<T>(1.0) - y_hat) * y_hat", "(static_cast<T>(1.0) - y_hat)"),
        ("error", "static_cast<T>(0.5) * sum", "sum"),
        ("update", "weight - static_cast<W>(rate) * slope", "weight + static_cast<W>(rate) * slope"),
        ("update", "slope < zero ? weight + length", "slope < zero ? weight - length"),
        ("update", "next < least ? least : most < next ? most : next", "next"),
        ("train", "lesson.iterations[steps + 1].error < ", "lesson.iterations[steps + 1].error <= "),
        ("train", "i < iterations; ++i", "i + 1 < iterations; ++i"),
        ("sigmoid", "return z > 0 ? 1.0", "return z > 0 ? 0.0"),
        ("polynomial", "product(-1, c)", "product(1, c)"),
        ("dual", "u.slope * v.value + u.value * v.slope", "u.slope * v.value"),
        ("dual", "a * (static_cast<T>(1.0) - a) * u.slope", "a * (static_cast<T>(1.0) + a) * u.slope"),
        ("theorem", "found == verdict::proven", "found != verdict::refuted"),
        ("theorem", "b >= 0", "b >= -1000000"),
        ("theorem", "(m - ulp) * d.upper", "(m - 0 * ulp) * d.upper"),
        ("theorem", "next.upper < least", "next.lower < least"),
    ],
}
failures, count = [], 0


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


with tempfile.TemporaryDirectory() as folder:
    copy, build = f"{folder}/project", f"{folder}/build"
    shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns("build*", ".git"))
    run(cmake, "-S", copy, "-B", build, f"-DCMAKE_CXX_COMPILER={compiler}", check=True)
    files = [f"{copy}/tests/proof.cpp", *(str(path) for path in sorted((PROJECT / "tests" / "theorems").glob("*.cpp")))]

    def unnoticed(guard):
        """Whether the guard passes the headers as they are in the copy."""
        if guard == "proof":
            return all(run(compiler, "-std=c++20", f"-I{copy}/include", "-fsyntax-only", file).returncode == 0
                       for file in files)
        built = run(cmake, "--build", build, "--target", guard)
        return built.returncode == 0 and run(f"{build}/tests/{guard}", env={**os.environ, "POINTS": "60000"}).returncode == 0

    if run(cmake, "--build", build, "--target", "oracle").returncode:
        print("the oracle needs MPFR")
        sys.exit(SKIPPED)
    for guard, faults in FAULTS.items():
        if not unnoticed(guard):
            failures.append(f"{guard} fails without any fault")
        for header, old, new in faults:
            count += 1
            path = f"{copy}/include/descent/{header}.hpp"
            with open(path) as file:
                text = file.read()
            if old not in text:
                failures.append(f"{header}.hpp has no «{old}»")
                continue
            with open(path, "w") as file:
                file.write(text.replace(old, new))
            if unnoticed(guard):
                failures.append(f"{guard} does not notice «{new}» for «{old}» in {header}.hpp")
            with open(path, "w") as file:
                file.write(text)

finish(failures, f"{count - len(failures)} of {count} faults noticed")
