"""Invented reports: two with every kind of block, a large and a small one; others of hostile words and of long ones."""

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
from viz.report.wording import row_of

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
MEETINGS = ("4 March 2031", "1 June 2031", "7 September 2031")
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
            (Quoted(say("It was noted that problems had been experienced with finding someone to mend them."),
                    place, "4 March 2031"),),
            Text(say("Head of Highways, Fernhaven Council (last shown 4 March 2031)") if place % 2 else ""),
            say("Which post will lead on street lamps, and by when will the board hear back?"),
        )
        for place in range(1, count + 1)
    )


def full_findings() -> Report:
    """Five findings, each with as many words as a real one ever had."""
    statement = "The record shows a problem at 3 meetings and names no lead for the matter since 3 June 2031. " * 4
    quote = "It was noted that nobody had been found to mend the lamps of the ward. " * 5
    day = "4 March 2031, 2 years 7 months before the last minutes read"
    said, quotes = Text(statement, (1, 2)), (Quoted(quote, 1, day), Quoted(quote, 2, day))
    takers = Text("Head of Highways, Fernhaven and Ashmere Joint Council (last shown 4 March 2031); " * 2, (1, 2))
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


def proof(number: int) -> Evidence:
    quote = f"The lamps of row {number}\nwere counted twice."
    return Evidence("minutes-fernhaven.txt", "2031-03-04", str(number), 2, number, quote)


def few_bars() -> Chart:
    rows = (("Fernhaven Council", (4, 2)), ("Fernhaven Fire and Rescue", (0, 3)), ("Fernhaven Probation", (1, 0)))
    table = Table(
        (Column("Organisation"), Column("Open", "number"), Column("Closed", "number")),
        tuple(row_of(Text(label, (3,)), *map(str, numbers)) for label, numbers in rows),
    )
    told = "Fernhaven Council has most tasks: 4 open, 2 closed."
    return Chart(Bars("Tasks by organisation", told, ("Open", "Closed"), rows, "tasks"), table)


def few_marks() -> Chart:
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


def one_finding() -> Finding:
    taker, asked = Text("Head of Lighting", (2,)), "Who takes the lamps on?"
    return Finding(
        "Lamps", Text("No owner: the record names nobody.", (1, 2), "network.html#n=issue:lamps"),
        (Quoted("The lamps of row 1\nwere counted twice.", 1, "4 March 2031"),), taker, asked,
    )  # fmt: skip


def small_report() -> Report:
    """Each kind of block once or twice, in words that can be told one by one."""
    wide = Table(
        columns("Meeting", *(f"Effect {number} recommended" for number in range(8))),
        tuple(row_of(day, *(Text(str(n), (5, 6, 7) if n == 7 else ()) for n in range(8))) for day in MEETINGS),
    )
    owned: tuple[Block, ...] = (
        Text("Each has a row."), Heading("Tasks"),
        Table((Column("What", share=3), Column("Who", share=1)), (row_of(Text("Lamps", (1, 2, 3)), "nobody"),)),
    )  # fmt: skip
    return Report(
        "Governance review", "Period: 4 March 2031 to 7 September 2031.", "Drawn from minutes alone.",
        (
            Section("What the board must decide", (one_finding(),), "decide"),
            Section("Basis and limits", (Points((Text("Three meetings were read."), Text("One was cut."))),), "basis"),
            Section("Who owns what", owned, "owns"),
            Section("Attendance", (few_bars(), few_marks()), "attendance"),
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
        Finding(words, text, (Quoted(words, 1, words),), text, words), text, Points((text,)), Heading(words), table,
        Quoted(words, 1), *pictures,
    )  # fmt: skip
    return Report(words, words, words, (Section(words, blocks, "all"),), (Evidence(words, "", words, 1, 1, words),))
