"""Tasks, in; what became of each, as follow-through tells it, and the words behind that, out.

`owns` asks here whether a task is still to be done, so that both questions give one answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from graph.schema import Edge, Node, Quote
from graph.view import View, Window
from queries.facts import minuted, read_facts, words_of
from queries.follow.chains import steps_of
from queries.follow.later import may_tell, wants_word
from queries.follow.record import KINDS, FollowFacts, read_follow
from queries.follow.states import Standing, Step, settled_of
from queries.follow.words import UPDATE_ASKED
from queries.owns.found_since import seeks
from queries.wording import CLOSED

_KINDS = tuple(kind for kind in KINDS if kind not in ("RAISES", "MENTIONS"))  # these end no task
_TOO_MANY = 400  # tasks; of more the whole record is read in one go


class Outcome(NamedTuple):
    """How a task stands by the words said of it, what was said, and the relations that prove the end of it."""

    state: str = ""  # "" where no later words tell
    replaced: bool = False  # by somebody named later for what it asked
    steps: tuple[Step, ...] = ()  # what was said later, oldest first
    proofs: tuple[Edge, ...] = ()
    maybe: Quote | None = None  # later words that may be about it; nothing sure joins the two


def outcomes(view: View, window: Window, tasks: Collection[str]) -> dict[str, Outcome]:
    """What became of each of these actions and decisions; a decision stands as the action that carries it out."""
    every = len(tasks) > _TOO_MANY
    known = read_follow(view, window, kinds=_KINDS) if every else _read_near(view, window, sorted(tasks))
    known.fetch_said(map(known.facts.node, tasks))
    return {key: _outcome(known, known.facts.node(key)) for key in tasks}


def _outcome(known: FollowFacts, task: Node) -> Outcome:
    carried = [known.facts.node(e.src) for e in known.facts.into(task.key, "ARISES_FROM")]
    other = known.facts.nodes.get(str(task.props.get("same_as") or ""))
    told = [_told(known, node) for node in (carried or [other or task])]
    if carried and any(one.state != told[0].state for one in told):
        return Outcome()  # of several actions one is done and another is not
    return told[0]


def _told(known: FollowFacts, task: Node) -> Outcome:
    meeting = known.facts.meeting_of(task.key)
    if meeting is None or not meeting.date:
        return Outcome(str(task.props.get("state") or ""))
    steps = steps_of(known, task, meeting)
    standing = settled_of(known, task, meeting, steps)
    over = standing is not None and standing.state in CLOSED
    maybe = None if over else may_tell(known, task, meeting)
    if standing is None:
        return Outcome(steps=tuple(steps[1:]), maybe=maybe)
    return Outcome(standing.state, _is_replaced(standing), tuple(steps[1:]), _proofs(standing, steps), maybe)


def _is_replaced(standing: Standing) -> bool:
    """Whether somebody else has the task now: to find somebody for a post is done, and passed to nobody."""
    return standing.replaced_by is not None and (standing.state == "superseded" or standing.handed_on)


def _proofs(standing: Standing, steps: list[Step]) -> tuple[Edge, ...]:
    if standing.replaced_by is not None:
        return (standing.replaced_by,)
    return tuple([step.edge for step in steps[1:] if step.state == standing.state][-1:])


def _read_near(view: View, window: Window, tasks: list[str]) -> FollowFacts:
    """What follow-through looks at for these tasks: their items, what was said of them later, the next meetings."""
    edges = list(_around(view, tasks))
    work = sorted({end for e in edges for end in (e.src, e.dst) if end.startswith(("action:", "resolution:"))})
    items = sorted({end for e in edges for end in (e.src, e.dst) if end.startswith("item:")})
    about = view.edges(["ABOUT"], src=[*work, *items])
    edges += [*about, *view.edges(["UPDATES"], dst=[*work, *items]), *view.edges(["ASSIGNED_TO"], src=work)]
    issues = sorted({edge.dst for edge in about})
    edges += view.edges(["LEADS"], dst=issues) if issues else []
    edges += _meetings(view, items)
    edges += _taken_up(view, sorted({e.dst for e in edges if e.kind == "HAS_ITEM"}.difference(items)))
    texts = [words_of(node) for node in view.nodes(keys=tasks)]
    if issues and any(map(UPDATE_ASKED.search, texts)):
        edges += view.edges(["ABOUT"], dst=issues)
    if any(map(wants_word, texts)):  # the sentences of all later minutes are looked at
        edges += view.edges(["HAS_ITEM"], src=sorted({edge.dst for edge in edges if edge.kind == "HELD"}))
    edges += view.edges(["CHAIRS", "HOLDS"] if any(map(seeks, texts)) else ["CHAIRS"])
    return FollowFacts(read_facts(view, edges, Window(until=window.until), keys=tasks))


def _around(view: View, tasks: list[str]) -> Iterator[Edge]:
    """All work of the meetings that gave these tasks: a promise may be told twice there."""
    own = [*view.edges(["ARISES_FROM"], src=tasks), *view.edges(["ARISES_FROM"], dst=tasks)]
    work = sorted({*tasks, *(e.src for e in own), *(e.dst for e in own if e.dst.startswith("resolution:"))})
    own += [*view.edges(["ARISES_FROM"], src=work), *view.edges(["DECIDED"], dst=work)]
    items = sorted({end for edge in own for end in (edge.src, edge.dst) if end.startswith("item:")})
    met = sorted({edge.src for edge in view.edges(["HAS_ITEM"], dst=items)}) if items else []
    items = sorted({edge.dst for edge in view.edges(["HAS_ITEM"], src=met)}) if met else []
    beside = [*view.edges(["ARISES_FROM"], dst=items), *view.edges(["DECIDED"], src=items)] if items else []
    decided = sorted({edge.dst for edge in beside if edge.kind == "DECIDED"})
    yield from (*own, *beside, *(view.edges(["ARISES_FROM"], dst=decided) if decided else ()))


def _taken_up(view: View, items: list[str]) -> Iterator[Edge]:
    """What was agreed under items that a task may have become, and what was said of it later."""
    under = [*view.edges(["ARISES_FROM"], dst=items), *view.edges(["DECIDED"], src=items)] if items else []
    work = sorted({edge.src if edge.kind == "ARISES_FROM" else edge.dst for edge in under})
    yield from (*under, *(view.edges(["UPDATES"], dst=[*work, *items]) if work else ()))


def _meetings(view: View, items: list[str]) -> Iterator[Edge]:
    """The meetings of items, those of the same boards, and the items of the next minutes after each."""
    own = view.edges(["HAS_ITEM"], dst=items) if items else []
    met = sorted({edge.src for edge in own})
    boards = sorted({edge.src for edge in view.edges(["HELD"], dst=met)}) if met else []
    held = view.edges(["HELD"], src=boards) if boards else []
    by_key = {node.key: node for node in view.nodes(keys=sorted({edge.dst for edge in held}))} if held else {}
    read = {key for key, node in by_key.items() if minuted(node)}
    later = set()
    for meeting in met:
        board = next((edge.src for edge in held if edge.dst == meeting), "")
        days = sorted((by_key[e.dst].date, e.dst) for e in held if e.src == board and e.dst in read)
        later.add(next((key for day, key in days if meeting in by_key and day > by_key[meeting].date), meeting))
    yield from (*own, *held, *(view.edges(["HAS_ITEM"], src=sorted({*met, *later})) if met else ()))
