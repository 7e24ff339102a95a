"""Two stores of an invented region, one ten times the other, in; what each question takes of both, out.

Run it by itself (`python -m benchmarks.region [NODES]`): it takes minutes, not seconds. Times are processor time, for
the ratio of two sizes is then the same on a busy machine.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.made_up import make_store
from benchmarks.measure import PEAK, cold_seconds, peak_megabytes, program, settings
from benchmarks.run import EMPTY, print_table
from graph.store.sqlite import SqliteView

NODES = 500_000
TIMES = 10  # how much larger the large store is
PARTNERSHIP = 50_000  # nodes of one board's work
WHAT, WHO = "Matter 17", "Person Number3"
QUESTIONS = (
    ("owns",), ("owns", "--limit", "30"), ("owns", "--body", "Benchmark Board"), ("gaps",), ("themes",),
    ("follow-through",), ("follow-through", WHAT), ("search", "do the work"), ("path", WHO, WHAT), ("who", WHO),
)  # fmt: skip
# What no answer about everything can do without: every node and relation read once, in plain Python.
FLOOR = (
    "import sqlite3, sys\n"
    "db = sqlite3.connect(sys.argv[1])\n"
    "nodes = {row[0]: row for row in db.execute('SELECT id, key, kind, name, date, props FROM node')}\n"
    "edges = [row for row in db.execute('SELECT src, kind, dst, as_of, props FROM edge ORDER BY kind, as_of, key')]\n"
    "print('\\n' + next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
)
Row = tuple[str, str, str]


def main() -> None:
    """Make both stores, ask both the same and print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else NODES
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.db", Path(folder) / "large.db"
        rows = [*_making(small, size // TIMES), *_making(large, size)]
        rows += [row for store in (small, large) for row in _cold(store)]
        rows += _floor(small, large)
        rows += [_asking(small, large, question) for question in QUESTIONS]
    print_table(rows)


def _making(store: Path, size: int) -> Iterator[Row]:
    boards = max(1, size // PARTNERSHIP)
    begun = time.perf_counter()
    make = f"from benchmarks.region import make; make({str(store)!r}, {size}, {boards})"
    subprocess.run([sys.executable, "-c", make], check=True, env=settings())  # apart: its memory would count as ours
    took = time.perf_counter() - begun
    yield f"make a store of {size} nodes, {boards} boards", f"{took:.0f} s", ""
    yield f"size of {size} nodes", f"{store.stat().st_size / 1e6:.0f} MB", ""


def make(store: str, size: int, boards: int) -> None:
    """Write one store; called in a process of its own."""
    make_store(Path(store), size, boards=boards)


def _cold(store: Path) -> Iterator[Row]:
    with SqliteView(store) as view:
        told = f"{view.counts().nodes} nodes"
    arguments = ["owns", WHAT, "--store", str(store)]
    base, first = cold_seconds([EMPTY, [*program(), *arguments]], times=15)
    memory = peak_megabytes(arguments)
    yield f"cold `owns WHAT` ({told})", f"{first * 1000:.0f} ms = {first / base:.2f} x empty", "<= 1.8 x"
    yield f"memory of `owns WHAT` ({told})", "not told" if memory is None else f"{memory:.0f} MB", "<= 30 MB"


def _floor(small: Path, large: Path) -> list[Row]:
    pair = [_measured([sys.executable, "-c", FLOOR, str(store)]) for store in (small, large)]
    return [_row("floor: read every node and relation in plain Python", pair)]


def _asking(small: Path, large: Path, question: Sequence[str]) -> Row:
    form = ["--format", "json"]
    commands = [[sys.executable, "-c", PEAK, *question, "--store", str(store), *form] for store in (small, large)]
    return _row(f"`{' '.join(question)}`", [_measured(command) for command in commands])


def _row(name: str, pair: Sequence[tuple[float, float]]) -> Row:
    (less, _), (more, memory) = pair
    told = f"{less:.2f} s, then {more:.2f} s = {more / less:.1f} x; {memory:.0f} MB"
    return name, told, f"<= {TIMES} x"


def _measured(command: Sequence[str]) -> tuple[float, float]:
    """Processor seconds of one run and the most memory it held; what it prints goes by way of a file."""
    with tempfile.TemporaryFile() as out:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=out, env=settings())
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        out.seek(max(0, out.seek(0, os.SEEK_END) - 64))
        memory = int(out.read().split()[-1]) / 1024
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, memory


if __name__ == "__main__":
    main()
