"""A task with the words that agreed it in; what opens these, "It was resolved that" and the like, out.

Of a list only the head has that opening: its parts have it from there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from graph.view import View
from viz.report.before import start_of, text_of
from viz.report.tasks.wording import wording

Row = Mapping[str, Any]
FAR = 4000  # letters in which the head of a list is looked for
_PART = re.compile(r"\s*(?:[-*•·▪◦o](?:\s+|$)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)")
_THAT = re.compile(r"(?:\W|\d|\(\w\))*(?i:that)\b")  # with which a part of a list opens
_BREAK = re.compile(r"[.!?]\s+(?=[A-Z“\"])")
_BLANK = re.compile(r"\n\s*\n")


class Opening(NamedTuple):
    """How minutes open what a board decided: "resolved", "agreed" or "", and whether "that" follows."""

    by: str = ""
    that: bool = False


def opening_of(view: View, row: Row) -> Opening:
    """What opens the sentence, or the list, in which a task stands."""
    proofs = row["evidence"][:1]
    if not proofs:
        return Opening()
    found = opened_in(_flat(proofs[0]["quote"]), _flat(row["what"]))
    return found or _before(text_of(view, proofs[0]), proofs[0], _flat(row["what"])) or Opening()


def opened_in(quote: str, words: str) -> Opening | None:
    """The opening of a sentence of a quote, where the words of a task stand in that sentence; None for none."""
    end = _end(quote, words)
    for hit in reversed([*_opens().finditer(quote, 0, max(end, 0))]):
        if not _BREAK.search(quote[hit.end() : end].rstrip()):
            return _opening(hit)
    return None


def in_sentence(words: str, quote: str) -> str:
    """Words as they stand inside a sentence: "the" and its like small, the rest as the minutes print it."""
    start = quote.lower().find(words[: len(words) // 2 + 1].lower())
    first = words.split(" ", 1)[0].lower()
    if first in wording()["small_openers"]:
        return words[0].lower() + words[1:]
    return (quote[start] if start > 0 else words[0]) + words[1:]


def _before(text: str, proof: Row, words: str) -> Opening | None:
    """The opening that stands in a file before some words: in the same sentence, or over the list they are in."""
    if (start := start_of(text, proof)) < 0:
        return None
    before, own = text[max(0, start - FAR) : start], str(proof["quote"])
    same = _BLANK.split(before)[-1]
    found = opened_in(f"{_flat(same)} {_flat(own)}", words) or _of_its_list(before, own)
    return found and found._replace(that=found.that or _THAT.match(own) is not None)


def _of_its_list(before: str, own: str) -> Opening | None:
    """The opening of the list of which some words are a part; none where another paragraph stands between."""
    heads = [hit for hit in _opens().finditer(before) if _ends_here(before[hit.end() :])]
    if not heads or not _is_list(before[heads[-1].end() :], own):
        return None
    return _opening(heads[-1])


def _ends_here(rest: str) -> bool:
    """Whether behind an opening nothing stands on its line, or a part of its list."""
    return not rest.split("\n")[0].strip(" \t\xa0:-–*_") or _PART.match(rest) is not None


def _is_list(between: str, own: str) -> bool:
    """Whether each paragraph behind the head of a list is a part of it, and some words begin the last."""
    line = f"{between.rpartition(chr(10))[2]}{own}"
    if not _PART.search(between) and not _PART.match(own):
        return not between.strip(" \t\n\xa0:–*_")
    blocks = [block for block in _BLANK.split(between.strip(" \t\n\xa0:–*_")) if block.strip()]
    return _PART.match(line) is not None and all(map(_PART.match, blocks))


def _end(quote: str, words: str) -> int:
    """Where the first half of some words ends in a quote, -1 where it does not stand there."""
    half = words[: len(words) // 2 + 1].lower()
    begin = quote.lower().find(half)
    return begin + len(half) if begin >= 0 else -1


def _opening(hit: re.Match[str]) -> Opening:
    return Opening("resolved" if hit["resolved"] else "agreed", bool(hit["that"]))


def _flat(words: object) -> str:
    return " ".join(str(words).replace("’", "'").split())


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(wording()["opens"])
