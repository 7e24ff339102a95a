"""A parsed web page in, paragraphs and tables out, as a browser shows them, however deep or unclosed it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.cues import cue
from loaders.readers.html.furniture import HIDDEN, OUTSIDE, Furniture, why_line
from loaders.readers.html.lists import Listed, read_list, whole
from loaders.readers.layout import Block, Cell, Para, Table
from loaders.readers.symbols import printed

_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "button", "textarea",
    "input", "audio", "video", "canvas", "map", "math", "datalist", "option", "frameset",
))  # fmt: skip
_SPACED = frozenset((
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "table", "hr", "fieldset", "figure",
))  # fmt: skip
_BLOCKS = _SPACED | frozenset((
    "div", "li", "dt", "dd", "section", "article", "main", "header", "footer", "aside", "nav", "form", "address",
    "caption", "figcaption", "details", "summary", "center", "legend", "dialog", "body", "thead", "tbody", "tfoot",
    "tr",
))  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD = frozenset(("b", "strong", "th", "dt", *_HEADINGS))
_GONE = frozenset(("del", "s", "strike"))
_WEIGHT = re.compile(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_FACE = re.compile(r"(?i)font-family\s*:\s*([^;,]+)")
_GAPS = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\x00-\x08\x0e-\x1f]")
_BREAK = "\x0b"
_ORDINAL = re.compile(r"\s*(?:st|nd|rd|th)\s*")
_OWN_BULLET = re.compile(r"^[•·▪◦‣●○■*–-]\s")
_WIDEST, _TALLEST, _DEEPEST = 63, 2000, 12


@dataclass(slots=True)
class _Text:
    """The words of the paragraph that is being read."""

    parts: list[str] = field(default_factory=list)
    says: bool = False  # whether it holds words at all
    is_bold: bool = True  # whether all words of it are bold
    is_link: bool = True
    mark: str = ""  # bullet or number in front


@dataclass(slots=True)
class _Rows:
    """A table that is being read."""

    table: Table
    below: dict[int, int] = field(default_factory=dict)  # rows that a cell of this column still covers
    column: int = 0


class _Reader:
    """Follows one walk through a page."""

    def __init__(self, furniture: Furniture) -> None:
        self._furniture = furniture
        self.blocks: list[Block] = []
        self._into: list[list[Block]] = [self.blocks]  # the page, or the cells around the place
        self._text = _Text()
        self._lists: list[Listed] = []
        self._tables: list[_Rows] = []
        self._aside: list[tuple[int, str]] = [(0, OUTSIDE if furniture.main is not None else "")]
        self._bold = self._heading = self._pre = self._link = 0
        self._inside = False  # the main part
        self._gap = False
        self._fonts: list[str] = []

    @property
    def _why(self) -> str:
        """Why the place is set aside, "" where it is not."""
        return self._aside[-1][1]

    def enter(self, node: LexborNode, tag: str) -> bool:
        """Begin an element; says whether to look inside."""
        if tag in _SKIPPED:
            return False
        is_main = self._furniture.is_main(node)
        why = HIDDEN if tag in _GONE else self._furniture.why(node, tag, inside=self._inside)
        if why or is_main:
            self._flush()
            self._aside.append((node.mem_id, "" if is_main else self._why or why))
            self._inside = self._inside or is_main
        if tag in _BLOCKS:
            self._flush()
            self._gap = self._gap or tag in _SPACED
        self._look(node, tag, 1)
        self._open(node, tag)
        return True

    def leave(self, node: LexborNode, tag: str) -> None:
        """End an element."""
        if tag in _BLOCKS or tag in ("td", "th"):
            self._flush(ends=tag in ("p", "div"))
            self._gap = self._gap or tag in _SPACED
        self._close(tag)
        self._look(node, tag, -1)
        if self._aside[-1][0] == node.mem_id:
            self._flush()
            self._aside.pop()

    def words(self, text: str) -> None:
        """Take the words of a text node."""
        text = printed(_UNSEEN.sub("", text), self._fonts[-1] if self._fonts else "")
        if self._pre:
            text = text.replace("\n", _BREAK)
        parts = self._text.parts
        if parts and _ORDINAL.fullmatch(text) and parts[-1][-2:-1].isdigit() and parts[-1].endswith(" "):
            parts[-1] = parts[-1].rstrip()  # '4 <sup>th</sup>'
        parts.append(text)
        if any(map(str.isalnum, text)):
            self._text.says = True
            self._text.is_bold = self._text.is_bold and self._bold > 0
            self._text.is_link = self._text.is_link and self._link > 0

    def finish(self) -> list[Block]:
        """What was read."""
        self._flush()
        return self.blocks

    def _look(self, node: LexborNode, tag: str, step: int) -> None:
        looks = node.attributes if tag in ("span", "font") else {}
        said = looks.get("style") or ""
        self._bold += step * (tag in _BOLD or (said != "" and _WEIGHT.search(said) is not None))
        if looks and (font := looks.get("face") or (said and _font(said))):
            self._fonts = [*self._fonts, font] if step > 0 else self._fonts[:-1]
        self._heading += step * (tag in _HEADINGS)
        self._pre += step * (tag == "pre")
        self._link += step * (tag == "a")

    def _open(self, node: LexborNode, tag: str) -> None:
        if tag == "br":
            self._text.parts.append(_BREAK)
        elif tag == "img":
            alt = node.attributes.get("alt") or ""
            if cue("web", "icon").fullmatch(alt):
                self._text.parts.append(f" {alt}")
        elif tag in ("ul", "ol"):
            self._lists.append(read_list(node, tag))
        elif tag == "li":
            self._text.mark = self._lists[-1].mark(node) if self._lists else "• "
        elif self._why:
            return
        elif tag == "table":
            self._table(node)
        elif tag == "tr" and self._tables:
            self._tables[-1].table.rows.append([])
            self._tables[-1].column = 0
        elif tag in ("td", "th") and 0 < len(self._tables) <= _DEEPEST:
            self._cell(node)

    def _table(self, node: LexborNode) -> None:
        """Begin a table; what stands in tables nested beyond measure is read as plain lines."""
        role = node.attributes.get("role") or ""
        self._tables.append(_Rows(Table(is_layout=role in ("presentation", "none"))))
        if len(self._tables) <= _DEEPEST:
            into = self._into[-1]
            into += [Para("")] if self._gap and into else []
            into.append(self._tables[-1].table)

    def _cell(self, node: LexborNode) -> None:
        """Begin a cell in the first column that no cell above it covers."""
        rows = self._tables[-1]
        while rows.below.get(rows.column, 0) > 0:
            rows.below[rows.column] -= 1
            rows.column += 1
        looks = node.attributes
        span = min(max(whole(looks.get("colspan"), 1), 1), _WIDEST)
        tall = min(max(whole(looks.get("rowspan"), 1), 1), _TALLEST)
        cell = Cell(rows.column)
        for column in range(rows.column, rows.column + span):
            rows.below[column] = tall - 1
        rows.column += span
        if not rows.table.rows:
            rows.table.rows.append([])
        rows.table.rows[-1].append(cell)
        self._into.append(cell.blocks)
        self._gap = False

    def _close(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._text.mark = ""
        elif self._why:
            return
        elif tag == "caption" and 0 < len(self._tables) <= _DEEPEST:  # stands above its table
            table, into = self._tables[-1].table, self._into[-1]
            into[:] = [*(block for block in into if block is not table), table]
        elif tag in ("td", "th") and 0 < len(self._tables) <= _DEEPEST:
            self._into.pop()
            self._gap = False
        elif tag == "tr" and self._tables:
            rows = self._tables[-1]
            for column in range(rows.column, _WIDEST):
                rows.below[column] = max(rows.below.get(column, 0) - 1, 0)
        elif tag == "table" and self._tables:
            self._tables.pop()

    def _flush(self, *, ends: bool = False) -> None:
        """Write the paragraph that was being read, a line for each that the author broke."""
        held, self._text = self._text, _Text()
        raw = "".join(held.parts)
        lines = [_GAPS.sub(" ", line) if not self._pre else line for line in raw.split(_BREAK)]
        if not raw.strip():
            self._text.mark = held.mark
            if ends and ("\u00a0" in raw or _BREAK in raw):  # an empty paragraph that keeps its place
                self._put(Para(""))
            return
        mark = "" if _OWN_BULLET.match(raw.lstrip()) and held.mark == "• " else held.mark
        opens = True
        for line in lines:
            aside = self._why or why_line(line, is_link=held.is_link, listed=held.mark != "")
            self._put(Para(
                mark + line.lstrip(" ") if line.strip() else "", opens=opens, heading=self._heading > 0,
                bold=held.says and held.is_bold, ignored_by=aside,
            ))  # fmt: skip
            opens, mark = not line.strip(), "" if line.strip() else mark

    def _put(self, para: Para) -> None:
        into = self._into[-1]
        if self._gap and into and para.words:  # an empty paragraph is itself the gap before it
            into.append(Para(""))
        self._gap = False
        into.append(para)


def _font(style: str) -> str:
    """The typeface that a style names first."""
    found = _FACE.search(style)
    return found[1].strip(" \"'") if found else ""


def _walk(root: LexborNode, reader: _Reader) -> None:
    """Go through a tree without recursion: a page may leave thousands of elements open."""
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        child = None
        if tag == "-text":
            reader.words(node.text_content or "")
        elif tag.startswith(("-", "!", "_")):
            pass
        elif reader.enter(node, tag):
            child = node.child
            if child is None:
                reader.leave(node, tag)
        if child is not None:
            node = child
            continue
        while node is not None and node.mem_id != root.mem_id and node.next is None:
            node = node.parent
            if node is not None:
                reader.leave(node, node.tag or "")
        node = None if node is None or node.mem_id == root.mem_id else node.next


def read_page(tree: LexborHTMLParser, furniture: Furniture) -> list[Block]:
    """The blocks of a page."""
    reader = _Reader(furniture)
    if tree.body is not None:
        _walk(tree.body, reader)
    return reader.finish()
