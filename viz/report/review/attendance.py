"""What `attendance` and `meeting` answer in; who came for each partner, who presided and who followed whom, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from graph.schema import Node
from queries.meetings.partner_seats import read_partners
from queries.named_then import name_then
from viz.report.coming import flat
from viz.report.model import Block, Chart, Grid, Heading, Mark, Points, Section, Table, Text
from viz.report.review.around import pattern
from viz.report.review.asked import Asked
from viz.report.review.partners import Entry, Partner, partners_of
from viz.report.review.structure import last_there
from viz.report.review.wording import phrase, section, table, wording
from viz.report.wording import between, dates, figure, plural, row_of

Row = Mapping[str, Any]
MARKS: tuple[tuple[str, Mark], ...] = (
    ("there", "present"), ("represented", "substitute"), ("apology", "apology"), ("absent", "absent"),
    ("no_entry", "not_listed"), ("cannot_tell", "cannot_tell"), ("unsure", "cannot_tell"),
)  # fmt: skip


def attendance(asked: Asked) -> Section:
    """Who came for each partner, meeting by meeting; who presided; which posts passed from one holder to another."""
    rows = asked.of("attendance", by="organization").rows
    facts, sittings = asked.sittings
    seats = {(facts.view_name(seat.key) or seat.key, facts.node(seat.body).name): seat
             for seat in read_partners(facts, sittings)}  # fmt: skip
    blocks: list[Block] = []
    opening: list[Block] = []
    for body in dict.fromkeys(str(row["body"]) for row in rows):
        own = [(row, seats[row["name"], body]) for row in rows if row["body"] == body]
        entries = [Entry(row, seat.days, _name_then(asked, facts.node(seat.key), row)) for row, seat in own]
        here = [sitting for sitting in sittings if facts.node(sitting.body).name == body]
        partners = partners_of(entries, here)
        opening.append(Text(_in_short(body, partners)))
        blocks += _of_body(asked, body, partners, {sitting.date for sitting in here if sitting.listed})
    return section("attendance", [*opening, *blocks, *_presided(asked), *_continuity(asked)])


def _in_short(body: str, partners: Sequence[Partner]) -> str:
    """How many partners were there each time, and those that were not, each with how often it was."""
    missed = [one for one in partners if any(one.days[state] for state in ("apology", "absent", "no_entry"))]
    told = phrase("attendance_counted", body=body, count=plural(len(partners), "partner"),
                  always=len(partners) - len(missed))  # fmt: skip
    there = [phrase("came_of", name=one.name, came=len(one.days["there"]) + len(one.days["represented"]),
                    all=one.meetings) for one in missed]  # fmt: skip
    return " ".join([told, *([phrase("attendance_missed", told="; ".join(there))] if there else [])])


def _name_then(asked: Asked, node: Node, row: Row) -> str:
    """The name of a partner on its last day here, with one that later papers give it, as the command tells it."""
    then = name_then(asked.view, node, str(row["last_cited"]))
    if then != node.name:
        return phrase("named_later", name=then, later=row["name"])
    return str(row["name"] or phrase("no_organization"))


def _of_body(asked: Asked, body: str, partners: Sequence[Partner], whole: set[str]) -> list[Block]:
    """The picture and the table of one board; `whole` are the days of which a full list is held."""
    meetings = [m for m in asked.meetings if m["body"] == body][-int(wording()["grid_wide"]) :]
    rows = [row_of(_partner(asked, one), *_counts(one), last_there(one.last, one.untold)) for one in partners]
    found = table("attendance", rows)
    if not isinstance(found[0], Table):
        return found
    told = phrase("attendance_told", body=body, partners=len(partners), meetings=len(meetings))
    several = "; ".join(", ".join(one.names) for one in partners if len(one.names) > 1)
    told = f"{told} {phrase('several_names', names=several)}" if several else told
    marks = [(one.name, tuple(_mark(one.days, str(m["date"]), whole) for m in meetings)) for one in partners]
    heads = tuple(spoken(str(m["date"])) for m in meetings)
    return [Chart(Grid(phrase("attendance_title", body=body), told, heads, tuple(marks)), found[0])]


def _partner(asked: Asked, one: Partner) -> Text:
    return Text(one.name, asked.cite([proof for row in one.rows for proof in row["evidence"]]))


def _counts(one: Partner) -> list[Text]:
    states = ("apology", "represented", "absent", "no_entry")
    told = (one.meetings, len(one.days["there"]), *(len(one.days[s]) for s in states))
    sorry, silent = len(one.days["unsure"]), len(one.days["cannot_tell"])
    unsure = Text(phrase("unsure_sorry", count=silent + sorry, sorry=sorry)) if sorry else figure(silent)
    return [*map(figure, told), unsure]


def _mark(days: Mapping[str, Sequence[str]], day: str, whole: set[str]) -> Mark:
    """How a partner stands at one meeting; outside its own time a full list does not name it."""
    outside: Mark = "not_listed" if day in whole else "cannot_tell"
    return next((mark for state, mark in MARKS if day in days.get(state, ())), outside)


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
    """The posts in which more than one holder was seen, in lists or in the words, and each hand-over that is told."""
    named = [row for row in asked.of("in_role").rows if row["kind"] == "post" and len(row["people"]) > 1]
    rows = [
        row_of(
            asked.text(str(row["name"]), row), str(row["organization"] or ""), "; ".join(row["people"]),
            between(row["first_cited"], row["last_cited"]),
        )
        for row in sorted(named, key=lambda row: (str(row["name"]), str(row["organization"] or "")))
    ]  # fmt: skip
    found = [*table("continuity", rows), *_handed_over(asked)]
    return [Heading(phrase("continuity_heading")), *found] if found else []


def _handed_over(asked: Asked) -> list[Block]:
    """What the minutes tell of posts that one person took over from another, with the day."""
    points = [asked.text(hand_over(row), row) for row in asked.of("handed_over").rows]
    return [Text(phrase("handed_over_told")), Points(tuple(points))] if points else []


def hand_over(row: Row) -> str:
    """One post with who has it and who had it, and the day where that is not told with them.

    Who is said to have been appointed to follow somebody may not have it yet on the day that says so.
    """
    day = spoken(str(row["date"]))
    proofs = " ".join(str(proof["quote"]) for proof in row.get("evidence") or ())
    if row.get("before") and pattern("to_follow").search(flat(proofs)):
        told = phrase("to_follow", what=row["what"], after=row["after"], before=row["before"])
        said = max(str(proof.get("meeting") or "") for proof in row["evidence"])
        return phrase("said_then", words=told, day=spoken(said) if said else day)
    words = phrase("handed_over", what=row["what"], told=row["told"])
    return words if day in words else phrase("on_the", words=words, day=day)
