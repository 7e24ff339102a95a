"""A name or nothing, in; who owns it (or what it owns), since when and whether that still stands, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph.asof import as_it_stood
from graph.schema import Edge, Node
from graph.view import View, Window
from queries import wording
from queries.answer import Answer
from queries.asked import NAMED, find_named, loose, numbered, read_as, with_narrower
from queries.charged_posts import in_charge
from queries.facts import EVER, Facts, parts_of, read_facts, within, words_of
from queries.owns.by_title import fetch_leads
from queries.owns.chaired import presiding
from queries.owns.open_beside import still_open
from queries.owns.ownership import organization_of, ownerships, read_ownership
from queries.owns.owning import HELPING, PRESIDED, Ownership
from queries.owns.printed import printed_place
from queries.owns.rows import TASKS, THING_KEYS, found_row, handed_on, kept_rows, unsure_notes
from queries.rows import Found, Notes, give_answer
from queries.spoken import last_spoken

MOVES = 3  # of so many things that a name means the owners one after another are told
OWNER_KINDS = frozenset({"Person", "Post", "Organization", "Body"})


class _Asked(NamedTuple):
    """What a name led to: the things it is, the owners it is, and every thing worth reading."""

    nodes: list[Node]
    named: set[str]  # the things themselves, what is narrower than they are, and the tasks about either
    things: set[str]
    owners: set[str]
    titles: dict[str, set[str]]  # who is seen in a post that was asked for, with the ways it is written


def find_owners(view: View, what: str = "", window: Window = EVER, *, tasks: bool = False) -> Answer:
    """Say who owns an issue, an action, a body or a priority, or what a person, post or organisation owns."""
    view = as_it_stood(view, window.until)
    if not what.strip():
        from queries.owns.matrix import find_matrix  # a question about one name needs none of it

        return find_matrix(view, window, tasks=tasks)
    return _about(view, what, window, tasks=tasks)


def _ranked(rows: Iterable[Ownership]) -> list[Ownership]:
    ordered = sorted(rows, key=lambda r: (r.thing.name, _printed(r), r.owner.key, r.relation))
    ordered.sort(key=lambda r: r.last, reverse=True)
    # who chairs a board still stands above somebody who only led its last meeting
    return sorted(ordered, key=lambda r: (r.strength, r.thing.kind == "Body" and r.state != "current"))


def _printed(row: Ownership) -> int:
    """Which of the owners of a task the minutes print first; of anything else none is before another."""
    return printed_place(row.thing, row.owner.name) if row.thing.kind in TASKS else 0


def _about(view: View, what: str, window: Window, *, tasks: bool) -> Answer:
    asked = _read_asked(view, what)
    facts = read_ownership(view, window, asked.things)
    rows = [row for row in ownerships(facts) if _is_wanted(facts, row, asked) or _by_post(facts, row, asked)]
    itself = {node.key for node in asked.nodes}
    offices = {node.key for node in asked.nodes if node.kind == "Post"}
    chairing, led = presiding(view, asked.nodes, window)
    kept = [*kept_rows(rows, view, window), *led]
    ranked = sorted(
        _ranked(row for row in kept if not tasks or row.thing.kind in TASKS),
        key=lambda row: (
            bool(offices) and row.owner.key not in offices,  # who asks for a post asks for what is its own first
            row.thing.kind == "Issue" and not {row.thing.key, row.owner.key} & itself,
        ),
    )
    fetch_leads(facts, ranked)
    found = [found_row(chairing if row.relation == PRESIDED else facts, row, []) for row in ranked]
    unsure = [*unsure_notes(found), *still_open(ranked)]
    found += _undecided(view, asked, window)
    moves = [line for node in asked.nodes[:MOVES] if (line := handed_on(node, kept))]
    moves += _seen_since(view, asked, kept)
    notes = Notes([*_unowned(view, asked, [*rows, *led], window), *unsure], read_as(what, asked.nodes), moves)
    return give_answer(view, _question(what, asked), window=window, found=found, notes=notes, inside=True)


def _question(what: str, asked: _Asked) -> str:
    """Of people, posts and organisations it is asked what they own, of anything else who owns it."""
    owners = [node for node in asked.nodes if node.kind in OWNER_KINDS and node.kind != "Body"]
    return f"What does {what} own?" if owners and len(owners) == len(asked.nodes) else f"Who owns {what}?"


def _is_wanted(facts: Facts, row: Ownership, asked: _Asked) -> bool:
    if row.owner.key in asked.owners:
        return True
    if row.thing.key not in asked.named:
        named = {node.name for node in asked.nodes if node.kind == "Organization"}
        return bool(named) and organization_of(facts, row) in named and not row.through
    return not row.through


def _by_post(facts: Facts, row: Ownership, asked: _Asked) -> bool:
    """Whether the words give a thing to an asked post by its title, and the record shows who was in it that day."""
    titles = asked.titles.get(row.owner.key)
    if not titles or row.relation == "reports":
        return False
    told = [loose(quote.quote) for edge in row.edges for quote in facts.quotes(edge)]
    return any(f"the {title}" in said for title in titles for said in told)


def _holders(view: View, nodes: Sequence[Node]) -> dict[str, set[str]]:
    """Who is seen in the posts among these, and how their titles are written there."""
    posts = {node.key: node for node in nodes if node.kind == "Post"}
    found: dict[str, set[str]] = {}
    for edge in view.edges(["HOLDS"], dst=sorted(posts)) if posts else ():
        written = [str(t.get("title") or "") for t in edge.props.get("titles", ()) if isinstance(t, dict)]
        found.setdefault(edge.src, set()).update(loose(t) for t in (*posts[edge.dst].names, *written) if t)
    return found


def _read_asked(view: View, what: str) -> _Asked:
    nodes = of_minute(view, what) or find_named(view, what, (*NAMED, "Action", "Resolution"))
    issues = with_narrower(view, [node for node in nodes if node.kind == "Issue"])
    things = {node.key for node in nodes if node.kind in THING_KEYS} | issues
    about = view.edges(["ABOUT"], dst=sorted(issues)) if issues else []
    things |= {edge.src for edge in about if edge.src.startswith(("action:", "resolution:"))}
    things |= {key for pair in _carried_out(view, nodes) for key in pair}
    named = {*things, *(node.key for node in nodes)}
    owners = {node.key for node in nodes if node.kind in OWNER_KINDS}
    owners |= _same_office(view, nodes)
    titles = _holders(view, nodes)
    owners |= titles.keys()
    if owners:
        keys = sorted(owners)
        owned = view.edges(["LEADS", "CHAIRS"], src=keys)
        things |= {edge.dst for edge in owned} | {e.src for e in view.edges(["ASSIGNED_TO", "ALLOCATED_TO"], dst=keys)}
        led = [e.dst for e in owned if e.kind == "CHAIRS"]
        things |= {e.dst for e in view.edges(["LEADS"], src=sorted(led))} if led else set()
    return _Asked(nodes, named, things, {n.key for n in nodes if n.kind in OWNER_KINDS}, titles)


def of_minute(view: View, what: str) -> list[Node]:
    """The actions and resolutions of a minute asked for by its number: '187', 'minute 204a'."""
    items = numbered(view, what)
    keys = [node.key for node in items]
    actions = {edge.src for edge in view.edges(["ARISES_FROM"], dst=keys)} if keys else set()
    decided = {edge.dst for edge in view.edges(["DECIDED"], src=keys)} if keys else set()
    work = sorted(actions or decided)
    return view.nodes(keys=work) if work else items


def _same_office(view: View, nodes: Sequence[Node]) -> set[str]:
    """An organisation owns what its posts own and what the people who speak for it own."""
    organizations = sorted(node.key for node in nodes if node.kind == "Organization")
    if not organizations:
        return set()
    posts = {edge.src for edge in view.edges(["POST_IN"], dst=organizations)}
    people = {edge.src for edge in view.edges(["HOLDS"], dst=sorted(posts))} if posts else set()
    seats = view.edges(["MEMBER_OF"])
    return posts | people | {edge.src for edge in seats if edge.props.get("on_behalf_of") in organizations}


def _undecided(view: View, asked: _Asked, window: Window) -> list[Found]:
    """Actions whose owner the record leaves open between several people."""
    keys = [key for key in sorted(asked.things) if key.startswith("action:")]
    names = {node.name for node in asked.nodes if node.kind == "Person"}
    actions = {node.key: node for node in view.nodes(keys=keys)} if keys else {}
    if names:
        actions |= {n.key: n for n in view.nodes(["Action"]) if names & set(n.props.get("candidates", ()))}
    open_ = [n for _, n in sorted(actions.items()) if n.props.get("owner_state") == "ambiguous"]
    if not open_:
        return []
    keys = [node.key for node in open_]
    facts = read_facts(view, view.edges(["ARISES_FROM"], src=keys), window)
    given = {edge.src for edge in view.edges(["ASSIGNED_TO"], src=keys)}
    from queries.gaps.rules import asks_no_deed  # only where an owner lies between several

    tasks = [node for node in open_ if node.key not in given and not asks_no_deed(node)]
    told = [(n, tuple(facts.out(n.key, "ARISES_FROM"))) for n in tasks]
    since = Window(since=window.since)
    return [_ambiguous(node, edges) for node, edges in told if any(within(edge.as_of, since) for edge in edges)]


def _ambiguous(node: Node, edges: tuple[Edge, ...]) -> Found:
    values: dict[str, Any] = dict.fromkeys(THING_KEYS.values())
    owner = dict.fromkeys(("name", "kind", "organization", "post"))
    date = edges[0].as_of
    values |= {"action": words_of(node), "owner": {**owner, "holders": []}, "relation": "assigned"}
    values |= {"state": "ambiguous", "since": date, "last_cited": date, "also": []}
    return Found({**values, "candidates": list(node.props.get("candidates", ()))}, edges)


def owned_by(view: View, person: Node, window: Window = EVER) -> tuple[list[dict[str, Any]], tuple[Edge, ...]]:
    """What one person owns, in short, and the edges that prove it."""
    owned = view.edges(["LEADS", "CHAIRS"], src=[person.key])
    things = {edge.dst for edge in owned} | {edge.src for edge in view.edges(["ASSIGNED_TO"], dst=[person.key])}
    facts = read_ownership(view, window, things)
    rows = _ranked(kept_rows((row for row in ownerships(facts) if row.owner.key == person.key), view, window))
    held = {(row.thing.key, row.relation) for row in rows if row.state == "current"}
    rows = [row for row in rows if row.state == "current" or (row.thing.key, row.relation) not in held]
    short = [
        {
            "what": words_of(row.thing),
            "kind": THING_KEYS.get(row.thing.kind, "issue"),
            "relation": row.relation,
            "state": row.state,
            "since": row.first or None,
            "last_cited": row.last or None,
        }
        for row in rows
    ]
    return short, tuple(edge for row in rows for edge in row.edges)


def _told_elsewhere(view: View, asked: _Asked, owned: set[str]) -> set[str]:
    """Tasks whose owner stands in another row: of the decision they carry out, of the action that carries them out.

    One whose owner lies between several people has a row that says so.
    """
    told = owned | {n.key for n in asked.nodes if n.kind == "Action" and n.props.get("owner_state") == "ambiguous"}
    return told | {one for pair in _carried_out(view, asked.nodes) for one in pair if told & set(pair)}


def _carried_out(view: View, nodes: Sequence[Node]) -> list[tuple[str, str]]:
    """Each action with the decision that it carries out, where one of the two is among these."""
    tasks = sorted(node.key for node in nodes if node.kind in ("Action", "Resolution"))
    edges = [*view.edges(["ARISES_FROM"], src=tasks), *view.edges(["ARISES_FROM"], dst=tasks)] if tasks else []
    return [(edge.src, edge.dst) for edge in edges if edge.dst.startswith("resolution:")]


def _seen_since(view: View, asked: _Asked, kept: Sequence[Ownership]) -> list[str]:
    """Who is seen, since the last owner of an asked issue, in the post named after it or after a part of it."""
    owners = [row for row in kept if row.relation not in HELPING and row.state != "closed"]
    issues = sorted(key for key in asked.things if key.startswith("issue:"))
    asks_issue = any(node.kind == "Issue" for node in asked.nodes)
    if not asks_issue or not owners or any(row.state == "current" for row in owners):
        return []
    last = max(row.last for row in owners)
    told = [line for node in view.nodes(keys=issues) for line in in_charge(view, node, last)]
    return list(dict.fromkeys(told))


def _unowned(view: View, asked: _Asked, rows: Sequence[Ownership], window: Window) -> list[str]:
    """Say which of the asked things the record shows no owner for."""
    owned = {row.thing.key for row in rows if row.relation not in HELPING}
    owned |= _told_elsewhere(view, asked, owned)
    owned |= {part for row in rows if row.thing.key in owned for part in parts_of(row.thing)}
    notes = []
    named = {loose(node.name) for node in asked.nodes if node.key in owned}  # a priority of an issue's name, and owned
    asks_issue = any(node.kind == "Issue" and node.key in owned for node in asked.nodes)
    for node in asked.nodes:
        if node.key not in owned and (loose(node.name) in named or (asks_issue and node.kind in TASKS)):
            continue  # the rows above answer it
        if node.kind in OWNER_KINDS and node.kind != "Body":
            if not rows:
                notes.append(wording.OWNS_NOTHING.format(name=node.name))
        elif node.kind in ("Issue", "Action", "Priority", "Resolution", "AgendaItem") and node.key not in owned:
            reported = any(row.thing.key == node.key for row in rows)
            told = wording.no_owner(words_of(node), last_spoken(view, node, window), reported=reported)
            notes.append(" ".join([told, *(in_charge(view, node) if node.kind == "Issue" else ())]))
    return notes if len(asked.nodes) <= 3 or not rows else []
