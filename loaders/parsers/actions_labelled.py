"""The paragraphs of an item in, deeds printed behind labels out: 'Who: OF  What: write to the school  By when: May'.

Their lines are taken out of the text, so that a label is no sentence and a deed no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from loaders.blocks import Line, Source, Span, paragraphs
from loaders.cues import cue
from loaders.parsers.actions_listed import Listed
from loaders.parsers.items import Item
from loaders.readers.tables import kinds_of_heading

_LABEL = re.compile(r"(?:^|(?<=[\s.;,|]))(?P<label>[A-Z][a-z]*(?: [a-z]+){0,2}) ?:(?=\s|$)")
_KINDS = ("number", "owner", "action", "due", "status")
_PLACEHOLDER = re.compile(r"^\W*[\[<{(][^\])>}]{1,30}[\])>}]\W*$")


def take_labelled(source: Source, item: Item) -> list[Listed]:
    """Take the lines that give a deed and its owner behind labels out of an item."""
    found: list[Listed] = []
    kept = []
    for paragraph in item.paragraphs:
        rows = {line.start: parts for line in paragraph.lines if (parts := _parts(source, line))}
        if not rows:
            kept.append(paragraph)
            continue
        found += [row for line in paragraph.lines if line.start in rows for row in _rows(line, rows[line.start])]
        for is_row, lines in groupby(paragraph.lines, key=lambda line: line.start in rows):
            kept += [] if is_row else paragraphs(source, list(lines))
    item.paragraphs = kept
    return found


def _parts(source: Source, line: Line) -> dict[str, Span]:
    """The words behind each label of a line by kind of column; {} where it is no row that opens with its owner."""
    text = source.flat[line.start : line.end]
    if ":" not in text:
        return {}
    labels = [(m, kind) for m in _LABEL.finditer(text) if (kind := _kind_of(m["label"]))]
    kinds = [kind for _, kind in labels]
    first = labels[0][0]["label"].lower() if labels else ""
    if not {"owner", "action"} <= set(kinds) or len(set(kinds)) < len(kinds) or text[: labels[0][0].start()].strip():
        return {}
    if first.startswith("action"):  # a mark with its owner behind it
        return {}
    ends = [m.start() for m, _ in labels[1:]] + [len(text)]
    return {kind: _span(line, text, m.end(), end) for (m, kind), end in zip(labels, ends, strict=True)}


def _kind_of(label: str) -> str:
    said = [kind for kind in kinds_of_heading(label) if kind in _KINDS]
    return said[0] if said else ""


def _span(line: Line, text: str, begin: int, end: int) -> Span:
    words = text[begin:end].strip(" |;")
    start = line.start + begin + text[begin:end].find(words)
    return Span(start, start + len(words), words)


def _rows(line: Line, parts: dict[str, Span]) -> Iterator[Listed]:
    deed = parts["action"]
    if len(deed.text) < 4 or _PLACEHOLDER.match(deed.text) or cue("actions", "no_action").match(deed.text):
        return

    def said(kind: str) -> str:
        """The words of one part, "" for a cell left open."""
        words = parts[kind].text if kind in parts else ""
        return "" if cue("actions", "open_cell").fullmatch(words) and kind != "owner" else words

    who = "" if _PLACEHOLDER.match(said("owner")) else said("owner")
    yield Listed(
        deed, line.start, line.end, (who,) if who else (), said("number"), said("due"), said("status"),
    )  # fmt: skip
