"""A piece of work in; its owners in the order in which the minutes print them, out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.schema import Node


def printed_place(work: Node, name: str) -> int:
    """Where the minutes print a name among the owners of a piece of work, by its surname; last where they do not."""
    printed = [str(owner).split()[-1:] for owner in work.props.get("owners") or ()]
    order = {surname[0].lower(): place for place, surname in reversed([*enumerate(printed)]) if surname}
    return order.get((name.split() or [""])[-1].lower(), len(printed))


def as_printed(work: Node, names: Iterable[str]) -> list[str]:
    """Names of owners in the order in which the minutes print them; of any other the order stays, behind these."""
    return sorted(names, key=lambda name: printed_place(work, name))
