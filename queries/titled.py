"""Words of the minutes and those that name a matter, in; whether they stand only inside somebody's title, out."""

from __future__ import annotations

from graph.schema import Edge
from queries.themes.words import TITLES, TOGETHER


def words_naming(edge: Edge) -> list[str]:
    """The words by which an edge says that a matter is named."""
    words = edge.props.get("words") or ()
    return [words] if isinstance(words, str) else [str(word) for word in words]


def is_only_titled(edge: Edge, text: str) -> bool:
    """Whether a text names a matter only in a title: 'the Head of Trading Standards said ...'.

    A task that is to be done together with somebody is not about what that somebody does either.
    """
    listed, rest = words_naming(edge), TITLES.sub(" ", text)
    if edge.src.startswith("action:"):
        rest = TOGETHER.sub(" ", rest)
    return bool(listed) and rest != text and not any(_flat(word) in _flat(rest) for word in listed)


def _flat(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(". ;")
