"""Tasks whose owner a paper prints by a letter and a surname, in; given to the one person of the board whom that fits.

'C Quill' of a log is Carol Quill, where the papers of the board name her and nobody else of that letter and surname.
"""

from __future__ import annotations

from graph.build_draft import Draft, How
from graph.build_world import World
from graph.claims import Claim
from graph.dates import fewest_months
from graph.identity.neighbours import table_of
from graph.names import name_key, parse_name
from graph.task_owners import owners_of
from graph.words import load_words

RULE = "the one person of that letter and surname on the board's record"
_UNNAMED = "body:unnamed-"  # the board of a paper that names none: everybody on record may be of it


def assign_short(draft: Draft, world: World, claim: Claim, task: str) -> None:
    """Give a task whose printed owners nobody settled to the people of the board, where each fits one."""
    node = draft.nodes[task]
    if node.props.get("owner_state") != "unresolved" or owners_of(node):
        return
    printed = [str(name) for name in node.props.get("candidates") or node.props.get("owner_tokens") or ()]
    people = [_person(world, claim, name) for name in printed]
    if not people or not all(people):
        return
    names = [world.people.by_key[key].name for key in people]
    node.props.update(owner_state="resolved", owners=names, candidates=[], probable=[])
    for name, person in zip(printed, people, strict=True):
        props = {"role": "lead", "token": name}
        draft.link(claim, (task, "ASSIGNED_TO", person), how=How(RULE, "derived"), props=props)


def _person(world: World, claim: Claim, written: str) -> str:
    """Whom a letter and a surname mean on a board: of several mentions of that name the one nearest in time."""
    first, _, surname = parse_name(written).display.replace(".", "").partition(" ")
    if len(first) != 1 or not first.isupper() or not surname:
        return ""
    table, limit = table_of(world.body(claim)), int(load_words("identity")["months"]["initials"])
    near: list[tuple[int, str, str]] = []
    for key, person in sorted(world.people.by_key.items()):
        given, _, last = person.name.partition(" ")
        if len(given.strip(".")) < 2 or given[0] != first or name_key(last) != name_key(surname):
            continue
        here = (m for m in person.mentions if table.startswith(_UNNAMED) or table_of(m.board) == table)
        days = [m.date for m in here if m.date]
        apart = min((fewest_months([day], [claim.said_on]) for day in days), default=limit + 1)
        near += [(apart, key, person.name)] if apart <= limit else []
    return min(near)[1] if len({name for _, _, name in near}) == 1 else ""
