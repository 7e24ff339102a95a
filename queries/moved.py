"""The meetings of boards, in; the days that were announced and given up for another day, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.schema import Node


def moved_days(meetings: Iterable[Node]) -> dict[tuple[str, str], Node]:
    """By board and announced day, the later meeting that the papers put in its place.

    The minutes of March announce 8 June; the papers of 6 July have those of March as the minutes of the meeting before:
    so nothing was held on 8 June. A day that another paper speaks of, or that has an agenda, is not given up.
    """
    found: dict[tuple[str, str], Node] = {}
    dated = sorted((node for node in meetings if node.date), key=lambda node: node.date)
    for board, held in _by_board(dated).items():
        spoken_of = {node.date for node in held} | {str(node.props.get("previous_date") or "") for node in held}
        for before in held:
            day = str(before.props.get("next_date") or "")
            if not day > before.date or day in spoken_of or _is_named_twice(held, day):
                continue
            after = [node for node in held if node.date > day and node.props.get("previous_date") == before.date]
            if after:
                found[board, day] = after[0]
    return found


def _by_board(meetings: Iterable[Node]) -> dict[str, list[Node]]:
    boards: dict[str, list[Node]] = {}
    for node in meetings:
        boards.setdefault(str(node.props.get("body") or node.key.rpartition("/")[0]), []).append(node)
    return boards


def _is_named_twice(held: Sequence[Node], day: str) -> bool:
    """Whether several papers announce a day: then one slip of the pen does not take it away."""
    return len([node for node in held if node.props.get("next_date") == day]) > 1
