"""styles.xml in; what each style says of bold, capitals, size, spacing, lists and headings, inherited, out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from loaders.readers.docx.xml import W, is_on, number, value

_DEEPEST = 12  # styles that build on one another
_PLAIN_LEVEL = 9  # the outline level of running text


@dataclass(frozen=True, slots=True)
class Style:
    """The looks of a paragraph or a run; None and "" where nothing is said."""

    bold: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    size: float = 0.0  # points
    font: str = ""
    before: float = -1.0  # points above and below, -1 where nothing is said
    after: float = -1.0
    line: float = 0.0  # times a single line
    indent: float = -1.0  # points from the left
    list: str | None = None
    depth: int = -1
    level: int = -1  # outline level, 0 for the highest heading
    name: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it heads something."""
        return 0 <= self.level < _PLAIN_LEVEL or self.name == "title"

    def under(self, nearer: Style) -> Style:
        """These looks with those of a nearer style on top."""
        if nearer is NOTHING:
            return self
        said = {
            key: new for key in Style.__slots__
            if (new := getattr(nearer, key)) is not None and new != "" and not _is_unsaid(key, new)
        }  # fmt: skip
        return replace(self, **said) if said else self


_UNSAID = {"size": 0.0, "line": 0.0, "before": -1.0, "after": -1.0, "indent": -1.0, "depth": -1, "level": -1}
NOTHING = Style()


def _is_unsaid(key: str, new: object) -> bool:
    return key in _UNSAID and new == _UNSAID[key]


class Styles:
    """The styles of one document."""

    def __init__(self, tree: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.usual = NOTHING
        self._default = ""
        if tree is None:
            return
        defaults = tree.find(f"{W}docDefaults")
        if defaults is not None:
            paragraph = defaults.find(f"{W}pPrDefault/{W}pPr")
            self.usual = read_style(paragraph, defaults.find(f"{W}rPrDefault/{W}rPr"))
        for element in tree.iterfind(f"{W}style"):
            found = element.get(f"{W}styleId", "")
            self._elements[found] = element
            if element.get(f"{W}default") in ("1", "true") and element.get(f"{W}type") == "paragraph":
                self._default = found

    def named(self, style: str) -> Style:
        """A style with all that it builds on."""
        if style not in self._known:
            self._known[style] = self._read(style, _DEEPEST)
        return self._known[style]

    def of_paragraph(self, style: str, table: str = "") -> Style:
        """The looks of a paragraph of a style, inside a table of another."""
        key = f"{style}\n{table}"
        if key not in self._known:
            base = self.usual.under(self.named(table)) if table else self.usual
            self._known[key] = base.under(self.named(style or self._default))
        return self._known[key]

    def list_of(self, style: str) -> str:
        """The list that a style belongs to."""
        return self.named(style).list or ""

    def _read(self, style: str, deep: int) -> Style:
        element = self._elements.get(style)
        if element is None or deep == 0:
            return NOTHING
        own = read_style(element.find(f"{W}pPr"), element.find(f"{W}rPr"))
        own = replace(own, name=value(element, "name").lower())
        base = value(element, "basedOn")
        return self._read(base, deep - 1).under(own) if base and base != style else own


def read_style(paragraph: Element | None, run: Element | None) -> Style:
    """The looks that the properties of a paragraph and of a run say themselves."""
    style = read_run(run) if run is not None else NOTHING
    if paragraph is None or not len(paragraph):
        return style
    level = paragraph.find(f"{W}outlineLvl")
    listed = paragraph.find(f"{W}numPr")
    spoken = any(paragraph.find(f"{W}{part}") is not None for part in ("spacing", "ind"))
    if level is None and listed is None and not spoken:
        return style
    line = number(value(paragraph, "spacing", "line"))
    exact = value(paragraph, "spacing", "lineRule") in ("exact", "atLeast")
    return replace(
        style,
        before=_points(value(paragraph, "spacing", "before"), 20),
        after=_points(value(paragraph, "spacing", "after"), 20),
        line=0.0 if exact or line <= 0 else line / 240,
        indent=_points(value(paragraph, "ind", "left") or value(paragraph, "ind", "start"), 20),
        list=None if listed is None else value(listed, "numId"),
        depth=-1 if listed is None else number(value(listed, "ilvl"), -1),
        level=-1 if level is None else number(level.get(f"{W}val"), -1),
    )


def read_run(run: Element) -> Style:
    """The looks that the properties of a run say themselves."""
    font = run.find(f"{W}rFonts")
    return Style(
        bold=is_on(run, "b"), caps=is_on(run, "caps"), hidden=is_on(run, "vanish"),
        struck=is_on(run, "strike") if run.find(f"{W}strike") is not None else is_on(run, "dstrike"),
        size=max(_points(value(run, "sz"), 2), 0.0),
        font="" if font is None else font.get(f"{W}ascii") or font.get(f"{W}hAnsi") or "",
    )  # fmt: skip


def _points(text: str, parts: int) -> float:
    return number(text) / parts if text else -1.0
