"""A report in; its sections in the order of print, each with its number or, for an appendix, its letter, out."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from viz.report.model import Column, Report, Section, Table
from viz.report.wording import NOT_SHOWN, dates, figure, row_of, wording

FEW = 2  # sections that need no list of contents


class Part(NamedTuple):
    """A section under its label, and what stands before its title."""

    label: str  # "3", or "B"
    heading: str  # "3.", or "Appendix B."
    section: Section
    on_new_page: bool = False  # the first of what stands behind the body, which may be left off


class Parts(NamedTuple):
    """The sections of a report, numbered ones first, and the title of the evidence, the last appendix."""

    sections: tuple[Part, ...]
    proofs: str

    @property
    def is_long(self) -> bool:
        """Whether a reader needs a list of contents: not for a paper of a table and what stands behind it."""
        return sum(not part.section.appendix for part in self.sections) > FEW

    @property
    def is_alone(self) -> bool:
        """Whether nothing but the evidence stands behind a short paper: then that begins a page."""
        return not self.is_long and not any(part.section.appendix for part in self.sections)


def parts_of(report: Report) -> Parts:
    """Number the sections, then letter the appendices."""
    body = [section for section in report.sections if not section.appendix]
    extra = [section for section in report.sections if section.appendix]
    numbered = [Part(str(place), f"{place}.", section) for place, section in enumerate(body, 1)]
    lettered = [
        Part(letter(place), _appendix(place), section, on_new_page=bool(body) and place == 1)
        for place, section in enumerate(extra, 1)
    ]
    return Parts((*numbered, *lettered), f"{_appendix(len(extra) + 1)} {wording()['evidence']}")


def papers_of(report: Report) -> Table | None:
    """The papers that the evidence of a long report stands in, each with its meetings and how much of it is quoted."""
    if not report.evidence or not parts_of(report).is_long:
        return None
    words = wording()["papers"]
    days: dict[str, list[str]] = {}
    for one in report.evidence:
        days.setdefault(one.document, []).append(one.meeting)
    rows = [row_of(name, dates(told) or NOT_SHOWN, figure(len(told))) for name, told in sorted(days.items())]
    paper, meeting, count = words["heads"]
    columns = (Column(paper, share=4), Column(meeting, share=4), Column(count, "number", 2))
    return Table(columns, tuple(rows), str(words["caption"]))


def in_order_of_print(report: Report) -> Report:
    """The same report with its appendices last, as every form has them."""
    return replace(report, sections=tuple(part.section for part in parts_of(report).sections))


def _appendix(place: int) -> str:
    return str(wording()["appendix"].format(letter=letter(place)))


def letter(place: int) -> str:
    """The letter of a place: A for 1, Z for 26, AA for 27."""
    rest, found = place, ""
    while rest:
        rest, left = divmod(rest - 1, 26)
        found = chr(ord("A") + left) + found
    return found
