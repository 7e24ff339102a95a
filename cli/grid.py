"""Rows, in; lines of text that fit a width, and as many rows as fit a screen, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from cli.plain import Row, columns_of, heading_of, proof_lines, told, wrap, wrap_few

NARROW = 6  # a column is never squeezed below this many characters
WORD = 16  # a longer word may be broken
WHOLE = 16  # a column of no more than this, such as a date or a state, is squeezed last
MEASURED = 16  # rows that decide how wide the columns are: about those that a screen shows
TALL = 3  # lines of one row where not everything fits
BRIEF = 30  # characters of a name or a state, which is never cut
WORDS = 8  # lines of the words behind one row where not everything fits
SPARE = 3  # lines over the screen that are no reason to leave a row out
Lines = list[str]


class Drawn(NamedTuple):
    """Lines of a table, and how many of the rows they show."""

    lines: Lines
    shown: int


class Style(NamedTuple):
    """How rows are written: how wide, with their words or without, how many lines there are, and which rows go first.

    `most` is None where every row is written whole; `last` keeps the last rows where not all fit, `tall` is how
    many lines a row then has.
    """

    width: int
    evidence: bool = False
    most: int | None = None
    last: bool = False
    tall: int = TALL


def draw_rows(rows: Sequence[Row], columns: Sequence[str], style: Style) -> Drawn:
    """Rows side by side in columns, or one value to a line where they do not fit; whole where the screen has room."""
    keys = columns_of(rows, columns)
    widths = _share(rows, keys, width=style.width)
    head = _head(widths)
    room = None if style.most is None else style.most - len(head)
    blocks = [*_blocks(islice(rows, None if room is None else room + SPARE + 1), keys, widths, style)]
    if room is not None and (len(blocks) < len(rows) or sum(map(len, blocks)) > room + SPARE):
        widths, blocks = _fit(rows, keys, widths, style, room)
        head = _head(widths)
    return Drawn([*head, *(line for block in blocks for line in block)], len(blocks))


def _fit(
    rows: Sequence[Row], keys: Sequence[str], widths: dict[str, int], style: Style, room: int
) -> tuple[dict[str, int], list[Lines]]:
    """The lines of the rows that fit, with columns as wide as those rows want them."""
    some = rows[-room - 1 :] if style.last else rows[: room + 1]
    blocks = _cut(some, keys, widths, style, room)
    near = some[-len(blocks) - 1 :] if style.last else some[: len(blocks) + 1]
    if widths and (better := _share(near, keys, width=style.width)):
        again = _cut(some, keys, better, style, room)
        if len(again) >= len(blocks):
            widths, blocks = better, again
    return widths, blocks


def _cut(
    rows: Sequence[Row], keys: Sequence[str], widths: Mapping[str, int], style: Style, room: int
) -> list[Lines]:
    """The lines of the first or last rows that fit."""
    words = max(WORDS, room // len(rows) - style.tall)
    blocks = list(_blocks(rows, keys, widths, style, cut=(style.tall, words)))
    return first_of(reversed(blocks), room)[::-1] if style.last else first_of(blocks, room)


def first_of(blocks: Iterable[Lines], room: int) -> list[Lines]:
    """The first rows that fit, at least one."""
    shown: list[Lines] = []
    used = 0
    for block in blocks:
        used += len(block)
        if shown and used > room:
            break
        shown.append(block)
    return shown


def rows_of(rows: Sequence[Row], columns: Sequence[str] = (), *, evidence: bool, width: int) -> Lines:
    """Every row, whole."""
    return draw_rows(rows, columns, Style(width, evidence)).lines


def _blocks(
    rows: Iterator[Row] | Sequence[Row],
    keys: Sequence[str],
    widths: Mapping[str, int],
    style: Style,
    *,
    cut: tuple[int | None, int | None] = (None, None),
) -> Iterator[Lines]:
    """The lines of each row with its words, either cut to some lines; the first row under a heading has that too."""
    tall, words = cut
    under = None
    for number, row in enumerate(rows, 1):
        lines = _beside(row, widths, tall) if widths else _below(row, keys, number, style.width)
        above = str(row.get("under") or "")
        if above and above != under:
            lines = [*wrap(f"{above}:", style.width), *lines]
        under = above
        yield [*lines, *(proof_lines(row, style.width, words) if style.evidence else [])]


def _head(widths: Mapping[str, int]) -> Lines:
    if not widths:
        return []
    heads = {key: wrap(heading_of(key), wide) for key, wide in widths.items()}
    return [*_line(heads, widths), "  ".join("-" * wide for wide in widths.values())]


def _beside(row: Row, widths: Mapping[str, int], tall: int | None) -> Lines:
    """One row in columns."""
    texts = {key: told(row.get(key)) for key in widths}
    cells = {
        key: wrap(text, widths[key]) if tall is None or len(text) <= BRIEF else wrap_few(text, widths[key], tall)
        for key, text in texts.items()
    }
    return _line(cells, widths)


def _line(cells: Mapping[str, Sequence[str]], widths: Mapping[str, int]) -> Lines:
    height = max(map(len, cells.values()))
    padded = [[*cells[key], *[""] * (height - len(cells[key]))] for key in widths]
    return [
        "  ".join(text.ljust(wide) for text, wide in zip(parts, widths.values(), strict=True))
        for parts in zip(*padded, strict=True)
    ]


def _below(row: Row, keys: Sequence[str], number: int, width: int) -> Lines:
    """One value to a line, for rows too wide to stand side by side."""
    lines = ["", f"{number}."] if number > 1 else [f"{number}."]
    for key in keys:
        if text := told(row.get(key)):
            lines += wrap(f"{heading_of(key)}: {text}", width, indent="   ", under="     ")
    return lines


def _share(rows: Sequence[Row], keys: Sequence[str], *, width: int) -> dict[str, int]:
    """Share the width out among the columns so that rows are low; none when they do not fit side by side."""
    cells = {key: [heading_of(key), *(told(row.get(key)) for row in rows[:MEASURED])] for key in keys}
    word = {key: max((len(w) for text in texts for w in text.split()), default=1) for key, texts in cells.items()}
    for key in keys:  # no word further down is cut either
        later = (len(w) for row in rows[MEASURED:] for w in told(row.get(key)).split())
        word[key] = max(word[key], min(WORD, max(later, default=1)))
    wide = {key: max(word[key], *map(len, texts)) for key, texts in cells.items()}
    least = {key: min(wide[key], max(NARROW, min(word[key], WORD))) if wide[key] > WHOLE else wide[key] for key in keys}
    room = width - 2 * (len(keys) - 1)
    if sum(least.values()) > room:
        least = {key: min(wide[key], max(NARROW, min(word[key], WORD))) for key in keys}
    if not keys or sum(least.values()) > room:
        return {}
    lengths = [[len(texts[n]) for texts in cells.values()] for n in range(len(rows[:MEASURED]) + 1)]
    while sum(wide.values()) > room:
        spare = [key for key in keys if wide[key] > least[key]]
        heights = {key: _height(lengths, [wide[each] - (each == key) for each in keys]) for key in spare}
        wide[min(spare, key=lambda key: (round(heights[key], 6), -wide[key]))] -= 1
    return wide


def _height(lengths: Sequence[Sequence[int]], widths: Sequence[int]) -> float:
    """About how many lines all rows take; what is higher than a row may be counts no more."""
    return sum(min(max(1.0, *(n / wide for n, wide in zip(row, widths, strict=True))), TALL + 1) for row in lengths)
