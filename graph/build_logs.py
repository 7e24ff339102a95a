"""Rows of logs that later minutes print, in; the earlier action that each speaks of, and who takes it over, out.

A row is joined by the number that both papers print, where the deed is the same as well; else by the day on which it
says that its deed was given out, and the words or the owner of that; else by the deed and its owner. What fits several
actions is joined to none, but to all where they are one deed that was given out again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.build_draft import Draft, How
from graph.build_work import alike, find_owner, update_key
from graph.build_world import World
from graph.claims import Claim
from graph.schema import Node
from graph.tasks import stems_of

BY_NUMBER = "a later log prints its number"
BY_DEED = "a later log prints its deed"
BY_DAY = "a later log prints its day"
TAKEN_OVER = "taken over, as a later log says"
CONFIDENCE = 0.9
_SURE = 2  # words that tell a deed of a known day
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
    """Whether an update is the row of a list of actions: it names no minute, and a number, a day or an owner."""
    v = claim.values
    named = any(v.get(name) for name in ("number", "raised", "owners"))
    return named and not (v.get("minute") or v.get("meeting_date"))


def _join(draft: Draft, world: World, *, claim: Claim, given: Mapping[str, Sequence[Node]]) -> None:
    v, state = claim.values, str(claim.values.get("state", ""))
    earlier = [node for node in given.get(world.body(claim).partition(":")[2], ()) if node.date < claim.said_on]
    tasks, rule = _meant(draft, earlier, v)
    if not tasks:
        return
    key, how = update_key(world, claim), How(rule, "derived", confidence=CONFIDENCE)
    draft.nodes[key].props["told_in"] = "minutes"
    for task in tasks:
        draft.link(claim, (key, "UPDATES", task), how=how, props={"state": state})
    if state in _SETTLED:
        return
    kinds = [str(kind) for kind in v.get("taken_by_kinds") or ()]
    for name, kind in zip(v.get("taken_by") or (), kinds, strict=True):
        owner = find_owner(draft, world, name=str(name), kind=kind, claim=claim)
        props = {"role": "lead", "token": str(name), "taken_over": claim.said_on}
        for task in tasks:
            draft.link(claim, (task, "ASSIGNED_TO", owner), how=How(TAKEN_OVER), props=props)


def _meant(draft: Draft, earlier: Sequence[Node], v: Mapping[str, object]) -> tuple[list[str], str]:
    """The one action that a row speaks of, or the several tellings of it, and the rule; ([], "") where none is sure."""
    text, owners, raised = str(v.get("text", "")), _names(v.get("owners")), str(v.get("raised") or "")
    same = [node for node in earlier if alike(text, str(node.props["text"]))]
    numbered = [node for node in same if v.get("number") and node.props.get("number") == v["number"]]
    if numbered:
        return one_deed(numbered), BY_NUMBER
    of_day = [node for node in earlier if raised and node.date.startswith(raised)]
    if of_day:
        return one_deed(_nearest(draft, text, owners, of_day)), BY_DAY
    owned = [node for node in same if owners and owners == _names(node.props.get("owners")) and node.date >= raised]
    return one_deed(owned), BY_DEED


def _nearest(draft: Draft, text: str, owners: frozenset[str], given: Sequence[Node]) -> list[Node]:
    """Of what was given out on one day, that which shares most words with a row, or some of them and its owner."""
    said = stems_of(text)
    scored = []
    for node in given:
        title = draft.nodes[str(node.props["item"])].name if str(node.props["item"]) in draft.nodes else ""
        own = stems_of(str(node.props["text"]))
        shared = len(said & (own | stems_of(title)))
        theirs = bool(owners) and owners == _names(node.props.get("owners"))
        other = bool(owners and node.props.get("owners")) and not theirs
        is_meant = alike(text, str(node.props["text"])) or shared >= _SURE or (theirs and bool(shared))
        if is_meant and not (other and shared < _SURE):
            scored.append((shared + theirs, node))
    most = max((score for score, _ in scored), default=0)
    return [node for score, node in scored if score == most]


def _names(owners: object) -> frozenset[str]:
    return frozenset(map(str, owners)) if isinstance(owners, list | tuple) else frozenset()


def one_deed(found: Iterable[Node]) -> list[str]:
    """The key of the one action among some, or the keys of all where each is the same deed of the same owner."""
    nodes = sorted((node for node in found if not node.props.get("same_as")), key=lambda node: (node.date, node.key))
    if len(nodes) < 2:
        return [node.key for node in nodes]
    first, *others = nodes
    owners = _names(first.props.get("owners"))
    again = all(
        node.date > first.date and owners and owners == _names(node.props.get("owners"))
        and alike(str(first.props["text"]), str(node.props["text"]))
        for node in others
    )  # fmt: skip
    return [node.key for node in nodes] if again else []


def _board(meeting: str) -> str:
    """The board in the key of a meeting."""
    return meeting.partition(":")[2].rpartition("/")[0]
