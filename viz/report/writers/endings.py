"""A report and the ending of a file name in; the bytes of that file out. A writer is imported when it is asked for."""

from __future__ import annotations

import importlib
import sys
from pathlib import PurePath
from typing import NamedTuple

from graph.errors import PartnerGraphError
from viz.report.model import Report


class Writer(NamedTuple):
    """What an ending stands for, and module:function of what writes it: a report in, text or bytes out."""

    name: str
    find: str
    takes: tuple[str, ...] = ()  # what it can be told beside the report
    package: str = ""  # what it needs that is not installed with the program itself, as pip calls it


WRITERS = {
    ".md": Writer("Markdown", "viz.report.writers.markdown:write_markdown"),
    ".html": Writer("a page to print", "viz.report.writers.html:write_html"),
    ".docx": Writer("Word", "viz.report.writers.word.writer:write_docx", ("template", "tell"), "python-docx"),
    ".xlsx": Writer("Excel", "viz.report.writers.xlsx:write_xlsx", ("tell",), "openpyxl"),
}
ALSO = {".markdown": ".md", ".htm": ".html"}
AS_TEXT = "-"  # standard output, which takes Markdown


def writer_of(output: str) -> Writer | None:
    """The writer that the name of a file asks for; None where its ending is none of ours."""
    ending = ".md" if output == AS_TEXT else PurePath(output).suffix.lower()
    return WRITERS.get(ALSO.get(ending, ending))


def written(report: Report, writer: Writer, **told: object) -> bytes:
    """A report in one form; the same report gives the same bytes. A writer is told only what it takes."""
    module, _, function = writer.find.partition(":")
    try:
        write = getattr(importlib.import_module(module), function)
    except ModuleNotFoundError as error:
        if not writer.package or str(error.name).split(".")[0] == __name__.split(".")[0]:
            raise
        raise PartnerGraphError(
            f"A {writer.name} file is written with {writer.package}, which is not installed; "
            f"install it with: {sys.executable} -m pip install {writer.package}"
        ) from error
    set_out: str | bytes = write(report, **{name: told[name] for name in writer.takes if name in told})
    return set_out.encode() if isinstance(set_out, str) else set_out
