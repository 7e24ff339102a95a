"""What readers make and parsers read: one canonical text in; its lines, paragraphs and sentences as spans of it out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from graph.claims import Evidence

# Characters that stand for a space; each is one character, so offsets stay true.
SPACES = "\n\r\t\f\u00a0\u2007\u202f\u200b\ufeff"
# What prints nothing at the ends of a line: every kind of space, and marks without a width.
INVISIBLE = "".join(map(chr, (
    *range(9, 14), *range(28, 33), 0x85, 0xA0, 0xAD, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F, 0x205F,
    0x2060, 0x3000, 0xFEFF,
)))  # fmt: skip
BULLETS = "•·▪◦‣●○■\uf0b7\uf0a7\ufffd*–-"
_BULLET_OPENINGS = frozenset([*BULLETS, "o"])
_BULLET = re.compile(rf"^\s*(?:[{re.escape(BULLETS)}]\s+|o\s(?:\s+|(?=[A-Z])))(?=\S)")
_ARROWS = (">>", "=>", "->", "→", "➔", "➜")  # marks of decisions and actions in notes
_SHORT_BULLET = 60
_SHORT_LINE = 45
_SUB_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3}){1,2}\.?\s+){1,2}(?=[A-Z“‘'\"(])")
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Cllrs?|Supt|Insp|Sgt|No|Nos|Rev|Revd|Hon|Dep|Ch|Det"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|e\.g|i\.e|a\.m|p\.m|etc|approx|incl?|vs|pp?|para|ref|tel|ext)|\b[A-Z])\.$"
)
# 'prices by end Nov. LW will ...', 'bins etc. They ...': here the same full stop ends the sentence
_ENDS_TOO = re.compile(
    r"\b(?:(?:by|end|mid|early|late|in|of|from|until|till|since|\d{1,2}(?:st|nd|rd|th)?)\s+(?:(?:of|the)\s+)*"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|etc)\.$"
)
_OPENS_WITH = re.compile(r"\s+(?:(?:Cllr|Mr|Mrs|Ms|Dr|Insp|Supt)\.|(?:[A-Z][a-z]+|[A-Z]{2,4}[a-z]?|[AI])\b(?![.,]))")
_END = re.compile(r"[.!?](?:[.!?]*[’”\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9£•]|\s*$)|(?=\s{3,}\S))")
_ENUMERATOR = re.compile(r"\s*(?:[a-z]|[ivx]{1,4}|\d{1,2})\.")
_CLAUSE = re.compile(r"^\s*(?:\(?([a-z]|[ivx]{1,4}|\d{1,2})[.)]|\(([a-z]|[ivx]{1,4}|\d{1,2})\))\s+(?=\S)")
_HANGING = re.compile(r"(?i)\b(?:the|a|an|of|and|or|to|for|in|with|by|on|at|from|that|which|be|is|was)$")


@dataclass(slots=True)
class Line:
    """One line of the canonical text with what the reader knows of it."""

    number: int
    start: int
    end: int
    text: str
    page: int = 0
    role: str = ""  # cell_number, cell_title, cell_text, cell_owner or ""
    table: int = -1  # which table of the file it stands in, -1 outside tables
    row: int = -1  # row of that table, counted through the file; -1 outside tables
    column: int = -1  # column of the row from 0; a merged cell has the number of its first column
    top: float = -1.0  # where the line begins down the page, in points from the top; -1 where no layout is known
    left: float = -1.0  # where it begins across the page, in points; -1 where no layout is known
    estimated: bool = False  # `top` was worked out from blank lines and lengths, not measured
    heading: bool = False
    bold: bool = False
    page_start: bool = False
    opens: bool = False  # the format itself says that a paragraph begins here (Word, web pages)
    blanks_before: int = 0
    used_by: str = ""  # parser or section that read it
    ignored_by: str = ""  # named rule that set it aside


@dataclass(slots=True)
class Source:
    """One file as read: its text, its lines without the blank ones, and what the reader has to warn of."""

    name: str
    sha256: str
    format: str
    text: str
    lines: list[Line]
    flat: str = ""
    pages: int = 0
    warnings: list[dict[str, object]] = field(default_factory=list)
    title: str = ""  # what a browser shows above the page; no part of the text

    def __post_init__(self) -> None:
        """Make the same-length copy of the text that patterns run on: every kind of space is a plain space."""
        if not self.flat:
            self.flat = _flatten(self.text)

    def warn(self, kind: str, text: str, line: Line | None = None) -> None:
        """Note something a reader of the answer must know."""
        place = {"page": line.page, "line": line.number} if line else {"page": 0, "line": 0}
        self.warnings.append({"kind": kind, "text": text, **place})

    def blank(self, start: int, end: int) -> None:
        """Blank a stretch that is no minute in the copy that patterns run on."""
        self.flat = f"{self.flat[:start]}{' ' * (end - start)}{self.flat[end:]}"

    def blank_hidden(self) -> None:
        """Blank the lines that were set aside in the copy that patterns run on."""
        pieces, place = [], 0
        for line in self.lines:
            if line.ignored_by:
                pieces += [self.flat[place : line.start], " " * (line.end - line.start)]
                place = line.end
        self.flat = "".join([*pieces, self.flat[place:]])


def _flatten(text: str) -> str:
    for space in SPACES:
        text = text.replace(space, " ")
    return text.replace("’", "'").replace("‘", "'").replace("`", "'")


class Span(NamedTuple):
    """A stretch of the canonical text with the flattened words in it."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Paragraph:
    """Consecutive lines that belong together."""

    start: int
    end: int
    text: str
    lines: list[Line]
    bullet: bool = False
    bold: bool = False
    clause: str = ""  # (a), (ii), 1. in front of a resolution clause
    _sentences: list[Span] | None = None

    @property
    def row(self) -> int:
        """The table row of its first line."""
        return self.lines[0].row

    def sentences(self) -> list[Span]:
        """The sentences of the paragraph, as spans of the source."""
        if self._sentences is None:
            self._sentences = split_sentences(self.text, self.start)
        return self._sentences


def squeeze(text: str) -> str:
    """The words of a text with one space between them and none around them."""
    return " ".join(text.split())


def split_sentences(text: str, offset: int = 0) -> list[Span]:
    """Cut running text at sentence ends; initials, titles and other abbreviations do not end a sentence."""
    return [Span(offset + begin, offset + begin + len(words), words) for begin, words in _cut(text)]


@lru_cache(maxsize=4096)  # the same paragraph is cut for the minutes and again for the whole file
def _cut(text: str) -> tuple[tuple[int, str], ...]:
    pieces: list[tuple[int, str]] = []
    begin = 0
    for found in _END.finditer(text):
        end = found.end()
        short = end < len(text) and _ABBREVIATIONS.search(text, max(begin, found.start() - 9), end)
        if short and not (_ENDS_TOO.search(text, max(begin, end - 20), end) and _OPENS_WITH.match(text, end)):
            continue
        pieces.append((begin, text[begin:end]))
        begin = end
    pieces.append((begin, text[begin:]))
    if len(pieces) > 1:  # 'a. Foo': the letter counts, it is no sentence
        pieces = [piece for piece in pieces if not _ENUMERATOR.fullmatch(piece[1])]
    return tuple((at + len(raw) - len(raw.lstrip()), words) for at, raw in pieces if (words := raw.strip()))


def is_bullet(text: str) -> bool:
    """Whether a line opens with a bullet or what is left of one."""
    return text.lstrip()[:1] in _BULLET_OPENINGS and _BULLET.match(text) is not None


def strip_bullet(text: str) -> str:
    """The line without its bullet."""
    return _BULLET.sub("", text, count=1).strip()


def evidence(source: Source, start: int, end: int) -> Evidence:
    """The verbatim words between two places of the source, with page and line."""
    while start < end and source.text[start].isspace():
        start += 1
    while end > start and source.text[end - 1].isspace():
        end -= 1
    line = line_at(source.lines, start)
    return Evidence(
        quote=source.text[start:end],
        page=line.page if line else 0,
        line=line.number if line else 0,
        start=start,
        end=end,
    )


def line_at(lines: Sequence[Line], place: int) -> Line | None:
    """The line that holds a place of the text."""
    found = bisect_right(lines, place, key=attrgetter("end"))
    return lines[min(found, len(lines) - 1)] if lines else None


def clause_mark(text: str) -> str:
    """The letter or number in front of a clause: '(ii) That ...' -> 'ii'."""
    opening = text.lstrip()[:6]
    if "." not in opening and ")" not in opening:
        return ""
    found = _CLAUSE.match(text)
    return (found.group(1) or found.group(2)) if found else ""


def _opens(line: Line, last: Line, joined: Sequence[Line]) -> bool:
    """Whether a line starts a new paragraph after the one before it."""
    ended = last.text.rstrip()[-1:] in ".!?:;”\"'"
    carries_on = line.page_start and not ended and not is_bullet(line.text) and not _is_short(last, line)
    if (line.blanks_before or line.opens) and not carries_on and not (not ended and line.text[:1].islower()):
        return True
    if is_bullet(line.text) or clause_mark(line.text) or line.text.startswith(_ARROWS):
        return True
    if is_bullet(last.text) and line.text[:1].isupper() and len(last.text) < _SHORT_BULLET:
        return True  # the list is over: a line that ends so early does not run on
    if line.row != last.row and line.role == last.role == "cell_text" and _HANGING.search(last.text):
        return False  # a table row that a page break cut in the middle of a sentence
    if line.heading or last.heading or line.role != last.role or (line.row != last.row and not line.text[:1].islower()):
        return True
    if line.role and line.role == last.role and line.row == last.row:
        return True  # the reader has already put one paragraph on one line
    return line.page_start and ended and len(joined) > 0


def _is_short(last: Line, line: Line) -> bool:
    """Whether the last line of a page is too short to go on overleaf, where the format says what opens a paragraph."""
    return line.opens and line.text[:1].isupper() and len(last.text) < _SHORT_LINE and not _HANGING.search(last.text)


def paragraphs(source: Source, lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines into paragraphs: blank lines, bullets and cells part them, page breaks inside a sentence do not."""
    return list(each_paragraph(source, lines))


def each_paragraph(source: Source, lines: Iterable[Line]) -> Iterator[Paragraph]:
    """The paragraphs of some lines one by one, for those who need the first ones only."""
    group: list[Line] = []
    for line in lines:
        if line.ignored_by:
            continue
        if group and _opens(line, group[-1], group):
            yield _paragraph(source, group)
            group = []
        group.append(line)
    if group:
        yield _paragraph(source, group)


def _paragraph(source: Source, lines: list[Line]) -> Paragraph:
    start, end = lines[0].start, lines[-1].end
    text = source.flat[start:end]
    found = _BULLET.match(text)
    number = _SUB_NUMBER.match(text)  # '2.3 8.1 Ambulances': the paragraph's number, and its number at the last meeting
    skip = found.end() if found else number.end() if number else 0
    return Paragraph(
        start + skip, end, text[skip:], lines, bullet=found is not None, bold=all(line.bold for line in lines),
        clause=clause_mark(text[skip:]),
    )  # fmt: skip
