"""Edges that say who answers for what, in; owners with their strength, dates and present standing, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.schema import SURE, UNLED, Edge
from graph.view import View, Window
from queries.facts import Facts, first_cited, held_now, last_cited, months_between, read_facts
from queries.owns.by_title import is_idea
from queries.owns.departures import departure, has_ended, nobody_leads_since, post_on, without_chair_since
from queries.owns.named import is_named
from queries.owns.nearly import beside_like_boards
from queries.owns.owning import ASSIGNED, CHAIR, DECLARED, EXPLICIT, OWNING, REPORTER, VICE, WEAK, Ownership
from queries.owns.renewed import as_their_leads, followed, heard_again, proved
from queries.presided import in_the_chair
from queries.wording import CLOSED, CURRENT_MONTHS

_STATED = ("LEADS", "CHAIRS")  # whose start is that of the ownership
_CHAIRING = {
    "vice_chair": (VICE, WEAK), "acting_chair": ("acting_chair", CHAIR), "future_chair": ("future_chair", WEAK),
}  # fmt: skip
_TO_COME = ("future_lead", "future_chair")


def read_ownership(view: View, window: Window, things: Iterable[str] | None = None) -> Facts:
    """Read who owns these things (all things when None) and what is known of the owners."""
    edges = _owning_edges(view, None if things is None else sorted(things))
    owners = {edge.dst if edge.kind in ("ASSIGNED_TO", "ALLOCATED_TO") else edge.src for edge in edges}
    bodies = sorted(key for key in owners if key.startswith("body:"))
    if bodies and things is not None:
        chairs = view.edges(["CHAIRS"], dst=bodies)
        edges, owners = [*edges, *chairs], owners | {edge.src for edge in chairs}
    led = sorted({edge.dst for edge in edges if edge.kind == "LEADS" and edge.dst.startswith("issue:")})
    unled = [edge for edge in view.edges(["RAISES"], dst=led) if edge.props.get("cue") == UNLED] if led else []
    return read_facts(view, [*edges, *unled, *context_of(view, owners)], window, keys=things or ())


def _owning_edges(view: View, things: list[str] | None) -> list[Edge]:
    if things is None:
        return view.edges(OWNING)
    if not things:
        return []
    return view.edges(["LEADS", "CHAIRS"], dst=things) + view.edges(["ASSIGNED_TO", "ALLOCATED_TO"], src=things)


def context_of(view: View, owners: set[str]) -> list[Edge]:
    """What is known of owners: posts, organisations, attendance, and who came after them."""
    people = sorted(key for key in owners if key.startswith("person:"))
    posts = {key for key in owners if key.startswith("post:")}
    edges = view.edges(["HOLDS", "ATTENDED", "SUCCEEDED_BY"], src=people) if people else []
    edges += view.edges(["MENTIONS"], dst=people) if people else []
    if posts:
        edges += view.edges(["HOLDS"], dst=sorted(posts))
    posts |= {edge.dst for edge in edges if edge.kind == "HOLDS"}
    return edges + (view.edges(["POST_IN"], src=sorted(posts)) if posts else [])


def ownerships(facts: Facts) -> list[Ownership]:
    """Every owner of everything that was read, with its standing on the asked date."""
    now = facts.now
    found = _judged_once([_begun(_ownership(facts, edge), now) for edge in facts.of(*OWNING)])
    found += list(_chairs_of_leading_bodies(facts, found))
    owners = _by_thing(found)
    found = followed(facts, [_through_post(facts, row, owners[row.thing.key]) for row in found])
    by_thing = _by_thing(found)
    found = as_their_leads(facts, [heard_again(row, by_thing[row.thing.key]) for row in found])
    found = [row._replace(state=_aged(_state(facts, row, by_thing[row.thing.key], now), row, now)) for row in found]
    return beside_like_boards(facts, [proved(row) for row in found])


def _by_thing(rows: Iterable[Ownership]) -> dict[str, list[Ownership]]:
    found: dict[str, list[Ownership]] = defaultdict(list)
    for row in rows:
        found[row.thing.key].append(row)
    return found


def _ownership(facts: Facts, edge: Edge) -> Ownership:
    outward = edge.kind in ("ASSIGNED_TO", "ALLOCATED_TO")
    thing, owner = (edge.src, edge.dst) if outward else (edge.dst, edge.src)
    relation, strength = _relation(edge)
    first, last = edge.start if edge.kind in _STATED else "", last_cited(edge)
    first = first or first_cited(edge)
    post = post_on(facts, owner, last) if owner.startswith("person:") else ""
    until = last in (edge.props.get("held"), edge.props.get("given_up"))
    day = str(edge.props.get("given") or "") if until else ""
    return Ownership(facts.node(thing), facts.node(owner), relation, strength, first, last, (edge,), post=post, day=day)


def _begun(row: Ownership, now: str) -> Ownership:
    """A duty announced for a day that has come stands as one since that day; one without a day stays announced."""
    start = row.edges[0].start
    if row.relation not in _TO_COME or not start or not now or start > now[: len(start)]:
        return row
    relation, strength = ("leads", EXPLICIT) if row.relation == "future_lead" else ("chairs", CHAIR)
    return row._replace(relation=relation, strength=strength)


def _judged_once(found: Sequence[Ownership]) -> list[Ownership]:
    """An owner whom the minutes name and somebody judged to be it is one owner, with the proofs of both."""
    judged = {(row.thing.key, row.owner.key): row for row in found if _is_judged(row)}
    kept = []
    for row in found:
        same = judged.get((row.thing.key, row.owner.key))
        if same is None or row.relation != "assigned":
            kept.append(row)
        elif row is same:
            others = [o for o in found if o is not row and o[:3] == row[:3]]
            kept.append(row._replace(edges=(*row.edges, *(edge for o in others for edge in o.edges))))
    return kept


def _is_judged(row: Ownership) -> bool:
    return row.relation == "assigned" and row.edges[0].basis == "curated"


def _relation(edge: Edge) -> tuple[str, int]:
    role = str(edge.props.get("role", ""))
    if edge.kind == "CHAIRS":
        return _CHAIRING.get(role, ("chairs", CHAIR))
    if role == "support":
        return "supports", WEAK
    if edge.kind == "ASSIGNED_TO":
        return "assigned", ASSIGNED
    if edge.kind == "ALLOCATED_TO":
        return "leads", DECLARED
    if manner := str(edge.props.get("manner") or ""):
        return ("future_lead", WEAK) if manner == "to_come" else ("acting_lead", EXPLICIT)
    relation = str(edge.props.get("relation") or "leads")
    if relation == "reports":
        return relation, REPORTER if first_cited(edge) != last_cited(edge) else WEAK
    if edge.props.get("basis") == "implied":
        return relation, WEAK
    return relation, CHAIR if relation == "chairs" else EXPLICIT


def _chairs_of_leading_bodies(facts: Facts, found: Sequence[Ownership]) -> Iterable[Ownership]:
    """The chair of a body answers for the issues that the body leads."""
    for row in found:
        if row.owner.kind != "Body" or row.thing.kind not in ("Issue", "Action"):
            continue
        for chair in facts.into(row.owner.key, "CHAIRS"):
            if chair.props.get("role") not in _CHAIRING and first_cited(chair) <= row.last:
                derived = replace(chair, basis="derived")
                last = max(row.first, min(row.last, last_cited(chair)))
                yield Ownership(
                    row.thing,
                    facts.node(chair.src),
                    "chairs",
                    CHAIR,
                    max(row.first, first_cited(chair)),
                    last,
                    (*row.edges, derived),
                    post=post_on(facts, chair.src, last),
                )


def _through_post(facts: Facts, row: Ownership, rivals: Sequence[Ownership]) -> Ownership:
    """Mark a person who only stands for a post that the record names as the owner."""
    if row.owner.kind != "Person" or row.edges[0].basis != "derived":
        return row
    held = {edge.dst for edge in facts.out(row.owner.key, "HOLDS")} | {row.edges[0].props.get("post")}
    posts = [o.owner.key for o in rivals if o.owner.key in held]
    return row._replace(through=posts[0]) if posts else row


def _title(facts: Facts, row: Ownership) -> str:
    """How the post of an owner was written that day."""
    held = next((e for e in facts.out(row.owner.key, "HOLDS") if e.dst == row.post), None)
    return facts.title(held, row.last) if held else ""


def _aged(state: str, row: Ownership, now: str) -> str:
    """What the record has not spoken of for long is what it last said, not what is so now."""
    old = bool(now) and months_between(row.last, now) > CURRENT_MONTHS
    return "last_cited" if state in ("current", "to_come") and old else state


def _state(facts: Facts, row: Ownership, rivals: Sequence[Ownership], now: str) -> str:
    edge = row.edges[0]
    if row.outcome is not None and row.outcome.state in CLOSED:
        return "passed_on" if row.outcome.replaced and not is_idea(row.thing) else "closed"
    if edge.kind == "LEADS" and edge.props.get("given_up") == row.last:
        return "ended"
    if edge.kind == "CHAIRS" and row.thing.kind == "Body" and has_ended(facts, row.thing, row.last):
        return "closed"  # nobody chairs a group that was wound up
    if edge.kind == "CHAIRS" and row.thing.kind == "Body" and row.last < without_chair_since(facts, row.thing):
        return "ended"
    if has_left(facts, row, now) or (edge.kind in _STATED and edge.end and now and edge.end < now[: len(edge.end)]):
        return "ended"
    beside = bool(edge.props.get("partial"))  # the minutes name it beside one who was open
    if row.relation == "assigned" and not beside and not _is_judged(row) and any(map(_is_judged, rivals)):
        return "last_cited"  # somebody decided who owns it
    if row.relation in _TO_COME:
        begun = any(o.owner.key == row.owner.key and o.last >= row.last and o.relation not in _TO_COME for o in rivals)
        return "last_cited" if begun else "to_come"
    if row.relation == VICE:
        return "last_cited" if any(_follows(o, row) for o in rivals) else "current"
    unsure = row.relation == "assigned" and edge.confidence < SURE
    if unsure and not is_named(facts, row.owner, edge, _title(facts, row)):
        return "ambiguous"  # the margin alone names the owner; which of several sentences is meant is open
    if row.relation in ("supports", "assigned"):
        leads = [o for o in rivals if o.strength == EXPLICIT]
        late = row.relation == "supports" and any(o.last > row.last for o in leads)
        kept = held_now(o.edges[0] for o in rivals if o.relation == "assigned")
        return "last_cited" if late or (row.relation == "assigned" and edge not in kept) else "current"
    if row.relation == "chairs" and _was_replaced_at_the_table(facts, row, now):
        return "last_cited"
    if row.thing.kind == "Issue" and row.last < nobody_leads_since(facts, row.thing.key):
        return "last_cited"
    later = any(
        o.owner.key != row.owner.key
        and (o.last > row.last or (row.day and o.given >= row.last))  # led until the day on which another was named
        and o.strength <= row.strength
        and o.relation != "supports"
        and not {row.through, o.through} & {o.owner.key, row.owner.key}
        for o in rivals
    )
    return "last_cited" if later else "current"


def _follows(later: Ownership, row: Ownership) -> bool:
    """Whether a later vice-chair of the same board is somebody else, or the same person chairs it by then."""
    same = later.owner.key == row.owner.key
    return later.last > row.last and (later.relation == VICE) != same and later.relation in (VICE, "chairs")


def _was_replaced_at_the_table(facts: Facts, row: Ownership, now: str) -> bool:
    """Whether somebody else led a later meeting of a board of which its chair neither came nor sent apologies."""
    if row.thing.kind != "Body" or row.owner.kind != "Person":
        return False
    held = [edge for edge in facts.view.edges(["HELD"], src=[row.thing.key]) if row.last < edge.as_of <= f"{now}~"]
    led = [e for e in in_the_chair(facts.view, (edge.dst for edge in held)) if e.src != row.owner.key]
    came = {edge.dst for edge in facts.out(row.owner.key, "ATTENDED")}
    return any(edge.dst not in came for edge in led)


def has_left(facts: Facts, row: Ownership, now: str = "") -> bool:
    """Whether the record later says that this person left the post, or names who came after."""
    if row.owner.kind != "Person":
        return False
    return departure(facts, row.owner.key, row.last, now) is not None


def organization_of(facts: Facts, row: Ownership) -> str:
    """The organisation an owner belongs to: for a person, the one represented at that meeting."""
    if row.owner.kind == "Organization":
        return row.owner.name
    post = row.owner.key if row.owner.kind == "Post" else row.post
    if row.owner.kind == "Person":
        seen = [e for e in facts.out(row.owner.key, "ATTENDED") if e.as_of == row.given]
        for edge in seen:
            if named := str(edge.props.get("organization") or ""):
                return facts.view_name(named)
        if named := str(row.edges[0].props.get("organization") or ""):
            return facts.view_name(named)  # as the words that settle who a surname is have it
    return next((facts.view_name(edge.dst) for edge in facts.out(post, "POST_IN")), "")
