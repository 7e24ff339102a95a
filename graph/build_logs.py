"""Rows of logs that later minutes print, in; the earlier action that each speaks of, and who takes it over, out.

A row is joined by the number that both papers print, where the deed is the same as well; else by the deed and its
owner. What fits several actions is joined to none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.build_draft import Draft, How
from graph.build_work import alike, find_owner, update_key
from graph.build_world import World
from graph.claims import Claim
from graph.schema import Node

BY_NUMBER = "a later log prints its number"
BY_DEED = "a later log prints its deed"
TAKEN_OVER = "taken over, as a later log says"
CONFIDENCE = 0.9
_SETTLED = frozenset({"reported_done", "agreed_closed", "superseded"})


def add_log_rows(draft: Draft, world: World) -> None:
    """Link each row of a log to the one earlier action it speaks of."""
    given: dict[str, list[Node]] = defaultdict(list)
    for _, node in sorted(draft.nodes.items()):
        if node.kind == "Action" and node.date:
            given[_board(str(node.props["meeting"]))].append(node)
    for claim in world.claims:
        if claim.kind == "update" and is_log_row(claim):
            _join(draft, world, claim=claim, given=given)


def is_log_row(claim: Claim) -> bool:
    """Whether an update is the row of a list of actions: it names no minute, and a number or an owner."""
    v = claim.values
    return not (v.get("minute") or v.get("meeting_date")) and bool(v.get("number") or v.get("owners"))


def _join(draft: Draft, world: World, *, claim: Claim, given: Mapping[str, Sequence[Node]]) -> None:
    v, state = claim.values, str(claim.values.get("state", ""))
    earlier = [node for node in given.get(world.body(claim).partition(":")[2], ()) if node.date < claim.said_on]
    same = [node for node in earlier if alike(str(v.get("text", "")), str(node.props["text"]))]
    numbered = [node for node in same if v.get("number") and node.props.get("number") == v["number"]]
    owned = [node for node in same if v.get("owners") and set(v["owners"]) == set(node.props.get("owners") or ())]
    task = _only(numbered) or ("" if numbered else _only(owned))
    if not task:
        return
    key, how = update_key(world, claim), How(BY_NUMBER if numbered else BY_DEED, "derived", confidence=CONFIDENCE)
    draft.nodes[key].props["told_in"] = "minutes"
    draft.link(claim, (key, "UPDATES", task), how=how, props={"state": state})
    if state in _SETTLED:
        return
    kinds = [str(kind) for kind in v.get("taken_by_kinds") or ()]
    for name, kind in zip(v.get("taken_by") or (), kinds, strict=True):
        owner = find_owner(draft, world, name=str(name), kind=kind, claim=claim)
        props = {"role": "lead", "token": str(name), "taken_over": claim.said_on}
        draft.link(claim, (task, "ASSIGNED_TO", owner), how=How(TAKEN_OVER), props=props)


def _only(found: Iterable[Node]) -> str:
    """The key of the one action among some; "" where they are several."""
    keys = [node.key for node in found if not node.props.get("same_as")]
    return keys[0] if len(keys) == 1 else ""


def _board(meeting: str) -> str:
    """The board in the key of a meeting."""
    return meeting.partition(":")[2].rpartition("/")[0]
