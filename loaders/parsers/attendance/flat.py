"""A grid or parallel columns that an extractor ran together in one line in, the people with their marks out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.names import initials, split_prefix
from loaders.name_words import has_given_name, looks_like_name
from loaders.parsers.attendance.first_names import first_name_length
from loaders.parsers.attendance.running import Entry, people_by_rhythm
from loaders.people import Person, parse_person

_LETTERS = re.compile(r"(?<![\w/])[A-Z][A-Za-z]?[A-Z]{0,2}[a-z]?(?![\w/])")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """One person of a grid with the state its mark gives, "" where the mark is lost."""

    entry: Entry
    state: str


def people_of_flat_grid(text: str, start: int, legend: Mapping[str, str]) -> list[Marked]:
    """'Ann Lee (AL) – Manager P Bo Rae (BR) – Officer DNA': marks follow their people; [] for fewer than three."""
    if not legend:
        return []
    token = re.compile(rf"(?<![\w/(])(?:{'|'.join(map(re.escape, sorted(legend, key=len, reverse=True)))})(?![\w/)=])")
    found: list[Marked] = []
    for entry in people_by_rhythm(text, start):
        piece = text[entry.start - start : entry.end - start]
        name = len(entry.person.written)
        marks = [m for m in token.finditer(piece, name) if not piece[m.end() :].startswith(" -")]
        at_end = [m for m in marks if m.end() == len(piece.rstrip())]
        mark = (
            at_end[0] if at_end else marks[0] if len(marks) == 1 and len(marks[0].group()) + len(legend) > 2 else None
        )
        if mark is None:
            found.append(Marked(entry, ""))
            continue
        bare = f"{piece[: mark.start()].rstrip()} {piece[mark.end() :].lstrip()}".strip()
        found.append(Marked(replace(entry, person=parse_person(bare) or entry.person), legend[mark.group()]))
    return found if sum(bool(m.state) for m in found) >= _FEWEST else []


def people_of_columns(text: str, start: int) -> list[Entry]:
    """All names, then all posts, then all initials, as a reader of columns leaves them: names that nothing parts.

    The initials behind them must fit the names one by one. Posts are not dealt out: their number never tells.
    """
    words = list(re.finditer(r"\S+", text))
    best: list[Entry] = []
    for letters in _runs_of_letters(text):
        names = _fit(words, letters)
        if len(names) > len(best):
            best = [_entry(text, start, words, name, mark) for name, mark in zip(names, letters, strict=True)]
    return best


def people_in_a_row(text: str, start: int) -> list[Entry]:
    """Names one after the other from the first word on, each opened by a title or a well-known first name."""
    words = list(re.finditer(r"\S+", text))
    return _by_known_names(text, start, words)


def _entry(text: str, start: int, words: Sequence[re.Match[str]], name: tuple[int, int], mark: str) -> Entry:
    begin, end = words[name[0]].start(), words[name[1] - 1].end()
    written = text[begin:end].strip(" ,;")
    person = parse_person(written) or Person(written, written)
    return Entry(replace(person, initials=mark if len(mark) > 2 else ""), start + begin, start + end)


def _runs_of_letters(text: str) -> list[list[str]]:
    """Runs of three or more initials that stand one after the other."""
    runs: list[list[str]] = []
    last = -1
    for found in _LETTERS.finditer(text):
        if len(found.group()) < 2:
            continue
        if last >= 0 and not text[last : found.start()].strip():
            runs[-1].append(found.group())
        else:
            runs.append([found.group()])
        last = found.end()
    return [run for run in runs if len(run) >= _FEWEST]


def _fit(words: Sequence[re.Match[str]], letters: Sequence[str]) -> list[tuple[int, int]]:
    """The names at the beginning of the words that these initials stand for one by one; [] where they do not."""
    place = 0
    names: list[tuple[int, int]] = []
    for mark in letters:
        size = next((s for s in (2, 3, 4) if _is_meant(words[place : place + s], mark)), 0)
        if not size:
            return []
        names.append((place, place + size))
        place += size
    return names


def _is_meant(words: Sequence[re.Match[str]], mark: str) -> bool:
    name = " ".join(word.group() for word in words)
    full = initials(name)
    if not looks_like_name(name):
        return False
    return (
        full.upper() == mark.upper()
        or (full[:1] + full[-1:] == mark[:1] + mark[-1:].upper() and len(mark) == 2)
        or (len(mark) > 2 and full[:1] == mark[0] and full[-1:] == mark[-1])
    )


def _by_known_names(text: str, start: int, words: Sequence[re.Match[str]]) -> list[Entry]:
    """Names one after the other from the first word on, until words come that are no name."""
    found: list[Entry] = []
    place = 0
    while place < len(words):
        size = first_name_length([word.group() for word in words[place : place + 7]])
        if not size:
            pair = " ".join(word.group() for word in words[place : place + 2])
            size = 2 if found and looks_like_name(pair) and not split_prefix(pair)[0] else 0
        if not size:
            break
        written = text[words[place].start() : words[place + size - 1].end()]
        person = parse_person(written)
        if person is None:
            break
        found.append(Entry(person, start + words[place].start(), start + words[place + size - 1].end()))
        place += size
    known = sum(
        has_given_name(split_prefix(e.person.written)[1]) or bool(split_prefix(e.person.written)[0]) for e in found
    )
    enough = len(found) >= _FEWEST or (len(found) == 1 and known == 1 and len(words) > 3)
    return found if enough and known * 3 >= len(found) * 2 else []
