"""Sentences in, who chairs a group out: 'Ann Lee, who chairs the Group', '... Sub-Group - Ann Lee remained Chair'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.bodies import body_kind, names_a_group
from loaders.blocks import Source, Span, evidence
from loaders.cues import BODY, fitting
from loaders.parsers.items import Item
from loaders.parsers.lead_times import time_of_lead
from loaders.parsers.owners import clean, owners_of
from loaders.parsers.unheld import is_unheld
from loaders.records import LeadRecord
from loaders.roster import Roster

LIST_MARK = re.compile(r"^\s*(?:(?:\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}(?:\.\d{1,2})*\.?|[·•*–-])\s+)+")
_OPENS = re.compile(rf"(?P<body>{BODY})(?![\w'’-])")
_KIND = r"[Ww]orking|[Tt]ask|[Ss]teering|[Tt]ask\s+and\s+[Ff]inish|[Ss]ub"
_END = rf"(?:{_KIND})?[\s-]*(?:[Gg]roup|[Pp]anel|[Ff]orum|[Cc]ommittee)"
_GENERAL = re.compile(rf"(?:(?:the|this|that)\s+)?(?P<end>{_END})")
_OF_A_GENERAL = re.compile(
    r"(?i:(?:vice[- ]|deputy[- ])?chair(?:man|woman|person)?),?\s+of\s+(?:the|this|that)\s+"
    r"(?P<end>(?:[Tt]ask|[Ss]ub|[Ww]orking|[Tt]ask\s+and\s+[Ff]inish)[\s-]*[Gg]roup)"
)


def chairs_told(
    source: Source, item: Item, roster: Roster, place: tuple[Span, str], held: str = ""
) -> Iterator[LeadRecord]:
    """Who chairs a group by one sentence; 'the Group' is the one with which it, or the one before, opens."""
    sentence, before = place
    text = sentence.text
    for pattern in fitting(text, "leads", "chairs_told"):
        for found in pattern.finditer(text):
            owner = owners_of(roster, found["lead"], text[: found.start("lead")])
            title = _title(item, of_board=roster.chair in owner.names)
            body = _group(found.groupdict().get("body") or "", text[: found.start("lead")], before, title)
            if not body or owner.state != "resolved" or owner.kind != "person" or len(owner.names) != 1:
                continue
            if is_unheld(text, found):
                continue
            yield LeadRecord.model_validate({
                "item": item.number or None, "item_order": item.order, "issue": body, "lead": owner.names[0],
                "leads": list(owner.names), "lead_kind": "person", "basis": "explicit", "relation": "chairs",
                "evidence": evidence(source, sentence.start, sentence.end),
                **time_of_lead(_clause(text, found), body, held),
            })  # fmt: skip
            return


def _clause(text: str, found: re.Match[str]) -> str:
    """The sentence as far as it speaks of the chair: a day behind 'said that' is that of something else."""
    return text[: found.end()] + re.split(r"[.;,]|\b(?:and|said|that|reported|told)\b", text[found.end() :])[0]


def _title(item: Item, *, of_board: bool) -> str:
    """The group that titles an item; for the chair `of_board`, who may mean the board, only one plainly named."""
    title = clean(LIST_MARK.sub("", item.about))
    return title if names_a_group(title) or (not of_board and body_kind(title)) else ""


def _group(said: str, ahead: str, before: str, title: str) -> str:
    """The group that is chaired: as said in full, else by the words that open a sentence or title the item."""
    said = clean(LIST_MARK.sub("", said))
    general = _GENERAL.fullmatch(said)
    if said and general is None:
        return said if body_kind(said) and len(said.split()) > 1 else ""
    end = " ".join(general["end"].lower().replace("-", " ").split()) if general else ""
    for name in (opening_group(ahead), opening_group(before), title if general else ""):
        if name and name.lower().replace("-", " ").endswith(end):
            return name
    return ""


def opening_group(text: str) -> str:
    """The name of the group with which words open, "" where they open with none or with 'the Board'."""
    found = _OPENS.match(LIST_MARK.sub("", text))
    name = clean(found["body"]) if found else ""
    return name if len(name.split()) > 1 and (names_a_group(name) or body_kind(name)) else ""


def is_chair_of_some_group(post: str) -> bool:
    """Whether a title only says that somebody chairs 'the Sub-Group' or 'the Task Group', whichever it is."""
    return _OF_A_GENERAL.fullmatch(post) is not None
