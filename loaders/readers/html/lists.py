"""The lists of a page: what a browser puts in front of each item."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from loaders.readers.numerals import in_form

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLE = re.compile(r"(?i)list-style(?:-type)?\s*:[^;]*\b(lower|upper)-(roman|alpha|latin)")


@dataclass(slots=True)
class Listed:
    """A list and how far it has been counted."""

    ordered: bool
    form: str = "decimal"
    count: int = 0

    def mark(self, item: LexborNode) -> str:
        """Count one more item; gives its bullet or number."""
        self.count = whole(item.attributes.get("value"), self.count + 1)
        return f"{in_form(self.count, self.form)}. " if self.ordered else "• "


def read_list(node: LexborNode, tag: str) -> Listed:
    """A list that begins, and how it counts."""
    looks = node.attributes
    styled = _STYLE.search(looks.get("style") or "")
    form = f"{styled[1].lower()}{'Roman' if styled[2].lower() == 'roman' else 'Letter'}" if styled else ""
    return Listed(tag == "ol", form or _FORMS.get(looks.get("type") or "", "decimal"), whole(looks.get("start"), 1) - 1)


def whole(text: str | None, default: int) -> int:
    """A whole number of an attribute; what is none is the default."""
    return int(text) if text and text.isascii() and text.strip().isdigit() and len(text) < 6 else default
