"""The names of a judgement as somebody typed them, in; why it cannot hold, and which of them the record lacks, out."""

from __future__ import annotations

from graph.errors import NotFoundError
from graph.identity.words import plain
from graph.schema import Node
from graph.view import View
from queries.asked import answers_to, nearest, said_near

THINGS = {"Person": "a person", "Post": "a post", "Organization": "an organisation", "Body": "a board or group"}


def check_alike(view: View, left: str, right: str) -> None:
    """Refuse to call two things one that cannot be: a person and a board, a post and an organisation."""
    kinds = [{node.kind for node in _called(view, name)} for name in (left, right)]
    if all(kinds) and not kinds[0] & kinds[1]:
        one, two = (" or ".join(sorted(THINGS[kind] for kind in own)) for own in kinds)
        raise NotFoundError(f'"{left}" is {one} and "{right}" is {two}, which cannot be one; nothing was written.')


def unknown_names(view: View, kind: str, left: str, right: str) -> list[str]:
    """Say of each name that nothing in the record answers to it yet; a new name is what an alias is for."""
    if kind == "not-an-issue":
        known = any(left == node.key or plain(left) in map(plain, node.names) for node in view.nodes(["Issue"]))
        return [] if known else [_told(view, left, ("Issue",))]
    names = [left] if kind == "alias" else [left, right]
    return [_told(view, name, tuple(THINGS)) for name in names if not _called(view, name)]


def _called(view: View, name: str) -> list[Node]:
    """The people, posts, organisations and boards of a name; a post may have its employer or holder behind it."""
    if ":" in name and (keyed := view.nodes(keys=[name.strip()])):
        return keyed
    nodes = view.nodes(tuple(THINGS))
    found = [n for n in nodes if answers_to(n, name) or plain(name) in map(plain, n.names)]
    title, bracket, _ = name.rpartition(" (")
    return found or ([n for n in nodes if n.kind == "Post" and answers_to(n, title)] if bracket else [])


def _told(view: View, name: str, kinds: tuple[str, ...]) -> str:
    near = nearest(view, name, kinds) or [node.name for node in view.find(name, kinds, limit=5)]
    hint = f" ({said_near(near)})" if near else ""
    later = "the judgement counts once minutes with that name are loaded"
    return f'Nothing in the record answers to "{name}"{hint}: {later}.'
