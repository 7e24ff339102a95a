"""A path in, a `Source` out; the kind of file is told by its content, not by its name."""

from __future__ import annotations

import re
from pathlib import Path

from graph.errors import LoadError
from loaders.blocks import Source
from loaders.readers.markdown import read_markdown
from loaders.readers.text import decode, read_bytes, read_text

_MARKS = ("#", "<b>", "<p>", "</td>", "**", "---")  # without any of these there is nothing to look for
_MARKDOWN = re.compile(r"(?m)^#{1,4} \S|^\t?<b>|<p>|</td>|^\*\*\S|^---$|\*\*[^*\n]+\*\*")


def read_source(path: Path, name: str = "") -> Source:
    """Read one file; raises LoadError with the file and what to do when it cannot be read as text."""
    data = read_bytes(path)
    name = name or path.name
    if data[:4] in (b"%PDF", b"PK\x03\x04"):
        raise LoadError(
            f"{path} is a PDF or Word file, which this version does not read yet; save it as text and load that."
        )
    text = decode(data[:200_000], str(path))
    is_markdown = any(mark in text for mark in _MARKS) and _MARKDOWN.search(text)
    return read_markdown(data, name) if is_markdown else read_text(data, name)
