"""A printed list of leads in, who leads on each matter out, and the matters beside which the list says nobody.

'Kites ........ AB', '- P2 Bins: Bo', 'Lead officers: kites - AB; bins - BC': read only below words that call it such a
list, and only where at least two of its entries tell somebody known or nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.blocks import Line, Paragraph, Source, is_bullet, strip_bullet
from loaders.cues import cue
from loaders.parsers.items import Item
from loaders.parsers.lead_cells import is_nobody_here, is_told_elsewhere
from loaders.parsers.lead_records import lead_record, unled_record
from loaders.parsers.lead_sentences import entries_said
from loaders.parsers.matter_labels import bare_matter
from loaders.parsers.owners import owners_of
from loaders.records import IssueRecord, LeadRecord
from loaders.roster import Owner, Roster

_LETTER_BULLET = re.compile(r"^\s*[o·]\s+(?=\S)")
_ENTRY = re.compile(r"\s*(?P<matter>\S.{1,70}?)\s*(?:\.{3,}|…+|_{3,}|:|=|\s[-–—]+|\s{3,}|\t)\s*(?P<who>\S.*)")
_CUT = re.compile(r"[,;(]|\s[-–—]+\s|\.(?=\s+(?:[A-Z][a-z]|\W*$))|\.$")
_PLAIN = re.compile(r"(?:[A-Z][\w.'&/-]*|and|of|the|for|&|/|\+)(?:\s+(?:[A-Z][\w.'&/-]*|and|of|the|for|&|/|\+)){0,9}")
_PARTS = re.compile(r"\s*[;\n]\s*")
_COMMAS = re.compile(r"\s*[,\n]\s*")
_FEWEST, _ABOVE = 2, 4  # entries of a list; lines of a sentence that opens one


class _Entry(NamedTuple):
    """One entry: its matter, the words of who leads, and where it stands."""

    matter: str
    who: str
    start: int
    end: int


def parse_lead_lists(
    source: Source, item: Item, roster: Roster
) -> tuple[list[LeadRecord], list[IssueRecord]]:
    """The leads of the lists in one item, and the entries in which a list says that nobody leads."""
    leads: list[LeadRecord] = []
    empty: list[IssueRecord] = []
    for run in _runs(item, roster):
        told = [
            (entry, owner, is_nobody_here(roster, entry.who))
            for entry in run if (owner := _owner(roster, entry)) is not None
        ]  # fmt: skip
        settled = [row for row in told if row[1].names or row[2]]
        if len(settled) < _FEWEST or not any(owner.names for _, owner, _ in settled):
            continue
        for entry, owner, nobody in settled:
            at, matter = (entry.start, entry.end), bare_matter(entry.matter)
            if nobody:
                empty.append(unled_record(source, item, at, (matter, entry.who)))
            else:
                leads.append(lead_record(source, item, at, (matter, owner), listed=True))
    return leads, empty


def _runs(item: Item, roster: Roster) -> Iterator[list[_Entry]]:
    """The stretches of entries below the words that open a list, those on the line of such words and in sentences."""
    lines = item.body
    titled = cue("leads", "list_title").search(item.title) is not None
    place = 0
    while place < len(lines):
        run = _run(lines, place) if titled else []
        if not run and _opens(lines, place):
            run = _run(lines, place + 1)
        if run:
            yield [entry for entry, _ in run]
            place += sum(size for _, size in run)
        place += 1
    for paragraph in item.paragraphs:
        if inline := list(_inline(paragraph)):
            yield inline
        elif said := list(entries_said(paragraph, roster, titled=titled)):
            yield [_Entry(*one) for one in said]


def _opens(lines: Sequence[Line], place: int) -> bool:
    """Whether a line, or the sentence that ends on it with a colon, says that who leads on what is to follow."""
    text = lines[place].text.strip()
    if cue("leads", "list_heads").fullmatch(text):
        return True
    if not text.endswith(":"):
        return False
    first = place
    while first > max(0, place - _ABOVE) and not lines[first].blanks_before:
        first -= 1
    whole = " ".join(line.text.strip() for line in lines[first : place + 1])
    return cue("leads", "list_opens").search(re.split(r"[.;] ", whole)[-1]) is not None


def _run(lines: Sequence[Line], place: int) -> list[tuple[_Entry, int]]:
    """The entries that follow each other from a line on, with the lines each takes."""
    run: list[tuple[_Entry, int]] = []
    marked = place < len(lines) and _mark(lines[place].text) != lines[place].text
    for line in lines[place:]:
        bare = _mark(line.text)
        if marked and bare == line.text and not line.blanks_before and run:
            entry, size = run[-1]  # the rest of a bullet that takes two lines
            run[-1] = entry._replace(end=line.end), size + 1
            continue
        numbered = cue("leads", "priority_ahead", start=True).match(bare)  # 'Priority 1 - Kites: AL' is on kites
        found = _ENTRY.fullmatch(bare[numbered.end() :] if numbered else bare)
        if found is None or (marked and bare == line.text) or line.table >= 0:
            break
        begin = line.start + len(line.text) - len(bare.lstrip())  # without the bullet
        run.append((_Entry(found["matter"], found["who"], begin, line.end), 1))
    return run


def _mark(text: str) -> str:
    """A line without the bullet in front of it; an 'o' is one too."""
    return strip_bullet(text) if is_bullet(text) else _LETTER_BULLET.sub("", text)


def _inline(paragraph: Paragraph) -> Iterator[_Entry]:
    """'Lead officers: kites - AB; bins - BC' on one line."""
    found = cue("leads", "list_label").match(paragraph.text)
    if found is None:
        return
    rest = paragraph.text[found.end() :]
    for part in (_PARTS if ";" in rest else _COMMAS).split(rest):
        if (entry := _ENTRY.fullmatch(part)) is not None:
            yield _Entry(entry["matter"], entry["who"], paragraph.start, paragraph.end)


def _owner(roster: Roster, entry: _Entry) -> Owner | None:
    """Whom an entry names; nobody where it says so, None where its words name nobody known."""
    if is_told_elsewhere(entry.who):
        return None
    who = _CUT.split(entry.who)[0].strip(" *")
    if is_nobody_here(roster, entry.who):
        return Owner("unresolved")
    if _PLAIN.fullmatch(who) is None:
        return None
    owner = owners_of(roster, who)
    return owner if owner.state == "resolved" and owner.names and owner.kind != "collective" else None
