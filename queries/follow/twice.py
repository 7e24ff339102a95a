"""Tellings of work in; each piece of work once, where the text of an item and a list at its end tell one thing, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from graph.plain_words import read_plain, words_in
from queries.follow.given import is_one_gift
from queries.follow.words import JUDGED, deed
from queries.lazy import Pattern
from queries.rows import Found

Told = TypeVar("Told")
FILE = Path(__file__).parent / "twice.yml"
STEM, LEAST = 5, 3  # letters by which two words are one; words that two tellings share at least
SHARE = 0.75  # of the words of the shorter that the longer has too
_WORD = Pattern(r"[A-Za-z][a-z]{3,}|[A-Z]{2,}|\d+")


def once_each(found: Sequence[Found]) -> list[Found]:
    """Each piece of work once: of two tellings in one item the one with a settled owner, with the words of both."""
    items: dict[tuple[str, ...], list[Found]] = defaultdict(list)
    for row in found:
        paper = str(row.quotes[0].document) if row.quotes else ""
        items[paper, str(row.values["meeting"]), str(row.values["item"] or "")].append(row)
    return [one for rows in items.values() for one in told_together(rows, _is_same, _joined)]


def _is_same(one: Found, other: Found) -> bool:
    """Whether two rows of one item tell one thing; what later words, people or two cells tell apart is two."""
    first, second = one.values, other.values
    if not first["item"] or "question" in (first["kind"], second["kind"]):
        return False
    if first["source"] == second["source"] == "column":
        return False
    if _stands_apart(one) or _stands_apart(other):
        return False
    told, again = str(first["what"]), str(second["what"])
    one_owner = len(first["owners"]) == 1 and first["owners"] == second["owners"]
    return is_told_twice(told, again) or (one_owner and is_one_gift(told, again))


def _stands_apart(row: Found) -> bool:
    """Whether later words tell of a piece of work, or may, or somebody decided something of it."""
    is_judged = row.values["owner_judged"] or row.values["why"] == JUDGED
    later = any(str(quote.meeting or "") > row.values["meeting"] for quote in row.quotes)
    return bool(is_judged or later or len(row.values["chain"]) > 1)


def _joined(one: Found, other: Found) -> Found:
    """The telling with a settled owner, with the words of both behind it."""
    first, second = sorted((one, other), key=lambda row: (not row.values["owners"], bool(row.values["owner_doubt"])))
    return first._replace(
        edges=tuple({edge.id: edge for edge in (*first.edges, *second.edges)}.values()),
        quotes=tuple(dict.fromkeys((*first.quotes, *second.quotes))),
    )


def is_told_twice(one: str, other: str) -> bool:
    """Whether two tellings are of one thing: nearly all the words of the shorter, no name or number apart."""
    first, second = _words(one), _words(other)
    shared = first.keys() & second.keys()
    if len(shared) < LEAST or len(shared) < SHARE * min(len(first), len(second)):
        return False
    apart = [any(name for stem, name in words.items() if stem not in shared) for words in (first, second)]
    return not all(apart)


def _words(text: str) -> dict[str, bool]:
    """The words that say what a task is, by their first letters, each with whether it is a name or a number."""
    from queries.gaps.words import SMALL_WORDS  # its patterns cost much, and few items come to this

    found: dict[str, bool] = {}
    for hit in _WORD.finditer(deed(text)):
        word = hit[0]
        if word.lower() not in SMALL_WORDS and word.lower() not in of_no_matter():
            found.setdefault(word.lower().rstrip("s")[:STEM], hit.start() > 0 and not word.islower())
    return found


@cache
def of_no_matter() -> frozenset[str]:
    """Words that say nothing of what a task is about."""
    return frozenset(words_in(read_plain(FILE)["words"], "of_no_matter"))


def told_together(
    told: Iterable[Told], is_same: Callable[[Told, Told], bool], join: Callable[[Told, Told], Told]
) -> list[Told]:
    """Each thing once, in the order of its first telling, with what `join` makes of it and of each telling behind."""
    kept: list[Told] = []
    for one in told:
        place = next((number for number, other in enumerate(kept) if is_same(other, one)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = join(kept[place], one)
    return kept
