"""An issue, in; what a post is called that has charge of it, for comparing, and who is seen in such a post, out."""

from __future__ import annotations

from graph.dates import spoken
from graph.schema import Node
from graph.view import View
from queries.asked import loose
from queries.facts import last_cited, title_in
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


def in_charge(view: View, issue: Node, after: str = "") -> list[str]:
    """Who was last seen, after a day if given, in the post named after an issue; a hint at whom to ask, no owner."""
    wanted = charged_posts(issue)
    posts = {node.key: node for node in view.nodes(["Post"]) if post_words(node.name) in wanted}
    held = view.edges(["HOLDS"], dst=sorted(posts)) if posts else []
    names = {node.key: node.name for node in view.nodes(keys=sorted({edge.src for edge in held}))} if held else {}
    told = [
        f"{names[edge.src]} as {title_in(edge) or posts[edge.dst].name} ({spoken(last_cited(edge))})"
        for edge in sorted(held, key=lambda e: (last_cited(e), e.src)) if edge.src in names and last_cited(edge) > after
    ]  # fmt: skip
    return [f"A post of that name is on record: {'; '.join(told[-3:])}."] if told else []
