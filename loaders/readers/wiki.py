"""Wiki text in, a `Source` out: headings between equals signs, tables between braces, links and emphasis as words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.blocks import Source
from loaders.readers.layout import Cell, Para, Table, Writer
from loaders.readers.markdown_words import plain as plain_words
from loaders.readers.text import canonical

_HEADING = re.compile(r"^\s*(?P<mark>={1,6})\s*(?P<words>[^=\s].*?)\s*(?P=mark)\s*$")
_EMPHASIS = re.compile(r"'{2,5}")
_ADDRESS = re.compile(r"\[(?:https?|mailto)[^\s\]]*\s+([^\]]+)\]")
_LIST = re.compile(r"^\s*(?P<mark>[*#:;]+)\s*(?=\S)")
_FORM = re.compile(r"^[^|\[\]{}]*=[^|\[\]{}]*\|(?!\|)")  # 'style="..." |' in front of the words of a cell
_LONGEST_TABLE = 2_000  # lines


def is_wiki(text: str) -> bool:
    """Whether a text is written as wikis have it: two headings or a table, and no mark of another format."""
    return len(re.findall(r"(?m)^={1,6}[^=\n]+={1,6}[ \t]*$", text)) > 1 or re.search(r"(?m)^\{\|", text) is not None


def read_wiki(data: bytes, name: str) -> Source:
    """Read minutes as a wiki keeps them."""
    lines = canonical(data, name).split("\n")
    writer = Writer()
    place, caption = 0, ""
    while place < len(lines):
        raw = lines[place]
        if raw.lstrip().startswith("{|"):
            end = _end_of_table(lines, place)
            _write_table(writer, lines[place + 1 : end], place + 2, caption)
            place = end + 1
            continue
        place += 1
        if not raw.strip() or re.fullmatch(r"-{4,}|__[A-Z]+__", raw.strip()):
            writer.gap()
            continue
        head = _HEADING.match(raw)
        listed = None if head else _LIST.match(raw)
        words = plain(head["words"] if head else raw[listed.end() :] if listed else raw)
        bullet = "• " if listed and words and listed["mark"][-1] in "*#" else ""
        writer.write(Para(bullet + words, opens=bool(bullet), heading=head is not None, number=place))
        caption = words or caption
    return writer.source(data, name, "wiki")


def plain(text: str) -> str:
    """The words of a line without emphasis, links and tags."""
    return plain_words(_ADDRESS.sub(r"\1", _EMPHASIS.sub("", text)))


def _end_of_table(lines: Sequence[str], place: int) -> int:
    """The line that closes a table; the last one where none does."""
    ends = (n for n in range(place + 1, min(place + _LONGEST_TABLE, len(lines))) if lines[n].lstrip().startswith("|}"))
    return next(ends, len(lines) - 1)


def _write_table(writer: Writer, lines: Sequence[str], number: int, caption: str) -> None:
    """Write a table; one of a single column only lays out the page, so that each cell is a line."""
    table = Table()
    for row in _rows(lines, number):
        table.rows.append([Cell(column, [para]) for column, para in enumerate(row)])
    writer.write_all([table], caption=caption)


def _rows(lines: Sequence[str], number: int) -> Iterator[list[Para]]:
    """The cells of each row; heads of columns and cells stand behind '!' and '|', the next one behind two of them."""
    row: list[Para] = []
    for place, raw in enumerate(lines, number):
        text = raw.strip()
        opens = text[:1] in ("|", "!") and not text.startswith(("|-", "|+"))
        if text.startswith("|-"):
            if row:
                yield row
            row = []
        elif opens:
            cells = re.split(r"\|\||!!", text[1:]) if text[0] == "!" else text[1:].split("||")
            row += [Para(plain(_FORM.sub("", cell)) or "–", number=place) for cell in cells]
        elif text and row and not text.startswith("|+"):
            row[-1].text = f"{row[-1].text} {plain(text)}"
    if row:
        yield row
