"""Lines of plain text in, the rows of a table whose cells are parted by the same few spaces everywhere, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.blocks import Line, Source
from loaders.parsers.rows import Row, cell_of

WIDE = re.compile(r"\t| {3,}")  # what parts two cells
NEAR = 3  # how many letters the words of one column may stand apart
_FEWEST = 3  # rows that the same run of spaces parts into the same number of cells


def evenly_parted(source: Source, lines: Sequence[Line]) -> list[Row]:
    """The rows of a table whose cells are parted by the same few spaces everywhere, so that nothing stands in line.

    [] where rows differ in how many cells they have, or where the spaces bring the cells into line. In front of the
    second cell they may differ: a number of one digit is padded.
    """
    own = [line for line in lines if WIDE.search(line.text)]
    gaps = [[found.span() for found in WIDE.finditer(line.text)] for line in own]
    if len(own) < _FEWEST or own != list(lines[: len(own)]) or len({len(one) for one in gaps}) > 1:
        return []
    later = [one[1:] for one in gaps]
    wide = {end - start for one in later for start, end in one}
    starts = [one[0][1] for one in later if one]
    if len(wide) != 1 or max(starts, default=0) - min(starts, default=0) <= 3 * NEAR:
        return []
    rows = []
    for line, spans in zip(own, gaps, strict=True):
        cuts = [0, *(place for span in spans for place in span), len(line.text)]
        places = zip(cuts[::2], cuts[1::2], strict=True)
        rows.append(Row(
            tuple(cell_of(source, (line.start + a, line.start + b)) for a, b in places), (line,), "columns", 0,
        ))  # fmt: skip
    return rows
