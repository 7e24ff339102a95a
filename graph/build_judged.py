"""Judgements about owners, states and issues in; curated edges and notes out, and those that met nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from graph.build_draft import Draft, How
from graph.build_posts import add_post
from graph.build_work import find_owner, work_key
from graph.build_world import World
from graph.claims import Claim
from graph.identity.words import plain, slug
from graph.judgements import JOINING, is_of_action, is_owner_open, new_owner
from graph.partnership import Judgement
from graph.schema import Node

_KINDS = {"Person": "a person", "Organization": "an organisation", "Body": "a board or group", "Post": "a post"}


class Unmatched(NamedTuple):
    """A judgement that met nothing, and which part of it the minutes do not know ("" where they know both)."""

    judgement: Judgement
    missing: str


def add_judgements(draft: Draft, world: World) -> list[Unmatched]:
    """Apply what people decided about tasks and issues; give back what matched nothing."""
    unmatched = _names_unmatched(draft, world)
    claims = {work_key(c.kind, c): c for c in world.claims if c.kind in ("action", "resolution")}
    for j in world.partnership.judgements:
        if is_of_action(j):
            keys = _tasks(draft, j.left, claims)
            done = [_judge(draft, world, j=j, key=key, claims=claims) for key in keys]
            if not any(done):
                unmatched.append(Unmatched(j, _missing_of_task(draft, j, known=bool(keys))))
        elif j.kind == "not-an-issue" and not _not_an_issue(draft, j):
            unmatched.append(Unmatched(j, f'no issue is named by "{j.left}"' + (" there" if j.right else "")))
    return unmatched


def left_apart(draft: Draft, unmatched: Iterable[Unmatched]) -> dict[str, dict[str, str]]:
    """Boards and organisations that a judgement makes one and the graph does not: by kind, the last day of each.

    Headings, lists and tasks name some that are known only once the graph is made: these are joined by making it again.
    """
    known = (j for j, missing in unmatched if j.kind in JOINING and not missing)
    asked = {plain(name) for j in known for name in (j.left, j.right)}
    found: dict[str, dict[str, str]] = {}
    for key, node in draft.nodes.items():
        if node.kind in ("Body", "Organization") and asked & {plain(n) for n in (node.name, *draft.names_of(key))}:
            found.setdefault(node.kind, {})[node.name] = draft.last_said(key)
    return found


def _missing_of_task(draft: Draft, j: Judgement, *, known: bool) -> str:
    if not known:
        work = [(key, node) for key, node in sorted(draft.nodes.items()) if node.kind in ("Action", "Resolution")]
        holding = [key for key, node in work if plain(j.left) and plain(j.left) in plain(str(node.props["text"]))]
        if holding:
            words = " ".join(str(draft.nodes[holding[0]].props["text"]).split())
            return f'"{j.left}" is only a part of "{words}"; give all its words, or its key {holding[0]}'
        return f'no action has the words "{j.left}"'
    return f'nobody answers to "{j.right}"' if j.right else "the minutes do not leave its owner open"


def _names_unmatched(draft: Draft, world: World) -> list[Unmatched]:
    """Judgements on names that met no person, partner, post or board, or that left two apart which cannot be one."""
    by_name: dict[str, set[str]] = {}
    for key, node in draft.nodes.items():
        if node.kind in ("Person", "Organization", "Body", "Post"):
            for name in (node.name, *draft.names_of(key)):
                by_name.setdefault(plain(name), set()).add(key)
    left_over = []
    for j in world.people.unmatched:
        left, right = (_named(draft, world, name=name, by_name=by_name) for name in (j.left, j.right))
        if not _is_met(draft, j=j, left=left, right=right):
            left_over.append(Unmatched(j, _missing_of_names(draft, world, j=j, ends=(left, right))))
    return left_over


def _missing_of_names(draft: Draft, world: World, *, j: Judgement, ends: tuple[set[str], set[str]]) -> str:
    """Why a judgement on two names was not followed."""
    nobody = [f'"{name}"' for name, found in zip((j.left, j.right), ends, strict=True) if not found]
    if nobody:
        return f"nobody and nothing is called {' or '.join(nobody)}"
    kinds = [{draft.nodes[key].kind for key in found} for found in ends]
    if not kinds[0] & kinds[1]:
        one, two = (" or ".join(sorted(_KINDS[kind] for kind in own)) for own in kinds)
        return f'"{j.left}" is {one} and "{j.right}" is {two}, which cannot be one'
    for name, found in zip((j.left, j.right), ends, strict=True):
        posts = sorted(world.posts.named(name) & found)
        if len(posts) > 1:
            ways = " or ".join(f'"{world.posts.told(key, name)}"' for key in posts)
            return f'"{name}" is the title of several posts; say which: {ways}'
    return ""


def _named(draft: Draft, world: World, *, name: str, by_name: Mapping[str, set[str]]) -> set[str]:
    resolved = {found.key for found in (world.bodies.resolve(name, ""), world.organizations.resolve(name, ""))}
    return by_name.get(plain(name), set()) | (resolved | world.posts.named(name)) & draft.nodes.keys()


def _is_met(draft: Draft, *, j: Judgement, left: set[str], right: set[str]) -> bool:
    if j.kind == "alias" and left and not right:  # a name that no paper uses: questions may
        for key in left:
            draft.alias(key, j.right, why=f"judgement by {j.by or 'partnership.yml'}")
        return True
    return bool(left & right) if j.kind in JOINING else bool(left and right)


def _tasks(draft: Draft, words: str, claims: Mapping[str, Claim]) -> list[str]:
    """The tasks of these words; a decision that one of them carries out is the same task said twice."""
    if words in draft.nodes:
        return [words]
    tasks = [k for k, n in sorted(draft.nodes.items()) if n.kind in ("Action", "Resolution")]
    named = [k for k in tasks if plain(str(draft.nodes[k].props["text"])) == plain(words)]
    carried_out = {_decision(claims[k], "resolution_ref") for k in named if k in claims and k.startswith("action:")}
    return [k for k in named if k.startswith("action:") or k not in claims or _decision(claims[k]) not in carried_out]


def _decision(claim: Claim, ref: str = "ref") -> tuple[str, str]:
    """A resolution of a document by the reference it has there."""
    return claim.document, str(claim.values.get(ref) or "")


def _judge(draft: Draft, world: World, *, j: Judgement, key: str, claims: dict[str, Claim]) -> bool:
    node = draft.nodes[key]
    note = {"kind": j.kind, "right": j.right, "by": j.by, "on": j.on, "why": j.why}
    claim = claims.get(key)
    if claim is None:
        return False
    if is_owner_open(j):
        pass  # the record leaves it open, and so does whoever was asked
    elif j.kind == "owner" and not j.right:
        if node.props.get("owner_state") != "ambiguous" and not node.props.get("probable"):
            return False
        node.props.update(owner_state="unresolved", candidates=[], probable=[])
    elif j.kind == "owner":
        owner = _owner(draft, world, task=node, name=j.right, claim=claim)
        if not owner:
            return False
        how = How(f"judgement by {j.by or 'partnership.yml'}", "curated", apart="judged")
        draft.link(claim, (key, "ASSIGNED_TO", owner), how=how, props={"role": "lead", "token": "", **_said(j)})
        node.props.update(owner_state="resolved", set_aside=_set_aside(draft, key, owner))
    else:
        node.props["state"] = j.right
    node.props.setdefault("judgements", []).append(note)
    return True


def _set_aside(draft: Draft, key: str, owner: str) -> list[str]:
    """The owners that the minutes were read to give to a task and its decision, which a judgement replaces."""
    tasks = {key, str(draft.nodes[key].props.get("resolution") or key)}
    gone = {other for task in tasks for other in draft.drop_owners(task, but=owner)}
    return sorted(draft.nodes[other].name for other in gone)


def _said(j: Judgement) -> dict[str, Any]:
    return {"by": j.by, "on": j.on, "why": j.why}


def _owner(draft: Draft, world: World, *, task: Node, name: str, claim: Claim) -> str:
    """The person, partner, board or post a judgement names, anywhere in the graph; of namesakes the one asked about."""
    new = new_owner(name)
    name = new.name if new else name
    if name in draft.nodes:
        return name
    offered = {str(one["person"]) for one in task.props.get("probable") or () if plain(one["name"]) == plain(name)}
    if len(offered) == 1:
        return offered.pop()
    holders = {k: n.name for k, n in draft.nodes.items() if n.kind in ("Person", "Post")}
    named = [k for k, own in holders.items() if plain(own) == plain(name)]
    named = named or [k for k in holders if plain(name) in map(plain, draft.names_of(k))]
    known = named[0] if len(named) == 1 else find_owner(draft, world, name=name, kind="", claim=claim)
    if known or named or new is None:
        return known
    if new.kind == "Post":
        return add_post(draft, world, title=new.name, partner="", claim=claim)
    return draft.node(f"person:{slug(new.name)}", "Person", name=new.name)  # whom later minutes name, they know by it


def _not_an_issue(draft: Draft, j: Judgement) -> bool:
    """Take away an issue everywhere, or (with `right`) at one item, resolution or action."""
    issue = j.left if j.left in draft.nodes else f"issue:{slug(j.left)}"
    return draft.drop_issue(issue, at=j.right)
