"""One file as it was read in; a page with every fact marked in its text, which opens offline, as text out."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from graph.words import load_words
from viz.audit.model import Fact, Reading, TextLine

HERE = Path(__file__).parent
ASSETS = HERE / "assets"


class Piece(NamedTuple):
    """A stretch of one line over which the same facts stand."""

    words: str
    kind: str = ""  # of the shortest fact, which gives the colour
    facts: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()  # the facts that begin here, whose tags stand in front


@cache
def kinds() -> dict[str, dict[str, str]]:
    """The kinds of fact in the order of the list, each with its tag, names and colour."""
    found: dict[str, dict[str, str]] = load_words("kinds", HERE)
    return found


def draw_audit(reading: Reading) -> str:
    """Draw the audit page of one file; the same file gives the same bytes."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    facts = sorted(reading.facts, key=lambda f: (f.start, -f.end, list(kinds()).index(f.kind), f.label))
    style = _text("audit.css") + "".join(
        f".k-{kind} {{ background: {row['colour']}; }}\n" for kind, row in kinds().items()
    )
    script = _text("audit.js")
    environment = Environment(
        loader=FileSystemLoader(ASSETS, encoding="utf-8"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, newline_sequence="\n",
    )  # fmt: skip
    page: str = environment.get_template("audit.html.j2").render(
        reading=reading, facts=facts, tags=_tags(facts), groups=_groups(facts), kinds=kinds(),
        rows=_rows(reading, facts), style=style, script=script,
        policy=_policy(style, script),
    )  # fmt: skip
    return page


def _text(name: str) -> str:
    return (ASSETS / name).read_bytes().decode("utf-8").replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    """Only this script and this style may run; nothing may be fetched."""
    one, two = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script))
    return (
        f"default-src 'none'; style-src 'sha256-{one}'; script-src 'sha256-{two}'; base-uri 'none'; form-action 'none'"
    )


def _tags(facts: Sequence[Fact]) -> list[str]:
    """A short name for each fact: A1, A2, P1 ..."""
    counts: dict[str, int] = {}
    tags = []
    for fact in facts:
        counts[fact.kind] = counts.get(fact.kind, 0) + 1
        tags.append(f"{kinds()[fact.kind]['tag']}{counts[fact.kind]}")
    return tags


def _groups(facts: Sequence[Fact]) -> dict[str, list[int]]:
    """The facts of each kind that occurs, by their place in the list."""
    found: dict[str, list[int]] = {kind: [] for kind in kinds()}
    for number, fact in enumerate(facts):
        found[fact.kind].append(number)
    return {kind: numbers for kind, numbers in found.items() if numbers}


def _rows(reading: Reading, facts: Sequence[Fact]) -> list[list[tuple[TextLine, list[Piece]]]]:
    """The lines with their pieces; the cells of one row of a table stand together."""
    lines = enumerate(zip(reading.lines, _pieces(reading, facts), strict=True))
    rows = groupby(lines, key=lambda row: (row[1][0].row, row[0] if row[1][0].row[0] < 0 else 0))
    return [[cell for _, cell in row] for _, row in rows]


def _pieces(reading: Reading, facts: Sequence[Fact]) -> Iterator[list[Piece]]:
    """Each line cut where a fact begins or ends."""
    waiting, active = 0, list[int]()
    for line in reading.lines:
        while waiting < len(facts) and facts[waiting].start < line.end:
            active.append(waiting)
            waiting += 1
        active = [number for number in active if facts[number].end > line.start]
        yield list(_cut(reading.text, line, facts=facts, active=active))


def _cut(text: str, line: TextLine, *, facts: Sequence[Fact], active: Sequence[int]) -> Iterator[Piece]:
    ends = {place for n in active for place in (facts[n].start, facts[n].end) if line.start < place < line.end}
    places = sorted({line.start, line.end, *ends})
    for start, end in pairwise(places):
        here = [n for n in active if facts[n].start <= start and facts[n].end >= end]
        shortest = min(here, key=lambda n: (facts[n].end - facts[n].start, n), default=-1)
        begun = tuple(n for n in here if max(facts[n].start, line.start) == start and _opens(facts[n], line))
        kind = facts[shortest].kind if shortest >= 0 else ""
        yield Piece(text[start:end], kind, tuple(here), begun)


def _opens(fact: Fact, line: TextLine) -> bool:
    return line.start <= fact.start < line.end

