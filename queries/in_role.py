"""A window, in; everybody the record names in role, in a list or in prose, and every post it names, out.

A post that only speaks ("The Head of Archives said ...") is told too: a board may be asked to give it something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from graph.asof import as_it_stood
from graph.schema import Edge, Node
from graph.view import View, Window
from queries.answer import Answer
from queries.asked import loose
from queries.facts import EVER, Facts, first_cited, last_cited, read_facts, within
from queries.meetings.heard import read_heard
from queries.meetings.heard_people import is_bare_post
from queries.meetings.sittings import read_sittings
from queries.named_then import home_of
from queries.rows import Found, give_answer

BOARDS = ("MEMBER_OF", "CHAIRS")
OWNS = ("LEADS", "ASSIGNED_TO", "ALLOCATED_TO")
NAMES = ("HOLDS", *BOARDS, *OWNS)
SMALL = {"the", "of", "for", "and"}


def find_in_role(view: View, window: Window = EVER) -> Answer:
    """Name each person and post of the record once, with the days on which it names them at all."""
    view = as_it_stood(view, window.until)
    lists = view.edges(["ATTENDED"], window=window)
    edges = [edge for edge in view.edges(NAMES, window=window) if within(first_cited(edge), window)]
    posts = {edge.dst for edge in edges if edge.kind == "HOLDS"} | {str(e.props.get("post") or "") for e in lists}
    posts |= {end for edge in edges for end in (edge.src, edge.dst) if end.startswith("post:")}
    homes = view.edges(["POST_IN"], src=sorted(posts - {""})) if posts - {""} else []
    facts = read_facts(view, [*edges, *homes, *lists], window, keys=posts - {""})
    shown = [node for node in facts.nodes.values()
             if facts.out(node.key, *NAMES, "ATTENDED") or _tasks(facts, node.key) or node.kind == "Post"]  # fmt: skip
    people = [_person(facts, node) for node in shown if node.kind == "Person"]
    known = [node for node in shown if node.kind == "Post"]
    found = [*people, *(_post(facts, node) for node in known), *_heard(view, window, known)]
    return give_answer(view, "Who and what posts does the record name?", window=window, found=found)


def _person(facts: Facts, node: Node) -> Found:
    """Somebody with the post and organisation last shown, the boards, and whether a list of those present has them."""
    held = sorted(facts.out(node.key, "HOLDS"), key=lambda e: (last_cited(e), e.dst))
    lists = facts.out(node.key, "ATTENDED")
    seats = facts.out(node.key, *BOARDS)
    tasks = _tasks(facts, node.key)
    edges = [*held, *seats, *lists] or tasks
    values: dict[str, Any] = {
        "kind": "person",
        "name": node.name,
        "post": facts.title(held[-1]) if held else None,
        "organization": home_of(facts, held[-1]) if held else _partner(facts, seats),
        "post_cited": last_cited(held[-1]) if held else None,
        "bodies": sorted({facts.node(edge.dst).name for edge in seats}),
        "listed": bool(lists),
        **_days([*edges, *tasks]),
    }
    return Found(values, tuple(edges))


def _tasks(facts: Facts, key: str) -> list[Edge]:
    """What somebody leads on or was given; a task points at its owner."""
    return [*facts.out(key, *OWNS), *facts.into(key, *OWNS)]


def _partner(facts: Facts, seats: Sequence[Edge]) -> str | None:
    """For whom somebody sits on a board, by the newest words."""
    newest = sorted(seats, key=last_cited)[-1:]
    return next((facts.view_name(str(e.props.get("on_behalf_of") or "")) or None for e in newest), None)


def _post(facts: Facts, node: Node) -> Found:
    """A post with everybody seen in it, in a list or by words of the minutes, and the days."""
    held = facts.into(node.key, "HOLDS")
    lists = [edge for edge in facts.of("ATTENDED") if edge.props.get("post") == node.key]
    edges = [*held, *lists, *_tasks(facts, node.key)]
    seen = sorted([*held, *lists], key=lambda e: (first_cited(e), e.src))
    values: dict[str, Any] = {
        "kind": "post",
        "name": node.name,
        "organization": next((facts.node(e.dst).name for e in facts.out(node.key, "POST_IN")), None),
        "people": list(dict.fromkeys(facts.node(edge.src).name for edge in seen)),
        "listed": bool(lists),
        **_days(edges),
    }
    return Found(values, tuple(edges))


def _days(edges: Sequence[Edge]) -> dict[str, str | None]:
    return {"first_cited": min(map(first_cited, edges), default=None),
            "last_cited": max(map(last_cited, edges), default=None)}  # fmt: skip


def _heard(view: View, window: Window, known: Sequence[Node]) -> list[Found]:
    """The posts that the minutes show speaking and never name otherwise, each once."""
    facts, sittings = read_sittings(view, window)
    partners = {loose(name): node.name for node in view.nodes(["Organization"]) for name in node.names}
    told = {turned(name) for node in known for name in node.names}
    days: dict[str, list[Any]] = defaultdict(list)
    held = {sitting.meeting.key: sitting.held for sitting in sittings}
    titles: dict[str, tuple[str, str | None]] = {}
    for meeting, ones in read_heard(facts, sittings).items():
        for one, (title, partner) in ((one, _apart(one.who, partners)) for one in ones if is_bare_post(one.who)):
            if turned(title) not in told:
                titles.setdefault(turned(title), (title, partner))
                days[turned(title)].append((one.date, held[meeting], one))
    return [_spoke(*titles[key], said=days[key]) for key in titles]


def _spoke(title: str, partner: str | None, *, said: Sequence[Any]) -> Found:
    values: dict[str, Any] = {
        "kind": "post", "name": title, "organization": partner, "people": [], "listed": False,
        "first_cited": min(day for day, _, _ in said), "last_cited": max(day for day, _, _ in said),
    }  # fmt: skip
    return Found(values, tuple(edge for _, edge, _ in said), "derived", tuple(one.proof for _, _, one in said))


def _apart(who: str, partners: dict[str, str]) -> tuple[str, str | None]:
    """A post without 'the', and without the organisation whose known name stands in front of it."""
    words = who.split()[1:]
    partner = partners.get(loose(words[0]))
    rest = words[1:] if partner and len(words) > 2 else words
    return " ".join(rest), partner if rest != words else None


def turned(title: str) -> str:
    """The words of a title however they are turned: 'Assistant Director, Housing' and 'of Housing'."""
    return " ".join(sorted(set(loose(title).replace(",", "").split()) - SMALL))
