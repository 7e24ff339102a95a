"""A roster or a list of people in, the seats in it that nobody has out: 'Vacant, (Office of the Commissioner)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.affiliation import is_no_post, is_post, split_affiliation
from loaders.blocks import Line, Source, evidence, squeeze
from loaders.cues import cue
from loaders.parsers.attendance.entries import entries_of
from loaders.parsers.attendance.marks import state_of_words
from loaders.parsers.items import Item
from loaders.parsers.rows import Row, cut_rows, is_header
from loaders.records import IssueRecord, TenureRecord

_LONGEST = 80  # letters of a partner's name or a post
_PARTED = re.compile(
    r"(?P<who>[^,(]{3,40}?)\s*(?:,\s*)?\(+(?P<seat>[^()]{3,110})\)+\W*$|(?P<only>[^,(]{3,40}),\s*(?P<of>[^,()]{3,110})$"
)


def vacant_seats(source: Source, head: Sequence[Line]) -> Iterator[TenureRecord]:
    """The entries that have 'Vacant' where the name of a member stands, with whose seat it is."""
    for lines, text, _ in entries_of(source, head):
        found = _PARTED.match(text.strip(" .;•-"))
        if found is None or not cue("sections", "vacant").fullmatch(found["who"] or found["only"]):
            continue
        seat = " ".join((found["seat"] or found["of"]).split())
        post, organization = split_affiliation(seat)
        post = post if is_post(post) else ""
        yield TenureRecord(
            post=post, organization=organization or ("" if post else seat) or None, event="vacant",
            evidence=evidence(source, lines[0].start, lines[-1].end),
        )  # fmt: skip


def seats_listed(source: Source, head: Sequence[Line], items: Sequence[Item]) -> Iterator[IssueRecord]:
    """The rows of a list of people that have 'Vacant' for a name, told with the first item."""
    seen: set[str] = set()
    for row in cut_rows(source, head) if items else ():
        seat = _seat(row)
        if seat and seat not in seen:
            seen.add(seat)
            yield IssueRecord(
                item=items[0].number or None, item_order=items[0].order, cue="vacant",
                post=seat if is_post(seat) else f"{seat} seat",
                text=squeeze(source.flat[row.start : row.end]), evidence=evidence(source, row.start, row.end),
            )  # fmt: skip


def _seat(row: Row) -> str:
    """Whose place is empty: the one cell beside 'Vacant' that names a partner or a post; "" for any other row."""
    said = [cell.text.strip() for cell in row.cells if re.search(r"\w", cell.text)]
    empty = [text for text in said[:2] if cue("sections", "vacant").fullmatch(text)]
    others = [text for text in said if text not in empty and not state_of_words(text)]
    if len(empty) != 1 or len(others) != 1 or is_header(row):
        return ""
    seat = others[0].strip(" .,;:-–")
    return seat if re.search(r"^[A-Z].{2}", seat) and len(seat) < _LONGEST and not is_no_post(seat) else ""
