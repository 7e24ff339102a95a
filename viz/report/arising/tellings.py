"""Rows of a draft in; the same rows with each piece of work once, and the words that say what it is about, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from queries.follow.record import FollowFacts
from queries.follow.words import deed
from queries.wording import CLOSED
from viz.report.alike import is_told_twice, points_back, told_together
from viz.report.arising.wording import told
from viz.report.asked_for import asked_for
from viz.report.before import sentence_before, this_means

Row = Mapping[str, Any]


def once_each(rows: Sequence[Row]) -> list[Row]:
    """Each piece of work once: of two tellings in one item the one with a settled owner, with the words of both."""
    return told_together(rows, _is_same, _better)


def _is_same(one: Row, other: Row) -> bool:
    """Whether two rows of one item tell one thing."""
    if (one["meeting"], one["item"]) != (other["meeting"], other["item"]) or not one["item"]:
        return False
    if any(len(row["chain"]) > 1 or unsettled(row) for row in (one, other)):
        return False
    return is_told_twice(one["what"], other["what"])


def _better(one: Row, other: Row) -> Row:
    first, second = sorted((one, other), key=lambda row: (not row["owners"], bool(row["owner_doubt"])))
    return {**first, "told_also": [*first.get("told_also", ()), *second["evidence"][:1], *second.get("told_also", ())]}


def is_spoken_of_later(row: Row) -> bool:
    """Whether later words tell of a piece of work, or may be about it."""
    return row["source"] == "report" or len(row["chain"]) > 1 or bool(unsettled(row))


def unsettled(row: Row) -> list[Mapping[str, Any]]:
    """The later words that may be about a piece of work and settle nothing; none of closed or reported work."""
    if row["state"] in CLOSED or row["source"] == "report":
        return []
    told = {step["quote"] for step in row["chain"]}
    return [proof for proof in row["evidence"]
            if str(proof["meeting"] or "") > row["meeting"] and proof["quote"] not in told]  # fmt: skip


def proofs_of(row: Row) -> list[Mapping[str, Any]]:
    """The words in which a piece of work was agreed, of every telling of it."""
    return [*row["evidence"][:1], *row.get("told_also", ()), *row.get("said_before", ())]


def with_before(known: FollowFacts, row: Row) -> Row:
    """A row that only says "this" or "the requests made by" somebody, with the words of the minutes that are meant."""
    if not row["evidence"]:
        return row
    if asked := asked_for(known, row["evidence"][0]):
        return {**row, "said_before": asked}
    if not points_back(deed(row["what"])):
        return row
    return {**row, "said_before": sentence_before(known.facts.view, row["evidence"][0])}


def task_words(row: Row, title: str) -> str:
    """What is to be done; where it only says "this" or "the matter", with the sentence before, else its title."""
    words = deed(row["what"])
    if means := this_means(*row.get("said_before", ())):
        return f"{words} {means}."
    return told("under_title", deed=words, title=title) if title and points_back(words) else f"{words}."
