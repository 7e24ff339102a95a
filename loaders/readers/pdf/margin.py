"""A run of lines with a narrow column at its right in, the text and the owners printed beside it out."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from loaders.readers.pdf.boxes import Piece
from loaders.readers.pdf.flow import does_fit, is_broken, join_lines, said
from loaders.readers.pdf.gutters import Run, Stretches
from loaders.readers.tables import kinds_of_heading, read_columns

_FAR = 0.55  # of the width of the text: owners stand no further left
_SHORT = 34  # letters of a line of the narrow column, on average
_LONG = 34  # letters of a line of the text beside it, on average
_PAD = 8.0  # points that text keeps off the narrow column, about
_WORDED = 14  # letters of a line that is more than initials or a name
_LEVEL = 2.0  # points by which what stands beside a line may be higher
_OWNERS = frozenset(("owner", "action"))


def is_margin(run: Run, side: tuple[float, float]) -> bool:
    """Whether the last column of a run is a narrow one beside running text."""
    beside = run.pieces(run.width - 1)
    text = [piece for line in run.lines for piece in [_text(run, line)] if piece is not None]
    if run.width > 2 or len(text) <= len(beside) or beside[0].left < side[0] + _FAR * (side[1] - side[0]):
        return False
    runs_on = sum(piece.words[0].text[:1].islower() for piece in text[1:])
    short = fmean(len(piece.text) for piece in beside) <= _SHORT
    return short and runs_on >= 0.25 * len(text) and fmean(len(piece.text) for piece in text) >= _LONG


def _text(run: Run, line: Stretches) -> Piece | None:
    """The words of a line that stand left of the narrow column."""
    words = [word for piece in line if run.column(piece.left) < run.width - 1 for word in piece.words]
    return Piece(words, line[0].page) if words else None


def text_with_owners(run: Run, known: Sequence[str], pitch: float) -> list[Piece]:
    """The paragraphs of the text, each followed by the owners printed beside it; `known` are headings seen before."""
    text = [piece for line in run.lines if (piece := _text(run, line)) is not None]
    side = (min(piece.left for piece in text), run.gaps[-1][1] - _PAD)
    joined = join_lines(text, side, pitch)
    beside = run.pieces(run.width - 1)
    role = "cell_owner" if _are_owners(joined, beside, known) else ""
    entries = _entries(beside, joined, pitch)
    placed: list[Piece] = []
    for place, paragraph in enumerate(joined):
        below = joined[place + 1].top if place + 1 < len(joined) else float("inf")
        count = sum(entry.top < below - _LEVEL for entry in entries)
        for number, entry in enumerate(entries[:count]):
            entry.role, entry.blanks = role, int(number > 0)  # a blank line parts one entry from the next
        placed += [paragraph, *entries[:count]]
        entries = entries[count:]
    return placed


def _entries(pieces: Sequence[Piece], text: Sequence[Piece], pitch: float) -> list[Piece]:
    """The entries of the narrow column, whole: lines one below the other beside one paragraph, or cut in the middle."""
    entries: list[Piece] = []
    side = (pieces[0].left, max(piece.right for piece in pieces))
    last = pieces[0]
    for piece in pieces:
        if (
            entries
            and _follows(last, piece, pitch)
            and (_is_cut(last, piece, side) or not any(last.top + _LEVEL < p.top < piece.top + _LEVEL for p in text))
        ):
            piece.words[0].glued = is_broken(last.words[-1], piece.words[0])
            entries[-1].words += piece.words
        else:
            entries.append(Piece(list(piece.words), piece.page, opens=True))
        last = piece
    return entries


def _is_cut(above: Piece, piece: Piece, side: tuple[float, float]) -> bool:
    """Whether an entry goes on beside the next paragraph: 'Ann Lee and', or words that had no room on the line."""
    if above.text.endswith((",", "/", "&", "-", " and")) or piece.text[0].islower():
        return True
    return len(above.text) >= _WORDED and not does_fit(above, piece, side)


def _follows(above: Piece, piece: Piece, pitch: float) -> bool:
    """Whether a line of the narrow column stands right below another."""
    step = (piece.words[0].base - above.words[-1].base) / max(piece.words[0].size, 1.0)
    return step <= 1.3 * pitch


def _are_owners(text: Sequence[Piece], entries: Sequence[Piece], known: Sequence[str]) -> bool:
    """Whether the narrow column holds owners: its heading says so, or nothing but people stand in it."""
    heads = [entries[0].text, *known]
    if any(_OWNERS & set(kinds_of_heading(words)) for words in heads):
        return True
    body = said(text)
    columns = read_columns([[body, entry.text] for entry in entries])
    return columns.kinds[1] in _OWNERS
