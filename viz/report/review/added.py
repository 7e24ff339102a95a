"""The minutes read, in; the rows below a sentence that ends in a colon, and who was agreed as a member, out.

"It was agreed that the following should be added to the Group:" says little without the names below it, and a seat of
which they say "to be designated" is told as one that was left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from graph.dates import spoken
from queries.answer import evidence_rows
from queries.facts import read_meetings
from queries.follow.texts import Sentence
from queries.places import place_of
from viz.report.coming import flat
from viz.report.model import Block, Heading, Points, Text
from viz.report.review.around import pattern
from viz.report.review.asked import Asked
from viz.report.review.wording import phrase, wording

_BULLET = re.compile(r"^\s*(?:[-–•*·]|\(?[a-z0-9]{1,2}[.)])\s+")
_PARAGRAPH = re.compile(r"^\s*\d{1,2}\.\d{1,2}\b")  # the number of the next paragraph
_WORD = re.compile(r"[^\W\d_]{2,}")


def lists_below(asked: Asked) -> Iterator[tuple[str, str, list[str]]]:
    """Each sentence that ends in a colon, with its day and the rows below it."""
    for meeting in read_meetings(asked.view, asked.window):
        every = list(asked.follow.texts.sentences(meeting))
        for place, (_, _, _, said) in enumerate(every):
            head, colon, below = said.partition(":\n")
            if colon or said.endswith(":"):
                rows = below.split("\n") if colon else [one[3] for one in _bulleted(every[place + 1 :])]
                if told := [_BULLET.sub("", row).strip(" .;") for row in takewhile(_is_row, rows)]:
                    yield meeting.date, f"{head.rstrip(':')}:", told


def rows_below(asked: Asked, day: str, words: str) -> list[str]:
    """The rows below the sentence that ends with some words, of one day; [] where none or several do."""
    end = flat(words).rstrip(": ").lower()
    told = [(flat(said).rstrip(": ").lower(), rows) for on, said, rows in lists_below(asked) if on == day]
    found = [rows for said, rows in told if said.endswith(end)]
    return found[0] if end and len(found) == 1 else []


def agreed_members(asked: Asked) -> list[Block]:
    """Who was agreed as a member of the board whose minutes say so, and which seats were left to be filled."""
    points = []
    for day, head, rows in lists_below(asked):
        if pattern("added_to_board").search(flat(head)):
            told = phrase("said_with_list", day=spoken(day), words=flat(head), rows="; ".join(rows))
            still = [pattern("left_open").sub("", row) for row in rows if pattern("left_open").search(row)]
            left = phrase("left_open_seats", seats="; ".join(still)) if still else ""
            proof = evidence_rows([place_of(asked.view, head, day)])
            points.append(Text(f"{told} {left}".strip(), asked.cite(proof)))
    return [Heading(phrase("agreed_members_heading")), Points(tuple(points))] if points else []


def added_by_name(asked: Asked) -> dict[str, str]:
    """Each known person with whose name such a row opens, with the last day that says so."""
    rows = [(day, row) for day, head, rows in lists_below(asked) if pattern("added_to_board").search(flat(head))
            for row in rows]  # fmt: skip
    people = asked.view.nodes(["Person"]) if rows else []
    return {
        node.name: max(day for day, row in rows if _opens_with(row, node.names))
        for node in people if any(_opens_with(row, node.names) for _, row in rows)
    }  # fmt: skip


def _opens_with(row: str, names: Sequence[str]) -> bool:
    return any(re.match(rf"{re.escape(name)}(?!\w)", row) for name in names if " " in name)


def _bulleted(every: Sequence[Sentence]) -> Iterator[Sentence]:
    yield from takewhile(lambda one: _BULLET.match(one[3]), every)


def _is_row(row: str) -> bool:
    """Whether a line may be a row of a list: neither the number nor the title of the next item, and no long text."""
    bare = row.strip()
    if _PARAGRAPH.match(bare):
        return False
    return bool(_WORD.search(bare)) and not bare.isupper() and len(bare.split()) <= int(wording()["quote_words"])
