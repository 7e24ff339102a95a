"""Sentences and the lines above the first item in, partners of whom they say that nobody came out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.blocks import Line, Source, evidence, paragraphs
from loaders.cues import fitting
from loaders.parsers.items import Item
from loaders.records import IssueRecord

_EACH = re.compile(r"\s*(?:[;,/]|\band\b(?= the\b| [A-Z]{2,}\b))\s*(?:the\s+)?")
_LISTED = re.compile(r"^\W*(?:[A-Za-z]+ ){1,4}?[A-Za-z]+ ?[:–-]")


def partners_away(text: str) -> list[str]:
    """The partners of whom a sentence says that nobody came; behind a label several may stand."""
    plain = " ".join(text.split())
    hits = (pattern.search(plain) for pattern in fitting(plain, "problems", "unrepresented"))
    found = next(filter(None, hits), None)
    if found is None:
        return []
    who = " ".join(found["who"].split())
    names = _EACH.split(who) if _LISTED.match(plain) else [who]
    return [name.strip(" .") for name in names if name.strip(" .")[:1].isupper()]


def parse_unheard(source: Source, head: Sequence[Line], items: Sequence[Item]) -> list[IssueRecord]:
    """The same of the lines between the list of people and the first item; they are told with that item."""
    lines = [line for line in head if not line.used_by and not line.ignored_by]
    found: list[IssueRecord] = []
    for paragraph in paragraphs(source, lines) if items else ():
        for sentence in paragraph.sentences():
            said = evidence(source, sentence.start, sentence.end)
            for partner in partners_away(sentence.text):
                found.append(IssueRecord(
                    item=items[0].number or None, item_order=items[0].order, cue="trouble", partner=partner,
                    text=" ".join(sentence.text.split()), evidence=said,
                ))  # fmt: skip
                for line in paragraph.lines:
                    line.used_by = line.used_by or "partners away"
    return found
