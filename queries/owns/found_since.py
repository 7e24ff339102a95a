"""A task to find somebody for a post or for the chair of a group, in; who is shown there since, out."""

from __future__ import annotations

import re

from graph.schema import Edge, Node
from queries.asked import loose
from queries.facts import Facts, announced, first_cited, is_head
from queries.lazy import Pattern

_FIND = r"(?:(?:re-?)?advertis\w+|recruit\w*|fill(?:ing)?|appoint(?:ing)?)"
_SEEKS = Pattern(rf"\b{_FIND}\b", re.IGNORECASE)
_SEEK_CHAIR = Pattern(
    r"\b(?:find|see|look|ask|seek|identify)\b[^.;]{0,40}?\b(?:who|somebody|someone|a (?:new )?chair)\b"
    r"[^.;]{0,30}?\b(?:(?:could|can|would|will|might|to) (?:take (?:on |over )?the )?chair|chair for|for) "
    r"(?:of )?(?:the )?(?P<group>[^.;,]{4,80})",
    re.IGNORECASE,
)


def found_since(facts: Facts, text: str, date: str) -> tuple[Edge, Node] | None:
    """Whoever is first shown after a day in the one post or chair that a task wants filled, with the post or group."""
    told = loose(text)
    edges = [e for e in facts.of("HOLDS") if _is_sought(facts.node(e.dst), told)] if seeks(text) else []
    if found := _SEEK_CHAIR.search(text):
        group = loose(found["group"])
        edges += [edge for edge in facts.of("CHAIRS") if _opens(facts.node(edge.dst), group) and is_head(edge)]
    places = {loose(facts.node(edge.dst).name) for edge in edges}  # a post may stand under two employers
    before = {edge.src for edge in edges if first_cited(edge) <= date}
    later = [e for e in edges if first_cited(e) > date and e.src not in before and not announced(e, facts.now)]
    if len(places) != 1 or not later:
        return None
    first = min(later, key=lambda edge: (first_cited(edge), edge.id))
    return first, facts.node(first.dst)


def seeks(text: str) -> bool:
    """Whether a task may ask to fill a post."""
    return _SEEKS.search(text) is not None


def _is_sought(post: Node, told: str) -> bool:
    """Whether a task asks to fill a post of two words or more, by its name."""
    names = [loose(name) for name in post.names if len(name.split()) > 1]
    ahead = rf"\b{_FIND} (?:to |for |of )?(?:the |an? )?(?:(?:new|permanent|vacant|post of) )?(?:the )?"
    return any(re.search(rf"{ahead}{re.escape(name)}\b", told) for name in names)


def _opens(group: Node, said: str) -> bool:
    return any(said.startswith(loose(name)) for name in group.names if len(name.split()) > 1)
