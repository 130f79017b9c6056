"""Builds the thermistor's network for a Cortex-M0: its weights must be read-only data, and no C library linked.
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
PARAMETERS = 13
MOST = 14_400  # bytes of code and read-only data: 13,080 with g++ 12, most of it double arithmetic of libgcc
LIBC = {"memset"}  # a freestanding g++ may call it itself
# A linker that is given -lm or a heap would link these.
UNWANTED = re.compile(r"(malloc|calloc|realloc|free|sbrk|_Zn[wa].*|_Zd[la].*|__cxa_.*|abort|exit|errno|"
                      r"(exp|expm1|tanh|log|log1p|sqrt|pow)(f|l)?)$")
EMPTY = (".data", ".bss", ".init_array", ".fini_array", ".preinit_array", ".ctors", ".tbss", ".tdata", ".ARM.exidx",
         ".ARM.extab")

if not shutil.which(COMPILER):
    print(f"{COMPILER} is not here")
    sys.exit(SKIPPED)


def tool(name, *arguments):
    command = COMPILER.removesuffix("g++") + name
    return subprocess.run([command, *arguments], capture_output=True, text=True, check=True).stdout


with tempfile.TemporaryDirectory() as folder:
    program, plan = f"{folder}/firmware.elf", pathlib.Path(folder, "firmware.map")
    source = PROJECT / "docs" / "experiments" / "firmware.cpp"
    command = [COMPILER, *FLAGS, f"-Wl,--gc-sections,-e,main,-Map={plan}", f"-I{INCLUDE}", source, "-o", program]
    built = subprocess.run(command, capture_output=True, text=True)
    if built.returncode:
        finish([built.stderr], "not built")
    sections = {name: int(size)
                for name, size in re.findall(r"^(\.\S+) +(\d+) +\d+$", tool("size", "-A", program), re.M)}
    # objdump -t: address, flags, section, size, visibility, name
    symbols = re.findall(r"^[0-9a-f]+ .{7} (\S+)\s+([0-9a-f]+) (?:\.\S+ )?(\S+)$", tool("objdump", "-t", program), re.M)
    kept = plan.read_text().split("Discarded")[0]
    members = set(re.findall(r"/(lib[^/\s]+\.a)\((?:lib[^\s]*_a-)?([^\s)]+)\.o\)", kept))

failures = []
weights = [(section, int(size, 16)) for section, size, name in symbols if name == "_ZN10thermistor3netE"]
if weights != [(".rodata", 4 * PARAMETERS)]:
    failures.append(f"the weights must be {4 * PARAMETERS} bytes of .rodata, and are {weights}")
for name in EMPTY:
    if sections.get(name, 0):
        failures.append(f"{name} must be empty, and has {sections[name]} bytes")
for section, _, name in symbols:
    if UNWANTED.match(name):
        failures.append(f"{name} is linked")
    if section == "*UND*":
        failures.append(f"{name} is undefined")
for archive, member in sorted(members):
    if archive != "libgcc.a" and (archive not in ("libc.a", "libc_nano.a") or member not in LIBC):
        failures.append(f"{archive} gives {member}")
if not members:
    failures.append("the linker's map names no archive: is it read right?")
code, read_only = sections.get(".text", 0), sections.get(".rodata", 0)
if not 0 < code + read_only <= MOST:
    failures.append(f"{code + read_only} bytes, more than {MOST}")
finish(failures, f"{COMPILER}: {4 * PARAMETERS} bytes of weights, {code} of code, {read_only} read-only, no other data")
