"""A view in; what makes words whole again that the files part at the end of a line, out.

"fly-" at the end of a line and "tipped" on the next are "fly-tipped"; "infor-" and "mation" are "information" where the
files write that elsewhere. Only words that the files do part so are joined: "in mid- or late May" stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import is_dataclass, replace
from typing import Any

from graph.view import View
from viz.report.model import Quoted, Report, parts_of_kind
from viz.report.wording import wording

_AT_END = re.compile(r"\b([A-Za-z]*[a-z])-[ \t]*\n[ \t]*([a-z]+)\b")
_IN_LINE = re.compile(r"\b([A-Za-z]*[a-z])- ([a-z]+)\b")

Whole = Callable[[str], str]


def whole_words(view: View) -> Whole:
    """What joins the words of a text that the files of a view part at the end of a line."""
    texts = [view.text(info.key) for info in view.documents()]
    apart = set(wording()["stays_parted"])
    pairs = {hit.groups() for text in texts for hit in _AT_END.finditer(text) if hit[2] not in apart}
    joined = {f"{left}- {right}": _joined(left, right, texts) for left, right in pairs}

    def whole(words: str) -> str:
        """Words with those joined that the files part."""
        if "- " not in words or not joined:
            return words
        return _IN_LINE.sub(lambda hit: joined.get(hit.group(), hit.group()), words)

    return whole


def made_whole(report: Report, view: View) -> Report:
    """A report with whole words everywhere but in its quotes, which stand as the files have them."""
    whole = whole_words(view)
    parts = {name: _made_whole(getattr(report, name), whole) for name in ("title", "period", "note", "sections")}
    return replace(report, **parts)


def _made_whole(part: Any, whole: Whole) -> Any:
    if isinstance(part, str):
        return whole(part)
    if isinstance(part, Quoted):
        return part
    if isinstance(part, tuple):
        return tuple(_made_whole(inner, whole) for inner in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    old = {name: getattr(part, name) for name in parts_of_kind(type(part))}
    new = {name: made for name, value in old.items() if (made := _made_whole(value, whole)) != value}
    return replace(part, **new) if new else part


def _joined(left: str, right: str, texts: list[str]) -> str:
    """Two halves as one word: with the hyphen, unless the files have the word without one and none with it."""
    for text in texts:
        if f"{left}-{right}" in text:
            return f"{left}-{right}"
    plain = re.compile(rf"\b{left}{right}\b", re.IGNORECASE)
    return f"{left}{right}" if any(plain.search(text) for text in texts) else f"{left}-{right}"
