"""Lines in, headings that carry a reference out: 'CSF 14/1' above a title, '17/064 Election of a chair'.

Councils number their minutes through the year. Such references share one shape and rise by small steps, which tells
them from references of planning applications and dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from loaders.blocks import Line, is_bullet

_REFERENCE = re.compile(
    r"^(?P<n>(?:[A-Za-z]{1,6}[ /.-]?)?\d{1,4}(?:[/-]\d{1,4}){1,2}(?:[-/]\d\d)?|[A-Z]{2,6}[ /.-]?\d{1,4}"
    r"|\d{2,4}\.\d\d\.\d{1,3})"
    r"[.:]?(?:\s+(?:[–-]\s*)?(?:\d{1,3}[.)]\s+)?(?P<t>[A-Z‘“'\"].*))?$"
)
_FEWEST = 3  # headings that make a row
_FEWEST_IN_ORDER = 5  # items in order, before one out of order is taken for one of them
_GAP = 12  # numbers that may be missing in a run
_STEP = 3  # how far one number lies from the next at most: items left out of the public record
_LONGEST = 160  # letters of a title
_SHORT = 80  # letters of one whose number is nothing but a figure


class Reference(NamedTuple):
    """A heading with a reference: the places of its first and last line, the reference and the title."""

    first: int
    last: int
    number: str
    title: str


def find_references(lines: Sequence[Line]) -> list[Reference]:
    """The longest row of headings whose references have one shape and rise."""
    found = sorted(_candidates(lines), key=lambda row: (_shape(row.number), row.first))
    rows = [_rising(list(row)) for _, row in groupby(found, key=lambda row: _shape(row.number))]
    best = max(rows, key=len, default=[])
    return best if len(best) >= _FEWEST else []


def find_bare_numbers(lines: Sequence[Line]) -> list[Reference]:
    """'1' alone on its line over 'Welcome', '2' over 'Lamps' and so on without a gap: no page prints its numbers so."""
    found: list[Reference] = []
    for place, (line, title, below) in enumerate(zip(lines, lines[1:], lines[2:], strict=False)):
        if line.text.strip() != str(len(found) + 1) or line.ignored_by or not line.blanks_before:
            continue
        words = title.text.strip()
        short = words[:1].isupper() and len(words) <= _SHORT and words[-1] not in ".,;:"
        if short and not title.blanks_before and below.blanks_before:
            found.append(Reference(place, place + 1, line.text.strip(), words))
    apart = len({reference.title.lower() for reference in found}) == len(found)
    return found if apart and len(found) >= _FEWEST else []


def _candidates(lines: Sequence[Line]) -> Iterator[Reference]:
    for place, line in enumerate(lines):
        match = _REFERENCE.match(line.text.strip()) if len(line.text) <= _LONGEST else None
        if match is None or line.ignored_by or is_bullet(line.text):
            continue
        if match["t"]:
            if not (match["t"].endswith((".", ";")) and match["t"].count(" ") > 4):
                yield Reference(place, place, match["n"], match["t"])
        elif place + 1 < len(lines) and lines[place + 1].text[:1].isupper() and len(lines[place + 1].text) <= _LONGEST:
            yield Reference(place, place + 1, match["n"], lines[place + 1].text)


def _shape(number: str) -> str:
    """'CSF 14/1' -> 'CSF #/#': what the references of one row have in common."""
    return re.sub(r"\d+", "#", number)


def _rising(row: Sequence[Reference]) -> list[Reference]:
    """The longest part of a row in which one number rises step by step and the others stay."""
    runs: list[list[Reference]] = [[]]
    for reference in row:
        if runs[-1] and not _follows(runs[-1][-1].number, reference.number):
            runs.append([])
        runs[-1].append(reference)
    return max(runs, key=len)


def _follows(number: str, after: str) -> bool:
    pairs = [(int(a), int(b)) for a, b in zip(re.findall(r"\d+", number), re.findall(r"\d+", after), strict=True)]
    moved = [b - a for a, b in pairs if a != b]
    return len(moved) == 1 and 0 < moved[0] <= _STEP


def in_order(numbers: Sequence[str]) -> list[int]:
    """The places of the longest run of numbers that rise, with single items that were taken out of their order."""
    best: list[list[int]] = []
    keys = [_order(number) for number in numbers]
    for place, key in enumerate(keys):
        before = [chain for chain in best if keys[chain[-1]] < key and keys[place][0] - keys[chain[-1]][0] <= _GAP]
        best.append([*max(before, key=len, default=[]), place])
    chain = max(best, key=len, default=[])
    return sorted({*chain, *_taken_early(numbers, chain)})


def _taken_early(numbers: Sequence[str], chain: Sequence[int]) -> list[int]:
    """'Item 7 was taken after item 4': the only heading with a number that the others leave out between two."""
    if len(chain) < _FEWEST_IN_ORDER:
        return []
    have = {int(numbers[place]) for place in chain if numbers[place].isdigit()}
    lone = [n for n in numbers if n.isdigit() and numbers.count(n) == 1]
    return [
        place for place in range(chain[0], chain[-1])
        if numbers[place] in lone and int(numbers[place]) not in have
        and {int(numbers[place]) - 1, int(numbers[place]) + 1} <= have
    ]  # fmt: skip


def _order(number: str) -> tuple[int, int, str]:
    match = re.match(r"(\d+)(?:\.(\d+))?([a-z]?)", number)
    return (int(match[1]), int(match[2] or 0), match[3]) if match else (0, 0, "")
