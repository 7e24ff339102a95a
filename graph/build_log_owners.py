"""A row of a later log and the earlier action it speaks of, in; the owners it moves to and the next step it tells, out.

A log that numbers its actions on keeps the number while the owner and the words change: 'MO / NF' of the newest row
has the task, whoever had it first, and a day beside words of another step is the day of that step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.build_draft import Draft, How
from graph.build_work import find_owner
from graph.build_world import World
from graph.claims import Claim
from graph.names import parse_name
from graph.schema import Node
from graph.tasks import stems_of

MOVED = "the owners that a later log prints beside its number"


def names_in(owners: object) -> frozenset[str]:
    """The names of a list of owners."""
    return frozenset(map(str, owners)) if isinstance(owners, list | tuple) else frozenset()


def shortened(owners: Iterable[str]) -> set[tuple[str, str]]:
    """Surnames and first letters: 'Mrs J Cobb' of one paper is 'Jean Cobb' of another."""
    names = [parse_name(owner).display.split() or [""] for owner in owners]
    return {(name[-1], name[0][:1]) for name in names}


def are_same(owners: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two papers name the same owners, one of them by letters it may be: 'A. Cobb' is 'Ann Cobb'."""
    return bool(owners) and shortened(owners) == shortened(others)


def give_to_owners_of_row(draft: Draft, world: World, *, claim: Claim, tasks: Iterable[str]) -> None:
    """Give actions to the people whom a row with their number prints, where one of these is new to them."""
    v = claim.values
    names, kinds = [str(name) for name in v.get("owners") or ()], [str(k) for k in v.get("owner_kinds") or ()]
    if not names or v.get("owner_state") != "resolved" or kinds != ["person"] * len(names):
        return
    people = {name: find_owner(draft, world, name=name, kind="person", claim=claim) for name in names}
    for task in tasks if all(people.values()) else ():
        had = names_in(draft.nodes[task].props.get("owners"))
        settled = draft.nodes[task].props.get("owner_state") == "resolved"
        if not (settled and _letters(names) - _letters(had)):
            continue  # fewer names are the short form of a log, and 'JH' may mean the JH of the day it was given out
        if not all(draft.nodes[owner].kind == "Person" for owner in draft.owners_said(task)):
            continue  # a post or a group may well be the one that the row names
        for name, person in people.items():
            props = {"role": "lead", "token": name, "taken_over": claim.said_on}
            how = How(MOVED, "derived", apart=claim.said_on)  # who keeps it had it before as well
            draft.link(claim, (task, "ASSIGNED_TO", person), how=how, props=props)


def _letters(names: Iterable[str]) -> set[str]:
    """The first letters of the first name and the surname of each."""
    return {f"{first}{surname[:1]}" for surname, first in shortened(names)}


def step_told(task: Node, v: Mapping[str, object]) -> str:
    """The words of a row that tell another step than the action it is joined to, "" where they tell the same."""
    text = " ".join(str(v.get("text") or "").split())
    said, own = stems_of(text), stems_of(f"{task.props.get('before') or ''} {task.props['text']}")
    return text if v.get("due") and len(said - own) >= 2 and len(said - own) > len(said & own) else ""
