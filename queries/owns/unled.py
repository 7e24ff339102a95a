"""A window, in; the issues that keep being raised and the priorities for which the record shows no lead, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.view import View, Window
from queries.answer import quotes_of
from queries.gaps.answer import find_gaps
from queries.gaps.entries import each_gap
from queries.rows import Found

UNLED = "unowned"  # the key of these rows in an answer
KINDS = ("issue_unled", "priority_unled")
KEPT = ("severity", "first_cited", "last_cited", "meetings", "why", "question")


def find_unled(view: View, window: Window) -> list[Found]:
    """The matters that `gaps` calls an issue or a priority without a lead, in the order of `gaps`."""
    return [_found(row) for row in each_gap(find_gaps(view, window=window).rows) if row["kind"] in KINDS]


def _found(row: Mapping[str, Any]) -> Found:
    named = {"issue": None, "priority": None}
    named["issue" if row["kind"] == "issue_unled" else "priority"] = row["what"]
    return Found({**named, **{key: row[key] for key in KEPT}}, (), row["basis"], quotes_of(row["evidence"]))
