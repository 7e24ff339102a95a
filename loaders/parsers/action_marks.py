"""The paragraphs of an item in, the marks of actions printed in them out: 'ACTION: RP to ...', '(Action: XX)', '(3)'.

Each mark becomes a paragraph of its own, so that the words before it and behind it are read without it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from loaders.blocks import Paragraph, split_sentences, squeeze
from loaders.cues import cue, fitting
from loaders.parsers.bare_lists import listed_below
from loaders.parsers.items import Item
from loaders.parsers.progress_states import bare_state, progress_state

_BOUNDARY = re.compile(r"(?:^|[.!?;:)\]\"'”’*]|\s\s|[-–—•·]|[(\[])\s*\**\s*$")
_NUMBERS = re.compile(r"^\W*\d{1,3}(?:\.\d{1,2})?[a-z]?(?:\s*(?:,|/|&|and|to|-|–)\s*\d{1,3}(?:\.\d{1,2})?)*\W*$")
_BARE = re.compile(r"(?<=[.!?:)\w'’”\"])\s*[(\[](?P<number>\d{1,3})[)\]]\s*$")
_TOLD_BELOW = 3  # paragraphs below a bare mark of which one tells what became of its action
_AROUND = 40  # lines above and below that show how far a line may reach
_CLOSING = {"(": ")", "[": "]"}

AloneAt = Callable[[str], bool]  # whether some words are owners and nothing else


@dataclass(frozen=True, slots=True)
class Mark:
    """One printed mark: what it is, the words behind it, and the place of its paragraph among those of the item."""

    kind: str  # action, owner (a label such as 'Owner:'), pointer ('Action 3' of a list) or number ('(3)')
    paragraph: Paragraph
    words: str  # behind the mark; "" where nothing stands there
    begin: int  # where these words begin in the source
    numbers: tuple[str, ...] = ()
    due: str | None = None  # what stands behind 'By:' or 'Deadline:' below the deed


def part_marks(item: Item, alone: AloneAt, brackets: Collection[int] = ()) -> list[Mark]:
    """Cut the item's paragraphs at the marks in them; returns the marks in order.

    `brackets` are places of the source where a bracket holds the owners of the deed in front of it.
    """
    parts: list[Paragraph] = []
    marks: list[Mark] = []
    bare = _bare_numbers(item.paragraphs)
    listed = listed_below(item.paragraphs, item.title, alone)
    for number, paragraph in enumerate(item.paragraphs):
        if number in listed:
            for begin, end in listed[number]:
                parts.append(_cut(paragraph, begin, end))
                marks.append(Mark("action", parts[-1], parts[-1].text, parts[-1].start))
            continue
        place = 0
        for kind, start, begin, end in _marks_in(paragraph, alone, bare, brackets):
            if kind == "lead":
                if not _follows_action(marks, parts):
                    continue
                kind = "owner"
            if paragraph.text[place:start].strip():
                parts.append(_cut(paragraph, place, start))
            stop, due = _due_below(paragraph, end) if kind == "action" else (end, None)
            own = _cut(paragraph, start, stop)
            parts.append(own)
            words = paragraph.text[begin:end].strip()
            place = stop
            if not (kind == "action" and not words and _heads_old_ones(item, number)):
                marks.append(replace(_mark(kind, own, words, paragraph.start + begin), due=due))
        if place == 0:
            parts.append(paragraph)
        elif paragraph.text[place:].strip():
            parts.append(_cut(paragraph, place, len(paragraph.text)))
    item.paragraphs = parts
    return marks


def _heads_old_ones(item: Item, number: int) -> bool:
    """Whether a bare 'Actions:' heads what became of those of the last meeting: one of the next says how it stands."""
    if not any(cue(*path).search(item.about) for path in (("actions", "goes_back"), ("progress", "looks_back"))):
        return False
    below = [one for paragraph in item.paragraphs[number + 1 :][:_TOLD_BELOW] for one in paragraph.sentences()]
    return any(bare_state(one.text) or progress_state(squeeze(one.text)) for one in below)


def _due_below(paragraph: Paragraph, end: int) -> tuple[int, str | None]:
    """Where a deed ends with the line below it that only says by when, and what that says."""
    text = paragraph.text
    begin = end + len(text[end:]) - len(text[end:].lstrip())
    held = bisect_right(paragraph.lines, paragraph.start + begin, key=attrgetter("end"))
    line = paragraph.lines[held].end - paragraph.start if held < len(paragraph.lines) else len(text)
    found = cue("actions", "due_label", start=True).match(text[begin:line])
    return (begin + found.end(), found["due"].strip(" .")) if found else (end, None)


def _follows_action(marks: Sequence[Mark], parts: Sequence[Paragraph]) -> bool:
    """Whether the last parts are a marked deed: the mark with its words, or the mark with one paragraph below it."""
    last = marks[-1] if marks else None
    reach = [p.start for p in parts[-1 if last and last.words else -2 :]]
    return last is not None and last.kind == "action" and last.paragraph.start in reach


def number_of(mark: Mark) -> str:
    """The number that a mark prints for its action: 'ACTION 18/01:' -> 18/01; "" where it prints none."""
    if mark.kind != "action":
        return ""
    head = mark.paragraph.text.lstrip("([* ")
    found = (pattern.match(head) for pattern in fitting(head, "actions", "mark_action"))
    return next((one["number"] for one in found if one and one.groupdict().get("number")), "")


def above_mark(item: Item, place: int, labels: Mapping[int, Mark], alone: AloneAt) -> Sequence[Paragraph]:
    """The paragraphs whose deed a mark at a place may close: the one above it.

    Owners that stand under each other close as many paragraphs above all of them; the mark's own comes last.
    """

    def is_owner(mark: Mark | None) -> bool:
        """Whether a label in the margin holds nothing but an owner."""
        return mark is not None and mark.kind == "action" and bool(mark.words) and alone(mark.words)

    first = last = place
    while is_owner(labels.get(first - 1)):
        first -= 1
    while is_owner(labels.get(last + 1)):
        last += 1
    many = last - first + 1
    told = item.paragraphs[max(0, first - many) : first]
    if many == 1 or len(told) < many or any(n in labels for n in range(first - many, first)):
        return item.paragraphs[max(0, place - 1) : place]
    own = place - first + 1
    return [*told[own:], *told[:own]]


def points_to(mark: Mark, listed: Collection[str]) -> bool:
    """Whether a mark only points to an action that a list holds, or to nothing that can be told."""
    if mark.kind != "pointer":
        return False
    return not mark.paragraph.text.startswith(("(", "[")) or any(number in listed for number in mark.numbers)


def _mark(kind: str, own: Paragraph, words: str, begin: int) -> Mark:
    if kind == "owner":
        words = cue("actions", "supported").sub("", words).strip()
    numbers = tuple(re.findall(r"\d{1,3}(?:\.\d{1,2})?", words)) if kind in ("pointer", "number") else ()
    return Mark(kind, own, words, begin, numbers)


def _cut(paragraph: Paragraph, begin: int, end: int) -> Paragraph:
    """A part of a paragraph, without the spaces around its words."""
    text = paragraph.text[begin:end]
    begin += len(text) - len(text.lstrip())
    end = begin + len(text.strip())
    start, stop = paragraph.start + begin, paragraph.start + end
    first = bisect_right(paragraph.lines, start, key=attrgetter("end"))
    last = bisect_left(paragraph.lines, stop, key=attrgetter("start"))
    lines = paragraph.lines[first:last] or paragraph.lines[:1]
    return replace(
        paragraph, start=start, end=stop, text=text.strip(), lines=lines, bullet=paragraph.bullet and begin == 0,
        clause=paragraph.clause if begin == 0 else "", _sentences=None,
    )  # fmt: skip


Found = tuple[str, int, int, int]  # kind, where the mark begins, where the words behind it begin and end


def _marks_in(
    paragraph: Paragraph, alone: AloneAt, bare: frozenset[str], brackets: Collection[int]
) -> Iterator[Found]:
    text = paragraph.text
    own = [place - paragraph.start for place in brackets if paragraph.start <= place < paragraph.end]
    openings = sorted({*_openings(paragraph), *((place, place + 1, "owner") for place in own)})
    for place, (start, begin, kind) in enumerate(openings):
        limit = openings[place + 1][0] if place + 1 < len(openings) else len(text)
        end = _end_of_words(paragraph, openings[place], limit, alone)
        words = text[begin:end].strip()
        if kind == "action" and _NUMBERS.match(words):
            kind = "pointer"
        yield kind, start, begin, end
    if not openings and bare and (found := _BARE.search(text)) and found["number"] in bare:
        yield "number", found.start("number") - 1, found.start("number"), len(text)


def _openings(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    """Where marks begin, where they end, and their kind; only at a boundary, or where they are set in capitals."""
    text = paragraph.text
    taken = -1
    for kind in ("action", "owner", "lead", "pointer"):
        for pattern in fitting(text, "actions", f"mark_{kind}"):
            for found in pattern.finditer(text):
                head = found.group(0).lstrip("([* ")
                at_line = _starts_line(paragraph, found.start()) or text[: found.start()].rstrip("([* ") == ""
                loud = kind == "action" and head[:6].isupper() and len(head) > 3
                if not (at_line or loud or _BOUNDARY.search(text[: found.start()])):
                    continue
                if kind != "action" and taken >= 0 and found.start() <= taken:
                    continue
                taken = max(taken, found.start())
                start = found.start() - len(text[: found.start()]) + len(text[: found.start()].rstrip("([* "))
                yield start, found.end() if kind != "pointer" else found.start("number"), kind


def _end_of_words(paragraph: Paragraph, opening: tuple[int, int, str], limit: int, alone: AloneAt) -> int:
    """How far the words behind a mark reach: to its bracket, its line where that names owners only, or the sentence."""
    text, (start, begin, _) = paragraph.text, opening
    bracket = max(text.rfind(sign, 0, begin) for sign in "()[]")
    opened = text[bracket] if bracket >= 0 else ""
    if opened in _CLOSING and (close := text.find(_CLOSING[opened], begin, limit)) >= 0:
        return close + 1
    held = bisect_right(paragraph.lines, paragraph.start + begin, key=attrgetter("end"))
    line = min(paragraph.lines[held].end - paragraph.start, limit) if held < len(paragraph.lines) else limit
    if (text[begin:line].strip(" .") and alone(text[begin:line])) or _NUMBERS.match(text[begin:line]):
        return line
    if cue("actions", "no_action").match(text[begin:limit].strip()):
        return line
    if _opens_line(paragraph, start + len(text[start:]) - len(text[start:].lstrip("([* "))) and _breaks_off(
        paragraph, line
    ):
        return line
    sentences = split_sentences(text[begin:limit], begin)
    end = sentences[0].end if sentences else line
    for sentence in sentences[1:4]:
        same_block = _opens_line(paragraph, start) and not _opens_line(paragraph, sentence.start)
        if not (same_block or cue("actions", "doer").match(sentence.text)):
            break
        end = sentence.end
    return end


def _starts_line(paragraph: Paragraph, place: int) -> bool:
    return any(line.start - paragraph.start == place for line in paragraph.lines)


def _opens_line(paragraph: Paragraph, place: int) -> bool:
    """Whether a line of the paragraph, or the paragraph itself, begins at a place of its text."""
    at = bisect_left(paragraph.lines, paragraph.start + place, key=attrgetter("start"))
    return place == 0 or (at < len(paragraph.lines) and paragraph.lines[at].start == paragraph.start + place)


def _breaks_off(paragraph: Paragraph, end: int) -> bool:
    """Whether the line that ends at a place stops short of the margin though the next one opens with a capital."""
    lines = paragraph.lines
    place = bisect_left(lines, paragraph.start + end, key=attrgetter("end"))
    if place + 1 >= len(lines) or lines[place].end != paragraph.start + end or not lines[place + 1].text[:1].isupper():
        return False
    around = lines[max(place - _AROUND, 0) : place + _AROUND]
    room = max(len(line.text) for line in around) - len(lines[place].text)
    return room > len(lines[place + 1].text.split()[0]) + 1


def _bare_numbers(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Numbers in brackets at the end of paragraphs, where there are several and they rise one by one."""
    closed = (p.text for p in paragraphs if p.text.rstrip()[-1:] in _CLOSING.values())
    found = [match["number"] for text in closed if (match := _BARE.search(text))]
    numbers = [int(number) for number in found]
    follow = all(later - earlier == 1 for earlier, later in pairwise(numbers))
    return frozenset(found) if len(found) > 1 and follow else frozenset()
