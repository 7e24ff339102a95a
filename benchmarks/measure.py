"""Something to run, in; the seconds or the memory it took, out."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

PEAK = (
    "import sys\nfrom cli.main import group\n"
    "group(sys.argv[1:], standalone_mode=False)\n"
    "print('\\n' + next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
)


def warm_seconds(act: Callable[[], object], *, least: float = 1.5) -> float:
    """The best processor time of one run, after one that does not count, over `least` seconds of runs."""
    act()
    best, spent = float("inf"), 0.0
    while spent < least:
        begun = time.process_time()
        act()
        took = time.process_time() - begun
        best, spent = min(best, took), spent + took
    return best


def settings() -> dict[str, str]:
    """The environment of a user: Python may keep what it compiled, as it does after the first run."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cold_seconds(commands: Sequence[Sequence[str]], *, times: int = 15) -> list[float]:
    """The best wall time of each command in a fresh process; the commands take turns, so noise hits all alike."""
    best = [float("inf")] * len(commands)
    quiet = subprocess.DEVNULL
    for _ in range(times):
        for place, command in enumerate(commands):
            begun = time.perf_counter()
            subprocess.run(command, check=True, stdout=quiet, stderr=quiet, env=settings())
            best[place] = min(best[place], time.perf_counter() - begun)
    return best


def program() -> list[str]:
    """How the command line is started: the installed command where there is one."""
    installed = Path(sys.executable).parent / "partnergraph"
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "cli.main"]


def peak_megabytes(arguments: Sequence[str]) -> float | None:
    """The most memory one command held, the interpreter included; None where the system does not say."""
    if not Path("/proc/self/status").exists():
        return None
    done = subprocess.run([sys.executable, "-c", PEAK, *arguments], check=True, capture_output=True, encoding="utf-8")
    return int(done.stdout.split()[-1]) / 1024
