"""A paragraph that lists leads in sentences, in; its entries (matter, words of who leads, start, end) out.

'... and their leads as they stand: kites - Ann Lee; bins - none' in one sentence; under a title such as 'Leads' one
sentence for each: 'Ann and Bo - kites. Bins: still nobody. Lamps: Cy was asked. She would rather not, so there is not
one for the moment.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.blocks import Paragraph, Span
from loaders.cues import cue
from loaders.parsers.labelled import label_of
from loaders.parsers.lead_cells import is_nobody
from loaders.parsers.owners import owners_of
from loaders.roster import Roster

Said = tuple[str, str, int, int]

_PARTED = re.compile(r"\s*;\s*(?:and\s+)?")
_ENTRY = re.compile(r"\s*(?P<one>[^.;:]{2,70}?)\s*(?::|\s[-–—]+)\s+(?P<other>[^.;:]{2,70}?)[\s.]*")
_NAMES = re.compile(r"(?:[A-Z][\w'’-]*\.?)(?:(?:,|,? and|,? &| /)? [A-Z][\w'’-]*\.?){0,5}")
_BRACKETED = re.compile(r"(?:^|,|\band\b)\s*(?:and\s+)?(?P<matter>[^,;()]{2,60}?)\s*\((?P<who>[^()]{2,40})\)")
_LONGEST = 6  # words of a matter
_NEAR = 2  # sentences behind the name of a matter that still speak of it


def entries_said(paragraph: Paragraph, roster: Roster, *, titled: bool) -> Iterator[Said]:
    """The entries of a paragraph; `titled` says that its item is about who leads."""
    sentences = paragraph.sentences()
    for sentence in sentences:
        yield from _in_one(sentence, roster)
    if titled:
        yield from _one_each(sentences, roster)


def _in_one(sentence: Span, roster: Roster) -> Iterator[Said]:
    """The entries behind the colon of a sentence in front of which it says that leads follow."""
    ahead, colon, rest = sentence.text.partition(":")
    if not colon or cue("leads", "list_opens").search(f"{ahead}:") is None:
        return
    if ";" not in rest:
        for found in _BRACKETED.finditer(rest):  # 'kites (AL), bins (BC)'
            if is_nobody(found["who"]) or _are_people(roster, found["who"]):
                yield found["matter"].strip(), found["who"], sentence.start, sentence.end
        return
    place = sentence.start + len(ahead) + 1
    for part in _PARTED.split(rest):
        begin = sentence.text.index(part, place - sentence.start) + sentence.start
        place = begin + len(part)
        if (told := _entry(part, roster) or _behind_comma(part, roster)) is not None:
            numbered = cue("leads", "priority_ahead", start=True).match(part)  # which number a priority has, it shows
            yield *told, *((begin, place) if numbered else (sentence.start, sentence.end))


def _behind_comma(words: str, roster: Roster) -> tuple[str, str] | None:
    """'Priority 2, kites and lamps, Ms Lee': who leads behind the last comma, the matter in front of it."""
    matter, _, who = words.strip(" .").rpartition(", ")
    who = who.removeprefix("and ")
    is_matter = matter and len(matter.split()) <= _LONGEST + 2 and not cue("leads", "no_list_matter").search(matter)
    return (matter, who) if is_matter and not _are_people(roster, matter) and _are_people(roster, who) else None


def _one_each(sentences: list[Span], roster: Roster) -> Iterator[Said]:
    """The sentences that are entries, and those that say of the matter named before that nobody leads on it."""
    label, since = "", 0
    for place, sentence in enumerate(sentences):
        told = _entry(sentence.text, roster)
        if told is not None:
            label = ""
            yield *told, sentence.start, sentence.end
            continue
        opened, _ = label_of(sentence.text, back=True)
        if opened:
            label, since = opened, place
        none = cue("leads", "none_now").search(sentence.text)
        if none and label and place - since <= _NEAR:
            yield label, "nobody", sentences[since].start, sentence.end


def _entry(words: str, roster: Roster) -> tuple[str, str] | None:
    """The matter and who leads on it, whichever stands first; None where only one of the two is told."""
    found = _ENTRY.fullmatch(words)
    if found is None:
        return None
    one, other = found["one"].strip(), found["other"].strip()
    if is_nobody(other) or _are_people(roster, other):
        return (one, other) if not _are_people(roster, one) else None
    people = cue("leads", "between_them").sub("", one).strip(" ,")
    is_matter = len(other.split()) <= _LONGEST and cue("leads", "no_list_matter").search(other) is None
    return (other, people) if is_matter and _are_people(roster, people) else None


def _are_people(roster: Roster, words: str) -> bool:
    """Whether words name people whom the minutes know, and nothing else."""
    if _NAMES.fullmatch(words) is None:
        return False
    owner = owners_of(roster, words)
    return owner.state == "resolved" and owner.kind in ("", "person") and bool(owner.names)
