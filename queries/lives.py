"""A person, a post or an organisation, in; what the record says of it, line by line, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graph.dates import spoken
from graph.schema import Edge, Node
from queries.careers import attendance_of, moves_of
from queries.facts import Facts, announced, first_cited, within, words_of
from queries.happenings import Happening, each_time, first_and_last, once
from queries.named_then import home_of, sat_for
from queries.presided import presided_by
from queries.wording import ATTENDANCE_WORDS, TENURE_WORDS, quoted, relation_of, tenure

BY_POST = "holder of the post named at that meeting"  # the rule that gives a duty of a post to a person


def life_of(facts: Facts, person: Node, *, attendance: bool) -> Iterator[Happening]:
    """Posts and seats as first and last seen, tenures stated, leads, actions, and who came before and after."""
    key = person.key
    for edge in facts.out(key, "HOLDS"):
        yield from seen_in_post(facts, edge, f"as {facts.title(edge)}{_home(facts, edge)}")
    for edge in facts.out(key, "MEMBER_OF", "CHAIRS"):
        yield from first_and_last(facts, edge, "seat", _seat(facts, edge))
    for edge, board in presided_by(facts.view, key):
        yield from once(facts, edge, "presided", f"presided at a meeting of {facts.view_name(board)}")
    for edge in facts.into(key, "MENTIONS"):
        if (event := str(edge.props.get("event") or "")) in TENURE_WORDS:
            post = facts.post_name(key, str(edge.props.get("post") or ""))
            told = tenure(event, post, on=str(edge.props.get("on") or ""), said=edge.as_of)
            yield from once(facts, edge, "tenure", told)
    for edge in facts.out(key, "SUCCEEDED_BY"):
        after = f"{facts.node(edge.dst).name}{_as_post(facts, edge, key)}"
        yield from once(facts, edge, "succession", f"was followed by {after}")
    for edge in facts.into(key, "SUCCEEDED_BY"):
        yield from once(facts, edge, "succession", f"followed {facts.node(edge.src).name}{_as_post(facts, edge, key)}")
    for edge in facts.out(key, "SUBSTITUTED_FOR"):
        yield from once(facts, edge, "substitute", f"stood in for {facts.node(edge.dst).name}")
    for edge in facts.into(key, "SUBSTITUTED_FOR"):
        yield from once(facts, edge, "substitute", f"was represented by {facts.node(edge.src).name}")
    yield from duties_of(facts, key)
    yield from _moves(facts, key)
    yield from attended(facts, facts.out(key, "ATTENDED"), listed=attendance)


def seen_in_post(facts: Facts, held: Edge, what: str) -> Iterator[Happening]:
    """A post as first and last seen; where it was announced for a later day, that first."""
    for told in first_and_last(facts, held, "post", what):
        ahead = announced(held, told.date)
        yield told._replace(what=f"announced {what} from {spoken(held.start)}") if ahead else told


def duties_of(facts: Facts, key: str) -> Iterator[Happening]:
    """What somebody leads, and what they were given to do."""
    for edge in facts.out(key, "LEADS"):
        yield from each_time(facts, edge, "leads", f"{relation_of(edge)} {quoted(facts.node(edge.dst).name)}")
    for edge in facts.into(key, "ASSIGNED_TO"):
        verb = "helps with" if edge.props.get("role") == "support" else "is to do"
        yield from once(facts, edge, "action", f"{verb}: {words_of(facts.node(edge.src))}")
    for edge in facts.into(key, "ALLOCATED_TO"):
        yield from once(facts, edge, "priority", f"is lead agency for {facts.node(edge.src).name}")


def attended(facts: Facts, edges: Iterable[Edge], *, listed: bool, who: bool = False) -> Iterator[Happening]:
    """Attendance as one line for all meetings, or one for each."""
    edges = sorted((e for e in edges if within(first_cited(e), facts.window)), key=lambda e: (first_cited(e), e.id))
    if not edges:
        return
    if listed:
        for edge in edges:
            state = ATTENDANCE_WORDS.get(str(edge.props.get("state")), str(edge.props.get("state") or ""))
            name = f"{facts.node(edge.src).name}: " if who else ""
            yield from once(facts, edge, "attendance", f"{name}{state} at {facts.node(edge.dst).name}")
        return
    told = attendance_of(edges)
    people = len({edge.src for edge in edges})
    whom = f"{people} {'person' if people == 1 else 'people'} " if who else ""
    each = " in all" if who and people > 1 else ""
    states = ", ".join(f"{ATTENDANCE_WORDS.get(state, state)} {count}" for state, count in told["states"].items())
    plural = "meeting" if told["meetings"] == 1 else "meetings"
    what = f"{whom}on the attendance of {told['meetings']} {plural} up to {spoken(told['last'] or '')}: {states}{each}"
    quotes = tuple(quote for edge in edges for quote in facts.quotes(edge)[:1])
    yield Happening(told["first"] or "", "attendance", what, tuple(edges), quotes, "derived")


def _moves(facts: Facts, person: str) -> Iterator[Happening]:
    edges = facts.out(person, "ATTENDED", "HOLDS", "MEMBER_OF")
    for move in moves_of(facts.view, person, facts.window):
        said = [(e, q) for e in edges for q in facts.quotes(e) if q.meeting == move["first_seen"]]
        if said:
            what = f"now seen for {move['to']}; up to {spoken(move['last_seen'] or '')} for {move['from']}"
            yield Happening(move["first_seen"], "moved", what, (said[0][0],), (said[0][1],), "derived")


def _seat(facts: Facts, edge: Edge) -> str:
    role = str(edge.props.get("role") or ("chair" if edge.kind == "CHAIRS" else "member")).replace("_", "-")
    home = sat_for(facts, edge)
    also = any(e.dst == edge.dst and e.props.get("on_behalf_of") for e in facts.out(edge.src, "MEMBER_OF"))
    unsaid = ", no organisation named" if also and edge.kind == "MEMBER_OF" else ""
    return f"as {role} of {facts.node(edge.dst).name}{f' for {home}' if home else unsaid}"


def _home(facts: Facts, held: Edge) -> str:
    name = home_of(facts, held)
    return f", {name}" if name else ""


def _as_post(facts: Facts, edge: Edge, person: str) -> str:
    post = facts.post_name(person, str(edge.props.get("post") or ""))
    return f" as {post}" if post else ""


def post_history(facts: Facts, post: Node) -> Iterator[Happening]:
    """Who was seen in a post and when, under which title, when it was vacant, and what it owns."""
    for edge in facts.into(post.key, "HOLDS"):
        name = facts.node(edge.src).name
        yield from seen_in_post(facts, edge, f"with {name} as {facts.title(edge)}")
    for edge in facts.of("SUCCEEDED_BY"):
        if str(edge.props.get("post") or "") in (post.key, post.name):
            names = facts.node(edge.src).name, facts.node(edge.dst).name
            yield from once(facts, edge, "succession", f"{names[0]} was followed by {names[1]}")
    for edge in facts.into(post.key, "MENTIONS"):
        if edge.props.get("event") == "vacant":
            yield from once(facts, edge, "vacant", "said to be vacant")
    for told in duties_of(facts, post.key):
        yield _with_holder(facts, told)


def _with_holder(facts: Facts, told: Happening) -> Happening:
    """A duty of a post with the person whom the same meeting names in it, and the words that do."""
    duty = told.edges[0]
    ends = facts.out(duty.src, "ASSIGNED_TO") if duty.kind == "ASSIGNED_TO" else facts.into(duty.dst, "LEADS")
    ends = [e for e in ends if e.rule == BY_POST]
    names, quotes = [], list(told.quotes)
    for edge in ends:
        said = [quote for quote in facts.quotes(edge) if quote.meeting == told.date]
        if said and any(quote in told.quotes for quote in said):  # the same words give it to the post
            holder = edge.dst if edge.kind == "ASSIGNED_TO" else edge.src
            names.append(facts.node(holder).name)
            quotes += [quote for quote in said if quote not in quotes]
    if not names:
        return told
    what = f"{told.what}; the same meeting names {', '.join(names)} in the post"
    return told._replace(what=what, edges=(*told.edges, *ends), quotes=tuple(quotes))


def organization_history(facts: Facts, organization: Node, *, attendance: bool) -> Iterator[Happening]:
    """Who was seen in its posts and seats, what it leads and has to do, and who came for it."""
    for home in facts.into(organization.key, "POST_IN"):
        for edge in facts.into(home.src, "HOLDS"):
            yield from seen_in_post(facts, edge, f"with {facts.node(edge.src).name} as {facts.title(edge)}")
    for edge in facts.of("MEMBER_OF"):
        if edge.props.get("on_behalf_of") == organization.key:
            what = f"with {facts.node(edge.src).name} as a member of {facts.node(edge.dst).name}"
            yield from first_and_last(facts, edge, "seat", what)
    for edge in facts.into(organization.key, "MENTIONS"):
        if edge.props.get("event") == "renamed":
            what = f"said to be renamed: {edge.props['older']} to {edge.props['newer']}"
            yield from once(facts, edge, "renamed", what)
        elif edge.props.get("event") == "not_represented":
            yield from each_time(facts, edge, "not_represented", "nobody was there for it")
    yield from duties_of(facts, organization.key)
    yield from attended(facts, _came_for(facts.of("ATTENDED"), organization.key), listed=attendance, who=True)


def _came_for(edges: Iterable[Edge], organization: str) -> list[Any]:
    return [edge for edge in edges if edge.props.get("organization") == organization]
