"""Pairs of ids that belong together in; groups of them out, the same whatever the order of the pairs."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Disjoint groups; the smallest id of a group stands for it."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {id_: id_ for id_ in ids}

    def head(self, id_: str) -> str:
        """The id that stands for the group of this one."""
        while self._parent[id_] != id_:
            self._parent[id_] = self._parent[self._parent[id_]]
            id_ = self._parent[id_]
        return id_

    def join(self, left: str, right: str) -> None:
        """Make two groups one."""
        first, second = sorted((self.head(left), self.head(right)))
        self._parent[second] = first

    def members(self) -> dict[str, list[str]]:
        """Each group by its head, members sorted."""
        table: dict[str, list[str]] = {}
        for id_ in sorted(self._parent):
            table.setdefault(self.head(id_), []).append(id_)
        return table
