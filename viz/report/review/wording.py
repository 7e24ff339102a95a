"""Values of a closed list and names of sentences in; the words of the governance review out, read from `review.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from graph.words import load_words
from queries.follow.words import deed
from queries.wording import first_words
from viz.report.model import Block, Column, Section, Table, Text
from viz.report.wording import filled, said, sentence_case

HERE = Path(__file__).parent


@cache
def wording() -> dict[str, Any]:
    """The fixed sentences and labels of the review."""
    return dict(load_words("review", HERE))


def label(table: str, value: object) -> str:
    """A value of a closed list in the words of one table."""
    return said(wording()[table], value)


def phrase(name: str, /, **values: object) -> str:
    """A fixed sentence of the review with its values."""
    return filled(wording()["phrases"], name, **values)


def section(name: str, blocks: Iterable[Block]) -> Section:
    """A part of the review under its title; where it has nothing, the sentence that says so."""
    known = wording()["sections"][name]
    shown = tuple(blocks) or (Text(str(known["none"])),)
    return Section(str(known["title"]), shown, name, bool(known.get("appendix")))


def table(name: str, rows: Sequence[tuple[Text, ...]]) -> list[Block]:
    """A table under its heads; nothing where it has no rows."""
    if not rows:
        return []
    known = wording()["tables"][name]
    heads = [Column(**head) if isinstance(head, dict) else Column(str(head)) for head in known["columns"]]
    return [Table(tuple(heads), tuple(rows), str(known["caption"]))]


def whole_deed(text: object) -> str:
    """A decision without what opens it ("RESOLVED that"), and not cut: a register of decisions holds them whole."""
    return sentence_case(_bare(text))


def short_deed(text: object) -> str:
    """A task in few words: what opens it ("RESOLVED that") left out, and cut where it is long."""
    bare = _bare(text)
    if len(bare.split()) > int(wording()["deed_long"]):  # what led to it is left out, unless a pronoun needs it
        bare = re.sub(wording()["led_to"], "", bare, count=1, flags=re.IGNORECASE)
    return first_words(sentence_case(bare), int(wording()["deed_words"]))


def _bare(text: object) -> str:
    return re.sub(wording()["opening"], "", deed(" ".join(str(text or "").split())), count=1, flags=re.IGNORECASE)


def lower_first(text: str) -> str:
    """A sentence as it goes on behind a colon; a name or abbreviation in front keeps its capital."""
    is_plain = text[:1].isupper() and text.split(" ", 1)[0].lower() in wording()["plain_starts"]
    return text[:1].lower() + text[1:] if is_plain else text
