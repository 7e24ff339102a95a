"""Resolutions, actions, updates, priorities in; nodes, owners, links out; an unsettled owner has no edge."""

from __future__ import annotations

import re
from typing import Any

from graph.bodies import body_kind
from graph.build_boards import add_board
from graph.build_draft import STATED, Draft, How
from graph.build_holders import RULE, Holders
from graph.build_meetings import about, add_issue, add_item
from graph.build_people import find_person
from graph.build_posts import add_organization, add_post
from graph.build_short_owners import assign_short
from graph.build_support import Helped, helpers_of, leads_with_help
from graph.build_surnames import Surnames
from graph.build_world import World, item_number
from graph.claims import Claim, content_id
from graph.dates import spoken
from graph.identity.words import plain, slug, tidy
from graph.task_owners import is_in

Refs = dict[tuple[str, str], str]
UNCERTAIN_LINK = 0.6  # an owner of the margin whose sentence has a rival as good
_LONG_ENOUGH = 40  # letters of a task's text shown as its name
_MOST_INITIALS = 4
_SAME_WORDS = 0.6  # share of an update's words that a task must hold to be the one meant


def work_key(kind: str, claim: Claim) -> str:
    """A key that stays the same whichever file the minutes were read from."""
    v = claim.values
    place = [claim.said_on, slug(claim.body), claim.item, claim.item_order]
    return f"{kind}:{content_id([*place, v.get('ref', ''), v.get('text', '')])}"


def add_work(draft: Draft, world: World, holders: Holders, surnames: Surnames) -> None:
    """Add what was resolved, who is to do what, what became of it, and the priorities."""
    refs: Refs = {}
    for claim in world.claims:
        if claim.kind == "resolution":
            _resolution(draft, world, claim=claim, refs=refs)
    helped = leads_with_help(world.claims)
    for claim in world.claims:
        if claim.kind == "action":
            _action(draft, world, claim=claim, refs=refs, helped=helped)
            _by_post(draft, world, claim=claim, holders=holders)
            surnames.assign(draft, claim, work_key("action", claim))
            assign_short(draft, world, claim, work_key("action", claim))
    tasks = _tasks_by_item(draft)
    for claim in world.claims:
        if claim.kind == "update":
            _update(draft, world, claim=claim, tasks=tasks)
        elif claim.kind == "priority":
            _priority(draft, world, claim=claim)
        elif claim.kind == "ask":
            _ask(draft, world, claim=claim)


def find_owner(draft: Draft, world: World, *, name: str, kind: str, claim: Claim) -> str:
    """The node a settled owner's name means, "" where nothing in the record answers to it."""
    if kind == "person":
        return find_person(world, claim, name)
    if kind == "post":
        return add_post(draft, world, title=name, partner="", claim=claim)
    if kind == "organization":
        if body_kind(name) and world.bodies.known(name, claim.document, claim.body):
            return add_board(draft, world, name=name, claim=claim)
        return add_organization(draft, world, name=name, claim=claim)
    if kind == "body":
        return add_board(draft, world, name=name, claim=claim)
    return "" if kind else _owner_of_any_kind(draft, world, name=name, claim=claim)


def _owner_of_any_kind(draft: Draft, world: World, *, name: str, claim: Claim) -> str:
    """An owner whose kind the claim does not give: only what the record or a list already knows."""
    if key := find_person(world, claim, name):
        return key
    if world.bodies.known(name, claim.document, claim.body):
        return add_board(draft, world, name=name, claim=claim)
    if world.organizations.known(name, claim.document):
        return add_organization(draft, world, name=name, claim=claim)
    return ""


def shown(text: str) -> str:
    """The first words of a text, as the name by which it is shown."""
    text = tidy(text)
    return text if len(text) <= 2 * _LONG_ENOUGH else f"{text[: 2 * _LONG_ENOUGH].rsplit(' ', 1)[0]} …"


def _resolution(draft: Draft, world: World, *, claim: Claim, refs: Refs) -> None:
    v = claim.values
    key, text = work_key("resolution", claim), str(v.get("text", ""))
    item = add_item(draft, world, claim=claim)
    owners = [str(o) for o in v.get("owners") or []]
    draft.node(
        key, "Resolution", name=shown(text), date=claim.said_on, text=text, effect=str(v.get("effect", "")),
        due=str(v.get("due", "")),
        owners=owners, item=item, meeting=world.meeting(claim), ref=str(v.get("ref", "")),
    )  # fmt: skip
    refs[claim.document, str(v.get("ref", ""))] = key
    draft.link(claim, (item, "DECIDED", key), props={"effect": str(v.get("effect", ""))})
    for name in owners:
        owner = find_owner(draft, world, name=name, kind="", claim=claim)
        draft.link(claim, (key, "ASSIGNED_TO", owner), props={"role": "lead", "token": name})
    about(draft, world, claim=claim, node=key, text=text)


def _action(draft: Draft, world: World, *, claim: Claim, refs: Refs, helped: Helped) -> None:
    v: dict[str, Any] = claim.values
    key, text = work_key("action", claim), str(v.get("text", ""))
    item, state = add_item(draft, world, claim=claim), str(v.get("owner_state", ""))
    tokens = [str(t) for t in v.get("owner_tokens") or []]
    found = _owners(draft, world, claim=claim) if state == "resolved" or _partly(v, tokens) else []
    if state == "resolved" and not any(owner for _, owner in found):
        state = "unresolved"
    draft.node(
        key, "Action", name=shown(text), date=claim.said_on, text=text, owner_state=state,
        before=str(v.get("before", "")),
        resolution=refs.get((claim.document, str(v.get("resolution_ref") or "-")), ""),
        owner_tokens=tokens, candidates=[str(c) for c in v.get("candidates") or []],
        due=str(v.get("due", "")), source=str(v.get("source", "")), link=str(v.get("link", "")), item=item,
        meeting=world.meeting(claim), ref=str(v.get("ref", "")), number=str(v.get("number", "")),
        owners=[str(o) for o in v.get("owners") or []],
        probable=_probable(world, tokens, claim=claim) if state == "unresolved" else [],
    )  # fmt: skip
    draft.link(claim, (key, "ARISES_FROM", item))
    if (resolution := refs.get((claim.document, str(v.get("resolution_ref", ""))))) and v.get("resolution_ref"):
        draft.link(claim, (key, "ARISES_FROM", resolution))
    helpers = helpers_of(claim, helped, world.concepts)  # where some help the lead, the sentence is the one meant
    unsure = "another sentence fits as well" in str(v.get("link", "")) and not helpers and not _names_them(text, v)
    how = How("owner column, sentence uncertain", confidence=UNCERTAIN_LINK) if unsure else STATED
    for number, (name, owner) in enumerate(found):
        token = tokens[number] if len(tokens) == len(found) else "/".join(tokens)
        role = "support" if name in helpers else "lead"
        props = {"role": role, "token": token} | ({} if state == "resolved" else {"partial": True})
        draft.link(claim, (key, "ASSIGNED_TO", owner), how=how, props=props)
    about(draft, world, claim=claim, node=key, text=text, before=str(v.get("before", "")))


def _names_them(text: str, v: dict[str, Any]) -> bool:
    """Whether the sentence itself names every owner that is printed beside it: then no other sentence is meant."""
    owners = [str(owner) for owner in v.get("owners") or []]
    return bool(owners) and all(is_in(owner, text) for owner in owners)


def _by_post(draft: Draft, world: World, *, claim: Claim, holders: Holders) -> None:
    """Give a task of a post to the one person whom the same meeting names in it; else it stays the post's."""
    v, key = claim.values, work_key("action", claim)
    for name, kind in zip(v.get("owners") or [], v.get("owner_kinds") or [], strict=False):
        if kind == "post" and v.get("owner_state") == "resolved":
            if (named := holders.named(world, claim, str(name))) is None:
                continue
            props = {"role": "lead", "token": str(name)}
            for said in (claim, named[1]):
                draft.link(said, (key, "ASSIGNED_TO", named[0]), how=How(RULE, "derived"), props=props)


def _partly(v: dict[str, Any], tokens: list[str]) -> bool:
    """Whether an entry of several owners ('LS/AJB PW') leaves only some of them open."""
    parts = [part for token in tokens for part in re.split(r"[\s/,&]+", token) if part]
    return v.get("owner_state") in ("ambiguous", "unresolved") and len(parts) > len(v.get("owners") or []) > 0


def _owners(draft: Draft, world: World, *, claim: Claim) -> list[tuple[str, str]]:
    v = claim.values
    names = [str(o) for o in v.get("owners") or []]
    kinds = [str(k) for k in v.get("owner_kinds") or []]
    kinds += [""] * (len(names) - len(kinds))
    return [
        (name, find_owner(draft, world, name=name, kind=kind, claim=claim))
        for name, kind in zip(names, kinds, strict=False)
        if kind != "collective"
    ]


def _probable(world: World, tokens: list[str], *, claim: Claim) -> list[dict[str, str]]:
    """People of the board whose initials fit, from other meetings: a hint for a reader, never an owner."""
    letters = {part for token in tokens for part in token.replace("/", " ").split() if part.isupper()}
    found = []
    for token in sorted(part for part in letters if 2 <= len(part) <= _MOST_INITIALS):
        near = world.register.probable(token, board=world.body(claim), document=claim.document, date=claim.said_on)
        for key, day in near:
            why = f"probable, from another meeting: {spoken(day)}"
            name = world.people.by_key[key].name
            found.append({"token": token, "person": key, "name": name, "why": why, "day": day})
    return found


def _tasks_by_item(draft: Draft) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for key, node in sorted(draft.nodes.items()):
        if node.kind in ("Action", "Resolution"):
            table.setdefault(str(node.props["item"]), []).append(key)
    return table


def _update(draft: Draft, world: World, *, claim: Claim, tasks: dict[str, list[str]]) -> None:
    v = claim.values
    minute, met, text = str(v.get("minute", "")), str(v.get("meeting_date", "")), str(v.get("text", ""))
    body, key = world.body(claim), update_key(world, claim)
    told = str(v.get("update", ""))
    draft.node(
        key, "ProgressUpdate", name=shown(told or text), date=claim.said_on, minute=minute, meeting_date=met,
        text=text, update=told, state=str(v.get("state", "")), meeting=world.meeting(claim), body=body,
        owners=[str(name) for name in v.get("owners") or ()],
    )  # fmt: skip
    if minute or met:
        target = _updated(draft, body=body, claim=claim, tasks=tasks)
        draft.link(claim, (key, "UPDATES", target), props={"state": str(v.get("state", ""))})
    about(draft, world, claim=claim, node=key, text=f"{text}\n{told}")


def update_key(world: World, claim: Claim) -> str:
    """The key of a row of a report."""
    said = [str(claim.values.get(name) or "") for name in ("minute", "meeting_date", "text", "update")]
    return f"update:{content_id([world.body(claim), claim.said_on, *said])}"


def _updated(draft: Draft, *, body: str, claim: Claim, tasks: dict[str, list[str]]) -> str:
    """The task the update speaks of; its item where that is not certain; a placeholder if not loaded."""
    v = claim.values
    number, met = item_number(str(v.get("minute", ""))), str(v.get("meeting_date", "")) or "undated"
    key = f"item:{body.partition(':')[2]}/{met}/{number or 'unnumbered'}"
    if key not in draft.nodes:
        name = f"Minute {v.get('minute', '')}".strip()
        draft.node(
            key,
            "AgendaItem",
            name=name,
            date=str(v.get("meeting_date", "")),
            number=str(v.get("minute", "")),
            loaded=False,
        )
    if body not in draft.nodes:
        draft.node(body, "Body", name=claim.body or "Unnamed board")
    own = tasks.get(key, [])
    close = [k for k in own if alike(str(v.get("text", "")), str(draft.nodes[k].props["text"]))]
    actions = [k for k in close if k.startswith("action:")]
    if len(actions or close) == 1:
        return (actions or close)[0]
    return own[0] if len(own) == 1 and not close and own[0].startswith("action:") else key


def alike(said: str, task: str) -> bool:
    """Whether two texts speak of the same deed: the shorter shares most of its longer words with the other."""
    words, others = ({w for w in plain(t).split() if len(w) > 3} for t in (said, task))
    return bool(words and others) and len(words & others) / min(len(words), len(others)) >= _SAME_WORDS


def _ask(draft: Draft, world: World, *, claim: Claim) -> None:
    """What a report asks of the board it is written for: raised, and owned by nobody but those asked."""
    v = claim.values
    text, asked = str(v.get("text", "")), tidy(str(v.get("asked_of", "")))
    key, item = f"action:{content_id([claim.document, asked, text])}", add_item(draft, world, claim=claim)
    draft.node(
        key, "Action", name=shown(text), date=claim.said_on, text=text, source="report", owner_tokens=[asked],
        owner_state="collective" if body_kind(asked) else "unresolved", item=item, meeting=world.meeting(claim),
        owners=[], candidates=[], probable=[], due="", ref="", resolution="",
    )  # fmt: skip
    draft.link(claim, (key, "ARISES_FROM", item))
    about(draft, world, claim=claim, node=key, text=text)
    for hit in world.concepts.match(text):
        if issue := add_issue(draft, world, "", listed=hit.concept):
            draft.link(claim, (item, "RAISES", issue), how=How("asked"), props={"cue": "asked", "texts": [text]})


def _priority(draft: Draft, world: World, *, claim: Claim) -> None:
    v = claim.values
    strategy, name = tidy(str(v.get("strategy", ""))), tidy(str(v.get("name", "")))
    if not name:
        return
    key = f"priority:{slug(strategy) or 'strategy'}/{slug(name)}"
    bodies = [add_board(draft, world, name=str(b), claim=claim) for b in v.get("bodies") or []]
    draft.node(
        key, "Priority", name=name, date=claim.said_on, strategy=strategy, period=str(v.get("period", "")),
        ambitions=[str(a) for a in v.get("ambitions") or []], 
        lead_agencies=[str(a) for a in v.get("lead_agencies") or []],
        bodies=sorted({b for b in bodies if b}),
    )  # fmt: skip
    for agency in v.get("lead_agencies") or []:
        partner = add_organization(draft, world, name=str(agency), claim=claim)
        draft.link(claim, (key, "ALLOCATED_TO", partner), how=How("lead agency of the priority"))
    about(draft, world, claim=claim, node=key, text=name)
    if not v.get("lead_agencies") and not world.concepts.match(name):  # no edge carries its words
        draft.nodes[key].props["said"] = [list(quote) for quote in draft.quotes(claim)]
