"""Words of a document in; elements of a Word file that hold them, and nothing but them, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from viz.report.signs import NOWHERE, fenced

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {"w": WORD, "r": LINKS}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WRAPPED = 30  # letters of a line that a page broke
LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def w(tag: str, *inside: Any, **values: object) -> Any:
    """An element of a Word file with its values and what stands in it; None stands for nothing."""
    element = etree.Element(f"{{{WORD}}}{tag}", nsmap=NAMES)
    for name, value in values.items():
        element.set(f"{{{WORD}}}{name.rstrip('_')}", str(value))
    element.extend(part for part in inside if part is not None)
    return element


def rel(element: Any, identifier: str) -> Any:
    """The same element with the id of what it leads to."""
    element.set(f"{{{LINKS}}}id", identifier)
    return element


@dataclass
class Words:
    """Makes words fit for a Word file and counts the signs that it cannot hold."""

    dropped: int = 0

    def line(self, words: str) -> str:
        """Words on one line."""
        return fenced(" ".join(self._legal(words).split()))

    def lines(self, words: str) -> list[str]:
        """Verbatim words line by line; of several empty lines one is left."""
        found = [line.strip() for line in LINE_ENDS.sub("\n", self._legal(words)).strip().split("\n")]
        return [fenced(line) for line, before in zip(found, ["-", *found], strict=False) if line or before]

    def flowing(self, words: str) -> list[str]:
        """Verbatim words, the lines joined that only the width of a page broke; a short line stays one of its own."""
        found, last = [""], ""
        for number, line in enumerate(self.lines(words)):
            wraps = number == 1 or len(last) >= WRAPPED  # a quote begins anywhere in its first line
            if line and last and wraps and not last.endswith("-"):
                found[-1] += f" {line}"
            else:
                found.append(line)
            last = line
        return found[1:]

    def _legal(self, words: str) -> str:
        legal, count = NOWHERE.subn(" ", words)
        self.dropped += count
        return legal


def text(words: str) -> Any:
    """Words as they stand, blanks kept."""
    element = w("t")
    element.text = words
    element.set(SPACE, "preserve")
    return element


def run(*inside: Any, style: str = "") -> Any:
    """A stretch of a paragraph in one look."""
    return w("r", w("rPr", w("rStyle", val=style)) if style else None, *inside)


def paragraph(style: str, *inside: Any, **extra: Any) -> Any:
    """A paragraph in a style; `extra` are further settings by name, in the order Word wants them."""
    return w("p", w("pPr", w("pStyle", val=style), *extra.values()), *inside)


def keep_with_next(element: Any) -> None:
    """Keep a paragraph on the page of what follows it."""
    settings = element.find(f"{{{WORD}}}pPr")
    if settings is not None and settings.find(f"{{{WORD}}}keepNext") is None:
        settings.insert(1, w("keepNext"))


def broken(lines: list[str]) -> Any:
    """Lines in one stretch with a break between each two."""
    parts: list[Any] = []
    for number, line in enumerate(lines):
        parts += [w("br")] if number else []
        parts.append(text(line))
    return run(*parts)


def field(instruction: str, shown: str, style: str = "") -> Any:
    """A field that Word works out anew, with what it shows until then."""
    return w("fldSimple", run(text(shown), style=style), instr=f" {instruction} ")


def serialized(element: Any) -> bytes:
    """An element as a part of the file."""
    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True))
