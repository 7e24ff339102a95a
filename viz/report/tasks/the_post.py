"""A task with a sentence before it that speaks of "the post" in; the name of that post, where its item says it, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.answer import evidence_rows
from queries.follow.record import FollowFacts
from queries.places import place_of
from viz.report.before import sentences_in, start_of
from viz.report.coming import flat
from viz.report.tasks.wording import told, wording

Row = Mapping[str, Any]


def with_post(known: FollowFacts, row: Row) -> Row:
    """The row with the name of "the post" and the sentence that has it; as it is where its item names none or two."""
    before = row["said_before"]
    if not before or not re.search(wording()["the_post"], flat(before[-1]["quote"])):
        return row
    proof = before[-1]
    document = str(proof.get("document") or "")
    text = known.texts.of_file(document)
    start = start_of(text, proof)
    head = max((place for place in known.texts.heads_of(document) if place <= start), default=start)
    said = [(hit["post"], words) for words in sentences_in(text[head : max(start, head)])
            for hit in re.finditer(wording()["post_named"], flat(words))]  # fmt: skip
    if len({post for post, _ in said}) != 1:
        return row
    post, words = said[-1]
    place = evidence_rows([place_of(known.facts.view, words, str(proof.get("meeting") or ""))])
    return {**row, "post_named": post, "post_said": place}


def name_post(said: list[str], post: str) -> list[str]:
    """The sentences with the name behind "the post" in the last of them."""
    named = re.sub(wording()["the_post"], lambda hit: told("post_in", said=hit[0], post=post), said[-1], count=1)
    return [*said[:-1], named] if post else said
