"""Invented minutes in Word, HTML, Markdown and Excel in, how fast each reader makes lines of them out."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.measure import warm_seconds
from loaders.blocks import Source
from loaders.readers.docx import read_docx
from loaders.readers.html import read_html
from loaders.readers.markdown import read_markdown
from loaders.readers.sheet import read_sheet
from tests.loaders.test_sheets import book, rows
from tests.loaders.word import cell, docx, listed, para, table

ITEMS = 60
SENTENCE = "Members heard that the lamps on the quay had been out since the storm and asked what it would cost. "
HEAD = ("No", "Item", "Action")
TEXTS = [(f"Lamps of quay {number}", [SENTENCE * 4] * 5) for number in range(1, ITEMS + 1)]


def word() -> bytes:
    """Minutes as Word holds them: a list, then a table with owners pushed down by blank paragraphs."""
    cells = [
        (str(number), cell(para(title, bold=True), *texts), cell(*[""] * 7, "OF/IP"))
        for number, (title, texts) in enumerate(TEXTS, 1)
    ]
    listing = [listed(f"{title} ({SENTENCE})", depth) for title, _ in TEXTS for depth in (0, 1, 2)]
    return docx(*listing, table(HEAD, *cells, widths=[600, 7000, 900]))


def page() -> bytes:
    """Minutes as a council's site serves them: a table of items with much markup."""
    body = "".join(
        f'<tr><td class="num"><p>{number}.</p></td><td class="item"><h3><a href="x">{html.escape(title)}</a></h3>'
        + "".join(f'<p class="MsoNormal" style="text-align:justify"><span>{text}</span></p>' for text in texts)
        + "</td></tr>"
        for number, (title, texts) in enumerate(TEXTS, 1)
    )
    menu = "".join(f'<li><a href="/{number}">Page {number}</a></li>' for number in range(80))
    return (
        f"<!DOCTYPE html><html><body><nav><ul>{menu}</ul></nav><h1>Minutes</h1><table><tr><th>No.<th>Item</tr>"
        f"{body}</table></body></html>"
    ).encode()


def marked() -> bytes:
    """Minutes in Markdown with a table of actions."""
    items = "".join(f"## {title}\n\n{chr(10).join(f'* {text}' for text in texts)}\n\n" for title, texts in TEXTS)
    log = "".join(f"| {number} | {title} | Ola Finn |\n" for number, (title, _) in enumerate(TEXTS, 1))
    return f"# Board\n\n{items}| No | Action | Owner |\n|---|---|---|\n{log}".encode()


def workbook() -> bytes:
    """A long action log."""
    log = [[number, title, "Ola Finn", "June 2031", SENTENCE] for number, (title, _) in enumerate(TEXTS * 20, 1)]
    return book({"Actions": rows(["No", "Action", "Owner", "Due", "Update"], *log)})


def formats() -> Iterator[tuple[str, str, str]]:
    """The speed of each reader on one core, counted in what it gives: megabytes of text a second."""
    kinds: list[tuple[str, bytes, Callable[[bytes, str], Source], float]] = [
        ("Word", word(), read_docx, 1.5),
        ("HTML", page(), read_html, 3.0),
        ("Markdown", marked(), read_markdown, 3.0),
        ("Excel", workbook(), read_sheet, 0.5),
    ]
    for name, data, read, floor in kinds:
        size = len(read(data, name).text.encode())
        speed = size / 1e6 / warm_seconds(partial(read, data, "made"), least=0.5)
        yield f"{name} to lines ({size / 1000:.0f} kB of text)", f"{speed:.1f} MB/s", f">= {floor} MB/s"
