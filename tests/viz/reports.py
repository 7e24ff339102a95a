"""A report with every kind of block in it, and the same with words that try to break out."""

from __future__ import annotations

from viz.report.model import (
    Bars,
    Block,
    Chart,
    Column,
    Evidence,
    Finding,
    Grid,
    Heading,
    Points,
    Quoted,
    Report,
    Section,
    Table,
    Text,
    columns,
)
from viz.report.wording import row_of

MEETINGS = ("4 March 2031", "1 June 2031", "7 September 2031")


def proof(number: int, words: str = "") -> Evidence:
    quote = words or f"The lamps of row {number}\nwere counted twice."
    return Evidence("minutes-fernhaven.txt", "2031-03-04", str(number), 2, number, quote)


def bars() -> Chart:
    rows = (("Fernhaven Council", (4, 2)), ("Fernhaven Fire and Rescue", (0, 3)), ("Fernhaven Probation", (1, 0)))
    table = Table(
        (Column("Organisation"), Column("Open", "number"), Column("Closed", "number")),
        tuple(row_of(Text(label, (3,)), *map(str, numbers)) for label, numbers in rows),
    )
    told = "Fernhaven Council has most tasks: 4 open, 2 closed."
    return Chart(Bars("Tasks by organisation", told, ("Open", "Closed"), rows, "tasks"), table)


def grid() -> Chart:
    rows = (
        ("Fernhaven Council", ("present", "substitute", "apology")),
        ("Fernhaven Probation", ("absent", "cannot_tell", "not_listed")),
        ("Fernhaven Fire and Rescue", ("none", "present", "present")),
    )
    said = {
        "present": "1 present", "substitute": "1 substitute", "apology": "1 apology", "absent": "absent",
        "cannot_tell": "cannot tell", "not_listed": "not in the list", "none": "no meeting",
    }  # fmt: skip
    table = Table(
        columns("Organisation", *MEETINGS),
        tuple(row_of(label, *(Text(said[mark], (4,)) for mark in marks)) for label, marks in rows),
        "Who was shown at each meeting, by organisation.",
    )
    picture = Grid("Who came", "Fernhaven Council came or sent somebody each time.", MEETINGS, rows)  # type: ignore[arg-type]
    return Chart(picture, table)


def finding() -> Finding:
    return Finding(
        "Lamps", Text("No owner: the record names nobody.", (1, 2), "network.html#n=issue:lamps"),
        (Quoted("The lamps of row 1\nwere counted twice.", 1),), "Head of Lighting", "Who takes the lamps on?",
    )  # fmt: skip


def report() -> Report:
    wide = Table(
        columns("Meeting", *(f"Effect {number}" for number in range(8))),
        tuple(row_of(day, *(Text(str(n), (5, 6, 7) if n == 7 else ()) for n in range(8))) for day in MEETINGS),
    )
    owned: tuple[Block, ...] = (
        Text("Each has a row."), Heading("Tasks"),
        Table((Column("What", share=3), Column("Who", share=1)), (row_of(Text("Lamps", (1, 2, 3)), "nobody"),)),
    )  # fmt: skip
    return Report(
        "Governance review", "Period: 4 March 2031 to 7 September 2031.", "Drawn from minutes alone.",
        (
            Section("What the board must decide", (finding(),), "decide"),
            Section("Basis and limits", (Points((Text("Three meetings were read."), Text("One was cut."))),), "basis"),
            Section("Who owns what", owned, "owns"),
            Section("Attendance", (bars(), grid()), "attendance"),
            Section("Decisions by effect", (wide, Text("After the broad table.", (5, 6, 7))), "decisions"),
            Section("Method", (Text("How it was read."),), "method", appendix=True),
            Section("Register", (Text("Who is who."),), "register", appendix=True),
        ),
        tuple(proof(number) for number in range(1, 8)),
    )  # fmt: skip


def of_words(words: str) -> Report:
    """A report in which every field holds the same words."""
    text = Text(words, (1,), words)
    table = Table((Column(words), Column(words)), ((text, text),), words)
    pictures = (
        Chart(Bars(words, words, (words, words), ((words, (1, 2)),), words), table),
        Chart(Grid(words, words, (words,), ((words, ("present",)),)), table),
    )
    blocks: tuple[Block, ...] = (
        Finding(words, text, (Quoted(words, 1),), words, words), text, Points((text,)), Heading(words), table,
        Quoted(words, 1), *pictures,
    )  # fmt: skip
    return Report(words, words, words, (Section(words, blocks, "all"),), (Evidence(words, "", words, 1, 1, words),))
