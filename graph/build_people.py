"""What claims say of people in; Person nodes, attendance, posts and seats out."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from graph.build_called import member_called
from graph.build_draft import STATED, Draft, How
from graph.build_posts import add_organization, add_post, post_key, split_post
from graph.build_world import World
from graph.claims import OF_A_LIST, Claim
from graph.identity.ranks import is_rank
from graph.identity.words import plain, post_name, tidy, title_key

_LISTED_AS_MEMBER = ("present", "represented", "absent")
_TAKES_UP = ("appointed", "interim", "acting")
_NOT_MEMBERS = ("clerk", "guest", "observer", "contact", "presenter", "in_attendance", "speaker")


def add_people(draft: Draft, world: World) -> None:
    """Add everybody, then where they sat, what they held and whom they followed."""
    for key, person in world.people.by_key.items():
        draft.node(key, "Person", name=person.name)
    for join in world.people.joins:
        for name in (join.left, join.right):
            draft.alias(join.person, name, why=join.rule)
    seated = _seated(world)
    came = {*seated, *((find_person(world, one), world.body(one)) for one in world.claims if one.kind == "attendance")}
    for claim in world.claims:
        if claim.kind in ("attendance", "member"):
            _listed(draft, world, claim=claim, seated=seated)
        elif claim.kind == "mention":
            _mentioned(draft, world, claim=claim)
        elif claim.kind == "tenure":
            _tenure(draft, world, claim=claim, came=came)
    for claim in world.claims:
        if claim.kind == "seat":
            _seat_left_empty(draft, world, claim=claim)
    _successions(draft, world)


def find_person(world: World, claim: Claim, name: str = "") -> str:
    """The person a claim's name means, "" where the record does not settle it."""
    partner = world.organizations.resolve(str(claim.values.get("organization", "")), claim.document).key
    if name:
        return world.people.find(name, claim.document, partner)
    return world.people.of_claim(claim, partner)


def _takes_seat(claim: Claim) -> bool:
    """Whether a list shows somebody on the board by itself; officers and guests send apologies too."""
    state, role = str(claim.values.get("state", "")), str(claim.values.get("role", ""))
    return role not in _NOT_MEMBERS and (claim.kind == "member" or state in _LISTED_AS_MEMBER)


def _seated(world: World) -> dict[tuple[str, str], str]:
    """Who is shown on which board, by a list or by somebody who stands in for them, and since when."""
    since: dict[tuple[str, str], str] = {}
    for claim in world.claims:
        if claim.kind not in ("attendance", "member"):
            continue
        away = str(claim.values.get("substitute_for") or "")
        found = [find_person(world, claim)] if _takes_seat(claim) else []
        for person in [*found, *([find_person(world, claim, away)] if away else [])]:
            place = person, world.body(claim)
            since[place] = min(claim.said_on, since.get(place, claim.said_on))
    return since


def _listed(draft: Draft, world: World, *, claim: Claim, seated: Mapping[tuple[str, str], str]) -> None:
    v = claim.values
    person = find_person(world, claim)
    if not person:
        return
    named = str(v.get("organization", ""))
    if not named and v.get("post"):
        named = split_post(world, str(v["post"]), partner="", document=claim.document)[1]
    partner = add_organization(draft, world, name=named, claim=claim)
    post = hold(draft, world, claim=claim, person=person)
    role, state = str(v.get("role", "")), str(v.get("state", ""))
    body = world.body(claim)
    if claim.kind == "attendance":
        seen = {"state": state, "role": role, "post": post, "organization": partner}
        seen["name_as_written"] = str(v.get("name_as_written") or v.get("name", ""))
        draft.link(claim, (person, "ATTENDED", world.meeting(claim)), props=seen)
        _stands_in(draft, world, claim=claim, person=person)
    excused = state == "apology" and role not in _NOT_MEMBERS
    if _takes_seat(claim) or (excused and seated.get((person, body), "~") <= claim.said_on):
        listed = claim.kind == "member"
        start, end = str(v.get("start") or ""), str(v.get("end") or "")
        told = How(apart=partner, start=start, end=end)
        rule = "sent apologies, and listed before" if excused else "listed among those present"
        how = told if listed else How(rule, "derived", apart=partner)
        draft.link(claim, (person, "MEMBER_OF", body), how=how, props={"on_behalf_of": partner})


def _stands_in(draft: Draft, world: World, *, claim: Claim, person: str) -> None:
    name = str(claim.values.get("substitute_for", ""))
    other = find_person(world, claim, name) if name else ""
    meeting = world.meeting(claim)
    draft.link(claim, (person, "SUBSTITUTED_FOR", other), how=How(apart=meeting), props={"meeting": meeting})


def hold(draft: Draft, world: World, *, claim: Claim, person: str, how: How = STATED) -> str:
    """Say that a person is seen in the post the claim names with them; give the post's key."""
    v = claim.values
    title = str(v.get("post", ""))
    if not title_key(title):
        return ""
    post = add_post(draft, world, title=title, partner=str(v.get("organization", "")), claim=claim, holder=person)
    draft.link(claim, (person, "HOLDS", post), how=how, props={"title": title})
    return post


def _mentioned(draft: Draft, world: World, *, claim: Claim) -> None:
    person = find_person(world, claim)
    if person:
        add_organization(draft, world, name=str(claim.values.get("organization", "")), claim=claim)
        hold(draft, world, claim=claim, person=person)
        if claim.said_on and claim.body and claim.status != OF_A_LIST:
            draft.link(claim, (world.item(claim), "MENTIONS", person))


def _tenure(draft: Draft, world: World, *, claim: Claim, came: Container[tuple[str, str]]) -> None:
    v: dict[str, Any] = claim.values
    event, on = str(v.get("event", "")), str(v.get("on", ""))
    person = find_person(world, claim)
    if event == "outgoing" and not person:  # who has gone is on no list of these minutes
        person = member_called(world, str(v.get("name") or ""), world.body(claim), came)
    title = str(v.get("post", ""))
    if event == "vacant":
        _vacant(draft, world, claim=claim)
        return
    post = ""
    if person:
        how = How(
            start=on if event in _TAKES_UP else "",
            end=on if event == "outgoing" else str(v.get("until") or ""),
        )
        post = hold(draft, world, claim=claim, person=person, how=how)
        if claim.said_on and claim.body:
            told = {"event": event, "post": post, **({"on": on} if on else {})}
            draft.link(claim, (world.item(claim), "MENTIONS", person), props=told)
    other = find_person(world, claim, str(v["other"])) if v.get("other") else ""
    if event == "replaces" and person and other:
        since = on or _start_told(world, claim, person)
        told = {"post": _of_whom(title) or post}
        draft.link(claim, (other, "SUCCEEDED_BY", person), how=How(start=since), props=told)


def _start_told(world: World, claim: Claim, person: str) -> str:
    """The day on which somebody is to take up a post, as another sentence of the same item states it."""
    place = claim.document, claim.said_on, claim.item, claim.item_order
    days = {
        str(other.values.get("on") or "") for other in world.claims
        if other.kind == "tenure" and (other.document, other.said_on, other.item, other.item_order) == place
        and other.values.get("event") in _TAKES_UP and find_person(world, other) == person
    } - {""}  # fmt: skip
    return days.pop() if len(days) == 1 else ""


def _of_whom(title: str) -> str:
    """The title itself where it is a rank, which two people do not share as a post."""
    return post_name(tidy(title)) if is_rank(title) else ""


def _successions(draft: Draft, world: World) -> None:
    """Who followed whom where one left a post and one took it up at the same meeting."""
    changes: dict[tuple[str, str], dict[str, dict[str, Claim]]] = {}
    for claim in world.claims:
        v = claim.values
        partner, title = str(v.get("organization") or ""), str(v.get("post") or "")
        told = claim.kind == "tenure" and title and (partner or not is_rank(title))
        person = find_person(world, claim) if told else ""
        if person and claim.said_on and claim.body:
            post = post_key(world, title, partner=partner, document=claim.document)
            way = "left" if v["event"] == "outgoing" else "came"
            changes.setdefault((world.meeting(claim), post), {}).setdefault(way, {}).setdefault(person, claim)
    for (_, key), ways in sorted(changes.items()):
        left, came = ways.get("left", {}), ways.get("came", {})
        if len(left) == len(came) == 1 and left.keys() != came.keys():
            (old, last), (new, first) = next(iter(left.items())), next(iter(came.items()))
            how = How("one left the post and one took it up at the same meeting", "derived")
            post = _of_whom(str(first.values["post"])) or key
            for claim in (last, first):
                draft.link(claim, (old, "SUCCEEDED_BY", new), how=how, props={"post": post})


def _vacant(draft: Draft, world: World, *, claim: Claim) -> None:
    """A post that the record says nobody holds."""
    v = claim.values
    title, partner = str(v.get("post", "")), str(v.get("organization", ""))
    title, partner = (title, partner) if title else _left_post(world, claim)
    post = add_post(draft, world, title=title, partner=partner, claim=claim) if title else ""
    if post:
        draft.nodes[post].props.setdefault("vacant", []).append(claim.said_on)
        if claim.status != OF_A_LIST:
            draft.link(claim, (world.item(claim), "MENTIONS", post), props={"event": "vacant"})


def _seat_left_empty(draft: Draft, world: World, *, claim: Claim) -> None:
    """Keep with the one post of an organisation that was told vacant the words of a later roster: its seat is empty."""
    partner = str(claim.values.get("organization") or "")
    where = world.organizations.resolve(partner, claim.document).key.partition(":")[2] if partner else ""
    posts = [key for key in draft.nodes if where and key.startswith(f"post:{where}/")]
    vacant = [key for key in posts if any(day < claim.said_on for day in draft.nodes[key].props.get("vacant", ()))]
    if len(vacant) == 1 and not claim.values.get("post"):
        seats = draft.nodes[vacant[0]].props.setdefault("empty_seats", [])
        seats += [list(quote) for quote in draft.quotes(claim)]


def _left_post(world: World, claim: Claim) -> tuple[str, str]:
    """The title and employer with which somebody, whose old post nobody filled, was last written; "" for none.

    'The Council' is the one that employed them; where no employer is said, it is the one of their last post.
    """
    whose, partner = str(claim.values.get("other") or ""), str(claim.values.get("organization") or "")
    person = find_person(world, claim, whose) if whose else ""
    if not person:
        return "", ""
    told = [
        (other.said_on, str(other.values["post"]), str(other.values.get("organization") or ""))
        for other in world.claims
        if other.kind in ("attendance", "member", "mention") and other.values.get("post")
        and other.said_on <= claim.said_on and find_person(world, other) == person
        and _is_employer(world, claim, partner, other)
    ]  # fmt: skip
    _, title, employer = max(told, default=("", "", ""))
    return ("", "") if is_rank(title) and not employer else (title, employer)


def _is_employer(world: World, claim: Claim, said: str, other: Claim) -> bool:
    """Whether the employer that somebody left is that of a post they are written with, by name or by its last words."""
    name = str(other.values.get("organization") or "")
    if not said:
        return name != ""
    known = world.organizations.resolve(name, other.document)
    left = world.organizations.resolve(said, claim.document)
    return bool(left.key) and (known.key == left.key or plain(known.name).endswith(f" {plain(said)}"))
