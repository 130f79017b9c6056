"""Builds the thermistor's network for a Cortex-M0, in floats, in integers, and from a file of readings: its weights must be read-only data, and no C
library linked; in integers, nothing for floating-point numbers or divisions either. And a permutation, or a
split, of as many as 32 bits can count is one, and a layer of more weights is none.
usage: firmware.py [COMPILER]"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import INCLUDE, PROJECT, SKIPPED, finish

COMPILER = sys.argv[1] if len(sys.argv) > 1 else "arm-none-eabi-g++"
FLAGS = ("-std=c++20 -Wall -Wextra -Werror -mcpu=cortex-m0 -mthumb -Os -ffreestanding -fno-exceptions -fno-rtti "
         "-ffunction-sections -fdata-sections -nostartfiles").split()
LIBC = {"memset"}  # a freestanding g++ may call it itself
# A linker that is given -lm or a heap would link these.
UNWANTED = r"(malloc|calloc|realloc|free|sbrk|_Zn[wa].*|_Zd[la].*|__cxa_.*|abort|exit|errno|(exp|expm1|tanh|log|log1p|sqrt|pow)(f|l)?)$"
# Floating point without a processor for it, and divisions.
SOFT = r"__aeabi_.*|memset"
EMPTY = (".data", ".bss", ".init_array", ".fini_array", ".preinit_array", ".ctors", ".tbss", ".tdata", ".ARM.exidx",
         ".ARM.extab")
# For each firmware: the symbol of its weights, their bytes, the most bytes of code and read-only data, what is unwanted.
FIRMWARES = {
    "firmware": ("_ZN10thermistor3netE", 52, 14_400, UNWANTED),  # 13,080 with g++ 12, most of it double arithmetic
    "firmware_integers": ("_ZN10thermistor11in_integersE", 40, 512, f"{UNWANTED}|{SOFT}"),
    "calibrated": ("_ZL11in_integers", 40, 512, f"{UNWANTED}|{SOFT}"),
}

if not shutil.which(COMPILER):
    print(f"{COMPILER} is not here")
    sys.exit(SKIPPED)


def tool(name, *arguments):
    command = COMPILER.removesuffix("g++") + name
    return subprocess.run([command, *arguments], capture_output=True, text=True, check=True).stdout


def check(firmware, weights_name, weights_bytes, most, unwanted):
    """Returns what is wrong with a firmware, and a line about it."""
    with tempfile.TemporaryDirectory() as folder:
        program, plan = f"{folder}/firmware.elf", pathlib.Path(folder, "firmware.map")
        source = PROJECT / "docs" / "experiments" / f"{firmware}.cpp"
        command = [COMPILER, *FLAGS, f"-Wl,--gc-sections,-e,main,-Map={plan}", f"-I{INCLUDE}", source, "-o", program]
        built = subprocess.run(command, capture_output=True, text=True)
        if built.returncode or built.stderr:
            return [built.stderr], "not built"
        sections = {name: int(size)
                    for name, size in re.findall(r"^(\.\S+) +(\d+) +\d+$", tool("size", "-A", program), re.M)}
        # objdump -t: address, flags, section, size, visibility, name
        symbols = re.findall(r"^[0-9a-f]+ .{7} (\S+)\s+([0-9a-f]+) (?:\.\S+ )?(\S+)$", tool("objdump", "-t", program),
                             re.M)
        kept = plan.read_text().split("Discarded")[0]
        members = set(re.findall(r"/(lib[^/\s]+\.a)\((?:lib[^\s]*_a-)?([^\s)]+)\.o\)", kept))
    wrong = []
    weights = [(section, int(size, 16)) for section, size, name in symbols if name == weights_name]
    if weights != [(".rodata", weights_bytes)]:
        wrong.append(f"the weights must be {weights_bytes} bytes of .rodata, and are {weights}")
    wrong += [f"{name} must be empty, and has {sections[name]} bytes" for name in EMPTY if sections.get(name, 0)]
    for section, _, name in symbols:
        if re.match(unwanted, name):
            wrong.append(f"{name} is linked")
        if section == "*UND*":
            wrong.append(f"{name} is undefined")
    for archive, member in sorted(members):
        if archive != "libgcc.a" and (archive not in ("libc.a", "libc_nano.a") or member not in LIBC):
            wrong.append(f"{archive} gives {member}")
    if not members and not re.match(unwanted, "__aeabi_fadd"):
        wrong.append("the linker's map names no archive: is it read right?")
    code, read_only = sections.get(".text", 0), sections.get(".rodata", 0)
    if not 0 < code + read_only <= most:
        wrong.append(f"{code + read_only} bytes, more than {most}")
    return wrong, f"{weights_bytes} bytes of weights, {code} of code, {read_only} read-only, no other data"


LARGEST = """#include <descent/network/layer.hpp>
#include <descent/network/split.hpp>
#include <descent/number/random.hpp>
static_assert(descent::permuted_index(3, 2'000'000'000, 1) < 2'000'000'000);
static_assert(descent::permuted_index(4'294'967'294, 4'294'967'295, 1) < 4'294'967'295);
constexpr bool three_in_four[] = {descent::detail::is_to_train_on(2'000'000'000, 3'000'000'000, 4'000'000'000),
                                  descent::detail::is_to_train_on(2'000'000'001, 3'000'000'000, 4'000'000'000),
                                  descent::detail::is_to_train_on(2'000'000'002, 3'000'000'000, 4'000'000'000),
                                  descent::detail::is_to_train_on(2'000'000'003, 3'000'000'000, 4'000'000'000)};
static_assert(!three_in_four[0] && three_in_four[1] && three_in_four[2] && three_in_four[3]);
static_assert(descent::sizes_of_a_layer<8'000, 8'000> && !descent::sizes_of_a_layer<65'536, 65'536>);
"""

built = subprocess.run([COMPILER, *FLAGS, f"-I{INCLUDE}", "-fsyntax-only", "-x", "c++", "-"], input=LARGEST,
                       capture_output=True, text=True)
failures, lines = [built.stderr] if built.returncode else [], []
for firmware, expected in FIRMWARES.items():
    wrong, line = check(firmware, *expected)
    failures += [f"{firmware}: {text}" for text in wrong]
    lines.append(f"{firmware}: {line}")
finish(failures, "\n".join(lines))
