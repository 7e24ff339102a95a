"""Evidence and the places that cite it in; real endnotes, each made once and referred to after that, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from viz.report.ledger import runs
from viz.report.model import Evidence
from viz.report.wording import in_print, place
from viz.report.writers.word import xml
from viz.report.writers.word.xml import Words, w

SEPARATORS = (("separator", -1), ("continuationSeparator", 0))  # Word wants these two before the first note


@dataclass
class Notes:
    """Knows which numbers a reader has met: the first time is the note itself, later times lead to it."""

    style: str
    met: dict[int, int] = field(default_factory=dict)  # number: the id of the bookmark round its note

    def cited(self, cites: Sequence[int]) -> list[Any]:
        """Numbers as printed, [3], or [3] to [7] where they follow each other and all are met already.

        A new number is always printed: Word numbers its notes by those that stand in the text.
        """
        old = runs([cite for cite in cites if cite in self.met])
        new = [(cite, cite) for cite in dict.fromkeys(cites) if cite not in self.met]
        shown: list[Any] = []
        for first, last in sorted(old + new):
            numbers = range(first, last + 1) if last - first < 2 else (first, last)
            for number in numbers:
                joint = " to " if number == last and last - first > 1 else " "
                shown += [xml.run(xml.text(joint), style=self.style), *self._one(number)]
        return shown

    def _one(self, number: int) -> list[Any]:
        name = f"_RefNote{number}"
        opening, closing = (xml.run(xml.text(sign), style=self.style) for sign in "[]")
        if number in self.met:
            return [opening, xml.field(f"NOTEREF {name} \\h", str(number), self.style), closing]
        self.met[number] = mark = len(self.met) + 1
        sign = xml.run(w("endnoteReference", id=number), style=self.style)
        return [opening, w("bookmarkStart", id=mark, name=name), sign, w("bookmarkEnd", id=mark), closing]


def endnotes(evidence: Sequence[Evidence], words: Words, styles: Mapping[str, str]) -> Any:
    """The part of the file that holds the notes: where the words stand, then the words."""
    part = w("endnotes")
    for kind, number in SEPARATORS:
        part.append(w("endnote", w("p", xml.run(w(kind))), type=kind, id=number))
    for number, proof in enumerate(evidence, 1):
        sign = xml.run(w("endnoteRef"), style=styles["endnote reference"])
        where = xml.run(xml.text(words.line(place(proof))))
        part.append(w(
            "endnote",
            xml.paragraph(styles["endnote text"], sign, xml.run(w("tab")), where, keepNext=w("keepNext")),
            xml.paragraph(styles["report proof"], xml.broken(words.flowing(in_print(proof.quote)))),
            id=number,
        ))  # fmt: skip
    return part


def note_settings(*, whole: bool) -> Any:
    """How notes are numbered: in the settings of the whole file with its separators, or of one section."""
    lines = [w("endnote", id=number) for _, number in SEPARATORS] if whole else []
    return w("endnotePr", w("numFmt", val="decimal"), *lines)
