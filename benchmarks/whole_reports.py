"""Invented minutes of 300 actions in; how long each report command takes, from the store to the file, out."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks.measure import program, settings
from graph.dates import spoken
from graph.store.sqlite import SqliteView

MEETINGS, ITEMS = 30, 10  # with one action under each item
FIRST = date(2024, 1, 11)
PEOPLE = ("Tess Moor", "Ada Quill", "Perry Stone", "Ben Low", "Ola Finn", "Una Vane", "Ivor Tarn", "Mab Pell")
MATTERS = ("street lamps", "park gates", "off-road bikes", "shop theft", "begging", "knife crime", "bus shelters",
           "fly-tipping", "hate crime", "the harbour wall")  # fmt: skip
DEEDS = ("report on the cost of", "write to the council about", "bring a plan for", "ask the wardens about")
KINDS = {"review": (), "matters-arising": ("--for",), "tracker": ()}
Row = tuple[str, str, str]


def minutes_of(number: int) -> str:
    """The minutes of one meeting: ten items, each with what was said and who is to do what."""
    day = _day(number)
    lines = ["DALE SAFETY BOARD", "", f"Minutes of the meeting held on {spoken(day)}", "",
             f"Present: {PEOPLE[0]} (Chair), {', '.join(PEOPLE[1:])}", ""]  # fmt: skip
    for item, matter in enumerate(MATTERS[:ITEMS], 1):
        who = PEOPLE[(number + item) % len(PEOPLE)]
        deed = DEEDS[(number * ITEMS + item) % len(DEEDS)]
        said = f"{who} said that {matter} remained a problem near the station in week {number + item}."
        task = f"ACTION: {who} to {deed} {matter} in ward {number * ITEMS + item} by the next meeting."
        lines += [f"{item}. {matter.upper()}", "", said, "", task, ""]
    return "\n".join([*lines, f"Date of next meeting: {spoken(_day(number + 1))}", ""])


def _day(number: int) -> str:
    return (FIRST + timedelta(days=28 * number)).isoformat()


def whole_reports() -> Iterator[Row]:
    """Each report in each of its forms in a process of its own: the store read, the answers found, the file written."""
    with tempfile.TemporaryDirectory() as made:
        folder, store = Path(made) / "papers", Path(made) / "dale.db"
        folder.mkdir()
        for number in range(MEETINGS):
            (folder / f"{_day(number)}.txt").write_text(minutes_of(number), encoding="utf-8")
        subprocess.run(
            [*program(), "load", str(folder), "--store", str(store)], check=True, capture_output=True, env=settings()
        )
        with SqliteView(store) as view:
            actions = len(view.nodes(["Action"]))
        yield from _told(Path(made), store, actions)


def _told(folder: Path, store: Path, actions: int) -> Iterator[Row]:
    small = [*program(), "meeting", _day(0), "--store", str(store)]
    every = [*program(), "follow-through", "--format", "json", "--store", str(store)]
    for kind, more in KINDS.items():
        asked = [*more, *([_day(MEETINGS)] if more else [])]
        endings = [".md", ".html", ".docx", *([".xlsx"] if kind == "tracker" else [])]
        commands = [
            [*program(), "report", kind, *asked, "--store", str(store), "--output", str(folder / f"{kind}{ending}")]
            for ending in endings
        ]
        start, answer, *took = map(_seconds, (small, every, *commands))
        shown = " / ".join(f"{seconds:.1f}" for seconds in took)
        ratio = f"{max(took) / answer:.1f} x `follow-through`, {max(took) / start:.1f} x `meeting`"
        yield f"`report {kind}`, {actions} actions ({' / '.join(endings)})", f"{shown} s; at most {ratio}", ""


def _seconds(command: Sequence[str], times: int = 3) -> float:
    """The least processor time of a command in a fresh process, of some runs."""
    best = float("inf")
    for _ in range(times):
        before = os.times()
        subprocess.run(command, check=True, capture_output=True, env=settings())
        after = os.times()
        spent = after.children_user + after.children_system - before.children_user - before.children_system
        best = min(best, spent)
    return best


if __name__ == "__main__":
    for row in whole_reports():
        print("  ".join(row))
