"""A board, an issue or a piece of work, in; what the record says of it, line by line, out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dates import spoken
from graph.schema import Edge, Node
from graph.sightings import sightings
from queries.body_state import cancelled_days, events_of, other_of
from queries.facts import Facts, first_cited, minuted, words_of
from queries.happenings import Happening, each_time, first_and_last, once
from queries.lives import duties_of
from queries.places import place_of
from queries.presided import presided_over
from queries.themes.events import Event, read_events
from queries.wording import BODY_EVENTS, ISSUE_EVENTS, UPDATE_WORDS, relation_of


def body_history(facts: Facts, body: Node) -> Iterator[Happening]:
    """Its meetings, the chairs seen, what became of it, and the reports it gave and heard."""
    key = body.key
    for edge in facts.out(key, "HELD"):
        meeting = facts.node(edge.dst)
        unread = "later said to be cancelled" if meeting.date in cancelled_days(body) else "its minutes are not loaded"
        what = "met" if minuted(meeting) else f"named as a meeting; {unread}"
        yield Happening(meeting.date or edge.as_of, "meeting", what, (edge,), facts.quotes(edge)[:2])
    for edge in facts.into(key, "CHAIRS"):
        role = str(edge.props.get("role") or "chair").replace("_", "-")
        yield from first_and_last(facts, edge, "chair", f"with {facts.node(edge.src).name} as {role}")
    for edge in presided_over(facts.view, key):
        yield from once(facts, edge, "presided", f"led that day by {facts.view_name(edge.src)}")
    yield from _told(facts, body)
    yield from _new_name(facts, body)
    for edge in facts.out(key, "PART_OF", "REPORTS_TO"):
        yield from each_time(facts, edge, "structure", f"{relation_of(edge)} {facts.node(edge.dst).name}")
    for edge in facts.into(key, "PART_OF", "REPORTS_TO"):
        yield from each_time(facts, edge, "structure", f"{facts.node(edge.src).name} {relation_of(edge)} it")
    for edge in facts.out(key, "REPORTED_AT"):
        yield from once(facts, edge, "report", f"was an item of {facts.node(edge.dst).name}")
    for edge in facts.into(key, "MENTIONS"):
        yield from once(facts, edge, "spoken", f"was spoken of under {facts.node(edge.src).name}")
    yield from duties_of(facts, key)


def _told(facts: Facts, body: Node) -> Iterator[Happening]:
    """What the record says became of a board; the words are found again in its papers."""
    edges = tuple(facts.out(body.key, "HELD", "PART_OF", "REPORTS_TO") + facts.into(body.key, "CHAIRS"))
    for event in events_of(body):
        kind, on, other = str(event.get("event") or ""), str(event.get("on") or ""), other_of(facts, event)
        what = f"{BODY_EVENTS.get(kind, kind)}{f' ({spoken(other)})' if other else ''}"
        quote = place_of(facts.view, str(event.get("quote") or ""), on)
        yield Happening(on, kind, what, edges[:1], (quote,) if quote.quote else ())


def _new_name(facts: Facts, body: Node) -> Iterator[Happening]:
    """The first meeting at which a board stands under the name it has now."""
    held = [edge for edge in facts.out(body.key, "HELD") if minuted(facts.node(edge.dst))]
    said = [(edge, quote) for edge in held for quote in facts.quotes(edge)]
    used = sightings([body.name, *(name for name, _ in body.aliases)], [quote for _, quote in said], whole=True)
    since = used.pop(body.name)
    before = {name: dates[-1] for name, dates in used.items() if dates and since and dates[0] < since[0]}
    if before:
        old = max(before, key=lambda name: (before[name], name))
        edge, quote = next((e, q) for e, q in said if q.meeting == since[0])
        what = f"first met under this name; up to {spoken(before[old])} as {old}"
        yield Happening(since[0], "renamed", what, (edge,), (quote,), "derived")


def issue_history(facts: Facts, issue: Node) -> Iterator[Happening]:
    """When an issue was spoken of, raised, given to somebody, decided on and settled."""
    events = read_events(facts).get(issue.key, ())
    more = {(event.date, event.item) for event in events if event.state != "mentioned"}
    for event in events:
        if event.state == "mentioned" and (event.date, event.item) in more and event.edge.src.startswith("item:"):
            continue  # the same item says more of it
        yield Happening(event.date, *_issue_event(facts, event), (event.edge,), (event.quote,))


def _issue_event(facts: Facts, event: Event) -> tuple[str, str]:
    """The kind of an event and what happened, in words."""
    source = facts.node(event.edge.src)
    if event.edge.kind == "LEADS":
        return ("leads" if event.state == "assigned" else "report"), f"{source.name} {relation_of(event.edge)} it"
    if source.kind == "Resolution":
        return "decided", f"decided: {words_of(source)}"
    if source.kind == "Action":
        owners = ", ".join(facts.node(edge.dst).name for edge in facts.out(source.key, "ASSIGNED_TO"))
        return "action", f"{f'{owners} is to do' if owners else 'to do, no owner settled'}: {words_of(source)}"
    if source.kind == "ProgressUpdate":
        is_done = event.state == "resolved" or event.closes
        return event.state, "reported done or closed" if is_done else "progress was reported"
    return event.state, f"{ISSUE_EVENTS.get(event.state, event.state)} under {source.name}"


def work_history(facts: Facts, work: Node) -> Iterator[Happening]:
    """An action or decision: where it was agreed, to whom it was given, when it is due, and what became of it."""
    agreed = facts.into(work.key, "DECIDED") + facts.out(work.key, "ARISES_FROM")
    for edge in agreed:
        other = facts.node(edge.src if edge.kind == "DECIDED" else edge.dst)
        verb = "decided" if edge.kind == "DECIDED" else "agreed"
        carries = f"carries out the decision: {words_of(other)}" if other.kind == "Resolution" else ""
        yield from once(facts, edge, "agreed", carries or f"{verb} under {other.name}")
    for edge in facts.out(work.key, "ASSIGNED_TO"):
        verb = "supported by" if edge.props.get("role") == "support" else "given to"
        yield from once(facts, edge, "assigned", f"{verb} {facts.node(edge.dst).name}{_judged(edge)}")
    if agreed and (due := str(work.props.get("due") or "")):
        day, what = (due, "due") if due[:4].isdigit() else (first_cited(agreed[0]), f"due: {due}")
        yield Happening(day, "due", what, (agreed[0],), facts.quotes(agreed[0])[:1])
    targets = dict.fromkeys([work.key, *(e.src if e.kind == "DECIDED" else e.dst for e in agreed)])
    for target in targets:
        for edge in facts.into(target, "UPDATES"):
            state = str(edge.props.get("state") or facts.node(edge.src).props.get("state") or "")
            yield from once(facts, edge, "update", UPDATE_WORDS.get(state, "progress was reported"))
    yield from _judgements(facts, work, agreed)


def _judged(edge: Edge) -> str:
    if edge.basis != "curated":
        return ""
    return f", as {edge.props.get('by') or 'somebody'} decided: {edge.props.get('why') or ''}"


def _judgements(facts: Facts, work: Node, agreed: list[Edge]) -> Iterator[Happening]:
    for note in work.props.get("judgements") or ():
        if note.get("kind") == "status" and agreed:
            state = UPDATE_WORDS.get(str(note.get("right")), str(note.get("right")))
            what = f"{state}, as {note.get('by') or 'somebody'} decided: {note.get('why') or ''}"
            quotes = facts.quotes(agreed[0])[:1]
            yield Happening(str(note.get("on") or ""), "judgement", what, (agreed[0],), quotes, "curated")
