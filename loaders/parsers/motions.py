"""Sentences of one paragraph in, motions with their outcome out; who moved and seconded them owns nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Paragraph, Span, squeeze
from loaders.cues import cue

_LONGEST_OUTCOME = 90
_REACH = 5  # sentences that may stand between a motion and its outcome
_OPENS = re.compile(r"(?i)^\W*(?:proposed|moved|seconded)(?: by)?\b")
_BREAKS_OFF = re.compile(r"(?i)\bseconded\b.*\band\W*$")
_NO_WORDS = re.compile(r"^\W*(?:!?\[|<|https?:|corresponding\b)")


def motions_in(sentences: Sequence[Span]) -> Iterator[Span]:
    """Each motion of a paragraph that was carried, from the words that move it to those that carry it."""
    for place, sentence in enumerate(sentences):
        if cue("resolutions", "procedural").search(sentence.text):
            continue
        if _is_outcome(sentence.text):
            first = _moved_above(sentences, place)
            if first >= 0 and not cue("resolutions", "not_decided").search(sentence.text):
                yield _from(sentences, first, place)
        elif cue("resolutions", "moved").search(sentence.text) and not _is_lost(sentences[place : place + 3]):
            ends_here = place + 1 == len(sentences)
            if ends_here and (_BREAKS_OFF.search(sentence.text) or sentence.text.rstrip().endswith(":")):
                continue  # the decision follows as a paragraph of its own: 'AGREED  That ...'
            if place == 0 and ends_here and cue("resolutions", "movers_only", start=True).fullmatch(sentence.text):
                continue
            ahead = cue("resolutions", "moved_ahead", start=True).match(sentence.text)
            first = place - 1 if place and not ahead and _OPENS.match(sentence.text) else place
            yield _from(sentences, first, place)


def _is_lost(sentences: Sequence[Span]) -> bool:
    return cue("resolutions", "lost").search(" ".join(s.text for s in sentences)) is not None


def _is_outcome(text: str) -> bool:
    """Whether a sentence says no more than that something was carried: 'All in favour.', 'This was agreed.'"""
    return len(text) <= _LONGEST_OUTCOME and cue("resolutions", "outcome", start=True).match(text) is not None


def _moved_above(sentences: Sequence[Span], place: int) -> int:
    """The sentence that proposes what is carried; -1 where nothing was proposed or another outcome lies between."""
    for first in range(place - 1, max(place - 1 - _REACH, -1), -1):
        text = sentences[first].text
        if cue("resolutions", "proposal").search(text):
            return -1 if cue("resolutions", "procedural").search(text) else first
        if _is_outcome(text):
            break
    says_this = re.match(r"(?i)^\W*(?:this|that|these|the proposal|the suggestion)\b", sentences[place].text)
    asks = place > 0 and re.search(r"(?i)\bmeeting be\b", sentences[place - 1].text) is None
    return place - 1 if place > 0 and asks and (says_this or _all_agree(sentences[place].text)) else -1


def _all_agree(text: str) -> bool:
    return re.match(r"(?i)^\W*(?:all|everyone|unanimous)", text) is not None


def _from(sentences: Sequence[Span], first: int, last: int) -> Span:
    inside = sentences[first : last + 1]
    text = " ".join(s.text for s in inside)
    ahead = cue("resolutions", "moved_ahead", start=True).match(text)
    return Span(inside[0].start, inside[-1].end, text[ahead.end() :] if ahead else text)


def motions_in_tables(paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    """A motion whose mover, seconder and fate are set below it as a table; placeholders left in it make none."""
    last = 0
    for place, paragraph in enumerate(paragraphs):
        if not cue("resolutions", "mover_label", start=True).fullmatch(paragraph.text.strip(" |:")):
            continue
        cells = [squeeze(p.text.strip(" |")) for p in paragraphs[place : place + 8]]
        above = [p for p in paragraphs[last:place] if not _NO_WORDS.match(p.text) and p.text.count(" ") > 3]
        said = [p for p in above if p.text.lower().lstrip("*").startswith("motion")] or above[:1]
        last = place
        if said and any(cue("resolutions", "carried_cell").fullmatch(cell) for cell in cells):
            yield Span(said[0].start, said[0].end, re.sub(r"(?i)^\W*motion\W*", "", said[0].text))
