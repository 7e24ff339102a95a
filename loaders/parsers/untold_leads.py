"""Sentences in, who leads on a matter that stands elsewhere, out: 'P2 Kites. Ann now leads.', 'and Bo on bins'."""

from __future__ import annotations

from collections.abc import Iterator

from graph.concepts import Concepts
from loaders.blocks import Paragraph, Source
from loaders.cues import cue, fitting
from loaders.parsers.changes import UNTIL, day_behind
from loaders.parsers.items import Item
from loaders.parsers.labelled import label_of
from loaders.parsers.lead_records import lead_record
from loaders.parsers.lead_times import time_of_lead
from loaders.parsers.leads import lead_meant, supporting_in
from loaders.parsers.matter_labels import bare_matter, matter_labelled
from loaders.parsers.owners import clean, rank_in
from loaders.parsers.pointed import Place, places_of
from loaders.parsers.unheld import is_unheld, matter_alone
from loaders.records import LeadRecord
from loaders.roster import Owner, Roster


def parse_untold_leads(
    source: Source, item: Item, roster: Roster, concepts: Concepts, held: str = ""
) -> Iterator[LeadRecord]:
    """One lead to a sentence whose matter is the label of its paragraph, or the title where that is a known matter."""
    for paragraph in item.paragraphs:
        for place in places_of(paragraph):
            sentence = place.sentence
            yield from _elected(source, item, roster, place, held)
            numbered = _numbered(sentence.text)  # 'Priority 2, Kites - Ann Lee to lead'
            what = numbered or _matter(paragraph, item, concepts, sentence.text)
            told = [(owner, what) for owner in _leaders(roster, place)]
            for owner, matter in ((who, what) for who, what in [*told, *_beside(roster, place)] if what):
                at, when = (sentence.start, sentence.end), time_of_lead(sentence.text, matter, held)
                more = {"supporting": supporting_in(roster, sentence.text), "listed": bool(numbered)}
                yield lead_record(source, item, at, (matter, owner), **when, **more)


def _elected(source: Source, item: Item, roster: Roster, place: Place, held: str) -> Iterator[LeadRecord]:
    """'Ann was nominated and elected' under 'Vice-Chair': to the office that titles the item, of the board that met."""
    office = cue("leads", "office_title").fullmatch(item.about.strip())
    found = cue("leads", "elected_alone").search(place.sentence.text) if office else None
    if office is None or found is None or is_unheld(place.sentence.text, found, place.behind):
        return
    owner = lead_meant(roster, found["lead"], place.sentence.text[: found.start("lead")], place)
    if owner.kind == "person" and len(owner.names) == 1:
        at, manner = (place.sentence.start, place.sentence.end), "vice_chair" if office["vice"] else ""
        end = day_behind(place.sentence.text, held, UNTIL)
        yield lead_record(source, item, at, (office["office"], owner), relation="chairs", manner=manner, end=end)


def _numbered(sentence: str) -> str:
    """The priority whose number and name open a sentence, by its name; "" where none does."""
    label, _ = label_of(sentence, back=True)
    return bare_matter(label) if label and cue("leads", "priority_number", start=True).match(label) else ""


def _leaders(roster: Roster, place: Place) -> Iterator[Owner]:
    """Who leads by the words of a sentence: the first whom they mean, if any."""
    text = place.sentence.text
    for pattern in fitting(text, "leads", "untold"):
        found = pattern.search(text)
        if found is None or is_unheld(text, found, place.behind):
            continue
        owner = lead_meant(roster, found["lead"], text[: found.start("lead")], place)
        if owner.kind in ("", "post"):  # 'the Chief Inspector' is the one of whom the item speaks
            owner = next((o for o in [rank_in(roster, clean(found["lead"]), roster.item_text)] if o.names), owner)
        if owner.names and owner.kind != "collective":
            yield owner
            return


def _beside(roster: Roster, place: Place) -> Iterator[tuple[Owner, str]]:
    """The one of two leads in a sentence that the words for a single lead miss, with its matter."""
    text = place.sentence.text
    for pattern in fitting(text, "leads", "beside"):
        found = pattern.search(text)
        if found is not None and not is_unheld(text, found, place.behind):
            owner = lead_meant(roster, found["lead"], text[: found.start("lead")], place)
            if owner.names and owner.kind != "collective":
                yield owner, matter_alone(clean(found["issue"]))


def _matter(paragraph: Paragraph, item: Item, concepts: Concepts, sentence: str) -> str:
    """What is led: as the sentence points to it, else the label of the paragraph, else a title that names a matter."""
    pointed = cue("leads", "pointed").search(sentence)
    if pointed is not None:
        return clean(pointed["issue"])
    labelled = matter_labelled(paragraph.text)
    if labelled and cue("leads", "lead_label", start=True).match(labelled) is None:
        return labelled
    is_priority = cue("leads", "priority_title", start=True).match(item.title) is not None
    is_priority = is_priority or cue("leads", "the_priority").search(sentence) is not None
    return bare_matter(item.about) if is_priority or (concepts.best(item.about) and not labelled) else ""
