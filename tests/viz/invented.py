"""Invented reports: one with every kind of block, one with hostile words in every field, one with long ones."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from typing import get_args

from tests.viz.hostile import HOSTILE
from viz.report.ledger import in_reading_order
from viz.report.model import (
    Bars,
    Block,
    Chart,
    Column,
    Evidence,
    Finding,
    Grid,
    Heading,
    Mark,
    Points,
    Quoted,
    Report,
    Section,
    Table,
    Text,
    columns,
)

Say = Callable[[str], str]
MARKS: tuple[Mark, ...] = get_args(Mark)
PARTNERS = (
    "Fernhaven Council", "Fernhaven Constabulary", "Fernhaven Fire and Rescue Service",
    "Fernhaven and Ashmere Community Rehabilitation Company", "National Probation Service", "Victim Care Ashmere",
    "Ashmere Clinical Commissioning Group", "Fernhaven Housing Association",
)  # fmt: skip
DATES = (
    "4 March 2031", "3 June 2031", "9 September 2031", "2 December 2031", "9 March 2032", "8 June 2032",
    "14 September 2032", "7 December 2032", "8 March 2033", "7 June 2033", "13 September 2033", "6 December 2033",
    "7 March 2034", "6 June 2034",
)  # fmt: skip
AGES = ("under 3 months", "3 to 12 months", "1 to 2 years", "over 2 years")


def proofs(say: Say, count: int = 24) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            say("fernhaven.txt"), "2031-03-04", say("4"), place % 3, place,
            say(f"The Board noted that lamp {place} was\nout and that  nobody had been\nasked to mend it."),
        )
        for place in range(1, count + 1)
    )  # fmt: skip


def findings(say: Say, count: int = 5) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            say(f"Street lamps of ward {place}"),
            Text(
                say(
                    "Issue without a lead: raised as a problem at 3 meetings; a task was given on 3 June 2031, and "
                    "the record names no lead. The text of 9 March 2032 is cut short: a lead named there would not be "
                    "seen."
                ),
                (place, place + 1, place + 2, place + 9),
                "network.html#v=explore&around=issue:lamps",
            ),
            (Quoted(say("It was noted that problems had been experienced with finding someone to mend them."), place),),
            say("Head of Highways, Fernhaven Council (last shown 4 March 2031)") if place % 2 else "",
            say("Which post will lead on street lamps, and by when will the board hear back?"),
        )
        for place in range(1, count + 1)
    )


def full_findings() -> Report:
    """Five findings, each with as many words as a real one ever had."""
    statement = "The record shows a problem at 3 meetings and names no lead for the matter since 3 June 2031. " * 4
    quote = "It was noted that nobody had been found to mend the lamps of the ward. " * 5
    said, quotes = Text(statement, (1, 2)), (Quoted(quote, 1), Quoted(quote, 2))
    takers = "Head of Highways, Fernhaven and Ashmere Joint Council (last shown 4 March 2031); " * 2
    question = "Which post will take the lamps of the ward forward, and by when will the board hear back? " * 2
    five = tuple(
        Finding(f"Street lamps of ward {n}, their mending and who pays for it", said, quotes, takers, question)
        for n in range(5)
    )
    return Report("Governance review: Fernhaven Community Safety Board", "Period: 2031.", "From minutes. " * 9, (
        Section("What the board must decide", five),
    ), proofs(str, 2))  # fmt: skip


def grid(say: Say, meetings: int = len(DATES)) -> Chart:
    kinds = cycle(MARKS)
    rows = tuple((say(name), tuple(next(kinds) for _ in DATES[:meetings])) for name in PARTNERS)
    table = Table(
        columns("Partner", *DATES[: min(5, meetings)]),
        tuple(
            (Text(name), *(Text(mark.replace("_", " "), (5, 6)) for mark in row[:5])) for name, row in rows
        ),
        say("Attendance of each partner"),
    )
    heads = tuple(say(date) for date in DATES[:meetings])
    return Chart(Grid(say("Attendance by partner"), say("Two partners came to all meetings."), heads, rows), table)


def bars(say: Say, series: int = 4, *, scale: int = 1) -> Chart:
    names = tuple(say(age) for age in AGES[:series])
    rows = tuple(
        (say(name), tuple(scale * ((place * (other + 2)) % 5) for other in range(series)))
        for place, name in enumerate(PARTNERS)
    )
    heads = (Column("Owner", share=3), *(Column(name, "number") for name in names))
    table = Table(
        heads, tuple((Text(name, (7,)), *(Text(str(n), value=n) for n in numbers)) for name, numbers in rows)
    )
    return Chart(Bars(say("Age of open actions"), say("Most are old."), names, rows, say("actions")), table)


def long_table(say: Say) -> Table:
    heads = (
        Column("Id", "id"), Column("Action", share=4), Column("Owner", share=2), Column("Given", "date"),
        Column("Standing", "choice", choices=("open", "done")), Column("Update", share=3, open=True),
        Column("Age", "number"),
    )  # fmt: skip
    rows = tuple(
        (
            Text(f"a{place:04d}"), Text(say("To count the street lamps of the ward and to report back"), (place, 9)),
            Text(say("Head of Highways, Fernhaven Council"), link="network.html#a"),
            Text("4 March 2031", value="2031-03-04"), Text("open"), Text(""), Text(str(place), value=place),
        )
        for place in range(1, 13)
    )  # fmt: skip
    return Table(heads, rows, say("Every action"))


def report(say: Say = str) -> Report:
    """A report with every kind of block, its fields put through `say`."""
    told: tuple[Block, ...] = (
        Heading(say("What was read")), Text(say("Two files were read."), (8,)),
        Points((Text(say("One."), (2, 3)), Text(say("Two.")))),
        Quoted(say("Nobody had been\nasked."), 9),
    )  # fmt: skip
    sections = (
        Section(say("What the board must decide"), findings(say)),
        Section(say("Basis and limits"), told),
        Section(say("Pictures"), (grid(say), grid(say, 3), bars(say), bars(say, 1), bars(say, 3, scale=400))),
        Section(say("Actions"), (long_table(say),)),
        Section(say("Register of posts"), (Text(say("None.")), Points(())), appendix=True),
        Section(say("Method"), (Text(say("By rules.")),), appendix=True),
    )
    return in_reading_order(
        Report(say("Governance review"), say("Period: 2031."), say("From minutes."), sections, proofs(say))
    )


def hostile_report() -> Report:
    """Hostile words in every field that can hold words of a document."""
    words = cycle(HOSTILE)
    return report(lambda said: f"{said} {next(words)}")


def long_report() -> Report:
    """Words without end, without a space, and in letters that are wide."""
    long = ("W" * 90, "a very long name of a partner " * 8, "会議録" * 40, "m" * 14, "Anti-social-behaviour/" * 9)
    tails = cycle(long)
    return report(lambda said: f"{said} {next(tails)}")
