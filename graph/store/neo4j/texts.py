"""The properties of a thing in; all of them as one text, by us and by a server alike, out.

A server writes one long text sooner than many short values, and it is read in half the time. The text stands for the
values and for nothing else: no value holds one of the two marks between them, and what is no text makes the server
refuse the statement. Where either is not so, the values themselves are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.store.neo4j.rows import EDGE_KEPT, NODE_KEPT, QUOTE_KEPT, Properties, fields

BETWEEN, BEFORE = "\x1f", "\x1e"  # between two values; before each value of a list
_LISTS = frozenset({"other_names", "proves", "quotes", "bodies"})
_WHOLE = 2_147_483_647  # letters: `left` of anything but a text is an error


class Form(NamedTuple):
    """What is kept of one kind of thing, and which of it is no text."""

    names: tuple[str, ...]
    numbers: frozenset[str] = frozenset()  # whole ones, which have one spelling
    apart: tuple[str, ...] = ()  # compared as they are

    def values(self, name: str) -> str:
        """The end of a statement that gives the values of a variable."""
        return f"[{fields(name, self.names)}]"

    def text(self, name: str) -> str:
        """The end of a statement that gives them as one text, after what stands apart."""
        parts = [self._part(f"{name}.{key}", key) for key in self.names if key not in self.apart]
        return f"[{', '.join([*(f'{name}.{key}' for key in self.apart), ' + $between + '.join(parts)])}]"

    def _part(self, value: str, key: str) -> str:
        if key in _LISTS:
            joined = f"reduce(t = '', x IN {value} | t + $before + left(x, {_WHOLE}))"
            return f"CASE WHEN {value} = [] + {value} THEN {joined} END"  # one text alone would pass for a list of it
        return f"toString({value} * 1)" if key in self.numbers else f"left({value}, {_WHOLE})"

    def wanted_values(self, properties: Properties) -> list[Any]:
        """What a server should give as values."""
        return [properties[name] for name in self.names]

    def wanted_text(self, properties: Properties) -> list[Any]:
        """What a server should give as one text."""
        parts = [_spelled(properties[name]) for name in self.names if name not in self.apart]
        return [*(properties[name] for name in self.apart), BETWEEN.join(parts)]

    def can_be_texts(self, things: Iterable[Properties]) -> bool:
        """Whether no value of these holds one of the marks."""
        return not any(_is_marked(thing[name]) for thing in things for name in self.names)


def _spelled(value: Any) -> str:
    return "".join(BEFORE + one for one in value) if isinstance(value, list) else str(value)


def _is_marked(value: Any) -> bool:
    values: Sequence[Any] = value if isinstance(value, list) else (value,)
    return any(isinstance(one, str) and (BETWEEN in one or BEFORE in one) for one in values)


NODE_FORM = Form(NODE_KEPT)
QUOTE_FORM = Form(QUOTE_KEPT, frozenset({"page", "line", "start", "end"}))
EDGE_FORM = Form(EDGE_KEPT, apart=("confidence",))
