"""Decisions that undo an earlier one, in; the tasks that carried it out, told as replaced, out.

'That the decision of 4 June to seek a parking permit be rescinded' ends the task to consult on a parking permit. The
words between the decision and its end have to stand in the task; where they fit tasks of several meetings, none ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.build_draft import Draft, How
from graph.build_given import actions_by_board, add_telling
from graph.build_world import World
from graph.claims import Claim
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
    given = actions_by_board(draft)
    for claim in world.claims:
        if claim.kind != "resolution" or not claim.said_on:
            continue
        text = " ".join(str(claim.values.get("text", "")).split())
        if what := _undone(text):
            tasks = given.get(world.body(claim).partition(":")[2], ())
            for task in _carried_out(tasks, day=claim.said_on, what=what, text=text):
                if task.key not in ended:
                    _tell(draft, world, claim=claim, task=task, text=text)


def _undone(text: str) -> str:
    """The words for what a decision undoes, "" where it undoes nothing."""
    said = load_words("progress")
    if re.search(said["undoes_not"], text, re.IGNORECASE):
        return ""
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in said["undoes"])
    return next((one["what"] for one in found if one is not None), "")


def _carried_out(tasks: Sequence[Node], *, day: str, what: str, text: str) -> list[Node]:
    """Of the tasks of a board, those of one earlier meeting that hold the words for what is undone."""
    words = stems_of(what) - stems_of(load_words("progress")["undone_small"])
    days = tuple(date.iso.lstrip("-") for date in find_dates(text) if date.iso < day)
    fits = [
        node for node in tasks
        if _is_earlier(node, day) and (not days or node.date.endswith(days))
        and _holds(stems_of(str(node.props["text"])), words)
    ]  # fmt: skip
    return fits if len({node.date for node in fits}) == 1 else []


def _holds(task: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a task holds the words for what is undone."""
    shared = len(task & words)
    return shared >= 2 and (shared == len(words) or (shared >= _ENOUGH and 3 * shared >= 2 * len(words)))


def _is_earlier(task: Node, day: str) -> bool:
    """Whether a task was given out before a day, and not too long before."""
    if not task.date or task.date >= day or task.props.get("same_as"):
        return False
    return fewest_months([task.date], [day]) <= int(load_words("progress")["most_months"])


def _tell(draft: Draft, world: World, *, claim: Claim, task: Node, text: str) -> None:
    """Say with the words of the decision that a task is over."""
    key = add_telling(draft, world, claim=claim, text=text, state="superseded", apart=("undone",))
    how = How(RULE, "derived", confidence=CONFIDENCE)
    draft.link(claim, (key, "UPDATES", task.key), how=how, props={"state": "superseded"})
