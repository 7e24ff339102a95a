"""What minutes say of a matter that somebody takes over, in; the earlier task with its new owner, out.

Where the same words already give the new owner a task of its own, that task goes on and the earlier one is replaced;
else the earlier task itself is given to the new owner. Somebody whom the record does not know takes nothing over.
"""

from __future__ import annotations

from graph.build_draft import Draft, How
from graph.build_work import find_owner, work_key
from graph.build_world import World
from graph.claims import Claim
from graph.task_owners import owners_of

RULE = "taken over, as later minutes say"


def hand_over(draft: Draft, world: World, *, claim: Claim, taker: str, tasks: list[str]) -> bool:
    """Give tasks to who takes them over; whether they go on under the new owner."""
    owner = find_owner(draft, world, name=taker, kind="person", claim=claim)
    if not owner or _has_own_task(draft, world, claim=claim, owner=owner):
        return False
    props = {"role": "lead", "token": taker, "taken_over": claim.said_on}
    for task in tasks:
        draft.link(claim, (task, "ASSIGNED_TO", owner), how=How(RULE), props=props)
    return True


def _has_own_task(draft: Draft, world: World, *, claim: Claim, owner: str) -> bool:
    """Whether words inside a stretch of minutes give its new owner a task."""
    place, name = claim.evidence[0], draft.nodes[owner].name
    inside = (
        draft.nodes.get(work_key("action", other)) for other in world.claims
        if other.kind == "action" and other.document == claim.document and other.evidence
        and place.start <= other.evidence[0].start < place.end
    )  # fmt: skip
    return any(node is not None and name in owners_of(node) for node in inside)
