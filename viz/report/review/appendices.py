"""People, posts, boards, judgements and the rules of the answers in; the appendices of a review out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from graph.dates import spoken
from queries.follow.words import STATES
from queries.gaps.words import GAPS, PART_TIME_LABEL, PART_TIME_WHY, SHORT_LABEL, SHORT_WHY
from viz.report.model import Block, Heading, Points, Section, Text
from viz.report.review.asked import Asked
from viz.report.review.mandate import reports_to
from viz.report.review.wording import label, phrase, section, table, wording
from viz.report.wording import between, dates, figure, named, row_of, said

Row = Mapping[str, Any]


def boards(asked: Asked) -> Section:
    """Every board and group with its other names, its chairs and what was said to become of it."""
    rows = [
        row_of(asked.text(str(row["name"]), row), label("body_states", row["state"]),
               "; ".join(str(a["name"]) for a in row["aliases"]), reports_to([row]),
               "; ".join([*map(_chair, row["chairs"]), *_led(row)]) or "–", figure(len(seated(row))),
               spoken(str(row.get("last_cited") or "")))
        for row in asked.of("body").rows
    ]  # fmt: skip
    return section("boards", table("boards", rows))


def seated(row: Row) -> set[str]:
    """The people shown with a seat on a board, each once, for however many organisations."""
    return {str(member["name"]) for member in row["members"]}


def _chair(one: Row) -> str:
    """Who chairs, with what kind of chair where it is not the chair itself, and the days."""
    role = str(one.get("role") or "chair")
    told = "" if role == "chair" else f"{label('chairs', role)}, "
    return f"{named(one)} ({told}{between(one['first_cited'], one['last_cited'])})"


def _led(row: Row) -> list[str]:
    """Who led single meetings without being shown as the chair, each once."""
    days: dict[str, list[str]] = defaultdict(list)
    for one in row.get("presided") or ():
        days[str(one["name"])].append(str(one["on"] or ""))
    return [phrase("led_only", name=name, days=dates(on)) for name, on in days.items()]


def undecided(asked: Asked) -> Section:
    """Names that may mean the same and were kept apart."""
    rows = [
        row_of(*_kind_and_names(row), str(row["finding"]))
        for row in asked.of("check").rows if row["kind"] in ("name_not_settled", "abbreviation_not_settled")
    ]  # fmt: skip
    return section("names", [*([Text(phrase("names_intro"))] if rows else []), *table("names", rows)])


def _kind_and_names(row: Row) -> tuple[str, str]:
    """The kind of thing two names are of, and the names."""
    kind, _, names = str(row["what"]).partition(" / ")
    return (label("things", kind), names) if names else (label("things", "abbreviation"), kind)


def method(asked: Asked) -> Section:
    """How the states and gaps are told, what would disprove each kind found, and the prompts the review follows."""
    blank = defaultdict(lambda: str(phrase("something")), wording()["blanks"])
    shown = {(list(GAPS).index(row["kind"]), str(row["label"])): str(row["kind"]) for row in asked.gaps}
    rows = [
        row_of(name, fixed_why(name, kind).format_map(blank), GAPS[kind].disproof.format_map(blank))
        for (_, name), kind in sorted(shown.items())
    ]  # fmt: skip
    parts: list[Block] = []
    for part in wording()["method"]:
        parts += [Heading(str(part["heading"])), Points(tuple(Text(str(line)) for line in part["points"]))]
    return section("method", [*parts, *([Heading(phrase("rules_heading"))] if rows else []), *table("rules", rows)])


def fixed_why(name: str, kind: str) -> str:
    """The rule behind a gap of one name, with its blanks; a post filled in part and a mere shortage have their own."""
    return {PART_TIME_LABEL: PART_TIME_WHY, SHORT_LABEL: SHORT_WHY}.get(name, GAPS[kind].why)


def judgements(asked: Asked) -> Section:
    """What people decided in the partnership's own file, with who, when and why."""
    rows = [
        row_of(str(row["number"]), str(row["kind"]), " / ".join(filter(None, (row["left"], _decided(row)))),
               str(row["why"]), ", ".join(filter(None, (row["by"], between(row["on"], "") if row["on"] else ""))))
        for row in asked.judgements
    ]  # fmt: skip
    return section("judgements", table("judgements", rows))


def _decided(row: Row) -> str:
    """What was decided: a status in the words of the follow-through, else as it stands."""
    return said(STATES, row["right"]) if row["kind"] == "status" else str(row["right"] or "")
