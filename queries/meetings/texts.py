"""Meetings, in; the part of a file that holds the minutes of each, and the sentences in it, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from graph.schema import Quote
from queries.facts import Facts
from queries.meetings.sittings import Sitting

_START = re.compile(r"\.(?=\s)|\n\n|>|\n- |\t")
_STOP = re.compile(r"\.(?=\s|$)|\n\n|<")
_SHORT = re.compile(r"(?i)\b(?:mr|mrs|ms|dr|prof|cllr|cllrs|cr|st|supt|insp|sgt|no|nos|[a-z])$")  # before a full stop
LONG = 240  # letters: where more stand without a full stop, they are cells and no sentence


class MinutesText(NamedTuple):
    """A file and the place in it where the minutes of one meeting begin and end."""

    document: str
    whole: str
    start: int
    end: int
    is_as_filed: bool = True  # whether its lines are those of the file; else a line counted here would be another

    def sentence(self, at: int, date: str, item: str = "") -> Quote:
        """The sentence around a place, letter for letter as the file has it."""
        before = (m.end() for m in _START.finditer(self.whole, self.start, at) if self._parts(m))
        begin = max(before, default=self.start)
        end = next((m.end() for m in _STOP.finditer(self.whole, at) if self._parts(m)), self.end)
        if end - begin > LONG:
            begin, line_end = self.whole.rfind("\n", begin, at) + 1 or begin, self.whole.find("\n", at, end)
            end = end if line_end < 0 else line_end
        quote = self.whole[begin:end].strip(" \n\t<>")
        begin = self.whole.index(quote, begin)
        line = self.whole.count("\n", 0, begin) + 1 if self.is_as_filed else 0
        return Quote(self.document, date, item, 0, line, begin, begin + len(quote), quote)

    def _parts(self, mark: re.Match[str]) -> bool:
        """Whether a mark ends a sentence and not a short form such as "Mrs."."""
        return mark.group() != "." or not _SHORT.search(self.whole, max(0, mark.start() - 6), mark.start())


def as_filed(text: str, known: Sequence[Quote]) -> bool:
    """Whether the lines of a text are those of its file, by words whose line in the file is known."""
    return all(text.count("\n", 0, quote.start) + 1 == quote.line for quote in known if quote.line)


def read_texts(facts: Facts, sittings: Sequence[Sitting]) -> dict[str, MinutesText]:
    """The text of each meeting: from its first words to the last that were read of it, or to the next meeting."""
    keys = {info.name: info.key for info in facts.view.documents()}
    facts.fetch(sitting.held for sitting in sittings)
    firsts: dict[str, tuple[str, int]] = {}
    for sitting in sittings:
        counts = Counter(quote.document for quote in facts.quotes(sitting.held) if quote.document in keys)
        if counts:  # a pack with the agenda of the day names it too: the minutes have most to say of it
            name = min(counts, key=lambda document: (-counts[document], document))
            starts = [quote.start for quote in facts.quotes(sitting.held) if quote.document == name]
            firsts[sitting.meeting.key] = name, min(starts)
    whole = {name: facts.view.text(keys[name]) for name in {name for name, _ in firsts.values()}}
    found: dict[str, MinutesText] = {}
    for sitting in sittings:
        name, start = firsts.get(sitting.meeting.key, ("", 0))
        if not name:
            continue
        own = [quote for quote in facts.quotes(sitting.held) if quote.document == name]
        last = max(quote.end for quote in own)
        after = [other for document, other in firsts.values() if document == name and other > start]
        is_same = as_filed(whole[name], own)
        found[sitting.meeting.key] = MinutesText(name, whole[name], start, min([last, *after]), is_same)
    return found
