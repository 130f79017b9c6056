"""Builds tests/parts on two daemons of distcc, which it starts on this machine. Both must work; a build during which
one is killed must end; and the tables must be those of a local build, bit for bit. So they must where one of the daemons
has a newer version of the compiler. (distcc sends preprocessed text, which names what this kind and version of compiler
has. A daemon that knows less refuses it, and it is compiled here.)
usage: distributed.py CMAKE COMPILER [OTHER COMPILER...]"""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from toolbox import PROJECT, SKIPPED, TESTS, Compiler, finish

CMAKE, COMPILER, *OTHER = sys.argv[1:]
PARTS = 16
failures = []
if not shutil.which("distccd"):
    print("distcc is not installed")
    sys.exit(SKIPPED)


def run(*command, **environment):
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True, env={**os.environ, **environment})
    if result.returncode:
        failures.append(f"{' '.join(map(str, command))}\n{result.stdout}{result.stderr}")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Daemon:
    """A daemon on a port of its own; it compiles by the command that the variable REMOTE names."""

    def __init__(self, name, compiler):
        self.log, self.port = pathlib.Path(folder, f"{name}.log"), free_port()
        self.log.touch()
        self.log.chmod(0o666)
        self.process = subprocess.Popen(
            ["distccd", "--daemon", "--no-detach", "--user", "nobody", "--listen", "127.0.0.1", "--allow", "127.0.0.1",
             "--port", str(self.port), "--jobs", "1", "--log-file", self.log, "--enable-tcp-insecure"],
            env={**os.environ, "REMOTE": compiler}, start_new_session=True)

    def compiled(self):
        return self.log.read_text().count("COMPILE_OK")

    def stop(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def build(name, *daemons, killed=None, by=""):
    """Builds in a folder of its own, and returns the tables; the daemon to be killed is, once it has worked."""
    hosts = " ".join(f"127.0.0.1:{daemon.port}/1" for daemon in daemons)
    pathlib.Path(folder, f"{name}.distcc").mkdir()
    environment = {"DISTCC_HOSTS": hosts, "DISTCC_DIR": f"{folder}/{name}.distcc", "REMOTE": by}
    launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=distcc"] if daemons else []
    run(CMAKE, "-S", TESTS / "parts", "-B", f"{folder}/{name}", f"-DCMAKE_PREFIX_PATH={folder}/prefix",
        f"-DPARTS={PARTS}", f"-DCMAKE_CXX_COMPILER={folder}/bin/c++", *launcher)
    command = [CMAKE, "--build", f"{folder}/{name}", "-j", "2"]
    if killed:
        building = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL)
        while building.poll() is None and killed.compiled() < 2:
            time.sleep(0.05)
        if building.poll() is not None:
            failures.append("the build ended before a daemon was killed")
        killed.stop()
        if building.wait():
            failures.append("a build during which a daemon is killed must end well")
    else:
        run(*command, **environment)
    return [path.read_bytes() for table in ("bounded", "continued")
            for path in [pathlib.Path(folder, name, "descent_parts", table, f"{table}_parts.hpp")] if path.exists()]


with tempfile.TemporaryDirectory() as folder:
    os.chmod(folder, 0o755)
    run(CMAKE, "-S", PROJECT, "-B", f"{folder}/package", f"-DCMAKE_INSTALL_PREFIX={folder}/prefix",
        "-DCMAKE_DISABLE_FIND_PACKAGE_Catch2=ON")
    run(CMAKE, "--install", f"{folder}/package")
    # One name of a compiler, which a daemon may have for another one.
    compiler = pathlib.Path(folder, "bin", "c++")
    compiler.parent.mkdir()
    compiler.write_text(f'#!/bin/sh\nexec "${{REMOTE:-{shutil.which(COMPILER)}}}" "$@"\n')
    compiler.chmod(0o755)

    local, kind = build("local"), Compiler(COMPILER).kind
    cases = {"two daemons": COMPILER, "one of two is killed": COMPILER}
    cases |= {f"{COMPILER} and {other}": other for other in OTHER}
    for number, (case, other) in enumerate(cases.items()):
        name, alike, killed = f"case_{number}", Compiler(other).kind == kind, "killed" in case
        both = [shutil.which(one) for one in (COMPILER, other)]
        if alike:
            both.sort(key=lambda one: Compiler(one).version)
        daemons = [Daemon(f"{name}_{i}", one) for i, one in enumerate(both)]
        try:
            tables = build(name, *daemons, killed=daemons[1] if killed else None, by=both[0])
        finally:
            for daemon in daemons:
                daemon.stop()
        work = [daemon.compiled() for daemon in daemons]
        print(f"{case}: {work[0]} and {work[1]} parts of {PARTS + 3}")
        if len(tables) != 2 or tables != local:
            failures.append(f"{case}: the tables are not those of a local build")
        if alike and (min(work) == 0 or sum(work) != PARTS + 3 and not killed):
            failures.append(f"{case}: both daemons must work, and compile all parts: {work}")
        if not alike and (work[1] or build(f"local_{number}", by=shutil.which(other)) != local):
            failures.append(f"{case}: a daemon of another kind refuses; on its own it gives the same tables")

finish(failures, f"{len(cases)} builds on two daemons")
