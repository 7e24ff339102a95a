"""What was said of an issue, in; who led on it, chaired its group or had a task of it at each meeting, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.schema import Edge, Node, Quote
from queries.facts import Facts, broader_of, narrower_of, within
from queries.follow.words import MARGIN
from queries.themes.events import Event, is_heading, named_by
from queries.themes.words import HOW


class Owner(NamedTuple):
    """Who answered for an issue at a meeting, how, and the words."""

    date: str
    name: str
    how: str
    item: str
    edge: Edge
    quote: Quote
    group: str = ""  # the group that was chaired, which is not the matter itself


def groups_named(facts: Facts) -> dict[str, list[Edge]]:
    """Who chairs a group, by the issue whose words take up most of the group's name."""
    issues = [(issue.key, words) for issue in facts.of_kind("Issue") if (words := named_by(issue)) is not None]
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in facts.of("CHAIRS"):
        if _is_the_board(facts, edge.dst):
            continue  # whoever chairs the partnership does not own each matter that its name holds
        name = facts.node(edge.dst).name
        named = [(len(hit[0]), key) for key, words in issues if (hit := words.search(name))]
        if named and edge.props.get("role", "chair") in ("chair", "acting_chair"):
            found[max(named, key=lambda pair: pair[0])[1]].append(edge)
    return found


def _is_the_board(facts: Facts, body: str) -> bool:
    """Whether a board meets in its own right: its minutes are held, and it belongs to and reports to no other."""
    if not facts.view.edges(["HELD"], src=[body]) or facts.view.edges(["PART_OF", "REPORTS_TO"], src=[body]):
        return False
    return str(facts.node(body).props.get("kind") or "board") in ("board", "committee", "forum", "panel")


def owners_of(
    facts: Facts, issue: Node, events: Sequence[Event], groups: Mapping[str, Sequence[Edge]]
) -> list[Owner]:
    """Who led on an issue, chaired the group named after it, or had a task in an item headed with it, by date."""
    told = [*_leads(facts, events), *_tasks(facts, issue, events), *_chairs(facts, issue, events, groups)]
    order = list(HOW)
    found: dict[tuple[str, str], Owner] = {}
    for owner in sorted(told, key=lambda o: (o.date, o.name, order.index(o.how), o.edge.id, o.quote.start)):
        found.setdefault((owner.date, owner.name), owner)
    return list(found.values())


def owners_below(facts: Facts, issue: Node, told: Mapping[str, Sequence[Event]]) -> list[dict[str, Any]]:
    """Who was given something about a narrower matter: what stands under an issue is not told again as its own."""
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for node in narrower_of({issue.key}, facts.of_kind("Issue")):
        for event in (e for e in told.get(node.key, ()) if e.state == "assigned"):
            ends = [edge.dst for edge in facts.out(event.edge.src, "ASSIGNED_TO")]
            leads = event.edge.kind == "LEADS"
            for key in [event.edge.src] if leads else ends:
                row = {"issue": node.name, "meeting": event.date, "owner": facts.node(key).name}
                row |= {"how": "leads" if leads else "assigned", "quote": event.quote.quote}
                found.setdefault((node.name, event.date, key), row)
    return [found[place] for place in sorted(found)]


def printed_near(facts: Facts, events: Sequence[Event]) -> list[dict[str, Any]]:
    """What a margin prints beside another sentence of the item, which may be the owner of a task that has none."""
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for event in events:
        task = facts.node(event.edge.src)
        if event.edge.kind != "ABOUT" or task.kind != "Action" or task.props.get("owner_state") != "none":
            continue
        for item in facts.out(task.key, "ARISES_FROM"):
            for beside in (facts.node(edge.src) for edge in facts.into(item.dst, "ARISES_FROM")):
                if beside.key != task.key and MARGIN in str(beside.props.get("link") or ""):
                    printed = ", ".join(map(str, beside.props.get("owner_tokens") or ()))
                    row = {"meeting": event.date, "item": event.item, "printed": printed, "quote": event.quote.quote}
                    found.setdefault((event.date, event.item, printed), row)
    return [found[place] for place in sorted(found)]


def _leads(facts: Facts, events: Sequence[Event]) -> Iterator[Owner]:
    for event in events:
        if event.edge.kind == "LEADS" and event.state == "assigned":
            name = facts.node(event.edge.src).name
            yield Owner(event.date, name, "leads", event.item, event.edge, event.quote)


def _tasks(facts: Facts, issue: Node, events: Sequence[Event]) -> Iterator[Owner]:
    headed = {e.src for e in facts.into(issue.key, "ABOUT") if is_heading(facts, e)}
    for event in events:
        if event.edge.kind not in ("ABOUT", "ARISES_FROM") or event.state != "assigned":
            continue
        if any(edge.dst in headed for edge in facts.out(event.edge.src, "ARISES_FROM")):
            for edge in facts.out(event.edge.src, "ASSIGNED_TO"):
                name = facts.node(edge.dst).name
                yield Owner(event.date, name, "assigned", event.item, event.edge, event.quote)


def _chairs(
    facts: Facts, issue: Node, events: Sequence[Event], groups: Mapping[str, Sequence[Edge]]
) -> Iterator[Owner]:
    """Who chaired the group that is named after an issue; co-ordination is the duty of who leads the wider matter."""
    wider = broader_of(issue) if issue.props.get("coordination") else ""
    days = {event.date for event in events}
    for edge in (*groups.get(issue.key, ()), *groups.get(wider, ())):
        yield from _on(facts, edge, "chairs", days)
    for edge in facts.into(wider, "LEADS") if wider else ():
        if edge.props.get("relation") != "reports" and edge.props.get("role") != "support":
            yield from _on(facts, edge, "leads", set())


def _on(facts: Facts, edge: Edge, how: str, days: set[str]) -> Iterator[Owner]:
    for quote in facts.quotes(edge):
        date = quote.meeting or edge.as_of
        if date and (not days or date in days) and within(date, facts.window):
            group = facts.node(edge.dst).name if how == "chairs" else ""
            yield Owner(date, facts.node(edge.src).name, how, quote.item, edge, quote, group)
