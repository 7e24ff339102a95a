"""A report and the ending of a file name in; the bytes of that file out. A writer is imported when it is asked for."""

from __future__ import annotations

import importlib
from pathlib import PurePath
from typing import NamedTuple

from viz.report.model import Report


class Writer(NamedTuple):
    """What an ending stands for, and module:function of what writes it: a report in, text or bytes out."""

    name: str
    find: str


WRITERS = {
    ".md": Writer("Markdown", "viz.report.writers.markdown:write_markdown"),
    ".xlsx": Writer("a workbook", "viz.report.writers.xlsx:write_xlsx"),
}
ALSO = {".markdown": ".md", ".htm": ".html"}
AS_TEXT = "-"  # standard output, which takes Markdown


def writer_of(output: str) -> Writer | None:
    """The writer that the name of a file asks for; None where its ending is none of ours."""
    ending = ".md" if output == AS_TEXT else PurePath(output).suffix.lower()
    return WRITERS.get(ALSO.get(ending, ending))


def written(report: Report, writer: Writer) -> bytes:
    """A report in one form; the same report gives the same bytes."""
    module, _, function = writer.find.partition(":")
    set_out: str | bytes = getattr(importlib.import_module(module), function)(report)
    return set_out.encode() if isinstance(set_out, str) else set_out
