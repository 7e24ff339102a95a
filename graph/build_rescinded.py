"""Decisions that undo an earlier one, in; the tasks that carried it out, told as replaced, out.

'That the decision of 4 June to seek a parking permit be rescinded' ends the task to consult on a parking permit. The
words between the decision and its end have to stand in the task; where they fit tasks of several meetings, none ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.build_draft import Draft, How
from graph.build_meetings import add_item
from graph.build_work import shown
from graph.build_world import World
from graph.claims import Claim, content_id
from graph.dates import fewest_months, find_dates
from graph.schema import Node
from graph.tasks import stems_of
from graph.words import load_words

RULE = "what it carried out was undone"
CONFIDENCE = 0.8
_ENOUGH = 3  # words that a task shares with what is undone; of fewer words, all


def end_rescinded(draft: Draft, world: World) -> None:
    """Tell every task that only carried out what a later meeting undoes as replaced."""
    ended = {task for task, state, _ in draft.said_of("UPDATES") if state == "superseded"}
    for claim in world.claims:
        text = " ".join(str(claim.values.get("text", "")).split())
        what = _undone(text) if claim.kind == "resolution" and claim.said_on else ""
        tasks = _carried_out(draft, world, claim=claim, what=what, text=text) if what else []
        for task in (node for node in tasks if node.key not in ended):
            _tell(draft, world, claim=claim, task=task, text=text)


def _undone(text: str) -> str:
    """The words for what a decision undoes, "" where it undoes nothing."""
    said = load_words("progress")
    if re.search(said["undoes_not"], text, re.IGNORECASE):
        return ""
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in said["undoes"])
    return next((one["what"] for one in found if one is not None), "")


def _carried_out(draft: Draft, world: World, *, claim: Claim, what: str, text: str) -> list[Node]:
    """The tasks of one earlier meeting of the board that hold the words for what is undone."""
    words = stems_of(what) - stems_of(load_words("progress")["undone_small"])
    days = tuple(date.iso.lstrip("-") for date in find_dates(text) if date.iso < claim.said_on)
    fits = [
        node for node in _earlier(draft, world, claim)
        if (not days or node.date.endswith(days)) and _holds(stems_of(str(node.props["text"])), words)
    ]  # fmt: skip
    return fits if len({node.date for node in fits}) == 1 else []


def _holds(task: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a task holds the words for what is undone."""
    shared = len(task & words)
    return shared >= 2 and (shared == len(words) or (shared >= _ENOUGH and 3 * shared >= 2 * len(words)))


def _earlier(draft: Draft, world: World, claim: Claim) -> Iterator[Node]:
    """The tasks that earlier meetings of the same board gave out, not too long before."""
    most = load_words("progress")["most_months"]
    board = world.body(claim).partition(":")[2]
    for _, node in sorted(draft.nodes.items()):
        if node.kind != "Action" or not node.date or node.date >= claim.said_on or node.props.get("same_as"):
            continue
        own = str(node.props["meeting"]).partition(":")[2].rpartition("/")[0]
        if own == board and fewest_months([node.date], [claim.said_on]) <= most:
            yield node


def _tell(draft: Draft, world: World, *, claim: Claim, task: Node, text: str) -> None:
    """Say with the words of the decision that a task is over."""
    key = f"update:{content_id([world.body(claim), claim.said_on, claim.item, 'undone', text])}"
    draft.node(
        key, "ProgressUpdate", name=shown(text), date=claim.said_on, update=text, text="", minute="",
        state="superseded", meeting_date="", meeting=world.meeting(claim), body=world.body(claim),
        told_in="minutes", reference={}, candidates=[],
    )  # fmt: skip
    draft.link(claim, (add_item(draft, world, claim=claim), "MENTIONS", key), props={"role": "progress"})
    how = How(RULE, "derived", confidence=CONFIDENCE)
    draft.link(claim, (key, "UPDATES", task.key), how=how, props={"state": "superseded"})
