"""The lines of minutes in, deeds listed as bullets under a heading of actions out: 'Actions arising', 'Asks'.

The heading itself stays with the text: it may open an item.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from loaders.blocks import Line, Paragraph, Source, Span, each_paragraph
from loaders.cues import cue, word_set
from loaders.parsers.actions_listed import Listed, Lists

_CLOSED = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)\W*$")
_LONGEST_HEADING = 60
_LONGEST_SUBHEADING = 4  # words
_MOST_INTRODUCED = 2  # paragraphs between the heading and the first bullet


def take_bulleted(source: Source, lists: Lists) -> None:
    """Take the listed deeds out of the lines that are left."""
    taken: set[int] = set()
    for row, lines in _bulleted(source, lists.lines):
        lists.rows.append(row)
        for line in lines:
            line.used_by = "list of actions"
            taken.add(line.start)
    lists.lines = [line for line in lists.lines if line.start not in taken]


def _bulleted(source: Source, lines: Sequence[Line]) -> Iterator[tuple[Listed, list[Line]]]:
    """Each listed deed with its lines; a list whose bullets name nobody is none."""
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        heading = line.text.strip()
        if len(heading) > _LONGEST_HEADING or not cue("actions", "list_heading").fullmatch(heading):
            continue
        bullets = _below(source, islice(lines, place, None))
        if len(bullets) < 2 or not (_most(bullets, _is_named) and _most(bullets, _is_deed)):
            continue
        for bullet in bullets:
            yield _row(bullet, heading), bullet.lines
        place = bisect_right(lines, bullets[-1].start, lo=place, key=attrgetter("start"))


def _most(bullets: Sequence[Paragraph], fits: Callable[[Paragraph], bool]) -> bool:
    return 2 * sum(map(fits, bullets)) >= len(bullets)


def _is_named(bullet: Paragraph) -> bool:
    """Whether a bullet says whom it is for: in its last bracket or in front of the verb."""
    return _CLOSED.search(bullet.text) is not None or _has_doer(bullet.text)


def _is_deed(bullet: Paragraph) -> bool:
    """Whether a bullet opens with a verb or with somebody who is to do it; an entry of an agenda does not."""
    first = bullet.text.split(None, 1)[0].lower()
    return first in word_set("actions", "verbs") or _has_doer(bullet.text)


def _has_doer(text: str) -> bool:
    """Whether words say who is to do something: not 'Cards. Roy sent this to partners', which tells of it."""
    found = cue("actions", "doer").match(text)
    return found is not None and cue("actions", "no_doer").search(f"{found['who']} ") is None


def _below(source: Source, lines: Iterable[Line]) -> list[Paragraph]:
    """The bullets below a heading, whatever short headings part them."""
    bullets: list[Paragraph] = []
    introduced = 0
    for paragraph in each_paragraph(source, lines):
        if paragraph.bullet:
            bullets.append(paragraph)
        elif not _is_subheading(paragraph):
            introduced += 1
            if bullets or introduced > _MOST_INTRODUCED:
                break
    return bullets


def _is_subheading(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return text[:1].isupper() and text.count(" ") < _LONGEST_SUBHEADING and text[-1] not in ".;,?!"


def _row(bullet: Paragraph, heading: str) -> Listed:
    return Listed(Span(bullet.start, bullet.end, bullet.text), bullet.start, bullet.end, caption=heading, closes=True)
