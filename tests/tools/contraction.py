"""Checks that g++ fuses no product of the headers where it may use fused operations: in a function of the user with
__attribute__((target("fma"))), and in a unit with -mfma that is linked to another by link-time optimisation. What runs
must have the bits of the constants. A product of the user's own is fused there, which shows that others could be.
usage: contraction.py COMPILER..."""

import pathlib
import re
import subprocess
import sys
import tempfile

from toolbox import SKIPPED, Compiler, finish

COMMON = r"""
#include <descent/core.hpp>
#include <descent/network/network.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/single_precision.hpp>

#include <cstdio>

using namespace descent;
using word = unsigned long long;

auto product_and_sum(double a, double b, double c) -> double;  // as the headers would be without their regions
auto user_product_and_sum(double a, double b, double c) -> double;
auto user_results(double from) -> word;

namespace {

constexpr auto mix(word hash, double x) -> word {
  return (hash ^ __builtin_bit_cast(word, x)) * 0x9e3779b97f4a7c15 + (hash >> 29);
}

FMA constexpr auto results(double from) -> word {
  constexpr sample<double> samples[] = {{1.1, 0.9}, {-0.7, 0.3}, {0.3, 0.6}};
  constexpr sample<double, 2, 1> pairs[] = {{{0.3, -0.7}, {0.2}}, {{-0.4, 1.1}, {0.6}}};
  constexpr auto start = glorot_uniform<network<double, layer<2, 2>, layer<2, 1>>>(5);
  const auto trained = train(start, pairs, gradient_descent{from}, 20);
  word hash = mix(0, train(neuron{from}, samples, gradient_descent{1.3}, 50).weight);
  for (const double parameter : trained.parameter) hash = mix(hash, parameter);
  for (int i = -300; i < 300; ++i) {
    const double x = from + 0x1p-4 * i;  // exact
    hash = mix(mix(mix(hash, sigmoid(x)), math::exp(x)), math::tanh(x));
    hash = mix(mix(mix(hash, neuron{0.7}(x)), square(x) - from), trained({x, 0.3}));
    const auto y = static_cast<float>(x);
    hash = mix(mix(hash, static_cast<double>(math::single_tanh(y))), static_cast<double>(math::single_sigmoid(y)));
  }
  return hash;
}

}  // namespace
"""
USER = r"""
FMA auto user_product_and_sum(double a, double b, double c) -> double { return product_and_sum(a, b, c); }
auto user_results(double from) -> word { return results(from); }
"""
MAIN = r"""
auto product_and_sum(double a, double b, double c) -> double { return a * b + c; }

int main() {
  volatile double from = 0.7, above = 1 + 0x1p-27, below = 1 - 0x1p-27;  // their product is 1 - 0x1p-54
  constexpr word compiled = results(0.7);
  std::printf("%s %s, own product %g\n", results(from) == compiled ? "same" : "other",
              user_results(from) == compiled ? "same" : "other",
              user_product_and_sum(above, below, -1));
}
"""
WANTED = "same same, own product -5.55112e-17\n"  # -0x1p-54: fused. In two roundings it is 0.


def programs(target, main, user):
    """Lists the programs: how each may fuse, its units with their flags, and the flags of the linker."""
    return [('target("fma")', {target: ['-DFMA=__attribute__((target("fma")))']}, []),
            ("-flto, main first", {main: ["-DFMA=", "-flto"], user: ["-DFMA=", "-flto", "-mfma"]}, ["-flto"]),
            ("-flto, -mfma first", {user: ["-DFMA=", "-flto", "-mfma"], main: ["-DFMA=", "-flto"]}, ["-flto"])]


def printed(compiler, level, units, linked, folder):
    """Builds a program and returns what it prints, or what the compiler says."""
    for unit, flags in units.items():
        built = compiler.run(level, *flags, "-c", unit, "-o", unit.with_suffix(".o"))
        if built.returncode:
            return built.stderr
    program = folder / "program"
    built = compiler.run(level, *linked, *(unit.with_suffix(".o") for unit in units), "-o", program)
    return built.stderr if built.returncode else subprocess.run([program], capture_output=True, text=True).stdout


cpu = pathlib.Path("/proc/cpuinfo")
compilers = [compiler for compiler in map(Compiler, sys.argv[1:]) if compiler.kind == "g++" and compiler.x86_64]
if not compilers or not cpu.exists() or not re.search(r"\bfma\b", cpu.read_text()):
    print("no g++ for x86-64, or a processor that fuses nothing")
    sys.exit(SKIPPED)

failures, count = [], 0
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    target, main, user = sources = [folder / f"{part}.cpp" for part in ("target", "main", "user")]
    for source, text in zip(sources, (COMMON + MAIN + USER, COMMON + MAIN, COMMON + USER)):
        source.write_text(text)
    for compiler in compilers:
        for level in ("-O2", "-O3"):
            for way, units, linked in programs(target, main, user):
                count += 1
                if (said := printed(compiler, level, units, linked, folder)) != WANTED:
                    failures.append(f"{compiler.command} {level}, {way}:\n{said}")
finish(failures, f"{count} programs with fused operations of their own have the bits of the constants")
