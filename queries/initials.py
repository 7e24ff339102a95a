"""Letters or a bare word typed for a name, in; the people whose initials they are, or what to ask instead, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.errors import NotFoundError
from graph.schema import Node
from graph.view import View

_LETTERS = re.compile(r"[A-Z]{2,4}")
_SMALL = frozenset({"a", "an", "and", "for", "in", "miss", "mr", "mrs", "ms", "of", "on", "or", "the", "to", "with"})
_CHAIR = re.compile(r"(?i)(?:the )?(?:vice[- ]|deputy |acting )?chair(?:man|woman|person)?")


def check_telling(name: str) -> None:
    """Refuse words that name nobody: 'the', or the bare office that every board has."""
    if _CHAIR.fullmatch(name.strip()):
        raise NotFoundError(
            f'"{name}" alone may be of any board; ask `partnergraph body NAME` who chairs it, or give the board too.'
        )
    if all(word in _SMALL for word in name.lower().split()):
        raise NotFoundError(f'"{name}" names nobody; give a name, a post or initials.')


def by_initials(view: View, letters: str) -> list[Node]:
    """The people whose initials some capitals are."""
    if not _LETTERS.fullmatch(letters.strip()):
        return []
    from graph.names import initials  # reads the word lists of names

    return [node for node in view.nodes(["Person"]) if initials(node.name) == letters.strip()]


def initials_read(letters: str, people: Sequence[Node]) -> list[str]:
    """Say that letters were read as initials, and of whom: the minutes may mean somebody else by them."""
    if not _LETTERS.fullmatch(letters.strip()) or not people or any(letters in node.names for node in people):
        return []
    named = " and ".join(node.name for node in people)
    return [f'"{letters}" is read as the initials of {named}; the minutes may mean somebody else by them.']
