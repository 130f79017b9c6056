"""Asks the dew point's network, and the table that is as exact, about every word; then builds both for a Cortex-M0.
usage: dew_point.py COMPILER [COMPILER OF THE DEVICE]"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from toolbox import EXPERIMENTS, INCLUDE, TESTS, WARNINGS, Compiler, finish

DEVICE = sys.argv[2] if len(sys.argv) > 2 else "arm-none-eabi-g++"
FLAGS = ("-std=c++20 -mcpu=cortex-m0 -mthumb -Os -ffreestanding -fno-exceptions -fno-rtti -ffunction-sections "
         "-fdata-sections -nostartfiles -Wl,--gc-sections,-e,main").split()
PROVEN = 0.05  # K, in dew_point_proof.cpp
UNITS = 1.5  # wide_tanh_error in number/fixed_functions.hpp
PAIRS = 4662 * 2949  # 17,476 to 36,120 by fours, 8,400 to 55,568 by sixteens
MOST = 410  # bytes of the network, all in: 402 with g++ 12

failures = []
with tempfile.TemporaryDirectory() as folder:
    program = f"{folder}/every_word"
    source = TESTS / "device" / "dew_point_every_word.cpp"
    built = Compiler(sys.argv[1]).run("-O2", *WARNINGS, source, "-o", program)
    if built.returncode:
        finish([built.stderr], "not built")
    said = subprocess.run([program], capture_output=True, text=True, check=True).stdout.split()
    pairs, (network, table, smaller, tanh) = int(said[0]), map(float, said[1:])
    if pairs != PAIRS:
        failures.append(f"{pairs} pairs, not {PAIRS}")
    if not 0 < network < PROVEN:
        failures.append(f"the network is off by {network} K, which is not below {PROVEN}")
    if not table <= network < smaller:
        failures.append(f"the table must be the smallest that is as exact: {table} <= {network} < {smaller}")
    if not 0 < tanh < UNITS:
        failures.append(f"tanh is off by {tanh} units, which is not below {UNITS}")
    summary = f"{pairs:,} pairs: the network is off by at most {network:.4f} K, the table by {table:.4f} K"

    if shutil.which(DEVICE):
        bytes_of = {}
        for name, source in (("network", EXPERIMENTS[0].parent / "dew_point_firmware.cpp"),
                             ("table", TESTS / "device" / "dew_point_table_firmware.cpp"),
                             ("formula", TESTS / "device" / "dew_point_formula_firmware.cpp")):
            program, plan = f"{folder}/{name}.elf", pathlib.Path(folder, f"{name}.map")
            command = [DEVICE, *FLAGS, *WARNINGS, f"-Wl,-Map={plan}", f"-I{INCLUDE}", source, "-o", program]
            built = subprocess.run(command, capture_output=True, text=True)
            if built.returncode:
                finish([built.stderr], f"{name} is not built")
            sizes = subprocess.run([DEVICE.removesuffix("g++") + "size", "-A", program], capture_output=True, text=True,
                                   check=True).stdout
            sections = {section: int(size) for section, size in re.findall(r"^(\.\S+) +(\d+) +\d+$", sizes, re.M)}
            bytes_of[name] = sum(sections.get(section, 0) for section in (".text", ".rodata", ".data", ".bss"))
            members = re.findall(r"lib[^/\s]+\.a\((\S+)\.o\)", plan.read_text().split("Discarded")[0])
            if name != "formula" and members:
                failures.append(f"the {name} links {members}")
        if not 0 < bytes_of["network"] <= MOST:
            failures.append(f"the network takes {bytes_of['network']} bytes, more than {MOST}")
        if not 2 * bytes_of["network"] < bytes_of["table"] < bytes_of["formula"]:
            failures.append(f"the network must take less than half of the table: {bytes_of}")
        summary += "; bytes: " + ", ".join(f"{name} {size:,}" for name, size in bytes_of.items())
finish(failures, summary)
