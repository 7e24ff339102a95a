"""The roster of an agenda in, the seats in it that nobody has out: 'Vacant, (Office of the Commissioner)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.affiliation import is_post, split_affiliation
from loaders.blocks import Line, Source, evidence
from loaders.cues import cue
from loaders.parsers.attendance.entries import entries_of
from loaders.records import TenureRecord

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
