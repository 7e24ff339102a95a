"""An issue, in; what a post is called that has charge of it, in the form in which names of posts are compared, out."""

from __future__ import annotations

from graph.schema import Node
from queries.asked import loose
from queries.lazy import Pattern

CHARGED = ("coordinator", "lead")  # how a post ends that has charge of what it is named after
_COORDINATOR = Pattern(r"\b(?:co ?)?co ?ordinator\b")


def post_words(name: str) -> str:
    """The name of a post for comparing, however 'co-ordinator' is written."""
    words = loose(name)
    return _COORDINATOR.sub("coordinator", words) if "ordinator" in words else words


def charged_posts(issue: Node) -> set[str]:
    """What a post is called that has charge of an issue."""
    words = {post_words(word) for word in (issue.name, *issue.props.get("words", ()))}
    return {f"{word} {ending}" for word in words for ending in CHARGED} | {w for w in words if w.endswith(CHARGED)}
