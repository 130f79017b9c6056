"""Runs the thermistor's network on emulated processors, for every code of a converter: a Cortex-M0 and a Cortex-M4 print
what the host's compiler computed, bit for bit. In single precision nothing computes in double, and a tanh takes at most
twice the instructions of the C library's.
usage: device.py [--table] [COMPILER]    (--table prints executed instructions and sizes)"""

import argparse
import functools
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, SKIPPED, TESTS, Compiler, finish

CROSS, EMULATOR = "arm-none-eabi-", "qemu-system-arm"
FLAGS = ("-std=c++20 -Wall -Wextra -mthumb -Os -ffreestanding -fno-exceptions -fno-rtti -ffunction-sections "
         "-fdata-sections -nostartfiles --specs=nano.specs").split()
# The driver's vector table is at 0, where the processor looks for it.
PLACES = "-Wl,--gc-sections,--section-start=.vectors=0,-Ttext=0x200,-Tdata=0x20000000,--defsym=stack_top=0x20004000"
# An instruction takes 1,024 ns of the emulated time, so that the timer counts many ticks meanwhile.
RUN = ("-icount shift=10 -display none -serial none -monitor none -chardev file,id=printed,path=/dev/stdout "
       "-semihosting-config enable=on,target=native,chardev=printed").split()
PROCESSORS = {
    "Cortex-M0": ("microbit", ["-mcpu=cortex-m0"]),
    "Cortex-M4": ("mps2-an386", "-mcpu=cortex-m4 -mfloat-abi=hard -mfpu=fpv4-sp-d16".split()),
}
CODES = 4096
USED = range(268, 3157)  # the codes from 100 to 0 degrees C
SOFT_DOUBLE = re.compile(r"__aeabi_(d|cd|f2d|i2d|ui2d|l2d|ul2d)\w*|__\w+df\d?")

ROWS = (
    ("in integers", "in_integers", "Cortex-M0"),
    ("in floats", "in_float", "Cortex-M0"),
    ("in floats, tanh by floats only", "in_single_precision", "Cortex-M0"),
    ("in floats, newlib's tanhf", "with_newlib", "Cortex-M0"),
    ("no network: a table of 92 integers, interpolated", "from_table", "Cortex-M0"),
    ("in floats, tanh by floats only", "in_single_precision", "Cortex-M4"),
    ("in floats", "in_float", "Cortex-M4"),
    ("in floats, newlib's tanhf", "with_newlib", "Cortex-M4"),
    ("tanh alone, by floats only", "single_tanh", "Cortex-M4"),
    ("tanh alone, of the library in double", "ordinary_tanh", "Cortex-M4"),
    ("tanh alone, newlib's tanhf", "newlib_tanh", "Cortex-M4"),
)


def checked(command, **options):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, **options)
    if done.returncode:
        finish([" ".join(map(str, command)), done.stdout + done.stderr], "not run")
    return done.stdout


@functools.cache
def compiled(processor, source):
    made = f"{folder}/{processor}-{source}.o"
    include = [f"-I{INCLUDE}"]
    checked([f"{CROSS}g++", *FLAGS, *PROCESSORS[processor][1], *include, "-c", TESTS / "device" / f"{source}.cpp",
             "-o", made])
    return made


def build(processor, entry, *sources):
    program = f"{folder}/{processor}-{'-'.join(sources)}.elf"
    checked([f"{CROSS}g++", *FLAGS, *PROCESSORS[processor][1], *(compiled(processor, source) for source in sources),
             f"{PLACES},-e,{entry}", "-lm", "-o", program])
    return program


@functools.cache
def run(processor, prediction):
    """Returns the bits of every prediction, and the ticks that it took."""
    program = build(processor, "vectors", "driver", prediction)
    machine = ["-machine", PROCESSORS[processor][0]]
    printed = checked([EMULATOR, *machine, *RUN, "-kernel", program], timeout=300).split()
    if len(printed) != 2 * CODES:
        finish([f"{prediction} on {processor} printed {len(printed) // 2} lines"], "not run")
    return printed[::2], [int(ticks, 16) for ticks in printed[1::2]]


def instructions(processor, prediction):
    """Returns how many instructions each prediction executed, by what 1,000 take and none."""
    (none, thousand) = (sum(run(processor, name)[1]) / CODES for name in ("nothing", "thousand_instructions"))
    return [round(1000 * (ticks - none) / (thousand - none)) for ticks in run(processor, prediction)[1]]


def alone(processor, prediction):
    """Builds a prediction alone; returns the bytes of its code and read-only data, and of its variables, and the symbols."""
    program = build(processor, "prediction", prediction)
    sections = {name: int(size) for name, size in
                re.findall(r"^(\.\S+) +(\d+) +\d+$", checked([f"{CROSS}size", "-A", program]), re.M)}
    sizes = [sum(sections.get(name, 0) for name in names) for names in ((".text", ".rodata"), (".data", ".bss"))]
    return *sizes, checked([f"{CROSS}nm", program]).split()[2::3]


def expected(prediction):
    """Returns what the host's compiler computes while compiling."""
    program = f"{folder}/{prediction}"
    made = Compiler(arguments.compiler).run("-include", TESTS / "device" / f"{prediction}.cpp",
                                            TESTS / "device" / "expected.cpp", "-o", program)
    if made.returncode:
        finish([made.stderr], "not built")
    return checked([program]).split()


def test():
    failures = []
    for prediction in ("in_float", "in_integers", "in_single_precision", "from_table"):
        values = expected(prediction)
        for processor in PROCESSORS:
            wrong = [code for code, (x, y) in enumerate(zip(run(processor, prediction)[0], values)) if x != y]
            if wrong or len(values) != CODES:
                failures.append(f"{prediction} on {processor} differs at {len(wrong)} codes, first {wrong[:1]}")
    for prediction, doubles in (("in_single_precision", False), ("single_tanh", False), ("in_float", True)):
        linked = [name for name in alone("Cortex-M4", prediction)[2] if SOFT_DOUBLE.fullmatch(name)]
        if bool(linked) != doubles:
            failures.append(f"{prediction} on Cortex-M4 links {linked or 'no double arithmetic: is the list read right?'}")
    ours, newlibs = (sum(instructions("Cortex-M4", name)) / CODES for name in ("single_tanh", "newlib_tanh"))
    if not 20 < ours <= 2 * newlibs:
        failures.append(f"single_tanh takes {ours:.1f} instructions, newlib's {newlibs:.1f}")
    finish(failures, f"{CODES} codes on {' and '.join(PROCESSORS)} give the compiler's bits; a tanh takes {ours:.1f} "
                     f"instructions, newlib's {newlibs:.1f}")


def table():
    print("| | processor | instructions, mean | at most | bytes of code and read-only data | of variables |")
    print("|---|---|---|---|---|---|")
    for title, prediction, processor in ROWS:
        counts = instructions(processor, prediction)
        counts = counts if prediction.endswith("tanh") else [counts[code] for code in USED]
        code, variables, _ = alone(processor, prediction)
        print(f"| {title} | {processor} | {sum(counts) / len(counts):,.0f} | {max(counts):,} | {code:,} | {variables} |")


parser = argparse.ArgumentParser()
parser.add_argument("--table", action="store_true")
parser.add_argument("compiler", nargs="?", default="g++")
arguments = parser.parse_args()
for tool in (f"{CROSS}g++", EMULATOR):
    if not shutil.which(tool):
        print(f"{tool} is not here")
        sys.exit(SKIPPED)
with tempfile.TemporaryDirectory() as folder:
    if arguments.table:
        table()
    else:
        test()
