"""The address of a network page and a row of an answer in; the link that opens the page on that row's thing out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.errors import NotFoundError
from graph.schema import Edge
from graph.view import View
from queries.asked import loose
from queries.facts import words_of
from queries.owns.rows import THING_KEYS

Row = Mapping[str, Any]

KINDS = {kind.lower(): kind for kind in ("Person", "Post", "Organization", "Body", "Issue", "Priority", "Meeting")}


def fragment(around: str, selected: str = "") -> str:
    """What the page reads behind the # of its address: draw what stands around one node, with another marked."""
    parts = {"v": "explore", "around": around, "n": selected}
    return "#" + "&".join(f"{name}={quote(value, safe=':/')}" for name, value in parts.items() if value)


def page_address(page: str) -> str:
    """A page as a browser opens it: an address stays as it is, a file is given with its whole path."""
    if "://" in page:
        return page
    path = Path(page)
    if not path.is_file():
        raise NotFoundError(f"There is no page {page} to link to: write it with `partnergraph view --output {page}`.")
    return path.resolve().as_uri()


def beside(page: str) -> str:
    """A page that is sent in the same folder as a report, as a link in that report spells it."""
    return page if "://" in page else quote(page, safe="/.:")


class Links:
    """Finds the node that a row of an answer is about; a row that two nodes could mean has no link."""

    def __init__(self, view: View, address: str) -> None:
        self.view, self.address = view, address

    def of(self, row: Row) -> str:
        """The link of one row, "" for none."""
        if edge := self._edges.get(str(row.get("id") or "")):
            return self.address + fragment(edge.src, edge.dst)
        key = str(row.get("key") or "")
        if key in self._keys:
            return self.address + fragment(key)
        for kind, words in _subjects(row):
            found = self._names.get((kind, loose(words)), ())
            if len(found) == 1:
                return self.address + fragment(next(iter(found)))
        return ""

    @cached_property
    def _keys(self) -> set[str]:
        return {node.key for node in self.view.nodes()}

    @cached_property
    def _names(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for node in self.view.nodes():
            for words in (node.name, words_of(node)):
                found[node.kind, loose(words)].add(node.key)
        return dict(found)

    @cached_property
    def _edges(self) -> dict[str, Edge]:
        return {edge.id: edge for edge in self.view.edges()}


def _subjects(row: Row) -> Iterator[tuple[str, str]]:
    """The kind and the name of what a row is about, the most telling first."""
    for kind, field in THING_KEYS.items():
        if isinstance(row.get(field), str) and row[field]:
            yield kind, row[field]
    kind = KINDS.get(str(row.get("kind") or ""), "Body")
    for field in ("name", "about"):
        if isinstance(row.get(field), str) and row[field]:
            yield kind, row[field]
