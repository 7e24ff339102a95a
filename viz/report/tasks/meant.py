"""Pieces of work in; each with what has to stand beside it so that a reader knows what it is about, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.follow.record import FollowFacts
from viz.report.before import sentence_before
from viz.report.pointing import opens_with_pronoun
from viz.report.tasks.asked_for import asked_for
from viz.report.tasks.words import needs_before, task_deed

Row = Mapping[str, Any]


def with_before(known: FollowFacts, row: Row) -> Row:
    """A row that only says "this" or "the requests made by" somebody, with the words of the minutes that are meant."""
    if not row["evidence"]:
        return row
    named = {**row, "meant_by": _meant_by(known, row)}
    if asked := asked_for(known, row["evidence"][0]):
        return {**named, "said_before": asked, "asked_for": True}
    words = task_deed(row["what"])
    if not needs_before(words) and (named["meant_by"] or not opens_with_pronoun(words)):
        return named
    return {**named, "said_before": sentence_before(known.facts.view, row["evidence"][0])}


def _meant_by(known: FollowFacts, row: Row) -> str:
    """Whom "she" in a task means, where one owner of it is settled: a person by name, a post with its article."""
    if len(row["owners"]) != 1 or row["owner_doubt"]:
        return ""
    owners = [edge.dst for key in known.targets(row["key"]) for edge in known.facts.out(key, "ASSIGNED_TO")]
    kinds = {known.facts.node(key).kind for key in owners if known.facts.node(key).name == row["owners"][0]}
    return {"Person": "{}", "Post": "the {}"}.get(min(kinds, default=""), "").format(row["owners"][0])
