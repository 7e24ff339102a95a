"""What `body` and `seats` answer in; the mandate, the boards and their reporting lines, and the seats of law out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.dates import spoken
from queries.meetings.seats import AWAY
from queries.wording import first_words
from viz.report.model import Block, Chart, Grid, Mark, Section, Table, Text
from viz.report.review.appendices import seated
from viz.report.review.asked import Asked
from viz.report.review.wording import label, phrase, section, table, wording
from viz.report.wording import NOT_SHOWN, figure, plural, row_of

Row = Mapping[str, Any]


def mandate_and_structure(asked: Asked) -> Section:
    """The boards and groups the record names: how each stands and to whom it is said or seen to report."""
    found = asked.of("body").rows
    if not found:
        return section("structure", [])
    pairs = _unsettled(asked, [str(row["name"]) for row in found])
    rows = [
        row_of(
            asked.text(_named_with(str(row["name"]), pairs), row),
            f"{row.get('kind') or NOT_SHOWN}, {label('body_states', row['state'])}", _asked_to(asked, row),
            _reports_to(row), figure(len(row["meetings"])), spoken(str(row.get("last_cited") or "")),
        )
        for row in found
    ]  # fmt: skip
    return section("structure", [Text(phrase("mandate")), Text(_counted(found)), *table("bodies", rows)])


def _unsettled(asked: Asked, names: Sequence[str]) -> list[tuple[str, str]]:
    """The boards of which two names may mean one."""
    doubts = {str(row["what"]) for row in asked.of("check").rows if row["kind"] == "name_not_settled"}
    return [(one, other) for one in names for other in names if f"body / {one} / {other}" in doubts]


def _named_with(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The name of a board, with those that may be the same one under another name."""
    others = [other for pair in pairs if name in pair for other in pair if other != name]
    return phrase("may_be", name=name, others=", ".join(others)) if others else name


def _asked_to(asked: Asked, row: Row) -> Text:
    """What the record says a board was set up or asked to do, and by whom, in its own words."""
    called = {str(row["name"]), *(str(alias["name"]) for alias in row["aliases"])} - {""}
    names = "|".join(map(re.escape, sorted(called)))
    told = re.compile("|".join(wording()["purposes"]).replace("NAME", f"(?:{names})"), re.IGNORECASE)
    proposed = {str(event["quote"]) for event in row["events"] if event["event"] == "proposed"}
    for proof in row["evidence"]:
        words = " ".join(str(proof["quote"]).split())
        found = told.search(words)
        if str(proof["quote"]) in proposed or (found and not words.endswith(":")):
            return Text(_around(words, found.start() if found else 0), asked.cite([proof]))
    return Text("–")


def _around(words: str, start: int) -> str:
    """A sentence in quotation marks; of a long one what begins a little before a place."""
    most = int(wording()["purpose_words"])
    before, said = words[:start].split(), words.split()
    first = max(0, len(before) - 1) if len(said) > most and len(before) > most // 3 else 0
    return f"“{'… ' if first else ''}{first_words(' '.join(said[first:]), most)}”"


def _counted(rows: Any) -> str:
    states = Counter(row["state"] for row in rows)
    told = ", ".join(f"{states[s]} {words}" for s, words in wording()["body_states"].items() if states[s])
    lines = [line for row in rows for line in row["reports_to"]]
    declared = sum(line["how"] == "declared" for line in lines)
    return phrase(
        "bodies_counted", count=plural(len(rows), "board or group", "boards and groups"), states=told,
        declared=declared, seen=len(lines) - declared,
    )  # fmt: skip


def _reports_to(row: Row) -> str:
    lines = [
        f"{line['body'] or phrase('another_board')} ({label('lines', line['how'])}, "
        f"{spoken(str(line['last_cited'] or ''))})"
        for line in row["reports_to"]
    ]
    return "; ".join(lines) or "–"


def seats_of_law(asked: Asked) -> Section:
    """Whether each responsible authority was at the table, meeting by meeting."""
    answer = asked.of("seats")
    days = _days(answer.rows)
    if not days:
        return section("seats", _members(asked))
    shown = days[-int(wording()["grid_wide"]) :]
    told = [Text(line, asked.cite(_of_last_list(answer.rows))) for line in answer.headline]
    rows = [_counts(asked, row) for row in answer.rows]
    blocks = table("seats", rows)
    chart: list[Block] = [Chart(_grid(answer.rows, shown), blocks[0])] if isinstance(blocks[0], Table) else []
    both = [Text(phrase("sorry_twice", count=count))] if (count := sum(map(_sorry, answer.rows))) else []
    return section("seats", [*_members(asked), *told, *both, *chart])


def _of_last_list(rows: Any) -> list[Row]:
    """The words of the last meeting of which a full list is held: the headline speaks of it alone."""
    listed = max((cell["date"] for row in rows for cell in row["meetings"] if cell.get("listed")), default="")
    return [proof for row in rows for proof in row["evidence"] if listed and proof["meeting"] == listed]


def _members(asked: Asked) -> list[Block]:
    """How many members each board has whose minutes were read, and who came when last that is told."""
    return [_member_count(asked, row) for row in asked.of("body").rows if row["meetings"] and row["came_on"]]


def _member_count(asked: Asked, row: Row) -> Text:
    """The people with a seat, beside those on the attendance lists, who are counted among the people in role."""
    people = seated(row)
    listed = {str(one["name"]) for one in asked.of("attendance").rows if one["body"] == row["name"]}
    alone = people - listed
    told = phrase(
        "members_counted", body=row["name"], count=len(people), day=spoken(str(row["came_on"])),
        listed=len(people & listed), all=len(listed), came=len(row["came"]),
        alone=phrase("members_alone", count=len(alone)) if alone else "",
        full="" if row["came_full"] else phrase("no_full_list"),
    )  # fmt: skip
    return asked.text(told, row)


def _days(rows: Any) -> list[str]:
    return sorted({cell["date"] for row in rows for cell in row["meetings"] if cell.get("loaded")})


def _grid(rows: Any, days: list[str]) -> Grid:
    marks = [(str(row["authority"]), tuple(_mark(row, day) for day in days)) for row in rows]
    told = phrase("seats_told", authorities=len(marks), meetings=len(days))
    return Grid(phrase("seats_title"), told, tuple(map(spoken, days)), tuple(marks))


def _mark(row: Row, day: str) -> Mark:
    states = {cell["state"] for cell in row["meetings"] if cell["date"] == day}
    known: dict[str, Mark] = wording()["seat_marks"]
    return next((mark for state, mark in known.items() if state in states), "none")


def _sorry(row: Row) -> int:
    """At how many meetings somebody of an authority sent apologies and nobody can tell whether others came."""
    return sum(bool(cell.get("loaded") and cell.get("unsure") and str(cell["why"] or "").startswith(AWAY["apology"]))
               for cell in row["meetings"])  # fmt: skip


def _counts(asked: Asked, row: Row) -> tuple[Text, ...]:
    states = ("present", "substitute", "apology", "absent", "no_entry")
    here = [cell for cell in row["meetings"] if cell.get("loaded")]
    unsure = sum(cell["state"] == "cannot_tell" for cell in here)
    sorry = _sorry(row)
    told = Text(phrase("unsure_sorry", count=unsure, sorry=sorry)) if sorry else figure(unsure)
    return row_of(
        asked.text(str(row["authority"]), row), label("rules", row.get("rule")),
        *(figure(int(row[state])) for state in states), told,
        spoken(str(row.get("last_present") or "")) or NOT_SHOWN,
    )  # fmt: skip
