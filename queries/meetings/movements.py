"""Meetings and their lists, in; who is said to have come late or left early, with the words, out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graph.schema import Edge, Node, Quote
from queries.facts import Facts
from queries.meetings.sittings import THERE, Sitting, state_of
from queries.meetings.texts import read_texts
from queries.meetings.word_lists import read_list, words_in

LIST = "presence.yml"
_BEFORE = 60  # letters before the words in which the name stands
_LINK = re.compile(r"(?:,? who)?(?: had| has)?(?: then| now| also)?$")


class Move(NamedTuple):
    """Somebody came late or left early, and the words that say so."""

    kind: str  # late or early
    words: str
    proof: Quote


def read_moves(facts: Facts, sittings: Sequence[Sitting]) -> dict[tuple[str, str], list[Move]]:
    """Late arrivals and early departures by meeting and person."""
    entries = [(sitting, entry) for sitting in sittings for entry in sitting.entries if state_of(entry) in THERE]
    facts.fetch(entry for _, entry in entries)
    found: dict[tuple[str, str], list[Move]] = defaultdict(list)
    for sitting, entry in entries:
        for quote in facts.quotes(entry):
            if kind := _beside(facts.node(entry.src), quote.quote):
                found[sitting.meeting.key, entry.src].append(Move(kind, " ".join(quote.quote.split()), quote))
    for sitting, entry, move in _told(facts, sittings):
        if all(move.kind != known.kind for known in found[sitting.meeting.key, entry.src]):
            found[sitting.meeting.key, entry.src].append(move)
    return {key: moves for key, moves in found.items() if moves}


@cache
def _phrases(where: str) -> re.Pattern[str]:
    lists = read_list(LIST)
    kinds = (f"(?P<{kind}>{'|'.join(map(re.escape, words_in(lists[kind], where)))})" for kind in ("late", "early"))
    return re.compile(rf"(?i)\b(?:{'|'.join(kinds)})\b")


@cache
def _part() -> re.Pattern[str]:
    """Words that end in a part taken at the meeting: '(Chair', of '(Chair from item 2)'."""
    parts = "|".join(map(re.escape, words_in(read_list(LIST)["parts"], "beside")))
    return re.compile(rf"(?i)\b(?:{parts})[ ,:–-]*$")


def _beside(person: Node, quote: str) -> str:
    """Whether the line of one person in a list says that they came late or left early."""
    said = _phrases("beside").finditer(quote)
    hit = next((found for found in said if not _part().search(quote[: found.start()])), None)
    if hit is None or not any(name.lower() in " ".join(quote[: hit.start()].lower().split()) for name in person.names):
        return ""
    return str(hit.lastgroup)


def _told(facts: Facts, sittings: Sequence[Sitting]) -> Iterator[tuple[Sitting, Edge, Move]]:
    """What sentences of the minutes say, found by the words right behind a name."""
    texts = read_texts(facts, sittings)
    for sitting in sittings:
        text = texts.get(sitting.meeting.key)
        if text is None or not sitting.entries:
            continue
        forms = _forms(facts, sitting)
        for hit in _phrases("said").finditer(text.whole, text.start, text.end):
            before = text.whole[max(text.start, hit.start() - _BEFORE) : hit.start()]
            before = _LINK.sub("", " ".join(before.split()))
            entry = next((forms[form] for form in forms if re.search(rf"(?i)\b{re.escape(form)}$", before)), None)
            if entry is not None:
                proof = text.sentence(hit.start(), sitting.date)
                yield sitting, entry, Move(str(hit.lastgroup), " ".join(proof.quote.split()), proof)


def _forms(facts: Facts, sitting: Sitting) -> dict[str, Edge]:
    """The names by which whoever was there may be called: in full, and by title and surname where one bears it."""
    there = [entry for entry in sitting.entries if state_of(entry) in THERE]
    surnames = Counter(facts.node(entry.src).name.split()[-1].lower() for entry in sitting.entries)
    forms: dict[str, Edge] = {}
    for entry in there:
        node = facts.node(entry.src)
        forms |= dict.fromkeys((name for name in node.names if " " in name), entry)
        surname = node.name.split()[-1]
        if surnames[surname.lower()] == 1:
            titles = words_in(read_list(LIST)["titles"], "words")
            forms |= {f"{title}{dot} {surname}": entry for title in titles for dot in ("", ".")}
    return forms
