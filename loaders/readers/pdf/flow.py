"""Printed lines of one column in, its paragraphs out: a line goes on where the next word did not fit on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.readers.pdf.boxes import Piece, Word, text_of
from loaders.readers.pdf.lines import marks_of, surely_goes_on

_SPACE = 0.28  # of the size of the letters: how wide a space is
_LOOSE = 1.3  # lines this much further apart than usual are two paragraphs
_EVEN = 4.0  # points that the two sides of a centred line may differ by
_INSET = 12.0  # points: a centred line stands at least so far from both sides
_FULL = 0.5  # of the lines of running text have no room for the next word; of a list fewer
_CUT = (",", "-", "–", "&", "/", " and", " of", " for", " the", " The", " to", " in")
_LONG_WORD = 8  # letters of a word that a cell may be too narrow for
_LABEL = 30  # letters of a label at most
MOST_BLANKS = 6

Side = tuple[float, float]


def join_lines(lines: Sequence[Piece], side: Side, pitch: float, *, exact: bool = False) -> list[Piece]:
    """The paragraphs of some lines; `side` is where their column begins and ends, `pitch` how far lines stand apart.

    Where that is not known exactly, lines that surely went on show how far the lines around them reach.
    """
    joined: list[Piece] = []
    last: Piece | None = None
    for line, (own, is_list) in zip(lines, _sides(lines, side, pitch, exact=exact), strict=True):
        if last is not None and _goes_on(joined[-1], last, line, own, pitch) and (not is_list or is_cut(last, line)):
            line.words[0].glued = is_broken(last.words[-1], line.words[0]) or _is_forced(last, line)
            joined[-1].words += line.words
        else:
            blanks = blanks_between(last, line, pitch) if last is not None else 0
            opens = last is None or blanks > 0 or _room(last, own) > _width(line.words) + 2 * line.words[0].size
            joined.append(Piece(list(line.words), line.page, blanks=blanks, opens=opens))
        last = line
    return joined


def _sides(lines: Sequence[Piece], side: Side, pitch: float, *, exact: bool) -> Iterator[tuple[Side, bool]]:
    """For each line how far the lines around it reach, and whether they are a list, one entry to a line."""
    blocks: list[list[Piece]] = []
    for above, line in pairwise([None, *lines]):
        assert line is not None
        if above is None or _step(above, line) > _LOOSE * pitch or marks_of(line.words):
            blocks.append([])
        blocks[-1].append(line)
    for block in blocks:
        sure = [above.right for above, line in pairwise(block) if surely_goes_on(above.words, line.words)]
        reach = max(sure, default=0.0)
        own = side if exact or reach < (side[0] + side[1]) / 2 else (side[0], reach)
        full = sum(not does_fit(above, line, own) for above, line in pairwise(block))
        for _ in block:
            yield own, full < _FULL * (len(block) - 1)


def is_cut(above: Piece, line: Piece) -> bool:
    """Whether words plainly break off at the end of a line."""
    text = above.text
    is_open = text.count("(") > text.count(")")
    return is_open or line.text[0].islower() or text.endswith(_CUT)


def _step(above: Piece, line: Piece) -> float:
    return (line.words[0].base - above.words[-1].base) / max(line.words[0].size, 1.0)


def blanks_between(above: Piece, line: Piece, pitch: float) -> int:
    """How many blank lines the print leaves between two lines."""
    return max(0, min(MOST_BLANKS, round(_step(above, line) / pitch - 0.8)))


def _goes_on(joined: Piece, above: Piece, line: Piece, side: Side, pitch: float) -> bool:
    """Whether a line is the rest of the paragraph above it."""
    first, size = line.words[0], above.words[-1].size
    step = first.base - above.words[-1].base
    if not 0 < step <= _LOOSE * pitch * size or abs(first.size - size) > 0.6 or marks_of(line.words):
        return False
    if (joined.bold != line.bold and not first.text[:1].islower()) or _is_label(line.text):
        return False
    return not does_fit(above, line, side)


def _is_label(text: str) -> bool:
    """Whether a line is a label over a list: 'APOLOGIES:'."""
    return len(text) <= _LABEL and text[0].isupper() and text.endswith(":") and text.count(" ") < 3


def does_fit(above: Piece, line: Piece, side: Side) -> bool:
    """Whether the first word of a line would have found room on the line above it."""
    return _room(above, side) >= _width(line.words) + _SPACE * above.words[-1].size


def _room(line: Piece, side: Side) -> float:
    """How much space a printed line leaves for another word."""
    room = side[1] - line.right
    return 2 * room if _is_centred(line, side) else room


def _is_centred(line: Piece, side: Side) -> bool:
    before, after = line.left - side[0], side[1] - line.right
    return before > _INSET and abs(before - after) <= _EVEN


def _width(words: Sequence[Word]) -> float:
    """How wide the first word of a line is, with what is glued to it."""
    end = next((place for place in range(1, len(words)) if not words[place].glued), len(words))
    return words[end - 1].right - words[0].left


def is_broken(last: Word, first: Word) -> bool:
    """Whether a word is broken at the end of a printed line; a soft hyphen goes, a printed one stays."""
    if last.text.endswith("\u00ad"):
        last.text = last.text[:-1]
        return True
    return len(last.text) > 1 and last.text.endswith(("-", "/")) and first.text[:1].isalnum()


def _is_forced(above: Piece, line: Piece) -> bool:
    """Whether a word too long for its narrow cell was broken without a hyphen: alone on its line, one letter below."""
    word, rest = above.words[-1].text, line.words[0].text.rstrip(".,;:)")
    if len(above.words) > 1 or len(word) < _LONG_WORD or not word.isalpha() or len(rest) != 1 or not rest.isalpha():
        return False
    return rest.lower() not in ("a", "i") and rest.isupper() == word.isupper()


def mend_hyphens(pieces: Sequence[Piece]) -> None:
    """Take out the hyphen of a word broken at the end of a line that the document writes whole elsewhere."""
    if not any(word.glued and before.text.endswith("-") for piece in pieces for before, word in pairwise(piece.words)):
        return
    whole = {word.text.strip(".,;:()").lower() for piece in pieces for word in piece.words}
    for piece in pieces:
        for place in range(len(piece.words) - 1):
            word, after = piece.words[place], piece.words[place + 1]
            if after.glued and word.text.endswith("-") and after.base - word.base > word.size / 2:
                rest = after.text.strip(".,;:()").lower()
                start = word.text[:-1].strip("(").lower()
                if f"{start}{rest}" in whole and f"{start}-{rest}" not in whole:
                    word.text = word.text[:-1]


def said(pieces: Sequence[Piece]) -> str:
    """All words of some pieces."""
    return " ".join(text_of(piece.words) for piece in pieces)
