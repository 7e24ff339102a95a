"""Sentences in, who had held a lead until then or gives it up, out: words on a lead that other words have given.

They make no lead of their own; the build lets them renew one that the record has for the same person and matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.blocks import Source
from loaders.cues import fitting
from loaders.parsers.items import Item
from loaders.parsers.lead_records import lead_record
from loaders.parsers.leads import lead_meant
from loaders.parsers.owners import clean
from loaders.parsers.pointed import places_of
from loaders.records import LeadRecord
from loaders.roster import Roster

_MANNERS = ("held", "given_up")


def parse_held_leads(source: Source, item: Item, roster: Roster) -> Iterator[LeadRecord]:
    """'She had held the lead for three years', 'he could no longer act as lead for X': one record to a sentence."""
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            sentence = place.sentence
            for manner in _MANNERS:
                for pattern in fitting(sentence.text, "leads", manner):
                    found = pattern.search(sentence.text)
                    if found is None:
                        continue
                    owner = lead_meant(roster, found["lead"], sentence.text[: found.start("lead")], place)
                    matter = clean(found["issue"] or "") or item.about
                    if owner.kind == "person" and len(owner.names) == 1 and matter:
                        at = sentence.start, sentence.end
                        yield lead_record(source, item, at, (matter, owner), basis="implied", manner=manner)
