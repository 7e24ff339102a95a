"""The text of an item in, owners that an extractor put into the middle of it out, and the text without them.

The right-hand column of a page read line by line ends up inside the sentences beside it: 'ask the three churches RP for
their registers', 'give members the new Percival address once it works. Knott'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.names import parse_name
from loaders.blocks import Paragraph, Source
from loaders.cues import cue, word_set
from loaders.parsers.columns import Stretch, Token
from loaders.parsers.items import Item
from loaders.parsers.lead_tables import lead_columns
from loaders.parsers.owner_words import is_owner_alone
from loaders.parsers.owners import is_initials, split_tokens, who_is
from loaders.roster import Roster

_LETTERS = re.compile(
    r"(?<![\w'/.-])(?P<who>(?:[A-Z]{2,4}[a-z]{0,2}|All|ALL)(?:(?:\s?[/&]\s?|\s)[A-Z]{2,4}[a-z]{0,2})*)(?![\w'/.-])"
)
_MARGIN = re.compile(r"^.{20,}?\S\s{3,}(?P<who>[A-Z][\w /,&'.-]{0,38})$")
_TWO_SENTENCES = re.compile(r"[.!?;]['\"”’)]*\s+[A-Z]")
_ENDED = re.compile(r"(?:[.!?:;]['\"”’)]*|^)\s*(?:\d{1,2}\s+)?$")
_GOES_ON = re.compile(r"^\s*(?:$|\d|[A-Z“‘\"'(])")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w'-]*)\s+$")
_WORD_BEHIND = re.compile(r"^\s+([a-z][\w'-]*)")
_SENTENCE_NAME = re.compile(r"[.!?]\s+(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}?)\s*(?=$|\s\d)")
_REACH = 260  # letters between the two parts of an owner that was broken over lines


@dataclass(frozen=True, slots=True)
class Stray:
    """One owner with the stretches of a paragraph that its words take up."""

    text: str
    places: tuple[tuple[int, int], ...]
    beside: int = -1  # in the source, inside the one sentence that stands on its line


def take_strays(source: Source, item: Item, roster: Roster, names: Names | None) -> Stretch:
    """Take the owners out of the paragraphs of an item; `names` are those of the roster, where a column held owners."""
    stretch = Stretch(lines=[line for paragraph in item.paragraphs for line in paragraph.lines])
    for number, paragraph in enumerate(item.paragraphs):
        found = list(_in_margin(source, paragraph, roster))
        if names is not None and not found:
            found = [*_broken(paragraph, names), *_alone(paragraph, roster, names), *_letters(paragraph, roster)]
            found = _apart(found)
        if not found:
            continue
        for stray in sorted(found, key=lambda stray: stray.places[0]):
            for begin, end in stray.places:
                source.blank(paragraph.start + begin, paragraph.start + end)
            place = stray.beside if stray.beside >= 0 else paragraph.start + stray.places[0][0]
            stretch.tokens.append(Token(stray.text, paragraph.lines[:1], place))
        text = source.flat[paragraph.start : paragraph.end]
        item.paragraphs[number] = replace(paragraph, text=text, _sentences=None)
    return stretch


def _apart(found: Sequence[Stray]) -> list[Stray]:
    """Owners that share no words; those found first go before."""
    kept: list[Stray] = []
    for stray in found:
        taken = [place for other in kept for place in other.places]
        if not any(a < end and begin < b for a, b in stray.places for begin, end in taken):
            kept.append(stray)
    return kept


def _in_margin(source: Source, paragraph: Paragraph, roster: Roster) -> Iterator[Stray]:
    """Owners at the end of a line, far from its words."""
    priorities = False  # below the head of their leads, who stands at the end of a line leads and has nothing to do
    for line in paragraph.lines:
        priorities = priorities or _heads_leads(source.flat[line.start : line.end])
        found = _MARGIN.match(source.flat[line.start : line.end]) if not priorities else None
        if found and is_owner_alone(roster, found["who"]):
            begin = line.start - paragraph.start + found.start("who")
            words = found.string[: found.start("who")].rstrip()
            beside = -1 if _TWO_SENTENCES.search(words) else line.start + len(words) // 2
            yield Stray(found["who"].strip(), ((begin, begin + len(found["who"])),), beside)


def _heads_leads(line: str) -> bool:
    """Whether a line heads a table of priorities and those who lead on each: 'Priority      Lead agency (officer)'."""
    return lead_columns(re.split(r"\s{3,}", line.strip())) is not None


def _letters(paragraph: Paragraph, roster: Roster) -> Iterator[Stray]:
    """Initials of known people that are no part of the sentence around them."""
    for found in _LETTERS.finditer(paragraph.text):
        ahead = paragraph.text[: found.start()]
        cuts = [found.start() + space.start() for space in re.finditer(r"\s(?![/&])(?<![/&]\s)", found["who"])]
        for end in (found.end(), *reversed(cuts)):
            who = paragraph.text[found.start() : end]
            known = all(_is_known(roster, part) for part in split_tokens(who))
            if known and _is_stray(ahead, paragraph.text[end:]):
                number = re.search(r"(?<!\S)\d{1,2}\s+$", ahead)
                yield Stray(who, ((number.start() if number else found.start(), end),))
                break


def _is_known(roster: Roster, part: str) -> bool:
    return part.lower() == "all" or (is_initials(part) and bool(who_is(roster, part).names or roster.by_initials(part)))


def _is_stray(ahead: str, behind: str) -> bool:
    """Whether a sentence is whole without what stands between: between two sentences, or between two plain words."""
    line = ahead[-60:].strip()
    headed = any(found.end() == len(line) for found in cue("actions", "column_heading").finditer(line))
    if _ENDED.search(ahead) or headed:
        return _GOES_ON.match(behind) is not None
    before, after = _WORD_BEFORE.search(ahead), _WORD_BEHIND.match(behind)
    if before is None or after is None or (before[1][0].isupper() and not before[1].endswith("'s")):
        return False
    takes_name = before[1] in word_set("actions", "verbs") | word_set("actions", "leads_to_name")
    said = before[1].endswith("ed") or after[1].endswith("ed") or after[1] in word_set("actions", "follows_name")
    return not takes_name and not said


def _alone(paragraph: Paragraph, roster: Roster, names: Names) -> Iterator[Stray]:
    """A full name, or the letters of an employer, that stands as a sentence of its own."""
    for found in _SENTENCE_NAME.finditer(paragraph.text):
        who = found["who"]
        unit = who.isupper() and len(who) > 1 and who_is(roster, who).names
        if who in names or (unit and who.lower() not in word_set("owners", "no_owner")):
            yield Stray(who, (found.span("who"),))


def _broken(paragraph: Paragraph, names: Names) -> Iterator[Stray]:
    """An owner whose first words stand in a sentence and whose last words stand behind its end."""
    text = paragraph.text
    for tail in _SENTENCE_NAME.finditer(text):
        begin = max(tail.start() - _REACH, 0)
        ahead = text[begin : tail.start()]
        for first, whole in names.first_parts(tail["who"], ahead):
            heads = list(re.finditer(rf"(?<=[a-z,] ){re.escape(first)}(?= )", ahead))
            if heads:
                place = begin + heads[-1].start()
                yield Stray(whole, ((place, place + len(first)), tail.span("who")))
                break


class Names:
    """The names of the people of a meeting as they are printed, found by the words they begin and end with."""

    __slots__ = ("_begin", "_end", "_whole")

    def __init__(self, roster: Roster) -> None:
        names = [parse_name(person.name).display for person in roster.people]
        self._whole = {name: place for place, name in reversed(list(enumerate(names)))}
        self._begin: dict[str, list[str]] = {}
        self._end: dict[str, list[tuple[str, str]]] = {}
        for name in names:
            self._begin.setdefault(name.partition(" ")[0].rstrip("/,"), []).append(name)
            for place, letter in enumerate(name[:-1], 1):
                if letter in " -":
                    self._end.setdefault(name[place:], []).append((name[:place].rstrip(), name))

    def __contains__(self, name: str) -> bool:
        """Whether somebody is called exactly so."""
        return name in self._whole

    def first_parts(self, last: str, ahead: str) -> Iterator[tuple[str, str]]:
        """What of `ahead` may open an owner that ends in `last`, with the whole: of 'Webb' it is 'Isla Farrant-'."""
        yield from ((first, name) for first, name in self._end.get(last, ()) if first in ahead)
        if last in self._whole:
            opening = {word.rstrip("/,") for word in ahead.split(" ")}
            near = {name for word in opening for name in self._begin.get(word, ()) if name in ahead}
            for name in sorted(near, key=self._whole.__getitem__):
                for sign in ("/", " /", ",", " &", " and"):
                    yield f"{name}{sign}", f"{name}{sign} {last}"


def has_owner_column(text: str) -> bool:
    """Whether the heading of a column of owners is left in some text: 'Item Minute Action'."""
    return cue("actions", "column_heading").search(text) is not None
