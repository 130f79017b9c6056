"""Builds tests/oracle/fuzz_text.cpp with libFuzzer, the address and the undefined-behaviour sanitizer, and runs it from
some inputs that are right. An input that fails is printed, and left as crash-… in the current folder.
usage: fuzz_text.py [SECONDS]    (20; returns 77 without a clang that has libFuzzer)"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

from toolbox import SKIPPED, TESTS, Compiler, finish

seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
SEEDS = [b"\0" + b"a,b,c\n0.5,1e-3,1\n-2,.25,2\n", b"\x01note\nx,n,z\n1;2.5;3\n", b'\x02a b c\n1 "2" a\n3 4 c\n',
         b"\x030.1000000000000000055511151231257827", b"\x03-123456789012345678901234567890e-40",
         b"\x032.4703282292062327208e-324", b"\x041'000.5e-3", b"\x05\x01\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff\xef\x7f",
         b"\x06" + bytes(8 * 13), b"\x07\0\0\0\0\0\0\xe0\x3f\0\0\0\0\0\x30\x86\xc0"]
TOKENS = "1e999 -1e-999 0x nan inf \\xEF\\xBB\\xBF \\x22\\x22 \\x0D\\x0A 9007199254740993 4.9e-324 1.7976931348623159e308"

for command in ("clang++-22", "clang++-19", "clang++-16", "clang++-14", "clang++"):
    if not shutil.which(command):
        continue
    with tempfile.TemporaryDirectory() as folder:
        program, corpus, words = (pathlib.Path(folder, name) for name in ("fuzz_text", "corpus", "words"))
        built = Compiler(command).run("-O1", "-g", "-fsanitize=fuzzer,address,undefined", "-fno-sanitize-recover=all",
                                      TESTS / "oracle" / "fuzz_text.cpp", "-o", program)
        if built.returncode and "clang_rt.fuzzer" in built.stderr:
            continue
        if built.returncode:
            finish([built.stderr], f"{command} does not build it")
        corpus.mkdir()
        for i, seed in enumerate(SEEDS):
            (corpus / str(i)).write_bytes(seed)
        words.write_text("".join(f'"{token}"\n' for token in TOKENS.split()))
        run = subprocess.run([program, f"-max_total_time={seconds}", "-max_len=400", f"-dict={words}", "-timeout=5",
                              "-print_final_stats=1", corpus], capture_output=True, text=True)
        count = run.stderr.partition("number_of_executed_units:")[2].split()[:1]
        finish([run.stderr[-4000:]] if run.returncode else [], f"{command}: {' '.join(count)} inputs in {seconds} s")
sys.exit(SKIPPED)
