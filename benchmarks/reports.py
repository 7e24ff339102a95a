"""Invented actions in; how long each form of a report takes to write, with the import of what writes it, out."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.measure import settings, warm_seconds
from viz.report.model import Column, Evidence, Report, Section, Table, Text
from viz.report.writers.endings import WRITERS, written

ACTIONS = 300
SENTENCE = "The warden would ask the harbour office what the lamps on the quay had cost since the storm."
HEADS = ("Id", "Meeting", "Agreed, asked or promised", "Owner", "Status", "New status", "New owner", "Comment", "Why")


def tracker() -> Report:
    """A tracker of many actions, each with its evidence and columns to write in."""
    columns = tuple(
        Column(head, "date" if number == 1 else "choice" if head == "New status" else "text", 3 if number == 2 else 1,
               ("open", "closed") if head == "New status" else (), open=number > 4)
        for number, head in enumerate(HEADS)
    )  # fmt: skip
    rows = tuple(
        (
            Text(f"action:{number:016x}"), Text("4 March 2031", value="2031-03-04"), Text(SENTENCE, (number,)),
            Text("Ola Finn"), Text("cannot tell", (number,)), *(Text("") for _ in HEADS[5:]),
        )
        for number in range(1, ACTIONS + 1)
    )  # fmt: skip
    proof = tuple(Evidence("minutes.txt", "2031-03-04", "4", 2, n, f"{n} {SENTENCE}") for n in range(1, ACTIONS + 1))
    return Report("Tracker", "2031", "Drawn from minutes.", (Section("Actions", (Table(columns, rows),)),), proof)


def first_run() -> float:
    """Processor seconds for every form, one after the other, in the process that asks, imports included."""
    begun = time.process_time()
    report = tracker()
    for writer in WRITERS.values():
        written(report, writer)
    return time.process_time() - begun


def reports() -> Iterator[tuple[str, str, str]]:
    """Each form warm, and all of them together in a fresh process."""
    report = tracker()
    for ending, writer in WRITERS.items():
        seconds = warm_seconds(lambda writer=writer: written(report, writer))  # type: ignore[misc]
        size = len(written(report, writer))
        yield f"{ACTIONS} actions as {ending}", f"{seconds * 1000:.0f} ms, {size / 1000:.0f} kB", ""
    command = [sys.executable, "-c", "from benchmarks.reports import first_run; print(first_run())"]
    runs = [
        float(subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=settings()).stdout)
        for _ in range(5)
    ]
    told = f"{min(runs):.2f} s"
    yield f"{ACTIONS} actions, every form, first run ({', '.join(WRITERS)})", told, "< 2 s"


if __name__ == "__main__":
    for row in reports():
        print("  ".join(row))
