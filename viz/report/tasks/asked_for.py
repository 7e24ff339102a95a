"""A task that only says "the requests made by" somebody in; the sentences of its item in which they asked, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.answer import evidence_rows
from queries.follow.record import FollowFacts
from queries.places import place_of
from viz.report.before import sentences_in, start_of
from viz.report.tasks.wording import wording

Row = Mapping[str, Any]
MOST = 3  # sentences that a table has room for


def asked_for(known: FollowFacts, proof: Row) -> list[dict[str, Any]]:
    """The sentences before some words of an item that say what somebody named there asked for, as evidence."""
    quote = " ".join(str(proof.get("quote") or "").split())
    hit = re.search(wording()["asked_by"], quote)
    document = str(proof.get("document") or "")
    text = known.texts.of_file(document)
    start = start_of(text, proof)
    if hit is None or start < 0:
        return []
    head = max((place for place in known.texts.heads_of(document) if place <= start), default=start)
    said = _said_by(hit["who"].split()[-1], hit["what"].rstrip("s").lower(), sentences_in(text[head:start]))
    day = str(proof.get("meeting") or "")
    return [row for words in said[:MOST] for row in evidence_rows([place_of(known.facts.view, words, day)])]


def _said_by(surname: str, what: str, sentences: list[str]) -> list[str]:
    """The sentences in which somebody asks: by name, or as "he" or "she" right behind a sentence with the name."""
    verb = wording()["asked_with"][what]
    named = re.compile(rf"\b{re.escape(surname)}\b[^.;]{{0,40}}?\b(?:{verb})")
    meant = re.compile(rf"\b(?:[Hh]e|[Ss]he)(?: \w+)? (?:{verb})")
    found = []
    for last, said in zip(["", *sentences], sentences, strict=False):
        flat = " ".join(said.split())
        if named.search(flat) or (meant.search(flat) and surname in last):
            found.append(said)
    return found
