"""What `attendance` and `meeting` answer in; who came for each partner, who presided and who followed whom, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.meetings.sittings import read_sittings
from queries.meetings.tenancy import read_seats
from viz.report.model import Block, Chart, Grid, Heading, Mark, Points, Section, Table, Text
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase, section, table, wording
from viz.report.wording import between, dates, figure, row_of

Row = Mapping[str, Any]
Days = Mapping[tuple[str, str], Mapping[str, Sequence[str]]]
MARKS: tuple[tuple[str, Mark], ...] = (
    ("there", "present"), ("represented", "substitute"), ("apology", "apology"), ("absent", "absent"),
    ("no_entry", "not_listed"), ("cannot_tell", "cannot_tell"),
)  # fmt: skip


def attendance(asked: Asked) -> Section:
    """Who came for each partner, meeting by meeting; who presided; which posts passed from one holder to another."""
    partners = asked.of("attendance", by="organization").rows
    bodies = list(dict.fromkeys(str(row["body"]) for row in partners))
    days = _days(asked)
    blocks = [
        block for body in bodies for block in _of_body(asked, body, [r for r in partners if r["body"] == body], days)
    ]
    return section("attendance", [*blocks, *_presided(asked), *_continuity(asked)])


def _days(asked: Asked) -> Days:
    """The days on which each partner of a board was there, sent apologies and so on: those `attendance` counts."""
    facts, sittings = read_sittings(asked.view, asked.window)
    return {(facts.view_name(seat.key) or seat.key, facts.node(seat.body).name): seat.days
            for seat in read_seats(facts, sittings, "organization")}  # fmt: skip


def _of_body(asked: Asked, body: str, partners: Sequence[Row], days: Days) -> list[Block]:
    meetings = [m for m in asked.meetings if m["body"] == body][-int(wording()["grid_wide"]) :]
    rows = [row_of(_partner(asked, row), *_counts(row), spoken(str(row["last_cited"]))) for row in partners]
    found = table("attendance", rows)
    if not isinstance(found[0], Table):
        return found
    told = phrase("attendance_told", body=body, partners=len(partners), meetings=len(meetings))
    marks = [(_name(row), tuple(_mark(days[row["name"], body], str(m["date"])) for m in meetings)) for row in partners]
    heads = tuple(spoken(str(m["date"])) for m in meetings)
    return [Chart(Grid(phrase("attendance_title", body=body), told, heads, tuple(marks)), found[0])]


def _name(row: Row) -> str:
    return str(row["name"] or phrase("no_organization"))


def _partner(asked: Asked, row: Row) -> Text:
    return asked.text(_name(row), row)


def _counts(row: Row) -> list[Text]:
    days = [row["apologies"], row["sent_substitute"], row["listed_absent"], row["no_entry"], row["cannot_tell"]]
    return [figure(count) for count in (row["meetings"], row["attended"], *map(len, days))]


def _mark(days: Mapping[str, Sequence[str]], day: str) -> Mark:
    """How a partner stands at one meeting; outside its own time it has no mark."""
    return next((mark for state, mark in MARKS if day in days.get(state, ())), "none")


def _presided(asked: Asked) -> list[Block]:
    """Who was in the chair at which meetings."""
    chairs: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for meeting in asked.meetings:
        chairs[str(meeting["body"]), str(meeting.get("chair") or "")].append(meeting)
    points = [
        Text(
            f"{body}: {name or phrase('chair_not_told')}, {dates(m['date'] for m in held)}",
            asked.cite([proof for m in held for proof in m["evidence"][:1]]),
        )
        for (body, name), held in chairs.items()
    ]  # fmt: skip
    return [Heading(phrase("presided_heading")), Points(tuple(points))] if points else []


def _continuity(asked: Asked) -> list[Block]:
    """The posts in which more than one holder was seen, each over their own time."""
    shared = [row for row in asked.of("attendance", by="post").rows if len(row["people"]) > 1]
    rows = [
        row_of(
            asked.text(str(row["name"]), row), str(row.get("organization") or ""), "; ".join(row["people"]),
            figure(row["attended"]), figure(row["meetings"]),
            between(row["first_cited"], row["last_cited"]),
        )
        for row in shared
    ]  # fmt: skip
    found = table("continuity", rows)
    return [Heading(phrase("continuity_heading")), *found] if found else []
