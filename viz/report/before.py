"""A view and the words of a task that only says "this", in; the sentence before it that says what is meant, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.view import View
from queries.answer import evidence_rows
from queries.places import place_of
from queries.wording import first_words
from viz.report.alike import points_back
from viz.report.wording import filled, wording

Row = Mapping[str, Any]
_ENDS = re.compile(r"(?<=[.!?])[ \t]*\n?[ \t]*(?=[A-Z“\"])|\n\s*\n")
LEAST = 5  # words; what is shorter is a head, a name or a cell


def sentence_before(view: View, proof: Row) -> list[dict[str, Any]]:
    """The sentence right before some words in their file, as evidence; none where a head or a page's end stands there.

    A sentence that is itself cut, or too long to be one, says nothing.
    """
    quote, line = str(proof.get("quote") or ""), int(proof.get("line") or 0)
    keys = [info.key for info in view.documents() if info.name == proof.get("document")]
    if not quote or len(keys) != 1:
        return []
    text = view.text(keys[0])
    begin = text.find(quote, _line_start(text, line))
    start = begin if begin >= 0 else text.find(quote)
    if start < 0:
        return []
    low = max(0, start - int(wording()["sentence_most"]) - LEAST)
    said = re.split(_ENDS, text[low:start].rstrip())[-1].strip()
    if not _is_whole(said) or points_back(said):  # what itself says "this" tells nobody more
        return []
    return evidence_rows([place_of(view, said, str(proof.get("meeting") or ""))])


def this_means(proof: Row) -> str:
    """What "this" means, in the words that stand before it."""
    words = first_words(" ".join(str(proof["quote"]).split()), int(wording()["before_words"]))
    return filled(wording(), "this_means", words=words)


def _line_start(text: str, line: int) -> int:
    """Where a line begins in a text; its start where the text has fewer."""
    return sum(len(one) + 1 for one in text.split("\n")[: max(0, line - 1)]) if 0 < line <= text.count("\n") + 1 else 0


def _is_whole(said: str) -> bool:
    """Whether words are a whole sentence: a capital in front, a full stop behind, and no line of a list or a page."""
    return said[:1].isupper() and said[-1:] in ".!?" and len(said.split()) >= LEAST and "•" not in said
