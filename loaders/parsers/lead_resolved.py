"""The resolutions of an item in, who leads by them out: '(ii) Ann Lee be lead for Priority 1 (Kites)'.

A clause below 'RESOLVED - That' opens with whoever is to lead; elsewhere the same words are a wish or a report. They
may be told by an office: 'that the chair of the Lamp Group be the lead' is whoever chairs it by the same minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.claims import Evidence
from loaders.blocks import Source, Span
from loaders.cues import Cue, cue, fitting
from loaders.parsers.items import Item
from loaders.parsers.lead_records import lead_record
from loaders.parsers.lead_times import time_of_lead, without_days
from loaders.parsers.leads import lead_meant
from loaders.parsers.matter_labels import matter_numbered
from loaders.parsers.owners import clean
from loaders.parsers.pointed import Place
from loaders.parsers.unheld import is_unheld, matter_alone
from loaders.records import LeadRecord, MeetingRecord, ResolutionRecord
from loaders.roster import Owner, Roster


def parse_resolved_leads(
    source: Source, item: Item, roster: Roster, resolutions: Sequence[ResolutionRecord], meeting: MeetingRecord
) -> Iterator[LeadRecord]:
    """One lead to a resolution, where the leads of the meeting do not have it from the same words yet."""
    for told in resolutions:
        said = told.evidence
        if said is None or told.effect == "note":
            continue
        text = cue("leads", "resolved_opening", start=True).sub("", " ".join(told.text.split()))
        for pattern in fitting(text, "leads", "resolved"):
            lead = _lead(pattern, text, roster, meeting)
            if lead is None:
                continue
            matter, owner = lead
            if not any(_says_the_same(one, owner, said) for one in meeting.leads):
                name, numbered = matter_numbered(matter)
                more = {**time_of_lead(text, matter, meeting.date or ""), "listed": numbered}
                yield lead_record(source, item, (said.start, said.end), (name, owner), **more)
            break


def hand_over(meeting: MeetingRecord, resolved: Sequence[LeadRecord]) -> None:
    """Whoever 'had led on this since 2031' has given the lead up where the same item resolves that another be lead."""
    given_up = [
        lead for lead in meeting.leads
        if cue("leads", "had_led").search(lead.evidence.quote if lead.evidence else "")
        and any(_takes_over(one, lead) for one in resolved)
    ]  # fmt: skip
    meeting.leads = [lead for lead in meeting.leads if lead not in given_up]
    meeting.held_leads += [lead.model_copy(update={"manner": "given_up", "basis": "implied"}) for lead in given_up]


def _takes_over(new: LeadRecord, old: LeadRecord) -> bool:
    same = new.item_order == old.item_order and new.issue.lower() == old.issue.lower() and old.relation == "leads"
    return same and not new.manner and not set(new.leads) & set(old.leads)


def _lead(pattern: Cue, text: str, roster: Roster, meeting: MeetingRecord) -> tuple[str, Owner] | None:
    """The matter and who is to lead on it by the words of one clause."""
    found = pattern.match(text)
    if found is None or is_unheld(text, found):
        return None
    owner = _of_office(found["lead"], meeting.leads)
    owner = owner or lead_meant(roster, found["lead"], "", Place(Span(0, len(text), text)))
    matter = matter_alone(without_days(clean(found["issue"])))
    is_paper = cue("leads", "papers", start=True).match(matter) is not None
    if not matter or is_paper or not owner.names or owner.kind == "collective":
        return None
    return matter, owner


def _of_office(words: str, leads: Sequence[LeadRecord]) -> Owner | None:
    """Whoever chairs the group of 'the chair of the Lamp Group' by these minutes; None for words of no office."""
    found = cue("leads", "chair_of_that", start=True).fullmatch(words.strip())
    if found is None:
        return None
    ending = re.compile(rf"(?i)\b{re.escape(clean(found['body']))}$")
    chairs = [one for one in leads if one.relation == "chairs" and one.manner != "vice_chair"]
    named = {tuple(one.leads) for one in chairs if ending.search(one.issue)}
    return Owner("resolved", "person", named.pop()) if len(named) == 1 else Owner("unresolved")


def _says_the_same(record: LeadRecord, owner: Owner, said: Evidence) -> bool:
    """Whether a lead of the same person was read from the same words."""
    told = record.evidence
    is_theirs = record.relation == "leads" and record.leads == list(owner.names)
    return is_theirs and told is not None and told.start < said.end and said.start < told.end
