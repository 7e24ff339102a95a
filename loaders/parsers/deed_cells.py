"""The lines of minutes set as a table in; the deeds of its column 'Action', with the owner and day beside each, out.

'Item | Discussion | Action | Who | When': what stands in the third column is a deed whatever its words, and whose it is
stands in the next cell of that row. Where a row holds several deeds and as many owners they belong to each other in
order; where the numbers differ, which is whose is told by the words, as beside any text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from loaders.blocks import Line, Paragraph, Source, Span, paragraphs, squeeze
from loaders.parsers.actions_listed import Listed, Lists, take_lists
from loaders.readers.tables import kinds_of_heading

_DULL = 4  # letters; so few say nothing to do


def take_listed(source: Source, lines: Sequence[Line]) -> Lists:
    """Take the lists of actions out of some lines of minutes, and the deeds of a column beside their text."""
    beside = _deed_cells(source, lines)
    found = take_lists(source, [line for line in lines if not line.used_by])
    found.rows = sorted([*found.rows, *beside], key=lambda row: row.start)
    return found


def _deed_cells(source: Source, lines: Sequence[Line]) -> list[Listed]:
    """The deeds of the column of actions, with their owners and days."""
    found: list[Listed] = []
    for (table, row), group in groupby(lines, key=lambda line: (line.table, line.row)):
        own = list(group)
        if table < 0 or row < 0 or not any(line.role == "cell_deed" for line in own):
            continue
        deeds, owners, days = (_said(source, own, role) for role in ("cell_deed", "cell_owner", "cell_due"))
        if all(kinds_of_heading(part.text) for part in (*deeds, *owners)):
            _mark(own, "table head")
        elif len(deeds) == 1 or len(owners) in (0, 1, len(deeds)):
            found += _paired(deeds, owners, days)
            _mark(own, "list of actions")
        else:
            _leave_to_words(own)
    return found


def _said(source: Source, row: Sequence[Line], role: str) -> list[Paragraph]:
    """The paragraphs of the cells of a row that have a role."""
    lines = [line for line in row if line.role == role and line.text.strip(" -–—.")]
    return [part for part in paragraphs(source, lines) if squeeze(part.text)]


def _paired(deeds: Sequence[Paragraph], owners: Sequence[Paragraph], days: Sequence[Paragraph]) -> Iterator[Listed]:
    """Each deed with the owner and day beside it; those of one deed are all its own."""
    for place, deed in enumerate(deeds):
        who = owners[place : place + 1] if 1 < len(deeds) == len(owners) else owners
        when = days[place : place + 1] if 1 < len(deeds) == len(days) else days if len(days) == 1 else ()
        words = squeeze(deed.text)
        if len(words) < _DULL:
            continue
        own = (deed, *who) if len(deeds) == 1 else (deed,)
        yield Listed(
            Span(deed.start, deed.end, words), deed.start, max(part.end for part in own),
            tuple(squeeze(part.text) for part in who), due=" ".join(squeeze(part.text) for part in when), in_place=True,
        )  # fmt: skip


def _mark(row: Sequence[Line], use: str) -> None:
    for line in row:
        if line.role in ("cell_deed", "cell_owner", "cell_due"):
            line.used_by = use


def _leave_to_words(row: Sequence[Line]) -> None:
    """Deeds that no order gives an owner are text beside owners."""
    for line in row:
        if line.role == "cell_deed":
            line.role = "cell_text"
