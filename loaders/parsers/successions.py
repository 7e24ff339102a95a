"""Sentences in, who of the people of a meeting has the post of somebody else now, or got a post by its name, out.

`tenures` reads who follows whom by full names; here the meeting names them as it names its people: 'Ann left in April
and Bo has her job', 'Cllr Lee came on instead of Cllr Moor', 'Bo got the Lamp Manager job'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.names import parse_name
from loaders.affiliation import is_post, split_affiliation
from loaders.blocks import Source, evidence
from loaders.cues import cue, fitting
from loaders.name_words import looks_like_name
from loaders.parsers.changes import ON, WILL, day_behind
from loaders.parsers.charges import somebody_meant
from loaders.parsers.items import Item
from loaders.parsers.owners import clean
from loaders.parsers.pointed import Place, places_of
from loaders.records import MeetingRecord, TenureRecord
from loaders.roster import Roster


def parse_successions(source: Source, item: Item, roster: Roster, meeting: MeetingRecord) -> list[TenureRecord]:
    """One record for each such sentence, if the meeting has none of that person and event yet."""
    told = {(one.name, one.event) for one in meeting.tenures}
    new: list[TenureRecord] = []
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            for told_of in (_followed(roster, place, meeting.date or ""), _got(roster, place, meeting.date or "")):
                for record in told_of:
                    if (record.name, record.event) not in told:
                        told.add((record.name, record.event))
                        proof = evidence(source, place.sentence.start, place.sentence.end)
                        more = {"item": item.number or None, "item_order": item.order, "evidence": proof}
                        new.append(record.model_copy(update=more))
    return new


def _followed(roster: Roster, place: Place, held: str) -> Iterator[TenureRecord]:
    """Who has the post of whom: both have to be told, as one person each."""
    text = place.sentence.text
    for pattern in fitting(text, "tenure", "in_their_place"):
        for found in pattern.finditer(text):
            if cue("tenure", "not_followed").search(text[: found.end()]):
                continue
            who = _name(roster, found["lead"], text[: found.start("lead")], place)
            other = _name(roster, found["old"], text[: found.start("old")], place)
            if who and other and who != other:
                on = day_behind(found.group(), held, ON)
                yield TenureRecord(name=who, other=other, event="replaces", on=on)


def _got(roster: Roster, place: Place, held: str) -> Iterator[TenureRecord]:
    """Who got a post that the sentence names, and from which day on where it says so."""
    text = place.sentence.text
    for pattern in fitting(text, "tenure", "got_a_post"):
        found = pattern.search(text)
        if found is None or cue("tenure", "not_followed").search(text[: found.end()]):
            continue
        post, partner = split_affiliation(clean(found["post"]))
        who = _name(roster, found["lead"], text[: found.start("lead")], place)
        on = day_behind(found["when"], held, ON) if found["when"] else None
        coming = WILL.search(found.group()) or re.search(r"\bstarts\b", found.group())
        if who and is_post(post) and (on or not coming):
            on = day_behind(f"will start {found['when']}", held, ON) if coming else on
            place_of = found.groupdict().get("place") or partner or None
            yield TenureRecord(name=who, post=post, organization=place_of, event="appointed", on=on)


def _name(roster: Roster, said: str, ahead: str, place: Place) -> str:
    """The one person whom words mean, by the name the meeting has for them, or a full name that stands there."""
    owner, is_name = somebody_meant(roster, said, ahead, place), looks_like_name(said)
    if owner.kind == "person" and len(owner.names) == 1:
        other = is_name and parse_name(said).surname != parse_name(owner.names[0]).surname  # only the rank is the same
        return parse_name(said).display if other else owner.names[0]
    unknown = owner.kind == "post" or not (owner.names or owner.candidates)  # 'Superintendent Lee', of no list
    return parse_name(said).display if is_name and unknown else ""
