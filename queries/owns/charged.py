"""An issue that nobody is said to lead, in; who is seen in a post of that name, in a sentence, out."""

from __future__ import annotations

from graph.dates import spoken
from graph.schema import Node
from graph.view import View
from queries.charged_posts import charged_posts, post_words
from queries.facts import last_cited, title_in


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
