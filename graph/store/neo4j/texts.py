"""The properties of a thing in; all of them as one text, by us and by a server alike, out.

A server writes one long text sooner than many short values, and it is read in half the time. The text stands for the
values and for nothing else: no value holds one of the two marks between them, and what is no text makes the server
refuse the statement. Where either is not so, the values themselves are compared.
"""

from __future__ import annotations

from collections.abc import Mapping
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

    def wanted_texts(self, things: Mapping[str, Properties]) -> dict[str, list[Any]] | None:
        """What a server should give of each thing as one text; None where a value holds one of the marks."""
        found = {}
        texts = [name for name in self.names if name not in self.apart]
        for key, thing in things.items():
            values = [thing[name] for name in texts]
            text = BETWEEN.join(["".join(BEFORE + x for x in v) if type(v) is list else str(v) for v in values])
            listed = sum(len(value) for value in values if type(value) is list)
            if text.count(BETWEEN) != len(texts) - 1 or text.count(BEFORE) != listed:
                return None
            found[key] = [*(thing[name] for name in self.apart), text]
        return found


NODE_FORM = Form(NODE_KEPT)
QUOTE_FORM = Form(QUOTE_KEPT, frozenset({"page", "line", "start", "end"}))
EDGE_FORM = Form(EDGE_KEPT, apart=("confidence",))
