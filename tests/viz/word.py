"""A Word file read back without the writer's help: its parts, its text with its numbers, what keeps people out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from lxml import etree

from viz.report.writers.word.writer import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

__all__ = ["W", "barriers", "headings", "part", "parts", "shown", "write_docx"]


def parts(content: bytes) -> dict[str, Any]:
    """Every part of the file, parsed."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def part(content: bytes, name: str) -> Any:
    return parts(content)[f"word/{name}.xml"]


def shown(element: Any) -> str:
    """What a reader sees in an element: words, line breaks, and the number of each note."""
    found = []
    for each in element.iter():
        if each.tag == f"{W}t":
            found.append(each.text or "")
        elif each.tag in (f"{W}br", f"{W}p"):
            found.append("\n")
        elif each.tag == f"{W}endnoteReference":
            found.append(each.get(f"{W}id"))
    return "".join(found)


def headings(content: bytes) -> list[tuple[int, str]]:
    """The level and the words of every heading."""
    document = Document(io.BytesIO(content))
    return [
        (int(paragraph.style.name[-1]), paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading")
    ]


def barriers(content: bytes) -> list[str]:
    """What would keep a person with a disability out; nothing in a good file."""
    return [*_about_headings(content), *_about_tables(part(content, "document")), *_about_language(content)]


def _about_headings(content: bytes) -> Iterator[str]:
    before = 0
    for level, words in headings(content):
        if level > before + 1:
            yield f"{words!r} is a heading of level {level} below one of level {before}"
        if not words.strip():
            yield "a heading is empty"
        before = level


def _about_tables(body: Any) -> Iterator[str]:
    for table in body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        if heads != rows[:1]:
            yield "a table does not flag its first row as its head"
        if not all(shown(cell).strip() for head in heads for cell in head.findall(f"{W}tc")):
            yield "a head of a table is empty"
        for name in ("tblCaption", "tblDescription"):
            about = table.find(f"{W}tblPr/{W}{name}")
            if about is None or not about.get(f"{W}val").strip():
                yield f"a table has no {name}"
        if len({len(row.findall(f"{W}tc")) for row in rows}) > 1:
            yield "a table has rows of different length"
    if body.findall(f".//{W}drawing"):
        yield "a picture is drawn, and this check knows no alt text of such"


def _about_language(content: bytes) -> Iterator[str]:
    if {each.get(f"{W}val") for each in part(content, "styles").iter(f"{W}lang")} != {"en-GB"}:
        yield "the language is not en-GB throughout"
    document = Document(io.BytesIO(content))
    if not document.core_properties.title or document.core_properties.language != "en-GB":
        yield "the file does not say its title and language"
