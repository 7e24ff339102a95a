"""The bytes of a CSV or TSV file in, a `Source` out: character set and delimiter are found out."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import Literal, Protocol

from graph.errors import LoadError
from loaders.blocks import Source
from loaders.readers.grid import Row, blocks_of_rows
from loaders.readers.layout import Writer
from loaders.readers.tables import kinds_of_heading
from loaders.readers.text import canonical


class _Reader(Protocol):
    """What the csv module gives."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...


DELIMITERS = ",;\t|"
_LOOKED_AT = 60  # records that tell the delimiter
_SAID = re.compile(r"sep=(.)\n")
_MOST_LINES = 60  # in one cell; more, and a quotation mark was never closed


def read_delimited(data: bytes, name: str) -> Source:
    """Read an action log or a list of members saved as CSV or TSV."""
    text = canonical(data, name)
    said = _SAID.match(text)
    if said:
        text = "\n" + text[said.end() :]
    delimiter = said[1] if said else find_delimiter(text)
    rows = _rows(text, delimiter, name)
    if any(cell.count("\n") > _MOST_LINES for row in rows for cell in row.cells.values()):
        rows = _rows(text, delimiter, name, quoted=False)
    writer = Writer()
    writer.write_all(blocks_of_rows(rows))
    return writer.source(data, name, "csv")


def find_delimiter(text: str) -> str:
    """The sign that cuts most records into the same number of cells."""
    return max(DELIMITERS, key=lambda sign: _evenness(text, sign))


def is_delimited(text: str) -> bool:
    """Whether a text without a telling name is a table: headings in its first line, as many cells in every other."""
    first = text.lstrip("\n").partition("\n")[0]
    for sign in ",;\t":
        heads = [cell.strip(' "') for cell in first.split(sign)]
        if len(heads) >= 3 and all(kinds_of_heading(head) for head in heads):
            widths = [len(record) for record in _records(text, sign) if any(record)]
            return len(widths) > 2 and set(widths) == {len(heads)}
    return False


def _records(text: str, sign: str) -> list[list[str]]:
    try:
        return list(islice(csv.reader(StringIO(text[:200_000], newline=""), delimiter=sign), _LOOKED_AT))
    except csv.Error:
        return []


def _evenness(text: str, sign: str) -> tuple[float, int]:
    widths = Counter(len(record) for record in _records(text, sign) if any(cell.strip() for cell in record))
    wide = Counter({width: count for width, count in widths.items() if width > 1})
    if not wide:
        return (0.0, 0)
    width, count = wide.most_common(1)[0]
    return (round(count / widths.total(), 1), width)


def _rows(text: str, sign: str, name: str, *, quoted: bool = True) -> list[Row]:
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    return list(_each_row(csv.reader(StringIO(text, newline=""), delimiter=sign, quoting=quoting), name))


def _each_row(reader: _Reader, name: str) -> Iterator[Row]:
    begun = 1
    try:
        for record in reader:
            yield Row(begun, {at: cell.strip() for at, cell in enumerate(record) if cell.strip()})
            begun = reader.line_num + 1
    except csv.Error as error:
        raise LoadError(f"{name} holds a cell that never ends; save it again as CSV or .xlsx and load that.") from error
