"""The README in; its console blocks, what their commands print today, and the README brought up to date, out."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from queries.catalogue import CATALOGUE
from queries.question import Query

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
MORE = "..."
_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_COMMAND = "$ "


@dataclass(frozen=True)
class Step:
    """One command of the README and the lines shown below it; a line of dots stands for any lines."""

    command: str
    shown: tuple[str, ...]


def read_steps(text: str) -> list[Step]:
    """Every command in the console blocks, in order."""
    return [step for block in _BLOCK.findall(text) for step in _steps(block)]


def _steps(block: str) -> Iterator[Step]:
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        command, *shown = part.splitlines()
        yield Step(command, tuple(shown))


def prepare(folder: Path) -> None:
    """Put into a folder what a reader has before the first command: the examples."""
    shutil.copytree(ROOT / "examples", folder / "examples")


def run(command: str, folder: Path) -> list[str]:
    """What a command prints on a terminal of 80 columns."""
    screen, terminal = pty.openpty()
    settings = {"COLUMNS": "80", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "dumb"}
    program = f'partnergraph() {{ "{sys.executable}" -m cli.main "$@"; }}\n{command}'
    with subprocess.Popen(
        ["sh", "-c", program], cwd=folder, env={**os.environ, **settings}, stdout=terminal, stderr=terminal
    ) as process:
        os.close(terminal)
        printed = b"".join(iter(lambda: _read(screen), b"")).decode("utf-8")
    os.close(screen)
    if process.returncode:
        raise AssertionError(f"`{command}` ended with {process.returncode}: {printed}")
    lines = printed.replace("\r\n", "\n").split("\n")
    return [line.rpartition("\x1b[K")[2].rstrip() for line in lines][:-1]


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:  # Linux reports the closed end of a terminal as an error
        return b""


def first_difference(shown: tuple[str, ...], printed: list[str]) -> str:
    """Where the README and the program part, or nothing."""
    place = 0
    loose = False
    for line in shown:
        if line == MORE:
            loose = True
            continue
        while loose and place < len(printed) and printed[place] != line:
            place += 1
        found = printed[place] if place < len(printed) else "(nothing more)"
        if found != line:
            return f"shown: {line!r}, printed: {found!r}"
        place, loose = place + 1, False
    return "" if loose or place == len(printed) else f"printed as well: {printed[place]!r}"


def renewed(printed: list[str], folder: Path, *, most: int = 24) -> list[str]:
    """The lines to show: the first of a long answer, none that is too wide or names a place of this machine."""
    head = printed if len(printed) <= most else [*printed[: most - 4], MORE]
    return [line if len(line) <= 80 and str(folder) not in line else MORE for line in head]


def row_of(query: Query) -> str:
    """The line of a question in the table of commands."""
    return f"| `partnergraph {query.name}` | {query.help} | `partnergraph {query.examples[0]}` |"


def with_rows(text: str) -> str:
    """The README with the questions of the catalogue in its table of commands; a new one stands below the others."""
    lines = text.split("\n")
    for query in CATALOGUE:
        head = f"| `partnergraph {query.name}` |"
        place = next((n for n, line in enumerate(lines) if line.startswith(head)), None)
        if place is None:
            last = max(n for n, line in enumerate(lines) if line.startswith("| `partnergraph search` |"))
            lines.insert(last + 1, row_of(query))
        else:
            lines[place] = row_of(query)
    return "\n".join(lines)


def renew(text: str, folder: Path) -> str:
    """The README with the questions there are and what its commands print today."""
    prepare(folder)
    text = with_rows(text)

    def block(found: re.Match[str]) -> str:
        lines: list[str] = []
        for step in _steps(found[1]):
            lines += [_COMMAND + step.command, *renewed(run(step.command, folder), folder)]
        return "```console\n" + "".join(f"{line}\n" for line in lines) + "```"

    return _BLOCK.sub(block, text)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        README.write_text(renew(README.read_text(encoding="utf-8"), Path(place)), encoding="utf-8")
