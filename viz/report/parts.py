"""A report in; its sections in the order of print, each with its number or, for an appendix, its letter, out."""

from __future__ import annotations

from typing import NamedTuple

from viz.report.model import Report, Section

PROOFS = "Evidence"
PROOFS_TOLD = "Each number in square brackets above leads to the words it rests on, exactly as the file has them."


class Part(NamedTuple):
    """A section under its label, and what stands before its title."""

    label: str  # "3", or "B"
    heading: str  # "3.", or "Appendix B."
    section: Section


class Parts(NamedTuple):
    """The sections of a report, numbered ones first, and the heading of the evidence, the last appendix."""

    sections: tuple[Part, ...]
    proofs: str


def parts_of(report: Report) -> Parts:
    """Number the sections, then letter the appendices."""
    body = [section for section in report.sections if not section.appendix]
    extra = [section for section in report.sections if section.appendix]
    numbered = [Part(str(place), f"{place}.", section) for place, section in enumerate(body, 1)]
    lettered = [
        Part(letter(place), f"Appendix {letter(place)}.", section) for place, section in enumerate(extra, 1)
    ]
    return Parts((*numbered, *lettered), f"Appendix {letter(len(extra) + 1)}.")


def letter(place: int) -> str:
    """The letter of a place: A for 1, Z for 26, AA for 27."""
    rest, found = place, ""
    while rest:
        rest, left = divmod(rest - 1, 26)
        found = chr(ord("A") + left) + found
    return found
