"""numbering.xml in; the number or bullet in front of each list paragraph, as Word prints it, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from loaders.readers.docx.xml import VAL, W, number, value
from loaders.readers.numerals import in_form

DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_DASHES = "-–—"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""
    suffix: str = " "
    legal: bool = False
    restart: int = -1  # the level that starts it again; -1 any higher one, 0 none


@dataclass(slots=True)
class _List:
    """One abstract list: its levels and how far each has been counted."""

    levels: dict[int, Level]
    link: str = ""  # a style that holds the real list
    counts: list[int | None] = field(default_factory=lambda: [None] * DEEPEST)


@dataclass(slots=True)
class _Num:
    """One use of a list, with what it changes."""

    of: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Counts through the lists of one document in reading order."""

    def __init__(self, tree: Element | None, list_of_style: Callable[[str], str]) -> None:
        self._lists: dict[str, _List] = {}
        self._nums: dict[str, _Num] = {}
        self._list_of_style = list_of_style
        for element in tree if tree is not None else ():
            if element.tag == f"{W}abstractNum":
                link = value(element, "numStyleLink")
                self._lists[element.get(f"{W}abstractNumId", "")] = _List(_levels(element), link)
            elif element.tag == f"{W}num":
                self._nums[element.get(f"{W}numId", "")] = _read_num(element)

    def level_of_style(self, num: str, style: str) -> int:
        """The level of a list that is tied to a paragraph style; 0 where none is."""
        found = self._find(num)
        return next((at for at, level in found[1].levels.items() if level.style == style), 0) if found else 0

    def mark(self, num: str, depth: int) -> str:
        """Count one more paragraph of a list; gives what Word prints in front of it."""
        found = self._find(num)
        if found is None or not 0 <= depth < DEEPEST:
            return ""
        use, listed = found
        level = use.levels.get(depth) or listed.levels.get(depth)
        if level is None:
            return ""
        self._count(use, listed, depth)
        if level.form == "bullet":
            return f"{level.text if level.text in _DASHES and level.text else '•'} "
        if level.form == "none" and not level.text:
            return ""
        levels = {**listed.levels, **use.levels}

        def printed(match: re.Match[str]) -> str:
            """The number of one level as Word prints it."""
            at = int(match[1]) - 1
            told = levels.get(at, Level())
            count = listed.counts[at]
            form = "decimal" if level.legal and at != depth else told.form
            return in_form(told.start if count is None else count, "decimal" if level.legal else form)

        text = _PLACE.sub(printed, level.text).strip()
        return text + level.suffix if text else ""

    def _find(self, num: str) -> tuple[_Num, _List] | None:
        for _ in range(4):  # a list may point to a style, and that to another list
            use = self._nums.get(num)
            listed = self._lists.get(use.of) if use else None
            if use is None or listed is None:
                return None
            if not listed.link or listed.levels:
                return use, listed
            num = self._list_of_style(listed.link)
        return None

    def _count(self, use: _Num, listed: _List, depth: int) -> None:
        counts = listed.counts
        if depth in use.starts:  # the first paragraph of a use that starts again
            counts[depth] = use.starts.pop(depth)
        else:
            level = use.levels.get(depth) or listed.levels[depth]
            before = counts[depth]
            counts[depth] = level.start if before is None else before + 1
        for above in range(depth):
            if counts[above] is None:
                counts[above] = (listed.levels.get(above) or Level()).start
        for below in range(depth + 1, DEEPEST):
            restart = (listed.levels.get(below) or Level()).restart
            if restart < 0 or depth < restart:
                counts[below] = None


def _levels(element: Element) -> dict[int, Level]:
    return {number(lvl.get(f"{W}ilvl")): _level(lvl) for lvl in element.iterfind(f"{W}lvl")}


def _level(lvl: Element) -> Level:
    suffix = {"nothing": "", "space": " "}.get(value(lvl, "suff"), " ")
    restart = lvl.find(f"{W}lvlRestart")
    return Level(
        number(value(lvl, "start"), 1), value(lvl, "numFmt", default="decimal"), value(lvl, "lvlText"),
        value(lvl, "pStyle"), suffix, lvl.find(f"{W}isLgl") is not None,
        -1 if restart is None else number(restart.get(VAL), -1),
    )  # fmt: skip


def _read_num(element: Element) -> _Num:
    use = _Num(value(element, "abstractNumId"), {}, {})
    for change in element.iterfind(f"{W}lvlOverride"):
        at = number(change.get(f"{W}ilvl"))
        lvl = change.find(f"{W}lvl")
        if lvl is not None:
            use.levels[at] = _level(lvl)
        if start := value(change, "startOverride"):
            use.starts[at] = number(start, 1)
    return use
