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
        ("directed", "word j = 17", "word j = 16"),  # one term of the series less
        ("directed", "0xb17217f7d1cf79ab", "0xb17217f7d1cf79ac"),  # ln 2 off by a unit
        ("directed", "0xb17217f7d1cf79ab", "0xb17217f7d1cf79aa"),
        ("directed", "exp_slack = 8", "exp_slack = 5"),  # slack too small
        ("rounding", "(To == down) ? 0 : next<To>(p)", "(To == down) ? 0 : p"),  # no widening at subnormals
        ("rounding", "(To == down) ? 0 : next<To>(p)", "false ? 0 : next<To>(p)"),  # an end beyond 0
        ("rounding", "? next<To>(s) : s", "? s : s"),  # a missing outward step: of a sum,
        ("rounding", "? b - (s - a) : a - (s - b)", "? b - (s - a) : b - (s - a)"),
        ("rounding", "left < 0) ? p : next<To>(p)", "left < 0) ? p : p"),  # a product,
        ("rounding", "corrected<To>(q, -product_residual", "corrected<To>(q, product_residual"),  # a quotient,
        ("rounding", "corrected<To>(r, -product_residual", "corrected<To>(r, product_residual"),  # a root,
        ("directed", "(most >> cut) + 1", "(most >> cut)"),  # e^x,
        ("directed", "q * d.lower == 0 ? q : q + 1", "q"),  # A(z),
        ("directed", "next_up(scaled_down(m, e))", "scaled_down(m, e)"),  # a subnormal result
        ("directed", "((d + exp_slack + 1) >> 4) + 1", "(d >> 4)"),
    ],
    "oracle": [
        ("sigmoid", " + r * 0.00138889", ""),
        ("sigmoid", " - r * 0.00138889", ""),
        ("sigmoid", " - v * ((p > 0x1p52 ? p - s + 1.0 : 1.0 - s + p) + x)", ""),
        ("sigmoid", "p > 0x1p52", "p > 0x1p60"),
        ("sigmoid", "-63e-18, 38e-18", "63e-18, 38e-18"),
        ("sigmoid", "0x3ffb7f76f2fb5e47", "0x3ffb7f76f2fb5e48"),
        ("sigmoid", "0x0.3ffffff8p0", "0.25"),
        ("sigmoid", "static_cast<float>(e / (1.0 + e))", "static_cast<float>(1.0 / (1.0 + 1.0 / e))"),
    ],
    "functions_oracle": [
        ("functions", "(0.3333333333333333 -", "(0.3333333333333 -"),
        ("functions", " - z * 0.00145583438705", ""),
        ("functions", " + (1.0 + t) * ((e < 0.5 ? 1.0 - p - e : 1.0 - e - p) - q)", ""),
        ("functions", "x < -20 || x > 20", "x < -18 || x > 18"),
        ("functions", "k * 0x1.a39ef35793c76p-33", "k * 0x1.a39ff35793c76p-33"),
        ("functions", "(x < 0x1p-1022 ? 54 : 0)", "(x < 0x1p-1022 ? 53 : 0)"),
        ("functions", "(left > root)", "(left > 2 * root)"),
        ("functions", "483 : 510", "484 : 510"),
        ("directed", "add<down>(1, -2 * sigmoid_up", "add<down>(1, -2 * sigmoid_down"),
        ("directed", "tanh_deficit(x) * (1 + 0x1p-47)", "tanh_deficit(x) * (1 - 0x1p-39)"),
        ("directed", "upwards ? q + 1 : q)", "q)"),
        ("directed", "(d - 9) / unit", "(d + 9) / unit"),
        ("directed", "(d + 1) / unit", "(d - 9) / unit"),
        ("directed", "-less * (1 + 0x1p-49)", "-less * (1 - 0x1p-40)"),
    ],
    "layers": [  # every backward function, and the rules
        ("layer", "y_slope[j] * Activation::slope(y_hat[j])", "y_slope[j]"),
        ("layer", "return (static_cast<T>(1.0) - a) * a;", "return static_cast<T>(1.0) - a;"),
        ("layer", "(static_cast<T>(1.0) - a) * (static_cast<T>(1.0) + a)", "(static_cast<T>(1.0) - a)"),
        ("layer", "return relu_slope(a);", "return static_cast<T>(1.0);"),
        ("layer", "    return static_cast<T>(1.0);\n  }\n};\n\n}  // namespace activation", "    return static_cast<T>(0.5);\n  }\n};\n\n}  // namespace activation"),
        ("layer", "slope[k] = slope[k] + z_slope;", "slope[k] = slope[k] + y_slope[j];"),
        ("layer", "slope[k] = slope[k] + z_slope * x[i]", "slope[k] = z_slope * x[i]"),
        ("layer", "x_slope[i] + z_slope * parameter[k]", "x_slope[i] + y_slope[j] * parameter[k]"),
        ("layer", "x_slope[i] + z_slope * parameter[k]", "z_slope * parameter[k]"),
        ("network", "slope[j] = y_hat[j] - static_cast", "slope[j] = static_cast<T>(2.0) * y_hat[j] - static_cast"),
        ("network", "k + First::parameters, hidden, s, slope", "k, hidden, s, slope"),
        ("classes", "slope[s.label] = slope[s.label] - static_cast<T>(1.0);", ""),
        ("classes", "slope[j] = of.e[j] * share", "slope[j] = of.e[j]"),
        ("momentum", "past.velocity = static_cast<W>(decay) * past.velocity + slope", "past.velocity = past.velocity + slope"),
        ("momentum", "math::sqrt(square)", "square"),
        ("momentum", "1 - past.mean_power", "1"),
        ("momentum", "place + 1 == Net::parameters ? 0 : place + 1", "place"),
        ("random", "round < 4", "round < 0"),
        ("lesson", "place == 0) {", "place == 1) {"),
        ("network", "parameter[k] - rule.rate * slope", "parameter[k] + rule.rate * slope"),
        ("network", "rule.step(parameter[k], slope.parameter[k])", "rule.step(parameter[k], parameter[k])"),
        ("lesson", "slope = Net{};", ""),
    ],
    "lessons": [
        ("lesson", "left < most ? left : most", "left"),
        ("lesson", "after<Lesson, Part - 1>, Part - 1", "after<Lesson, 0>, Part - 1"),
        ("lesson", "working.rule = rule;", ""),
        ("lesson", "retune(working.rule, rule.rule);", ""),
    ],
    "verdicts": [
        ("verdict", "v.answer < w.answer ? v.answer : w.answer", "v.answer"),
        ("verdict", "-v.answer * w.answer", "v.answer * w.answer"),
        ("interval", "x.upper < y.lower ? verdict::proven", "x.upper <= y.lower ? verdict::proven"),
        ("interval", "y.upper < x.lower ? verdict::refuted", "y.upper <= x.lower ? verdict::refuted"),
        ("dual", "select(static_cast<T>(0.0) < u.value, dual{}, dual{}).slope", "T{}"),
        ("dual", "select(known, u.value, v.value), T::whole_line()", "select(known, u.value, v.value), T{}"),
        ("dual", "detail::where_defined(l, u.slope / u.value)", "u.slope / u.value"),
    ],
    "intervals": [
        ("interval", "return y.lower == 0 && !x.is_whole_line() ? y : x", "return y.lower == 0 ? y : x"),
        ("interval", "if (possibly_undefined(c)) return interval<double>::whole_line();", ""),
        ("interval", "if (x.lower <= 0) return whole_line();", ""),
        ("decimal", "more ? tail + 1 : tail", "tail"),
        ("rounding", "half >= 0x1p1023 ||", "half > 0x1p1023 ||"),
    ],
    "covers": [
        ("cover", "!possibly(claim(point))", "certainly(claim(point))"),
        ("root", "x.lower < n.lower && n.upper < x.upper", "true"),
        ("root", "form.is_whole_line() ? l.on_box.value : intersection(l.on_box.value, form)", "form"),
    ],
    "proof": [
        ("neuron", "weight - rule.rate * slope", "weight + rule.rate * slope"),
        ("neuron", "rule.step(weight, slope.weight)", "rule.step(weight, weight)"),
        ("neuron", "* x * (static_cast<T>(1.0) - y_hat)", "* (static_cast<T>(1.0) - y_hat)"),
        ("neuron", "(static_cast<T>(1.0) - y_hat) * y_hat", "(static_cast<T>(1.0) - y_hat)"),
        ("neuron", "static_cast<T>(0.5) * square", "square"),
        ("update", "weight - static_cast<W>(rate) * slope", "weight + static_cast<W>(rate) * slope"),
        ("update", "slope < zero ? weight + length", "slope < zero ? weight - length"),
        ("update", "next < least ? least : most < next ? most : next", "next"),
        ("train", "lesson.iterations[steps + 1].error < ", "lesson.iterations[steps + 1].error <= "),
        ("train", "i < iterations; ++i", "i + 1 < iterations; ++i"),
        ("sigmoid", "return z > 0 ? 1.0", "return z > 0 ? 0.0"),
        ("polynomial", "product(-1, c)", "product(1, c)"),
        ("dual", "u.slope * v.value + u.value * v.slope", "u.slope * v.value"),
        ("dual", "a * (static_cast<T>(1.0) - a) * u.slope", "a * (static_cast<T>(1.0) + a) * u.slope"),
        ("cover", "if (certainly(found)) {", "if (possibly(found)) {"),
        ("theorem", "b >= 0", "b >= -1000000"),
        ("theorem", "(m - ulp) * d.upper", "(m - 0 * ulp) * d.upper"),
        ("theorem", "next.upper < least", "next.lower < least"),
    ],
}
# Claims as the compiler alone evaluates them.
CLAIMS = """#include <array>
#define CLAIMED constexpr
#define STATIC_REQUIRE(...) static_assert(__VA_ARGS__)
#define STATIC_REQUIRE_FALSE(...) static_assert(!(__VA_ARGS__))
#define CHECK(...) static_cast<void>(0)
#define CASE_OF(line) case_##line
#define CASE(line) CASE_OF(line)
#define TEST_CASE(name) [[maybe_unused]] static void CASE(__LINE__)()
"""
failures, count = [], 0


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


with tempfile.TemporaryDirectory() as folder:
    copy, build = f"{folder}/project", f"{folder}/build"
    shutil.copytree(PROJECT, copy, ignore=shutil.ignore_patterns("build*", ".git"))
    claims = f"{folder}/claims"
    shutil.copytree(PROJECT / "tests", claims)
    with open(f"{claims}/claims.hpp", "w") as file:
        file.write(CLAIMS)
    run(cmake, "-S", copy, "-B", build, f"-DCMAKE_CXX_COMPILER={compiler}", check=True)
    files = [f"{copy}/tests/proof.cpp", *(str(path) for path in sorted((PROJECT / "tests" / "theorems").glob("*.cpp")))]

    def unnoticed(guard):
        """Whether the guard passes the headers as they are in the copy."""
        if guard in ("layers", "lessons", "verdicts", "intervals", "covers"):
            return run(compiler, "-std=c++20", f"-I{copy}/include", "-fsyntax-only",
                       f"{claims}/{guard}.cpp").returncode == 0
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
