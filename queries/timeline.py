"""A name, in; what the record says happened to it, line by line, oldest first, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.asof import as_it_stood
from graph.schema import Edge, Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import NAMED, find_named, read_as, told_apart
from queries.body_state import doubts_of, latest_of
from queries.facts import EVER, Facts, narrower_of, read_facts, within
from queries.happenings import Happening, each_time, in_order
from queries.lives import life_of, organization_history, post_history
from queries.matters import body_history, issue_history, work_history
from queries.owns.answer import of_minute
from queries.rows import Found, Notes, give_answer
from queries.spoken import said_at, said_where
from queries.wording import relation_of

KINDS = (*NAMED, "Action", "Resolution")
MOST = 5  # things of one name told in one answer


def find_timeline(view: View, what: str, *, window: Window = EVER, attendance: bool = False) -> Answer:
    """Tell what happened to an issue, person, post, organisation, board or action; `attendance` lists each meeting."""
    view = as_it_stood(view, window.until)
    asked = (of_minute(view, what) or find_named(view, what, KINDS))[:MOST]
    apart = told_apart(view, asked)
    label = {node.key: node.name for node in apart}
    found: list[tuple[Happening, Node]] = []
    doubts: list[str] = []
    for node in asked:
        facts = _read(view, node, window)
        found += [(told, node) for told in in_order(list(_history(facts, node, attendance)))]
        if node.kind == "Body":
            doubts += doubts_of(facts, node, latest_of(view))
    said = said_at(view, (), window)
    kept = [pair for pair in found if _is_asked(pair[0], window, said)]
    kept.sort(key=lambda pair: pair[0].date or "~")
    rows = [_row(told, node, label[node.key]) for told, node in kept]
    silent = [n.name for n in asked if n.key not in {node.key for _, node in kept}]
    notes = Notes([*(f"the record says nothing of {name}{said_where(window)}." for name in silent), *doubts],
                  read_as(what, apart))  # fmt: skip
    question = f"What does the record say of {what}, oldest first?"
    return give_answer(view, question, window=window, found=rows, notes=notes)


def _is_asked(told: Happening, window: Window, said: set[str] | None) -> bool:
    dated = _window_for(window, told)
    return within(told.date, dated) and (said is None or any(edge.id in said for edge in told.edges))


def _window_for(window: Window, told: Happening) -> Window:
    """A day on which something is due may lie ahead: it was said before, and counts as said then."""
    return window._replace(until="") if told.event == "due" else window


def _history(facts: Facts, node: Node, attendance: bool) -> Iterable[Happening]:
    if node.kind == "Person":
        return life_of(facts, node, attendance=attendance)
    if node.kind == "Post":
        return post_history(facts, node)
    if node.kind == "Organization":
        return organization_history(facts, node, attendance=attendance)
    if node.kind == "Body":
        return body_history(facts, node)
    if node.kind == "Issue":
        return issue_history(facts, node)
    if node.kind in ("Action", "Resolution"):
        return work_history(facts, node)
    return _everything(facts, node)


def _everything(facts: Facts, node: Node) -> Iterable[Happening]:
    """Every relation of a thing that has no history of its own, in words."""
    for edge in facts.edges:
        if node.key in (edge.src, edge.dst):
            names = facts.node(edge.src).name, facts.node(edge.dst).name
            yield from each_time(facts, edge, edge.kind.lower(), f"{names[0]} {relation_of(edge)} {names[1]}")


def _read(view: View, node: Node, window: Window) -> Facts:
    edges = _of_issue(view, node) if node.kind == "Issue" else _around(view, node)
    facts = read_facts(view, edges, Window(until=window.until), keys=[node.key])
    facts.fetch(facts.edges)
    return replace(facts, window=window)


def _of_issue(view: View, issue: Node) -> list[Edge]:
    """What speaks of an issue or of a narrower one, with its owners and updates and the meetings it belongs to."""
    keys = [issue.key, *(node.key for node in narrower_of({issue.key}, view.nodes(["Issue"])))]
    edges = view.edges(["ABOUT", "RAISES", "LEADS"], dst=keys)
    sources = sorted({edge.src for edge in edges})
    edges += view.edges(["ASSIGNED_TO"], src=sources) if sources else []
    for _ in range(3):  # from an action to its decision, to its item, to its meeting
        if not sources:
            break
        above = view.edges(["ARISES_FROM", "UPDATES"], src=sources)
        above += view.edges(["HAS_ITEM", "DECIDED", "UPDATES"], dst=sources)
        edges += above
        sources = sorted({end for edge in above for end in (edge.src, edge.dst)} - set(sources))
    return edges


def _around(view: View, node: Node) -> list[Edge]:
    """The relations of a thing, and those of what stands next to it that are told with it."""
    edges = view.edges(src=[node.key]) + view.edges(dst=[node.key])
    if node.kind == "Person":
        posts = sorted({edge.dst for edge in edges if edge.kind == "HOLDS"})
        edges += view.edges(["POST_IN"], src=posts) if posts else []
    if node.kind == "Post":
        edges += view.edges(["SUCCEEDED_BY"])
        tasks = sorted({edge.src for edge in edges if edge.kind == "ASSIGNED_TO"})
        led = sorted({edge.dst for edge in edges if edge.kind == "LEADS"})
        edges += view.edges(["ASSIGNED_TO"], src=tasks) if tasks else []
        edges += view.edges(["LEADS"], dst=led) if led else []
    if node.kind == "Organization":
        posts = sorted({edge.src for edge in edges if edge.kind == "POST_IN"})
        edges += view.edges(["HOLDS"], dst=posts) if posts else []
        edges += view.edges(["MEMBER_OF", "ATTENDED"])
    if node.kind in ("Action", "Resolution"):
        near = sorted({end for edge in edges for end in (edge.src, edge.dst) if end != node.key})
        edges += view.edges(["UPDATES"], dst=near) if near else []
    return edges


def _row(told: Happening, node: Node, about: str) -> Found:
    values = {
        "date": told.date or None,
        "item": told.item or None,
        "event": told.event,
        "what": told.what,
        "quote": told.quotes[0].quote if told.quotes else None,
        "about": about,
        "kind": node.kind.lower(),
    }
    return Found(values, told.edges, told.basis, told.quotes)
