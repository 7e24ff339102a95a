"""Tasks and some words, in; who is to do a task, and whether the words name one of them, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.schema import Node
from graph.words import load_words

_SHORTEST = 3  # letters of a first name


def owners_of(node: Node) -> frozenset[str]:
    """The names of those who are to do a task."""
    return frozenset(map(str, node.props.get("owners") or ()))


def names_owner(node: Node, text: str, works: Sequence[Node]) -> bool:
    """Whether a text names somebody who is to do a task, by a first name as well where only one owner has it."""
    return any(is_in(owner, text) or _by_first_name(owner, text, works) for owner in owners_of(node))


def _by_first_name(owner: str, text: str, works: Sequence[Node]) -> bool:
    first, _, rest = owner.partition(" ")
    others = {one for node in works for one in owners_of(node)} - {owner}
    if not rest or len(first) < _SHORTEST or any(_is_other(one, owner) for one in others):
        return False
    return re.search(rf"\b{re.escape(first)}\b(?! [A-Z])", text) is not None


def _is_other(one: str, owner: str) -> bool:
    """Whether a name is that of somebody else with the same first name: 'Ann B' may be Ann Bell."""
    (first, _, rest), (own, _, surname) = one.partition(" "), owner.partition(" ")
    return first == own and not (len(rest.strip(".")) == 1 and surname.startswith(rest[0]))


def is_in(owner: str, text: str) -> bool:
    """Whether a text names somebody: by name, surname or letters."""
    words = owner.split()
    if not words:
        return False
    letters = "".join(word[0] for word in words if word[0].isupper())
    names = [re.escape(words[-1]), *([letters] if len(words) > 1 and len(letters) > 1 else []), re.escape(owner)]
    return re.search(rf"\b(?:{'|'.join(names)})\b", text) is not None


def is_owner(taker: str, node: Node) -> bool:
    """Whether somebody who takes a matter on is its owner, or nobody by name."""
    return not taker[:1].isupper() or taker in load_words("names")["pronouns"] or any(
        is_in(owner, taker) for owner in owners_of(node)
    )
