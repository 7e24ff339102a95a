"""Pieces of work in; each with what has to stand beside it so that a reader knows what it is about, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.answer import evidence_rows
from queries.follow.beside import taker
from queries.follow.record import FollowFacts
from queries.places import place_of
from viz.report.before import sentence_before
from viz.report.pointing import opens_with_pronoun
from viz.report.tasks.asked_for import asked_for
from viz.report.tasks.the_post import with_post
from viz.report.tasks.words import needs_before, task_deed

Row = Mapping[str, Any]


def with_before(known: FollowFacts, row: Row) -> Row:
    """A row that only says "this" or "the requests made by" somebody, with the words of the minutes that are meant."""
    if not row["evidence"]:
        return row
    named = {**row, "meant_by": _meant_by(known, row)}
    if asked := asked_for(known, row["evidence"][0]):
        return {**named, "said_before": asked, "asked_for": True}
    if taken := _taken_by(known, row):
        return {**named, "said_before": taken}
    words = task_deed(row["what"])
    if not needs_before(words) and (named["meant_by"] or not opens_with_pronoun(words)):
        return named
    return with_post(known, {**named, "said_before": sentence_before(known.facts.view, row["evidence"][0])})


def _taken_by(known: FollowFacts, row: Row) -> list[dict[str, Any]]:
    """The sentence of the item that names who will do what a task asks of nobody by name."""
    if not row["owner_doubt"] or not row.get("owner_elsewhere") or row.get("owner_beside"):
        return []
    sentence = taker(known, known.facts.node(row["key"]))
    document = str(row["evidence"][0].get("document") or "")
    pattern = r"\s+".join(map(re.escape, sentence.split()))
    found = re.search(pattern, known.texts.of_file(document)) if sentence else None
    return evidence_rows([place_of(known.facts.view, found[0], row["meeting"])]) if found else []


def _meant_by(known: FollowFacts, row: Row) -> str:
    """Whom "she" in a task means, where one owner of it is settled: a person by name, a post with its article."""
    if len(row["owners"]) != 1 or row["owner_doubt"]:
        return ""
    owners = [edge.dst for key in known.targets(row["key"]) for edge in known.facts.out(key, "ASSIGNED_TO")]
    kinds = {known.facts.node(key).kind for key in owners if known.facts.node(key).name == row["owners"][0]}
    return {"Person": "{}", "Post": "the {}"}.get(min(kinds, default=""), "").format(row["owners"][0])
