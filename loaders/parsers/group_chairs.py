"""Sentences and lines of agendas in, who chairs a group out: 'Ann Lee, who chairs the Group', 'its Chair, Ann Lee'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.bodies import body_kind, names_a_group
from graph.names import parse_name
from graph.words import load_words
from loaders.blocks import Source, Span
from loaders.cues import cue, cues, fitting, word_set
from loaders.fragments import BODY
from loaders.name_words import looks_like_name
from loaders.parsers.items import Item
from loaders.parsers.lead_records import lead_record
from loaders.parsers.lead_times import time_of_lead
from loaders.parsers.owners import clean, owners_of
from loaders.parsers.unheld import is_unheld
from loaders.records import LeadRecord
from loaders.roster import Owner, Roster

LIST_MARK = re.compile(r"^\s*(?:(?:\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}(?:\.\d{1,2})*\.?|[·•*–-])\s+)+")
_LETTERS = re.compile(r"^\W*[A-Z&]{2,}\W*$")
_OPENS = re.compile(rf"(?P<body>{BODY})(?![\w'’-])")


def chairs_told(
    source: Source, item: Item, roster: Roster, place: tuple[Span, str, str], held: str = ""
) -> Iterator[LeadRecord]:
    """Who chairs a group by one sentence; 'the Group' is the one with which it, or the one before, opens."""
    sentence, before, above = place
    text = sentence.text
    for pattern in fitting(text, "leads", "chairs_told"):
        for found in pattern.finditer(text):
            owner = owners_of(roster, found["lead"], text[: found.start("lead")])
            ahead, said = text[: found.start("lead")], found.groupdict().get("body") or ""
            of_board = roster.chair in owner.names
            body = group_said(said, ahead, before, item, of_board=of_board)
            body = only_group(before) if points_to_group(said) or (not said and "it" in found.groupdict()) else body
            body = group_here(item, above) if "here" in found.groupdict() and not of_board else body
            if not body or owner.state != "resolved" or owner.kind != "person" or len(owner.names) != 1:
                continue
            if is_unheld(text, found):
                continue
            when = time_of_lead(_clause(text, found), body, held)
            when["manner"] = "vice_chair" if found.groupdict().get("vice") else when["manner"]
            yield _chair(source, item, sentence, (body, owner), **when)
            return


def chairs_listed(source: Source, items: Sequence[Item]) -> Iterator[LeadRecord]:
    """Who chairs a group by an agenda that says who will speak for it: '... by the Chairman of the Board, Ann Lee'."""
    said = ((item, sentence) for item in items for paragraph in item.paragraphs for sentence in paragraph.sentences())
    for item, sentence in said:
        for pattern in fitting(sentence.text, "leads", "chairs_listed"):
            for found in pattern.finditer(sentence.text):
                body = group_said(found["body"], sentence.text, "", item, general="listed_group")
                name = parse_name(found["lead"]).display
                if body and " " in name and looks_like_name(found["lead"]):
                    yield _chair(source, item, sentence, (body, Owner("resolved", "person", (name,))))


def also_chaired(text: str, before: str, item: Item) -> str:
    """The second group that a sentence on the chair of a first one names; "" for none, or where that is to come."""
    found = cue("leads", "also_chaired").search(text)
    if found is None or cue("leads", "to_come").search(text):
        return ""
    return group_said(found["body"], "", before, item)


def _chair(source: Source, item: Item, sentence: Span, told: tuple[str, Owner], **when: object) -> LeadRecord:
    return lead_record(source, item, (sentence.start, sentence.end), told, relation="chairs", **when)


def _clause(text: str, found: re.Match[str]) -> str:
    """The sentence as far as it speaks of the chair: a day behind 'said that' is that of something else."""
    return text[: found.end()] + re.split(r"[.;,]|\b(?:and|said|that|reported|told)\b", text[found.end() :])[0]


def without_report(title: str) -> str:
    """The title of an item without its number and without 'Update' or 'Report' at its end."""
    return cue("leads", "report_behind").sub("", clean(LIST_MARK.sub("", title)))


def _title(item: Item, *, of_board: bool) -> str:
    """The group that titles an item; for the chair `of_board`, who may mean the board, only one plainly named."""
    title = without_report(item.about)
    return title if names_a_group(title) or (not of_board and _is_one_group(title)) else ""


def group_here(item: Item, above: str) -> str:
    """The group that titles an item, or, below 'Sub-groups', its paragraph: 'Lamps' is the Lamps Subgroup there."""
    if cue("leads", "of_groups").fullmatch(without_report(item.about)) is None:
        return _title(item, of_board=True)
    if body_kind(above):
        return above
    return "" if _LETTERS.search(above) else f"{above} Subgroup" * bool(above)  # 'L&P' is short for a name unknown here


def group_said(
    said: str, ahead: str, before: str, item: Item, *, general: str = "general_group", of_board: bool = True
) -> str:
    """The group that is chaired: as said in full, else by the words that open a sentence or title the item."""
    said = clean(LIST_MARK.sub("", said))
    plain = cue("leads", general).fullmatch(said)
    if said and plain is None:
        return said if body_kind(said) and len(said.split()) > 1 else ""
    end = " ".join(plain["end"].lower().replace("-", " ").split()) if plain else ""
    named = _title(item, of_board=of_board) if plain else ""
    spoken: tuple[str, ...] = (_only_one_called(end, ahead), only_group(before)) if plain else ()
    for name in (opening_group(ahead), opening_group(before), named, *spoken):
        if name and name.lower().replace("-", " ").endswith(end):
            return name
    return ""


def _is_one_group(title: str) -> bool:
    """Whether a title is three words or more of which the last is 'Group', and no more: 'Joint Tasking Group'."""
    words = title.lower().split()
    small = frozenset(load_words("bodies")["no_title"]) - word_set("leads", "in_names_of_groups")
    return len(words) > 2 and words[-1] == "group" and small.isdisjoint(words) and body_kind(title) != ""


def only_group(text: str) -> str:
    """The one group that a sentence names, "" for none or several."""
    found = {clean(one["body"]) for one in _OPENS.finditer(text)}
    found = {re.sub(r"^(?:RESOLVED|AGREED|That|The|the)\W+", "", name) for name in found}
    names = {name for name in found if len(name.split()) > 1 and names_a_group(name)}
    return names.pop() if len(names) == 1 else ""


def _only_one_called(end: str, ahead: str) -> str:
    """The one 'Lamp Panel' that a sentence names before it says 'the Panel', "" for none or several."""
    found = {clean(one["body"]) for one in _OPENS.finditer(ahead)}
    names = {name for name in found if name.lower().replace("-", " ").endswith(f" {end}") and body_kind(name)}
    names = {name for name in names if not cue("leads", "office").match(name)}  # 'Chair for the Panel' is no group
    return names.pop() if len(names) == 1 else ""


def opening_group(text: str) -> str:
    """The name of the group with which words open, "" where they open with none or with 'the Board'."""
    found = _OPENS.match(LIST_MARK.sub("", text))
    name = clean(found["body"]) if found else ""
    if cue("leads", "two_groups").search(name):  # 'the Kerb Task Group and the Lamp Task Group': 'the Group' is neither
        return ""
    return name if len(name.split()) > 1 and (names_a_group(name) or body_kind(name)) else ""


def is_the_group(said: str) -> bool:
    """Whether words say no more than 'the Group' or 'the Task Group', whichever it is."""
    found = cue("leads", "general_group").fullmatch(clean(said))
    return found is not None and found["end"].lower().endswith("group")


def points_to_group(said: str) -> bool:
    """Whether words only point to a group that was named before: 'it', 'it again'."""
    return cue("leads", "pointing", start=True).match(said) is not None


def group_of_office(item: Item) -> str:
    """The group of which somebody is made chair without its name: one that the item brings about, or that titles it."""
    text = " ".join(paragraph.text for paragraph in item.paragraphs)
    formed = {clean(found["body"]) for pattern in cues("leads", "group_formed") for found in pattern.finditer(text)}
    if formed:
        return formed.pop() if len(formed) == 1 else ""
    is_name = body_kind(item.about) and not cue("leads", "not_a_group", start=True).fullmatch(item.about)
    return item.about if is_name and not cue("leads", "office").search(item.about) else ""


def vice_beside(source: Source, item: Item, roster: Roster, sentence: Span, group: str) -> Iterator[LeadRecord]:
    """Whoever becomes vice-chair of a group in the sentence that gives it a chair: 'with Bo Lee as vice-chair'."""
    found = cue("leads", "vice_beside").search(sentence.text)
    owner = owners_of(roster, found["lead"]) if found and not is_unheld(sentence.text, found) else Owner("unresolved")
    if owner.kind == "person" and len(owner.names) == 1:
        yield _chair(source, item, sentence, (group, owner), manner="vice_chair")


def is_chair_of_some_group(post: str) -> bool:
    """Whether a title only says that somebody chairs 'the Sub-Group' or 'the Task Group', whichever it is."""
    return cue("leads", "chair_of_a_group").fullmatch(post) is not None
