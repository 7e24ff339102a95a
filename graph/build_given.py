"""The tasks of a draft and what minutes tell of them, in; tasks by board, and the nodes of what is told, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.build_draft import Draft
from graph.build_meetings import add_item
from graph.build_work import shown
from graph.build_world import World
from graph.claims import Claim, content_id
from graph.schema import Node


def board_of(meeting: str) -> str:
    """The board in the key of a meeting."""
    return meeting.partition(":")[2].rpartition("/")[0]


def actions_by_board(draft: Draft) -> dict[str, list[Node]]:
    """Every task that was given out, by the board whose meeting did it."""
    found: dict[str, list[Node]] = defaultdict(list)
    for _, node in sorted(draft.nodes.items()):
        if node.kind == "Action":
            found[board_of(str(node.props["meeting"]))].append(node)
    return with_earlier(draft, found)


def with_earlier(draft: Draft, works: dict[str, list[Node]]) -> dict[str, list[Node]]:
    """Work by board, with that of the boards which each came from: a merged board goes on with what both agreed."""
    earlier: dict[str, set[str]] = defaultdict(set)
    for key, node in draft.nodes.items():
        if node.kind == "Body" and node.props.get("successor"):
            earlier[str(node.props["successor"]).partition(":")[2]].add(key.partition(":")[2])
    own = {board: list(nodes) for board, nodes in works.items()}
    for board in earlier:
        before = [node for old in _all_before(board, earlier) for node in own.get(old, ())]
        if before:
            works[board] = sorted([*own.get(board, ()), *before], key=lambda node: node.key)
    return works


def _all_before(board: str, earlier: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    more = set(earlier.get(board, ()))
    while more - found:
        found |= more
        more = {old for one in found for old in earlier.get(one, ())}
    return found - {board}


def add_telling(
    draft: Draft, world: World, *, claim: Claim, text: str, state: str, apart: Sequence[str] = (),
    reference: Mapping[str, Any] | None = None, candidates: Sequence[str] = (),
) -> str:  # fmt: skip
    """Add what minutes tell of earlier work, under its item; `apart` keeps what several rules read in one text."""
    key = f"update:{content_id([world.body(claim), claim.said_on, claim.item, *apart, text])}"
    draft.node(
        key, "ProgressUpdate", name=shown(text), date=claim.said_on, update=text, text="", state=state, minute="",
        meeting_date="", meeting=world.meeting(claim), body=world.body(claim), told_in="minutes",
        reference=dict(reference or {}), candidates=list(candidates),
    )  # fmt: skip
    draft.link(claim, (add_item(draft, world, claim=claim), "MENTIONS", key), props={"role": "progress"})
    return key
