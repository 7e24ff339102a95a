"""The texts of a report in; paragraphs and stretches of a Word file, in the styles of its template, out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from viz.report.model import Points, Quoted, Text
from viz.report.wording import wording
from viz.report.writers.word import xml
from viz.report.writers.word.notes import Notes
from viz.report.writers.word.xml import Words

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
SCHEMES = {"", "http", "https", "file"}


@dataclass
class Pen:
    """Writes texts into one Word file."""

    part: Any  # the main part of the file, which holds where its links lead
    styles: Mapping[str, str]  # what the file calls each style, by its name in small letters
    words: Words
    notes: Notes

    def plain(self, style: str, words: str) -> Any:
        """A paragraph of words alone."""
        return xml.paragraph(self.styles[style], xml.run(xml.text(self.words.line(words))))

    def paragraph(self, text: Text, style: str = "normal") -> Any:
        """A paragraph of a text with its numbers and its link."""
        return xml.paragraph(self.styles[style], *self.stretches(text))

    def points(self, points: Points) -> list[Any]:
        """A list, a paragraph for each point."""
        return [self.paragraph(item, "list bullet") for item in points.items]

    def quoted(self, quoted: Quoted, style: str = "quote") -> Any:
        """Verbatim words set apart, line by line, behind their day and with their number."""
        when = [xml.run(xml.text(words)) for words in (self.words.line(quoted.when), ": ") if quoted.when]
        lines = xml.broken(self.words.lines(quoted.words))
        return xml.paragraph(self.styles[style], *when, lines, *self.notes.cited((quoted.cite,)))

    def labelled(self, label: str, text: Text, style: str) -> Any:
        """A point that opens with a label."""
        strong = xml.run(xml.text(f"{label}: "), style=self.styles["strong"])
        return xml.paragraph(self.styles[style], strong, *self.stretches(text))

    def stretches(self, text: Text) -> list[Any]:
        """A text with its numbers and its link."""
        said = [xml.run(xml.text(self.words.line(text.words)))] if text.words else []
        return [*said, *self.notes.cited(text.cites), *self._link(text.link)]

    def _link(self, address: str) -> list[Any]:
        """A link in brackets, where its address is one that Word may open."""
        if not address or urlsplit(address).scheme.lower() not in SCHEMES:
            return []
        target = self.part.relate_to(quote(address, safe="%/:=&?#~+!$,;'@()*"), HYPERLINK, is_external=True)
        shown = xml.run(xml.text(wording()["link"]), style=self.styles["hyperlink"])
        opening, closing = (xml.run(xml.text(sign)) for sign in (" (", ")"))
        return [opening, xml.rel(xml.w("hyperlink", shown), target), closing]
