"""The words a person typed, in; the people, posts, bodies and issues they mean, or the nearest names, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.errors import NotFoundError
from graph.folding import fold
from graph.schema import Node
from graph.view import View
from queries.facts import narrower_of

_ASKED_BY = {  # what a name may be instead, and the command that tells of it
    "Person": ("a person", "who"), "Post": ("a post", "who"), "Body": ("a board or group", "body"),
    "Organization": ("an organisation", "owns"), "Issue": ("an issue", "owns"), "Priority": ("a priority", "owns"),
}  # fmt: skip
_LISTED_BY = {  # where nothing is near a name, what shows the names there are
    "Body": "`partnergraph body` lists the boards and groups",
    "Issue": "`partnergraph themes --every` lists the issues",
    "Person": "`partnergraph attendance` lists the people",
}  # fmt: skip
_TWO = 2  # words: one alone says no more than itself
NAMED = ("Issue", "Person", "Post", "Organization", "Body", "Priority")


def loose(text: str) -> str:
    """A name for comparing, as the full-text search reads it: lower case, no accents or hyphens, single spaces."""
    text = " ".join(fold(text).replace("-", " ").lower().split())
    if text.isascii():
        return text
    from unicodedata import combining, normalize  # few names need it

    return "".join(c for c in normalize("NFD", text) if not combining(c))


def answers_to(node: Node, what: str) -> bool:
    """Whether one of a node's names is what was typed."""
    return loose(what) in map(loose, node.names)


def find_named(view: View, what: str, kinds: Iterable[str] = NAMED, *, closer: bool = True) -> list[Node]:
    """The nodes of a name: those with exactly this name, else those whose name holds the words.

    With `closer` also an issue told more closely than by its name; without, for whoever has a better guess.
    """
    kinds = tuple(kinds)
    if ":" in what and (keyed := view.nodes(keys=[what.strip()])):
        return keyed
    hits = by_own_name(what, view.find(what, kinds, limit=40)) if what.strip() else []
    exact = [node for node in hits if answers_to(node, what)]
    found = exact or _meanings(view, what, kinds) or hits or _behind_a_title(view, what, kinds)
    found = found or (_told_closer(view, what, kinds) if closer else [])
    if not found:
        raise NotFoundError(_nothing(view, what, kinds))
    return found


def with_narrower(view: View, issues: Sequence[Node]) -> set[str]:
    """An issue and the issues that stand under it in the vocabulary."""
    if not issues:
        return set()
    keys = {node.key for node in issues}
    everything = view.nodes(["Issue"])
    for _ in range(4):
        below = {node.key for node in narrower_of(keys, everything)}
        if below <= keys:
            break
        keys |= below
    return keys


def numbered(view: View, what: str) -> list[Node]:
    """Items by the number they are printed with: '204a', 'minute 187'."""
    found = re.fullmatch(r"(?i)(?:minute|item|min\.?)?\s*(\d{1,4}[a-z]?)", what.strip())
    if found is None:
        return []
    number = found.group(1).lower()
    return [n for n in view.nodes(["AgendaItem"]) if str(n.props.get("number", "")).lower() == number]


def _meanings(view: View, what: str, kinds: tuple[str, ...]) -> list[Node]:
    """What letters stand for that the documents explain in more than one way: NPS is a service and a substance."""
    meanings = (view.meta().get("disputed_acronyms") or {}).get(what.strip().upper(), ())
    return [
        node
        for meaning in meanings
        for node in view.find(str(meaning), kinds, limit=10)
        if answers_to(node, str(meaning))
    ]


def _behind_a_title(view: View, what: str, kinds: tuple[str, ...]) -> list[Node]:
    """The people of a name behind a title that their own names do not carry: 'Ms Ball', 'Chief Inspector Tait'."""
    if "Person" not in kinds or " " not in what.strip():
        return []
    from graph.identity.mentions import gender_of  # reads the word lists of names
    from graph.names import name_key, parse_name, split_prefix

    title, rest = split_prefix(" ".join(word[:1].upper() + word[1:] for word in what.split()))
    if not title or not name_key(rest):
        return []
    asked, gender = name_key(rest), gender_of(f"{title} {rest}")
    near = [(node, (parse_name(node.name).surname, *node.names)) for node in view.find(rest, ["Person"], limit=40)]
    found = [node for node, names in near if asked in map(name_key, names)]
    genders = [{gender_of(name) for name in node.names} - {""} for node in found]
    return [node for node, own in zip(found, genders, strict=True) if not gender or own in (set(), {gender})]


def by_own_name(what: str, hits: list[Node]) -> list[Node]:
    """The same without issues that hold the words in one of their many other words, where another's own name does."""
    asked = loose(what).split()
    named = {node.key for node in hits if all(word in loose(node.name) for word in asked)}
    clear = any(node.kind == "Issue" and node.key in named for node in hits)
    return [n for n in hits if not clear or n.kind != "Issue" or n.key in named or answers_to(n, what)]


def _told_closer(view: View, what: str, kinds: tuple[str, ...]) -> list[Node]:
    """The issues whose words stand in what was typed, where the minutes say all of it at once: 'street begging'.

    A general matter gives way to any other: 'VAWG funding' is read as VAWG.
    """
    told = f" {loose(what)} "
    if "Issue" not in kinds or len(told.split()) < _TWO or not view.search(what, limit=1):
        return []
    found = [
        node for node in view.nodes(["Issue"])
        if any(f" {loose(str(words))} " in told for words in (*node.names, *node.props.get("words", ())))
    ]  # fmt: skip
    return [node for node in found if not node.props.get("general")] or found


def _nothing(view: View, what: str, kinds: tuple[str, ...]) -> str:
    others = [kind for kind in _ASKED_BY if kind not in kinds]
    for node in view.find(what, others, limit=40) if others and what.strip() else ():
        if answers_to(node, what):
            kind, command = _ASKED_BY[node.kind]
            called = "" if loose(node.name) == loose(what) else f" ({node.name})"
            return f'"{what}" is {kind}{called} in the record; ask `partnergraph {command} "{what}"`.'
    near = nearest(view, what, kinds)
    if near:
        advice = "try one of its other names, or `partnergraph search`."
        return f'Nothing in the record answers to "{what}"; {said_near(near)}; {advice}'
    listing = [told for kind, told in _LISTED_BY.items() if kind in kinds]
    lists = ", ".join([*listing, "`partnergraph search` finds words"])
    return f'Nothing in the record answers to "{what}", and no name is near it: {lists}.'


def said_near(near: Sequence[str]) -> str:
    """Offer the names that look like what was typed."""
    return f"the nearest name is {near[0]}" if len(near) == 1 else f"the nearest names are {'; '.join(near)}"


def nearest(view: View, what: str, kinds: Iterable[str], *, likeness: float = 0.7) -> list[str]:
    """Up to five names near what was typed: first those whose every word stands in it, then those spelled alike."""
    from difflib import get_close_matches

    spoken: dict[str, str] = {}
    whole: dict[str, str] = {}
    asked = loose(what).split()
    for node in view.nodes(tuple(kind for kind in kinds if kind != "Action")):
        for name in node.names:
            words = loose(name).split()
            spoken.setdefault(" ".join(words), name)
            if any(len(word) > 3 for word in words) and set(words) <= set(asked):
                whole.setdefault(node.key, name)
            for word in words:
                if len(word) > 3:
                    spoken.setdefault(word, name)
    close = [spoken[word] for word in get_close_matches(loose(what), sorted(spoken), n=8, cutoff=likeness)]
    known = {loose(name) for name in whole.values()}
    return list(dict.fromkeys([*sorted(whole.values()), *(name for name in close if loose(name) not in known)]))[:5]


def told_apart(view: View, nodes: list[Node]) -> list[Node]:
    """The same things; posts of one title with the organisation they belong to, where it is known."""
    titles = [loose(node.name) for node in nodes if node.kind == "Post"]
    alike = {node.key for node in nodes if node.kind == "Post" and titles.count(loose(node.name)) > 1}
    homes = {edge.src: edge.dst for edge in view.edges(["POST_IN"], src=sorted(alike))} if alike else {}
    names = {node.key: node.name for node in view.nodes(keys=sorted(set(homes.values())))} if homes else {}
    said = {key: names.get(homes.get(key, ""), "organisation not stated") for key in alike}
    return [replace(node, name=f"{node.name}, {said[node.key]}") if node.key in alike else node for node in nodes]


def read_as(what: str, nodes: list[Node]) -> list[str]:
    """Say how a name was read, where it may mean more than one thing."""
    if len(nodes) < 2 and (not nodes or loose(nodes[0].name) == loose(what)):
        return []
    named = ", ".join(f"{node.name} ({re.sub('(?<!^)(?=[A-Z])', ' ', node.kind).lower()})" for node in nodes[:8])
    more = f" and {len(nodes) - 8} more" if len(nodes) > 8 else ""
    return [f'"{what}" is read as: {named}{more}.']
