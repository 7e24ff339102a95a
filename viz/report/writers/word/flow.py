"""The blocks of a report in; the elements of a Word file in reading order, broad tables on pages laid sideways, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby, takewhile
from typing import Any

from viz.report.model import Bars, Block, Chart, Finding, Heading, Points, Quoted, Table, Text
from viz.report.parts import Part
from viz.report.wording import wording as fixed
from viz.report.writers.word import xml
from viz.report.writers.word.notes import note_settings
from viz.report.writers.word.pen import Pen
from viz.report.writers.word.pictures import chart, gap, needs_sideways, told
from viz.report.writers.word.tables import drawn, is_broad
from viz.report.writers.word.xml import WORD, w

W = f"{{{WORD}}}"
FEW_LETTERS = 1500  # between two sideways pages, which do not make a page of their own
TWIP = 635  # python-docx measures in parts of a twentieth of a point
BEFORE_TYPE = ("headerReference", "footerReference", "footnotePr", "endnotePr")


@dataclass
class Page:
    """The page of a template, upright and sideways."""

    section: Any  # as python-docx gives it

    def room(self, *, sideways: bool = False) -> int:
        """How broad a text may be, in twentieths of a point."""
        page = self.section
        edge = page.page_height if sideways else page.page_width
        return int(edge - page.left_margin - page.right_margin - (page.gutter or 0)) // TWIP

    def ending(self, *, sideways: bool, first: bool) -> Any:
        """What ends the pages of one kind: their size, header and footer."""
        found = deepcopy(self.section._sectPr)
        for name in ("type", "endnotePr", *(() if first else ("titlePg", "pgNumType"))):
            for old in found.findall(f"{W}{name}"):
                found.remove(old)
        place = sum(child.tag in {f"{W}{name}" for name in BEFORE_TYPE} for child in found)
        found[place:place] = [note_settings(whole=False), w("type", val="nextPage")]
        size = found.find(f"{W}pgSz")
        if sideways:
            turned = {"w": size.get(f"{W}h"), "h": size.get(f"{W}w"), "orient": "landscape"}
            for name, value in turned.items():
                size.set(f"{W}{name}", value)
        return found


@dataclass
class Flow:
    """Elements in reading order, and whether each stands on an upright page (False) or sideways (True)."""

    pen: Pen
    page: Page
    parts: list[tuple[Any, bool]] = field(default_factory=list)
    heads: int = 0  # how many of the last elements are titles, which go with what follows them
    start: int = 0  # where the section began
    title: str = ""  # the last title met, which names a table that has none
    marks: list[tuple[str, str]] = field(default_factory=list)  # sections: their title and its bookmark

    def add(self, *elements: Any) -> None:
        """Add elements that fit an upright page."""
        self.parts += [(element, False) for element in elements]
        self.heads = 0

    def head(self, words: str, level: int, *, marked: bool = False, on_new_page: bool = False) -> None:
        """Add a title; a marked one stands in the contents."""
        if not (shown := self.pen.words.line(words)):
            return
        inside = [xml.run(xml.text(shown))]
        if marked:
            name, number = f"_Toc{len(self.marks) + 1:08}", 1_000_000 + len(self.marks)
            inside = [w("bookmarkStart", id=number, name=name), *inside, w("bookmarkEnd", id=number)]
            self.marks.append((shown, name))
        broken = {"pageBreakBefore": w("pageBreakBefore")} if on_new_page else {}
        self.parts.append((xml.paragraph(self.pen.styles[f"heading {level}"], *inside, **broken), False))
        self.heads, self.title = self.heads + 1, words

    def sideways(self, table: Any) -> None:
        """Add a broad table, and lay the titles right above it, or a short beginning of its section, sideways too."""
        for number in range(min(len(self.parts) - self.heads, self._few_since()), len(self.parts)):
            self.parts[number] = (self.parts[number][0], True)
        self.parts += [(table, True), (gap(self.pen), True)]
        self.heads = 0

    def _few_since(self) -> int:
        """Where the section began, if it has few words so far and no table: they would fill no page of their own."""
        since = [element for element, _ in self.parts[self.start :]]
        few = sum(len("".join(element.itertext())) for element in since) <= FEW_LETTERS
        plain = self.start > 0 and few and not any(element.tag == f"{W}tbl" for element in since)
        return self.start if plain else len(self.parts)

    def section(self, part: Part) -> None:
        """Add one part of a report."""
        self.start = len(self.parts)
        self.head(f"{part.heading} {part.section.title}", 1, marked=True, on_new_page=part.on_new_page)
        for block in part.section.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """Add one block."""
        match block:
            case Text():
                self.add(self.pen.paragraph(block))
            case Points():
                self.add(*self.pen.points(block))
            case Quoted():
                self.add(self.pen.quoted(block))
            case Heading():
                self.head(block.words, 2)
            case Finding():
                self._finding(block)
            case Table():
                self._table(block)
            case Chart():
                self._chart(block)

    def _finding(self, finding: Finding) -> None:
        """Set a finding in a smaller size than the rest, so that a board has the few of them on one page."""
        self.head(finding.title, 2)
        self.add(*(self.pen.quoted(quoted, "report finding quote") for quoted in finding.quotes))
        self.add(self.pen.paragraph(finding.statement, "report finding"))
        for name, text in (("takers", finding.takers), ("question", Text(finding.question))):
            if text.words:
                self.add(self.pen.labelled(fixed()[name], text, "report finding point"))

    def _table(self, table: Table) -> None:
        broad = is_broad(table, self.page.room())
        if not broad:
            self._keep_lead()
        element = drawn(self.pen, table, self.title, self.page.room(sideways=broad))
        if broad:
            self.sideways(element)
        else:
            self.add(element, gap(self.pen))

    def _keep_lead(self) -> None:
        """Keep the first words between a title and a table with what follows: they would end a page alone."""
        lead = [element for element, _ in takewhile(lambda part: not self._is_apart(part[0]), reversed(self.parts))]
        is_below_title = len(lead) < len(self.parts) and self.parts[-len(lead) - 1][0].tag == f"{W}p"
        if lead and is_below_title and len("".join(lead[-1].itertext())) <= FEW_LETTERS // 3:
            xml.keep_with_next(lead[-1])

    def _is_apart(self, element: Any) -> bool:
        """Whether an element is a table or a title, which parts what stands before it from what follows."""
        style = element.find(f"{W}pPr/{W}pStyle")
        titles = {self.pen.styles[f"heading {level}"] for level in (1, 2)}
        return element.tag != f"{W}p" or (style is not None and style.get(f"{W}val") in titles)

    def _chart(self, block: Chart) -> None:
        picture = block.picture
        self.head(picture.title, 2)
        broad = needs_sideways(block, self.page.room())
        apart = broad and isinstance(picture, Bars) and not is_broad(block.table, self.page.room())
        broad = broad and not apart  # bars and table one below the other save a page laid sideways
        drawing = chart(self.pen, block, self.page.room(sideways=broad), apart=apart)
        elements = [told(self.pen, picture), *drawing, gap(self.pen)]
        for element in takewhile(lambda one: one.tag == f"{W}p", elements):
            xml.keep_with_next(element)
        if not broad:
            self.add(*elements)
            return
        self.sideways(elements[-2])
        self.parts[-2:-2] = [(element, True) for element in elements[:-2]]

    def proofs(self, title: str, told: str, papers: Table | None) -> None:
        """Add the title of the notes, which stand at the end of the file, and the papers that their words are of.

        LibreOffice gives the notes pages of their own; without the papers the title may be all that a page holds.
        """
        self.start = len(self.parts)
        self.head(title, 1, marked=True)
        self.add(self.pen.plain("normal", told))
        if papers is not None:
            self._table(papers)

    def body(self) -> Iterator[Any]:
        """Every element, with a change of pages wherever upright and sideways meet."""
        first, self.parts = True, turned(self.parts)
        for number, (element, side) in enumerate(self.parts):
            yield element
            after = self.parts[number + 1][1] if number + 1 < len(self.parts) else side
            if after != side:
                yield w("p", w("pPr", self.page.ending(sideways=side, first=first)))
                first = False
        yield self.page.ending(sideways=self.parts[-1][1] if self.parts else False, first=first)


def turned(parts: Sequence[tuple[Any, bool]]) -> list[tuple[Any, bool]]:
    """The same elements, with few words between two sideways pages laid sideways too: alone they fill no page."""
    runs = [(side, [element for element, _ in group]) for side, group in groupby(parts, key=lambda part: part[1])]
    found: list[tuple[Any, bool]] = []
    for number, (side, elements) in enumerate(runs):
        is_between = 0 < number < len(runs) - 1
        few = sum(len("".join(element.itertext())) for element in elements) <= FEW_LETTERS
        found += [(element, side or (is_between and few)) for element in elements]
    return found
