"""A board or a person, in; who led which single meeting without being shown as the chair of the board, out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.schema import Edge
from graph.view import View
from queries.facts import first_cited, last_cited

_TITLED = ("chair", "acting_chair")


def in_the_chair(view: View, meetings: Iterable[str]) -> list[Edge]:
    """Who was in the chair at each of these meetings, as its minutes show."""
    keys = sorted(meetings)
    listed = view.edges(["ATTENDED"], dst=keys) if keys else []
    return _leading(listed)


def _leading(listed: Iterable[Edge]) -> list[Edge]:
    return [edge for edge in listed if edge.props.get("role") == "chair" and edge.props.get("state") == "present"]


def presided_over(view: View, body: str) -> list[Edge]:
    """The meetings of a board that somebody led whom nothing shows as its chair that day, oldest first."""
    led = in_the_chair(view, (edge.dst for edge in view.edges(["HELD"], src=[body])))
    return _untitled(led, dict.fromkeys((edge.dst for edge in led), body), view.edges(["CHAIRS"], dst=[body]))


def presided_by(view: View, person: str) -> list[tuple[Edge, str]]:
    """The meetings that a person led without being shown as chair that day, each with the key of its board."""
    led = _leading(view.edges(["ATTENDED"], src=[person]))
    boards = {e.dst: e.src for e in view.edges(["HELD"], dst=sorted({edge.dst for edge in led}))} if led else {}
    return [(edge, boards[edge.dst]) for edge in _untitled(led, boards, view.edges(["CHAIRS"], src=[person]))]


def _untitled(led: list[Edge], boards: dict[str, str], chairs: list[Edge]) -> list[Edge]:
    titled = [edge for edge in chairs if edge.props.get("role", "chair") in _TITLED]
    found = [
        edge for edge in led if edge.dst in boards and not any(
            (chair.src, chair.dst) == (edge.src, boards[edge.dst])
            and first_cited(chair) <= edge.as_of <= last_cited(chair) for chair in titled
        )
    ]  # fmt: skip
    return sorted(found, key=lambda edge: (edge.as_of, edge.src))
