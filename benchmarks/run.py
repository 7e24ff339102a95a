"""Nothing in; one table of speed, size and memory out, each figure beside its target, all from the same run."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.formats import formats
from benchmarks.identity import who_is_who
from benchmarks.made_up import make_store
from benchmarks.measure import cold_seconds, peak_megabytes, program, warm_seconds
from benchmarks.pdf import pdf
from benchmarks.reports import reports
from benchmarks.whole_reports import whole_reports
from graph.concepts import load_concepts
from graph.store.sqlite import SqliteView
from loaders.finding import find_minutes
from loaders.pipeline import read_file

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "harbourne"
SEEDS = ROOT.parent / "shared" / "seeds"  # real minutes, kept outside the project; left out where absent
EMPTY = [sys.executable, "-c", "import click, sqlite3"]
NODES = 50_000
Row = tuple[str, str, str]


def main() -> None:
    """Measure everything and print the table."""
    corpora = [path for path in (EXAMPLE, SEEDS) if path.is_dir()]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        rows = [row for path in corpora for row in reading(path)]
        rows += formats()
        rows += pdf()
        rows += reports()
        rows += whole_reports()
        rows += [row for path in corpora for row in loading(path, place)]
        rows += linear(place)
        rows += who_is_who()
        make_store(place / "large.db", NODES)
        matters = {"large": "Matter 17"} | {path.name: asked(place / f"{path.name}.db") for path in corpora}
        for name, what in sorted(matters.items()):
            rows += asking(place / f"{name}.db", what)
        rows += everything(place / "large.db")
    print_table(rows)


def size_of(path: Path) -> int:
    """How many bytes of minutes lie below a path."""
    return sum(file.stat().st_size for file, _ in find_minutes([path]))


def reading(path: Path) -> Iterator[Row]:
    """Text to records, warm, on one core."""
    concepts = load_concepts()
    files = [file for file, _ in find_minutes([path])]
    seconds = warm_seconds(lambda: [read_file(file, concepts=concepts) for file in files])
    yield f"text to records, {path.name}", f"{size_of(path) / 1e6 / seconds:.2f} MB/s", ">= 1.5 MB/s"


def loading(path: Path, place: Path) -> Iterator[Row]:
    """A whole load in a fresh process, and the store it leaves."""
    store = place / f"{path.name}.db"
    first = load_seconds(path, store)
    again = cold_seconds([[*program(), "load", str(path), "--store", str(store)]], times=3)[0]
    with SqliteView(store) as view:
        nodes = len(view.nodes())
    minutes = size_of(path)
    yield f"load, {path.name} ({minutes / 1000:.0f} kB)", f"{first:.2f} s", ""
    yield f"load again unchanged, {path.name}", f"{again:.2f} s", ""
    size = store.stat().st_size
    yield f"store, {path.name} ({nodes} nodes)", f"{size / 1000:.0f} kB, {size / minutes:.1f} x text", ""


def load_seconds(path: Path, store: Path) -> float:
    """The best of three loads into a new store."""
    best = float("inf")
    for _ in range(3):
        for old in store.parent.glob(f"{store.name}*"):
            old.unlink()
        best = min(best, cold_seconds([[*program(), "load", str(path), "--store", str(store)]], times=1)[0])
    return best


def linear(place: Path) -> Iterator[Row]:
    """Four times the minutes ought to take four times as long, start-up left out."""
    copies = place / "copies"
    for number in range(4):
        folder = copies / str(number)
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("*.yml"))
        for file, _ in find_minutes([folder]):
            text = file.read_text(encoding="utf-8")
            for year in range(2030, 1990, -1):  # other meetings, or the copies would be joined into one
                text = text.replace(str(year), str(year + 20 * number))
            file.write_text(text + "\n" * number, encoding="utf-8")
    start = cold_seconds([[*program(), "load", "--help"]], times=5)[0]
    one = load_seconds(copies / "0", place / "one.db") - start
    four = load_seconds(copies, place / "four.db") - start
    yield "load of 4 x examples / 1 x", f"{four / one:.2f}", "about 4"


def asked(store: Path) -> str:
    """A matter that the store holds, the first by name."""
    with SqliteView(store) as view:
        return min(edge.dst for edge in view.edges(["LEADS"])).split(":", 1)[1].replace("-", " ")


def asking(store: Path, what: str) -> Iterator[Row]:
    """Cold questions against an empty program, and the memory they take."""
    with SqliteView(store) as view:
        told = f"{store.stem}, {len(view.nodes())} nodes"
    one = ["owns", what, "--store", str(store)]
    every = ["owns", "--store", str(store)]
    base, first, rest = cold_seconds([EMPTY, [*program(), *one], [*program(), *every]], times=15)
    yield f"cold `owns WHAT` ({told})", f"{first * 1000:.0f} ms = {first / base:.2f} x empty", "<= 1.6 x"
    yield f"cold `owns`, everything ({told})", f"{rest * 1000:.0f} ms = {rest / base:.2f} x empty", ""
    for label, arguments in (("owns WHAT", one), ("owns, everything", every)):
        memory = peak_megabytes(arguments)
        yield f"memory of `{label}` ({told})", "not told" if memory is None else f"{memory:.0f} MB", "<= 30 MB"


def everything(store: Path) -> Iterator[Row]:
    """Questions about the whole record: what they take depends on how much there is to tell."""
    for name in ("owns", "gaps", "themes", "follow-through"):
        arguments = [name, "--store", str(store), "--format", "json"]
        seconds = cold_seconds([[*program(), *arguments]], times=3)[0]
        memory = peak_megabytes(arguments)
        told = "" if memory is None else f", {memory:.0f} MB"
        yield f"`{name}`, everything ({NODES} nodes)", f"{seconds:.1f} s{told}", ""


def print_table(rows: Sequence[Row]) -> None:
    """Print the rows in aligned columns."""
    head = ("what", "measured", "target")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(3)]
    for row in (head, tuple("-" * width for width in widths), *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
