"""Sentences in, which of its people a meeting says have left, retire or move on, out.

`tenures` reads who leaves by a full name; here the meeting names them as it names its people: 'Ann left in April',
'AL told members that she will retire in May', 'Councillor Lee did not stand in the elections'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import parse_name, split_prefix
from loaders.affiliation import is_organization
from loaders.blocks import Source, evidence, split_sentences
from loaders.cues import cue, fitting
from loaders.name_words import looks_like_name
from loaders.parsers.actions_listed import Listed
from loaders.parsers.changes import DAY_AT_END, ON, day_behind
from loaders.parsers.charges import somebody_meant
from loaders.parsers.items import Item
from loaders.parsers.parts import employers
from loaders.parsers.pointed import Place, places_of
from loaders.records import MeetingRecord, TenureRecord
from loaders.roster import Roster

_LAST = re.compile(r"(?i)\b(?:last|final) meeting\b")
_TO_COME = re.compile(r"\b(?:retires|leaves)$")
_LISTS = ("leavings", "not_stood")


def parse_leavings(source: Source, item: Item, roster: Roster, meeting: MeetingRecord) -> list[TenureRecord]:
    """One record for each person of whom an item says so, if the meeting has none of their going yet."""
    gone = {one.name for one in meeting.tenures if one.event == "outgoing" or (one.event == "vacant" and one.name)}
    new: dict[str, TenureRecord] = {}
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            for name, on in _goings(roster, place, meeting.date or ""):
                proof = evidence(source, place.sentence.start, place.sentence.end)
                new.setdefault(name, TenureRecord(
                    item=item.number or None, item_order=item.order, name=name, event="outgoing", on=on, evidence=proof,
                ))  # fmt: skip
    return [one for name, one in new.items() if name not in gone]


def leavings_in_rows(
    source: Source, rows: Sequence[Listed], roster: Roster, meeting: MeetingRecord
) -> list[TenureRecord]:
    """The same of what became of earlier actions: 'Not seen. Bo Lee moved to Quay Council in December'."""
    gone = {one.name for one in meeting.tenures if one.event == "outgoing"}
    new: dict[str, TenureRecord] = {}
    for row in rows:
        for sentence in split_sentences(row.status):
            for name, on in _goings(roster, Place(sentence), meeting.date or ""):
                proof = evidence(source, row.start, row.end)
                new.setdefault(name, TenureRecord(name=name, event="outgoing", on=on, evidence=proof))
    return [one for name, one in new.items() if name not in gone]


def _goings(roster: Roster, place: Place, held: str) -> Iterator[tuple[str, str | None]]:
    """Who leaves, with the day where the words tell one; who 'retires at Christmas', of no year told, is there."""
    for name, found in _leavers(roster, place):
        on = day_behind(_clause(place.sentence.text, found), held, ON)
        if on is not None or not _TO_COME.search(found.group()):
            yield name, on


def _leavers(roster: Roster, place: Place) -> Iterator[tuple[str, re.Match[str]]]:
    text = place.sentence.text
    for listed in _LISTS:
        for pattern in fitting(text, "tenure", listed):
            found = pattern.search(text)
            if found is None or not _is_told(roster, found, text, listed):
                continue
            owner = somebody_meant(roster, found["lead"], text[: found.start("lead")], place)
            if owner.kind == "person" and len(owner.names) == 1:
                yield owner.names[0], found
            elif (owner.kind == "post" or not (owner.names or owner.candidates)) and _is_a_name(found["lead"]):
                yield parse_name(found["lead"]).display, found  # who is on the list no more


def _is_told(roster: Roster, found: re.Match[str], text: str, listed: str) -> bool:
    """Whether words say that somebody goes for good: no room is left, no wish is told, no organisation is a thing."""
    employer = found.groupdict().get("organization")
    if employer is not None and not _is_employer(roster, DAY_AT_END.sub("", employer).strip()):
        return False
    return listed == "not_stood" or cue("tenure", "not_leaving").search(text[: found.end()]) is None


def _is_employer(roster: Roster, name: str) -> bool:
    """Whether a name is that of an organisation, or opens that of one from which people came: 'Quay' of Quay Homes."""
    known = len(name) > 3 and any(f"{one} ".startswith(f"{name} ") for one in employers(roster))
    return is_organization(name) or known


def _clause(text: str, found: re.Match[str]) -> str:
    """The words that tell of the going, with the day right behind them; of a last meeting the day is to come."""
    if day := found.groupdict().get("day"):
        return f"would leave on {day}" if cue("tenure", "own_last_day").search(found.group()) else f"left on {day}"
    told = text[found.start() : found.end()] + re.split(r"[.;]|,? and ", text[found.end() :])[0]
    return f"would {told}" if _LAST.search(text) else told


def _is_a_name(said: str) -> bool:
    """Whether words are somebody's name in full, or a surname with its title: no pronoun, and no surname alone."""
    return looks_like_name(said) and (" " in parse_name(said).display or bool(split_prefix(said)[0]))
