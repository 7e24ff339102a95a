"""All pages in, the words that are page furniture named: running heads, page numbers, watermarks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from loaders.readers.pdf.boxes import Page, Word, text_of
from loaders.readers.pdf.lines import cut_lines, cut_stretches
from loaders.readers.tables import kinds_of_heading

_DEPTH = 4  # lines from the edge of a page that may be furniture
_ZONE = 0.14  # of the height of a page: furniture stands no further in
_SAME = 6.0  # points that it may move from page to page
_LEVEL = 2.0  # points by which lines at one height may differ
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(r"(?i)^\W*(?:page|p\.?)\s*\d+(?:\s*(?:of|/)\s*\d+)?\W*$|^\W*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*$")
_LONE = re.compile(r"^\W*(\d{1,4}|[ivxl]{1,6})\W*$")


class _Edge(NamedTuple):
    """A line near the edge of a page."""

    page: int
    words: list[Word]
    text: str
    key: tuple[str, bool]  # its words without the numbers, whether it stands at the foot
    place: float  # how far from that edge it stands


def name_furniture(pages: Sequence[Page], body_size: float) -> dict[int, str]:
    """The words (by their identity) that are page furniture, with the name of the rule that says so."""
    named = {id(word): "page furniture" for page in pages for word in page.words if word.slanted}
    by_page = [_edges(page) for page in pages]
    groups: dict[tuple[str, bool], list[_Edge]] = defaultdict(list)
    for edge in (edge for sides in by_page for edges in sides for edge in edges):
        groups[edge.key].append(edge)
    once = [own[0] for own in groups.values() if len(own) == 1]
    for sides in by_page:
        for edges in sides:
            for edge in edges:  # from the edge inward, up to the first line that is none
                rule = _rule(edge, groups[edge.key], once, body_size)
                if not rule:
                    break
                named |= {id(word): rule for word in edge.words}
    return named


def _edges(page: Page) -> tuple[list[_Edge], list[_Edge]]:
    """The lines at the head and at the foot of a page, each from the edge inward."""
    zone = _ZONE * page.height
    tables = [grid for grid in page.grids if grid.top < page.height - zone and grid.bottom > zone]
    near = [word for word in page.words if not (zone < word.base < page.height - zone or word.slanted)]
    lines = cut_lines([word for word in near if not any(grid.holds(word) for grid in tables)])
    head = [_edge(page, line, foot=False) for line in lines[:_DEPTH]]
    foot = [_edge(page, line, foot=True) for line in lines[::-1][:_DEPTH]]
    return [edge for edge in head if edge.place < zone], [edge for edge in foot if edge.place < zone]


def _edge(page: Page, words: list[Word], *, foot: bool) -> _Edge:
    text = text_of(words)
    place = page.height - words[0].base if foot else words[0].base
    return _Edge(page.number, words, text, (_DIGITS.sub("#", text.lower()), foot), place)


def _rule(edge: _Edge, group: Sequence[_Edge], once: Sequence[_Edge], body_size: float) -> str:
    """The name of the rule that makes a line furniture; "" for a line of the record.

    `once` are the lines that no other page repeats.
    """
    others = [other for other in group if other.page != edge.page and abs(other.place - edge.place) < _SAME]
    if _PAGE.match(edge.text):
        return "page number"
    lone = _LONE.match(edge.text)
    if lone is not None:
        counted = lone[1].isdigit() and int(lone[1]) == edge.page
        counted = counted or any(_counts(edge, other) for other in others)
        return "page number" if counted and (edge.key[1] or others) else ""
    if not others or _is_title(edge, body_size) or _heads_columns(edge) or _is_among_text(edge, others, once):
        return ""
    return "running head" if any(character.isalpha() for character in edge.text) else "page furniture"


def _is_among_text(edge: _Edge, others: Sequence[_Edge], once: Sequence[_Edge]) -> bool:
    """Whether running text reaches as far out on more pages: 'RESOLVED:' came to stand there by chance."""
    texts = {own.page for own in once if own.key[1] == edge.key[1] and own.place < edge.place + _LEVEL}
    return len(texts) > len({other.page for other in others}) + 1


def _heads_columns(edge: _Edge) -> bool:
    """Whether a line names the columns of a table, which a later page may repeat."""
    said = [text_of(words) for words in cut_stretches(edge.words)]
    return len(said) > 1 and all(map(kinds_of_heading, said))


def _counts(edge: _Edge, other: _Edge) -> bool:
    """Whether two lone numbers go up as the pages do."""
    one, two = _LONE.match(edge.text), _LONE.match(other.text)
    if not (one and two and one[1].isdigit() and two[1].isdigit()):
        return True
    return int(one[1]) - int(two[1]) == edge.page - other.page


def _is_title(edge: _Edge, body_size: float) -> bool:
    """Whether a line of the first page is its title, though later pages repeat it."""
    return edge.page == 1 and not edge.key[1] and max(word.size for word in edge.words) > body_size + 0.6
