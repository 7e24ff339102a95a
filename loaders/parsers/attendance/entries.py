"""The lines of minutes in, those that may list people and each entry with all its lines out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from graph.names import split_prefix
from loaders.blocks import Line, Source, is_bullet
from loaders.cues import cue
from loaders.labels import find_label, is_prose
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.items import Item
from loaders.people import JOIN, parse_person

_LABELLED = re.compile(r"^[A-Z][A-Za-z&/' -]{2,40}:\s+(?=[A-Z])")  # 'Agencies: Ann Lee' opens a part of the list
_BRACKET = re.compile(r"\([^()]{3,60}\)")
_STOP = re.compile(rf"(?<=[\w){JOIN}][\w){JOIN}])\.\s+(?=[A-Z])")
_BREAK = re.compile(r"\n\s+")


def attendance_lines(head: Sequence[Line], items: Sequence[Item]) -> list[Line]:
    """The lines that may list people: those above the first item, and items about attendance or with such a list."""
    lines = list(head)
    for item in items:
        about = cue("attendance", "attendance_item").search(item.about)
        labels = [place for place, line in enumerate(item.body) if _opens_list(line)]
        if about:
            lines += [*item.heading[-1:], *item.body]
        elif labels and (item.order < 4 or len(labels) > 1 or item is items[-1]):
            lines += item.body[labels[0] :]
    return lines


def _opens_list(line: Line) -> bool:
    """Whether a line inside an item can only be the label over a list: it stands alone or ends with a colon."""
    if len(line.text) > 60 and ":" not in line.text[:80]:
        return False
    label = find_label(line.text)
    if label is None or label.state in ("group", "copied") or line.role == "cell_owner":
        return False
    certain = len(label.said) > 8 or re.match(r"[a-z][.)]\s", line.text) is not None  # 'a. Present'
    return (label.alone and certain) or line.text[: label.offset].rstrip().endswith(":")


def entries_of(
    source: Source, lines: Sequence[Line], below: Container[int] = ()
) -> Iterator[tuple[list[Line], str, int]]:
    """Lines of a list, each joined with the next until its brackets balance, or where that is `below` it: its post."""
    held: list[Line] = []
    lines = [line for line in lines if not line.ignored_by]
    for place, line in enumerate(lines):
        if held and _opens_entry(line) and not _runs_on(_words(source, held, below), held[-1], line):
            yield held[:1], _words(source, held, below), held[0].start
            held = []
        held.append(line)
        text = _words(source, held, below)
        follows = lines[place + 1] if place + 1 < len(lines) else None
        if follows and (follows.start in below or _is_bracket(follows)):
            continue
        if (text.count("(") > text.count(")") and len(held) < 3) or (follows and _runs_on(text, line, follows)):
            continue
        yield held, text, held[0].start
        held = []
    if held:
        yield held[:1], _words(source, held, below), held[0].start


def _is_bracket(line: Line) -> bool:
    """'(for Bo Rae)' alone on the line below: it says something of whoever stands above it."""
    return not line.blanks_before and _BRACKET.fullmatch(line.text.strip()) is not None


def stretches_of(text: str, start: int) -> Iterator[tuple[str, int]]:
    """The words of an entry, parted where another label opens inside it: '... and Bo Rae Apologies - Cy Dee'.

    A sentence that lists nobody ends it: 'Ann Lee, Bo Rae. I do not think that the trust knows of us.'
    """
    text = cue("attendance", "told_of").join(text, JOIN)
    cuts = {found.start(): found.start() + 1 for found in cue("attendance", "label_within").finditer(text)}
    cuts |= {found.start(): found.end() for found in cue("attendance", "label_behind_stop").finditer(text)}
    if find_label(text) is not None:
        cuts |= {stop.start(): stop.end() for stop in _STOP.finditer(text) if _tells(text[stop.end() :])}
    begin = 0
    for place, behind in sorted(cuts.items()):
        if place >= begin:
            yield text[begin:place], start + begin
            begin = behind
    yield text[begin:], start + begin


def _tells(words: str) -> bool:
    """Whether the sentence that some words open is prose and names nobody."""
    sentence = _STOP.split(words)[0]
    return is_prose(sentence) and find_label(sentence) is None and not has_given_name(sentence)


def _words(source: Source, held: Sequence[Line], below: Container[int]) -> str:
    """The words of an entry, each in its place; the indent of a line that goes on is no gap between columns."""
    start, end = held[0].start, held[-1].end
    words = source.flat[start:end]
    for found in _BREAK.finditer(source.text, start, end):
        begin, stop = found.start() - start, found.end() - start
        words = f"{words[:begin]} {JOIN * (stop - begin - 1)}{words[stop:]}"
    for line in held[1:]:
        if line.start in below:
            comma = line.start - start - 1
            words = f"{words[:comma]},{words[comma + 1 :]}"
    return words


def _runs_on(text: str, line: Line, follows: Line) -> bool:
    """Whether a running list goes on in the next line: it has marks enough, and its line is full or ends with one."""
    if follows.blanks_before or is_bullet(follows.text) or find_label(follows.text) or len(text) > 4000:
        return False
    if _LABELLED.match(follows.text):
        return False
    if _is_torn(text) and follows.text[:1].isupper():
        return True
    ends = line.text.rstrip()[-1:] in ",;&" or re.search(r"\band$", line.text.rstrip()) is not None
    marks = text.count(",") + text.count(";")
    return (ends and marks > 0) or (
        marks >= 3 and len(line.text) > 60 and not ends and line.text.rstrip()[-1:] not in ".)"
    )


def _is_torn(text: str) -> bool:
    """Whether a list breaks off inside a name: 'Ann Lee, Cllr Bo' over 'Rae'."""
    title, tail = split_prefix(re.split(r"[,;]", text)[-1].strip())
    first = "," in text and re.fullmatch(r"[A-Z][a-z'’-]+", tail) is not None
    return first and (title != "" or has_given_name(f"{tail} Xx"))


def _opens_entry(line: Line) -> bool:
    """Whether a line begins with a name and a bracket or comma: a bracket left open above it was never closed."""
    head = re.match(r"^([^,(]{5,40})\s*[,(]", line.text)
    return head is not None and parse_person(line.text) is not None and looks_like_name(head.group(1).strip())
