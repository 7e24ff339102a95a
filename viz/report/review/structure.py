"""What `body` and `seats` answer in; who has a seat, and whether the seats of law were filled, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.dates import spoken
from queries.meetings.cells import SAID_AWAY
from viz.report.model import Block, Chart, Grid, Mark, Section, Table, Text
from viz.report.review.added import agreed_members
from viz.report.review.appendices import seated
from viz.report.review.asked import Asked
from viz.report.review.members import by_partner
from viz.report.review.wording import label, phrase, section, table, wording
from viz.report.wording import NOT_SHOWN, figure, row_of

Row = Mapping[str, Any]


def seats_of_law(asked: Asked) -> Section:
    """Whether each responsible authority was at the table, meeting by meeting."""
    answer = asked.of("seats")
    days = _days(answer.rows)
    if not days:
        return section("seats", [*_members(asked), *by_partner(asked), *agreed_members(asked)])
    shown = days[-int(wording()["grid_wide"]) :]
    told = [Text(line, asked.cite(_of_last_list(answer.rows))) for line in answer.headline]
    rows = [_counts(asked, row) for row in answer.rows]
    blocks = table("seats", rows)
    chart: list[Block] = [Chart(_grid(answer.rows, shown), blocks[0])] if isinstance(blocks[0], Table) else []
    both = [Text(phrase("sorry_twice", count=count))] if (count := sum(map(_sorry, answer.rows))) else []
    return section("seats", [*_members(asked), *told, *by_partner(asked), *agreed_members(asked), *both, *chart])


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
        listed=len(people & listed), all=len(listed), came=len(row["came"]) + len(row["heard"]),
        alone=phrase("members_alone", count=len(alone)) if alone else "",
        least="" if row["came_full"] else phrase("at_least"),
        full="" if row["came_full"] else phrase("no_full_list"),
        posts=phrase("posts_alone") if row["heard_posts"] and not row["came_full"] else "",
    )  # fmt: skip
    return Text(told, asked.cite(_of_the_day(asked, row)))


def _of_the_day(asked: Asked, row: Row) -> list[Row]:
    """The words that show who has a seat, and those that show who came when last that is told."""
    day, came = row["came_on"], {str(one["name"]) for one in row["came"]}
    listed = [proof for one in asked.of("attendance").rows if one["name"] in came and one["body"] == row["name"]
              for proof in one["evidence"] if proof["meeting"] == day]  # fmt: skip
    lasts = [str(name).split()[-1] for name in (*row["heard"], *row["heard_posts"])]
    spoke = [proof for proof in row["evidence"] if proof["meeting"] == day
             and any(last in str(proof["quote"]) for last in lasts)]  # fmt: skip
    half = int(wording()["cites_most"]) // 2
    return [*row["evidence"][:half], *[*listed, *spoke][:half]]


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
    unsure = [cell for cell in row["meetings"] if cell.get("loaded") and cell.get("unsure")]
    return sum(str(cell["why"] or "").startswith(SAID_AWAY["apology"]) for cell in unsure)


def _counts(asked: Asked, row: Row) -> tuple[Text, ...]:
    states = ("present", "substitute", "apology", "absent", "no_entry")
    here = [cell for cell in row["meetings"] if cell.get("loaded")]
    unsure = sum(cell["state"] == "cannot_tell" for cell in here)
    sorry = _sorry(row)
    told = Text(phrase("unsure_sorry", count=unsure, sorry=sorry)) if sorry else figure(unsure)
    return row_of(
        asked.text(str(row["authority"]), row), label("rules", row.get("rule")),
        *(figure(int(row[state])) for state in states), told,
        last_there(str(row.get("last_present") or ""), [c["date"] for c in here if c["state"] == "cannot_tell"]),
    )  # fmt: skip


def last_there(day: str, untold: Iterable[str]) -> str:
    """The last day on which somebody is shown to have been there, and that later ones cannot be told, if so."""
    if not day:
        return NOT_SHOWN
    return phrase("last_there", day=spoken(day)) if any(one > day for one in untold) else spoken(day)
