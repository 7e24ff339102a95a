"""A path in, a `Source` out; the kind of file is told by its content, not by its name."""

from __future__ import annotations

from pathlib import Path

from loaders.blocks import Source
from loaders.readers.columned import read_plain
from loaders.readers.delimited import read_delimited
from loaders.readers.kinds import kind_of_bytes, kind_of_text
from loaders.readers.markdown import read_markdown
from loaders.readers.text import decode, read_bytes
from loaders.readers.wiki import read_wiki


def read_source(path: Path, name: str = "") -> Source:
    """Read one file; raises LoadError with the file and what to do when it cannot be read."""
    data = read_bytes(path)
    name = name or path.name
    kind = kind_of_bytes(data, str(path)) or kind_of_text(decode(data[:200_000], str(path)), path.suffix)
    match kind:  # what a kind needs is loaded with the first file of that kind
        case "docx":
            from loaders.readers.docx import read_docx

            return read_docx(data, name)
        case "pdf":
            from loaders.readers.pdf import read_pdf

            return read_pdf(data, name)
        case "xlsx":
            from loaders.readers.sheet import read_sheet

            return read_sheet(data, name)
        case "csv":
            return read_delimited(data, name)
        case "html":
            from loaders.readers.html import read_html

            return read_html(data, name)
        case "mhtml":
            from loaders.readers.html import read_mhtml

            return read_mhtml(data, name)
        case "markdown":
            return read_markdown(data, name)
        case "wiki":
            return read_wiki(data, name)
    return read_plain(data, name)
