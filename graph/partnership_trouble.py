"""What is wrong with a partnership.yml, as a checker or a YAML reader says it, in; one plain sentence out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Protocol

from graph.identity.words import plain

# What a YAML reader says, by a part of its words, and what it means to somebody who knows no YAML.
_YAML = (
    ("mapping values", "a colon stands inside a text; put that text in quotation marks"),
    (r"'\t'", "a tab stands where spaces are needed"),
    ("cannot start any token", "this sign cannot begin a text; put the text in quotation marks"),
    ("expected ',' or", "a bracket is not closed, or a comma is missing"),
    ("expected the node content, but found '<stream end>'", "a bracket is not closed, or a comma is missing"),
    ("unexpected end of stream", "a quotation mark is not closed"),
    ("expected ':'", "a colon is missing behind a word"),
    ("expected <block end>", "it is not indented like the lines beside it"),
    ("undefined alias", "a text that begins with * needs quotation marks"),
)
_SHAPES = {
    "tuple_type": 'a list is needed here, each entry behind "- " on a line of its own',
    "string_type": "a text is needed here; put it in quotation marks",
    "string_too_short": "this is empty and has to say something",
    "string_pattern_mismatch": "only small letters, digits and hyphens may stand here, such as night-buses",
}


def yaml_trouble(problem: str) -> str:
    """What a YAML reader stumbled over."""
    told = next((said for part, said in _YAML if part in problem), "")
    return told or f"this is not written as YAML ({problem or 'nothing more is known'})"


def first_of(problems: Sequence[Any]) -> Any:
    """The problem to tell: a word out of place first, as a misspelt one makes the right one seem to be missing."""
    return next((p for p in problems if p["type"] == "extra_forbidden"), problems[0])


def said(problem: Any, allowed: Sequence[str] = ()) -> str:
    """A problem as a clause, with what may stand there."""
    kind, text = str(problem["type"]), str(problem["msg"])
    if kind == "extra_forbidden":
        return f"this word is not known here{_near(problem['loc'][-1], allowed)}{_may_stand(allowed)}"
    if kind == "missing":
        return f'a line "{problem["loc"][-1]}: ..." is missing'
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return 'lines of the form "word: text" are needed below this' + _may_stand(allowed)
    if kind == "literal_error":
        words = re.sub(r"'([\w-]+)'", r"\1", str(problem["ctx"]["expected"]))
        known = re.findall(r"[\w-]+", words)
        return f"this has to be one of {words}{_near(problem.get('input'), known)}"
    return _SHAPES.get(kind) or text[0].lower() + text[1:]


def _near(word: Any, allowed: Sequence[str]) -> str:
    near = get_close_matches(str(word), allowed, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def _may_stand(allowed: Sequence[str]) -> str:
    return f"; it may be {', '.join(allowed[:-1])} or {allowed[-1]}" if len(allowed) > 1 else ""


class _Board(Protocol):
    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """What else it is called."""

    @property
    def parent(self) -> str:
        """The board above it."""


def ring_of(boards: Sequence[_Board]) -> list[int]:
    """The places of boards that stand under each other in a ring, by what each says is above it; none as a rule."""
    places = {plain(name): place for place, row in enumerate(boards) for name in (row.name, *row.aliases) if name}
    for first in range(len(boards)):
        way = [first]
        while (above := places.get(plain(boards[way[-1]].parent), -1)) >= 0 and boards[way[-1]].parent:
            if above == first:
                return way
            if above in way:
                break
            way.append(above)
    return []
