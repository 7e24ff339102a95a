"""The lines of an item in, the motions that a table in it lists with their fate out: those that were carried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from loaders.blocks import Paragraph, Source, Span
from loaders.cues import cue
from loaders.parsers.items import Item
from loaders.parsers.rows import Cell, Row, cut_rows


@dataclass(slots=True)
class Motions:
    """The motions carried, and where the lines of their tables begin."""

    carried: list[Span] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def hold(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is nothing but rows of these tables."""
        return bool(self.taken) and all(line.start in self.taken for line in paragraph.lines)


def list_motions(source: Source, item: Item) -> Motions:
    """Every table of an item whose heads name a motion and what became of it."""
    found = Motions()
    if not any(cue("resolutions", "fate_head").search(line.text) for line in item.body):
        return found
    for table, group in groupby(cut_rows(source, item.body), key=lambda row: row.table):
        rows = list(group)
        motion, fate = (_column(rows[0], f"{kind}_head") for kind in ("motion", "fate"))
        if table < 0 or motion < 0 or fate < 0 or len(rows) < 2:
            continue
        found.taken |= {line.start for row in rows for line in row.lines}
        found.carried += [Span(cell.start, cell.end, cell.text) for cell in _carried(rows[1:], motion, fate)]
    return found


def _column(head: Row, kind: str) -> int:
    return next((n for n, text in enumerate(head.texts) if cue("resolutions", kind).fullmatch(text)), -1)


def _carried(rows: Sequence[Row], motion: int, fate: int) -> list[Cell]:
    wide = [row.cells for row in rows if len(row.cells) > max(motion, fate)]
    return [
        cells[motion] for cells in wide
        if cells[motion].spans and cue("resolutions", "carried_row").fullmatch(cells[fate].text.strip(" .!"))
    ]  # fmt: skip
